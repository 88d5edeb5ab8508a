import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of what happens to a borrower whatever the lender does")
struct OwnLifeLawTests {
  @Test("a season multiplies what comes in, month by month")
  func seasons() {
    var solo = Solo(type: Solo.idle)
    solo.cash = 0
    solo.shape = { $0.payday = 1 }
    solo.shapeSetting = {
      $0.seasons = [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]
      $0.firstMonth = 11
    }
    var block = solo.block()
    block.live(day: 1)
    #expect(abs(block.hot[.cash, 0] - 1.2) < 1e-5)
    for day in 2...31 { block.live(day: day) }
    #expect(abs(block.hot[.cash, 0] - 2) < 1e-5)
    for day in 32...61 { block.live(day: day) }
    #expect(abs(block.hot[.cash, 0] - 2) < 1e-5)
  }

  @Test("a disaster takes cash, and the lowest regime lasts as long as its draw says")
  func disaster() {
    var solo = Solo(type: Solo.idle)
    solo.shape = { $0.shockDay = 7 }
    solo.shapeSetting = { $0.shock = Shock(id: "storm", day: 7, share: 1, cashLeft: 0.25, days: 100) }
    var block = solo.block()
    for day in 1...6 { block.live(day: day) }
    let luck = block.accounts[0].uniforms(.regime, event: block.accounts[0].regimes)
    #expect(block.hot[.cash, 0] == 2)
    block.live(day: 7)
    #expect(block.hot[.cash, 0] == 0.5)
    #expect(block.accounts[0].regime == 0)
    #expect(block.accounts[0].regimeDay == 7 + max(1, Int32(100 * Dice.exponential(luck[2]))))
    block.look(at: 0, today: 7)
    #expect(block.view[.disaster] == 1)
  }

  @Test("after a death nothing comes in, and an estate that is asked pays half of what is left, once")
  func death() {
    var solo = Solo(type: Solo.idle, strategy: Fixture.calling)
    solo.shape = { $0.deathDay = 3 }
    solo.assets = 4
    var block = solo.block()
    for day in 1...3 { block.live(day: day) }
    #expect(block.accounts[0].isDead)
    block.contact(0, today: 4)
    #expect(block.accounts[0].ledger.received == Money(minor: 30_000))
    block.contact(0, today: 5)
    #expect(block.accounts[0].ledger.received == Money(minor: 30_000))
    for day in 6...100 { block.live(day: day) }
    #expect(block.hot[.cash, 0] == 0)
  }

  @Test("who moves away is as hard to reach as the lost, until a search has found them")
  func moving() {
    let search = Treatment(
      id: "search", channel: .call, talk: Talk(id: "", steps: []), every: 5, reach: 0.5, lift: 0,
      target: .search)
    var solo = Solo(type: Solo.idle)
    solo.strategy = Strategy(
      id: "repair", treatments: [search], rules: [.init(conditions: [], action: .treat(0))])
    solo.shape = { $0.moveDay = 4 }
    solo.shapeSetting = { $0.reachWhenLost = 0.05 }
    var block = solo.block()
    for day in 1...3 { block.live(day: day) }
    #expect(block.accounts[0].contactDay == .max)
    block.live(day: 4)
    #expect(block.accounts[0].locatable == 0.05)
    #expect(block.accounts[0].contactDay != .max)
    for day in 5...90 { block.live(day: day) }
    #expect(block.accounts[0].locatable == 1)
    #expect(block.accounts[0].record.found == 1)
  }

  @Test("other creditors take more while this debt is out of mind, and less from a friend")
  func rivals() {
    var solo = Solo(type: Solo.idle)
    solo.shape = { $0.rivals = 0.1 }
    var block = solo.block()
    let mindful = block.hot[.attention, 0]
    block.live(day: 1)
    #expect(abs(block.hot[.cash, 0] - 2 * (1 - 0.1 * (1 - mindful))) < 1e-5)
    block.accounts[0].relationship = 1
    block.refreshRivals(0)
    #expect(abs(block.hot[.rivals, 0] - 0.05) < 1e-7)
  }

  @Test("standing pressure keeps intensity up and costs what lifting it took, discounted")
  func hold() {
    var solo = Solo(type: Solo.idle)
    let hold = Treatment.Hold(
      levels: [.init(owed: 100_000, intensity: 0.01), .init(owed: 2_000_000, intensity: 0.03)], price: 500)
    solo.strategy = Strategy(
      id: "hold",
      treatments: [
        Treatment(
          id: "press", channel: .call, talk: Talk(id: "", steps: []), every: 1, reach: 0, lift: 0, hold: hold)
      ], rules: [.init(conditions: [], action: .treat(0))])
    var block = solo.block()
    let owed: Float = 1_000_000
    let level = 0.01 + 0.02 * (owed - 100_000) / 1_900_000
    #expect(abs(block.hot[.floor, 0] / block.excitationScale - level) < 1e-6)
    for day in 1...10 { block.live(day: day) }
    #expect(abs(block.hot[.excitation, 0] / block.excitationScale - level) < 1e-6)
    let lifted = Double(level) * (1 + 9 * (1 - Double(block.life.excitationKept)))
    block.settleEffort(0)
    #expect(abs(Double(block.accounts[0].record.cost) / (lifted * 500_000) - 1) < 0.002)
    #expect(hold.intensity(owed: 50_000) == 0)
    #expect(hold.intensity(owed: 9e9) == 0.03)
  }

  @Test("a chain in fixed steps moves on its days, may stay where it is, and may end the account")
  func steps() {
    var solo = Solo(type: Solo.idle)
    solo.shapeSetting = {
      $0.causes = [
        Cause(
          id: "roll", start: [1, 0, 0], stay: [], next: [[0, 1, 0], [0, 0, 1], [0, 0, 1]],
          surplus: [0, 0, 0], step: 30, ends: [2: .paid])
      ]
    }
    solo.regimeDay = nil
    solo.shape = { $0.regime = 0 }
    var block = solo.block()
    for day in 1...29 { block.live(day: day) }
    #expect(block.accounts[0].regime == 0)
    block.live(day: 30)
    #expect(block.accounts[0].regime == 1)
    for day in 31...60 { block.live(day: day) }
    #expect(block.count == 0)
    #expect(block.tally.results[0].received == 1_000_000)
    #expect(block.tally.results[0].openDays == 60)
  }
}
