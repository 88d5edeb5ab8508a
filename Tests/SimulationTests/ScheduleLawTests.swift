import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of a debt that falls due in parts")
struct ScheduleLawTests {
  /// Ten parts of 1,000.00, the first five days from now.
  static let schedule = Schedule(firstDue: 5, part: Money(minor: 100_000), parts: 10)

  @Test("a part not paid by its day is missed, on the morning after and not before")
  func missed() {
    var solo = Solo(type: Solo.idle, schedule: Self.schedule)
    solo.desk.missedFee = Money(minor: 2000)
    var block = solo.block()
    for day in 1...5 { block.live(day: day) }
    #expect(block.accounts[0].record.partsDue == 0)
    block.live(day: 6)
    #expect(block.accounts[0].record.partsDue == 1)
    #expect(block.accounts[0].record.partsMissed == 1)
    #expect(block.accounts[0].ledger.fees == Money(minor: 2000))
    for day in 7...36 { block.live(day: day) }
    #expect(block.accounts[0].record.partsDue == 2)
    #expect(!block.accounts[0].record.isDefaulted)
    for day in 37...96 { block.live(day: day) }
    // The first part is ninety days old when the fourth is looked at.
    #expect(block.accounts[0].record.partsMissed == 4)
    #expect(block.accounts[0].record.isDefaulted)
  }

  @Test("a part paid on its day is not missed")
  func paid() {
    var block = Solo(type: Solo.idle, schedule: Self.schedule).block()
    for day in 1...5 { block.live(day: day) }
    block.receive(Money(minor: 100_000), 0, today: 5)
    block.live(day: 6)
    #expect(block.accounts[0].record.partsMissed == 0)
  }

  @Test("nobody pays parts that are not due within five days")
  func ahead() {
    var solo = Solo(schedule: Self.schedule)
    solo.cash = 50
    solo.type.life.hazard = 1
    solo.type.life.leak = 0
    var block = solo.block()
    block.pay(0, today: 0)
    #expect(block.accounts[0].ledger.received > .zero)
    for _ in 0..<50 { block.pay(0, today: 0) }
    #expect(block.accounts[0].ledger.received == Money(minor: 100_000))
    for _ in 0..<50 { block.pay(0, today: 29) }
    #expect(block.accounts[0].ledger.received == Money(minor: 100_000))
    for _ in 0..<50 { block.pay(0, today: 30) }
    #expect(block.accounts[0].ledger.received == Money(minor: 200_000))
  }

  @Test("who is so many parts behind gives up, so many days later")
  func givingUp() {
    var solo = Solo(type: Solo.idle, schedule: Self.schedule)
    solo.type.life.givesUpAt = 2
    solo.type.life.givesUpAfter = 10
    var block = solo.block()
    for day in 1...45 { block.live(day: day) }
    #expect(block.hot[.cash, 0] > 0)
    for day in 46...100 { block.live(day: day) }
    #expect(block.hot[.cash, 0] == 0)
    #expect(block.hot[.surplus, 0] == 0)
  }

  @Test("rules may act before the due day, and on parts missed")
  func rules() {
    var solo = Solo(type: Solo.idle, schedule: Self.schedule)
    solo.strategy = Strategy(
      id: "early", treatments: [Fixture.treatment(.sms, every: 3, reach: 0.9), Fixture.treatment()],
      rules: [
        .init(conditions: [.init(.missed, 2...Int.max)], action: .treat(1)),
        .init(conditions: [.init(.daysPastDue, -3 ... -1)], action: .treat(0)),
      ], restsWhileArranged: false)
    var block = solo.block()
    var seen: [Int16] = []
    for day in 1...40 {
      block.live(day: day)
      seen.append(block.accounts[0].rule)
    }
    // Days 2 to 4 come before the due day 5; from the morning of day 36 on two parts are missed.
    #expect((1...40).filter { seen[$0 - 1] == 1 } == [2, 3, 4])
    #expect((1...40).filter { seen[$0 - 1] == 0 } == [36, 37, 38, 39, 40])
  }
}
