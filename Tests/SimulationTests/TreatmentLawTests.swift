import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of what treatments bring beside words")
struct TreatmentLawTests {
  private static func solo(_ shape: (inout Treatment) -> Void) -> Solo {
    var treatment = Fixture.treatment()
    treatment.talk = Talk(id: "short", steps: [Step(.greet)])
    shape(&treatment)
    var solo = Solo(type: Solo.idle)
    solo.strategy = Strategy(
      id: "one", treatments: [treatment], rules: [.init(conditions: [], action: .treat(0))])
    return solo
  }

  private static func reached(_ solo: Solo) -> AccountBlock {
    var block = solo.block()
    block.reached.add(0, to: 0)
    block.talk(0, today: 3)
    return block
  }

  @Test("attempts succeed when the clock runs out, at the law of independent attempts")
  func reach() {
    // With reach r the chance that nobody is reached in n attempts is (1 − r)^n: uniforms at most that.
    var solo = Self.solo { ($0.every, $0.reach) = (4, 0.3) }
    solo.type.start.anger = 0
    let block = solo.block()
    let uniform = Double(block.accounts[0].uniforms(.reach, event: 0)[0])
    var attempts = 1
    var missed = 0.7
    while missed > uniform {
      missed *= 0.7
      attempts += 1
    }
    #expect(block.accounts[0].contactDay == Int32(1 + 4 * (attempts - 1)))
  }

  @Test("attempts on the day after payday wait for it")
  func payday() {
    let block = Self.solo {
      $0.onPayday = true
      $0.every = 20
    }.block()
    #expect(block.accounts[0].attempts.next == 21)
    #expect(block.accounts[0].attempts.every == 30)
  }

  @Test("a new face knows nobody and irritates less")
  func newFace() {
    var solo = Self.solo { $0.isNewFace = true }
    solo.shape = { $0.relationship = 0.8 }
    let block = solo.block()
    #expect(block.accounts[0].relationship == 0)
    #expect(abs(block.accounts[0].irritation - 0.4 * 0.3 * solo.type.start.anger) < 1e-6)
  }

  @Test("an agency keeps its share of receipts, and its people cost the desk nothing")
  func agency() {
    let block = {
      var block = Self.reached(Self.solo { $0.commission = 0.25 })
      block.receive(Money(minor: 40_000), 0, today: 5)
      return block
    }()
    #expect(block.accounts[0].record.seconds == 0)
    #expect(block.accounts[0].record.cost == 10_000_000)
  }

  @Test("help brings receivables in, raises the surplus up to its most, and lends once")
  func help() {
    var solo = Self.solo {
      $0.help = .init(surplus: 0.2, most: 0.3, receivables: 0.5, capital: 2)
    }
    solo.shape = { $0.receivables = 3 }
    var block = Self.reached(solo)
    #expect(abs(block.hot[.cash, 0] - 3.5) < 1e-5)
    #expect(abs(block.hot[.surplus, 0] - 0.6) < 1e-5)
    #expect(block.accounts[0].record.lent == 20_000)
    block.talk(0, today: 9)
    #expect(abs(block.hot[.cash, 0] - 4.25) < 1e-5)
    #expect(abs(block.hot[.surplus, 0] - 0.7) < 1e-5)
    #expect(block.accounts[0].record.lent == 20_000)
  }

  @Test(
    "a cash regime rises through help alone, with the chance that help gives it", arguments: [Float(0), 1])
  func regime(_ chance: Float) {
    let block = Self.reached(Self.solo { $0.help = .init(regimeRise: chance) })
    #expect(block.accounts[0].regime == (chance > 0 ? 2 : 1))
  }

  @Test("others' eyes move those who could pay, times how able they are")
  func able() {
    func change(cash: Float) -> Float {
      var solo = Self.solo { $0.presence.able = .init(willingness: 0.2) }
      solo.cash = cash
      return Self.reached(solo).hot[.willingness, 0] - Self.reached(Self.solo { _ in }).hot[.willingness, 0]
    }
    #expect(abs(change(cash: 0)) < 1e-6)
    #expect(change(cash: 0.6) > 0.02)
    #expect(change(cash: 6) > 1.5 * change(cash: 0.6))
  }

  @Test("a sender's name moves those who know the officer")
  func known() {
    func willing(_ relationship: Float, _ step: Float) -> Float {
      var solo = Self.solo { $0.presence.known = .init(willingness: step) }
      solo.shape = { $0.relationship = relationship }
      return Self.reached(solo).hot[.willingness, 0]
    }
    #expect(willing(0, 0.2) == willing(0, 0))
    #expect(willing(0.8, 0.2) > willing(0.8, 0) + 0.02)
  }

  @Test("a written demand interrupts limitation, and a claim that has lapsed is not sued")
  func limitation() {
    var solo = Self.solo { $0.servesNotice = true }
    solo.schedule = Schedule(firstDue: -1000, part: Solo.due)
    var block = solo.block()
    block.look(at: 0, today: 0)
    #expect(block.view[.limitation] == 95)
    block = Self.reached(solo)
    #expect(block.accounts[0].limitationDay == 3 + 1095)
    block.accounts[0].limitationDay = 4
    block.sue(0, today: 5)
    #expect(block.accounts[0].record.lawsuits == 0)
    block.interruptLimitation(0, today: 5)
    #expect(block.accounts[0].limitationDay == 4)
    // Whoever pays some of a lapsed debt acknowledges it.
    block.receive(Money(minor: 100), 0, today: 6)
    block.sue(0, today: 6)
    #expect(block.accounts[0].record.lawsuits == 1)
  }

  @Test("each guarantor decides once, and the first who is willing pays their share on the drawn day")
  func guarantors() {
    var solo = Self.solo { $0.target = .guarantor }
    solo.shape = { $0.guarantors = 2 }
    solo.shapeSetting = { $0.guarantee = Guarantee(willing: 1, delay: 20, share: 0.5) }
    var block = solo.block()
    let days = (0..<2).map { draw in
      3 + max(1, Int32(20 * Dice.exponential(block.accounts[0].uniforms(.guarantor, event: UInt32(draw))[1])))
    }
    block.contact(0, today: 3)
    #expect(block.accounts[0].guarantorDay == days.min())
    #expect(block.accounts[0].guarantorDraws == 2)
    #expect(block.accounts[0].guarantors == 0)
    block.guarantorPays(0, today: Int(days.min() ?? 0))
    #expect(block.accounts[0].ledger.received == Money(minor: 500_000))
    #expect(block.accounts[0].record.fromGuarantors == 500_000)
    #expect(block.hot[.cash, 0] == 2)
  }

  @Test("a debt is sold at the desk's price, and the rest is given up")
  func sale() {
    var solo = Solo(type: Solo.idle)
    solo.desk.salePrice = 0.04
    var block = solo.block()
    block.sell(0, today: 10)
    #expect(block.accounts[0].ledger.received == Money(minor: 40_000))
    #expect(block.accounts[0].ledger.waived == Money(minor: 960_000))
    #expect(!block.isOpen(0))
  }
}
