import Testing

@testable import Calibration

@Suite("Closed forms give the published values")
struct ClosedFormTests {
  @Test("R2: the controlled account, which the source simulated with a stated error")
  func controlled() {
    let none = ControlledAccount(
      account: SelfExcitingTests.account(start: 0.11), owed: 100, lift: 6, levels: [])
    #expect(abs(none.netValue() - 50.99) < 4 * 0.09)
    let published = Samples.controlled
    func value(_ multiplier: Double) -> Double {
      published.times(multiplier).netValue(rows: 40, columns: 100)
    }
    let best = value(1)
    #expect(abs(best - 78.19) < 0.04)
    #expect(abs(value(0.8) - 77.91) < 0.04)
    #expect(abs(value(1.2) - 78.02) < 0.04)
    #expect(best > value(0.9) && best > value(1.1))
  }

  @Test(
    "R2: holding nothing is the self-exciting account, and holding above what can be reached pays for itself")
  func controlledLimits() {
    var free = Samples.controlled.times(0)
    let exact = 100 * free.account.collectedForEver(starts: [0.11])[0]
    #expect(abs(free.netValue(rows: 30, columns: 60) - exact) < 5e-3)
    // Where lifting costs nothing, more is better, and an intensity without bound brings in everything at once.
    free = Samples.controlled.times(100)
    free.lift = 0
    #expect(free.netValue(rows: 30, columns: 100) > 95)
  }

  @Test("R3: a payer by chance", arguments: [(0.75, 6, 0.345_112), (0.84, 6, 0.253_844)])
  func random(pays: Double, best: Int, loss: Double) {
    let rule = Samples.random(pays: pays)
    #expect(abs(100 * rule.outstanding(after: 0) - 3906.878_608_205_6) < 1e-8)
    #expect(rule.best(among: 0...30) == best)
    #expect(abs(rule.loss(at: best) - loss) < 5e-7)
    #expect(rule.loss(at: 0) == 0.4)
    if pays == 0.75 {
      #expect(abs(rule.loss(at: 3) - 0.374_851) < 5e-7)
      #expect(abs(rule.loss(at: 10) - 0.375_409) < 5e-7)
    }
  }

  @Test("R3: a payer by a chain")
  func chain() {
    let rule = Samples.chain
    #expect(rule.best(among: 0...30) == 4)
    #expect(abs(rule.loss(at: 4) - 0.073_676) < 5e-7)
  }

  @Test("R3: without interest, discount or chance the loss can be written down")
  func plainLoss() {
    var rule = Samples.random(pays: 0)
    rule.interest = 0
    rule.discount = 0
    // Three instalments missed, and 57 outstanding, of 60.
    #expect(abs(rule.loss(at: 3) - (0.7 * 3 + 0.4 * 57) / 60) < 1e-12)
  }

  @Test("R4: roll rates")
  func rollRates() throws {
    let answer = try #require(Samples.rollRates.absorption())
    let chargedOff = [0.243_880_93, 0.365_821_39, 0.554_632_43, 0.754_902_11, 0.901_055_59]
    let months = [49.752_04, 41.294_727, 29.274_802, 16.857_531, 6.953_464]
    for (found, published) in zip(answer.chargedOff, chargedOff) { #expect(abs(found - published) < 5e-9) }
    for (found, published) in zip(answer.time, months) { #expect(abs(found - published) < 6e-7) }
    let long = Samples.rollRates.absorption(within: 4000)
    for (a, b) in zip(long.chargedOff + long.time, answer.chargedOff + answer.time) {
      #expect(abs(a - b) < 1e-8)
    }
  }

  @Test("a chain that cannot end has no answer")
  func endless() {
    let bands = [
      RollRates.Band(id: "a", row: [0.5, 0.5, 0]), .init(id: "b", row: [1, 0, 0]),
      .init(id: "c", row: [], end: .paid),
    ]
    #expect(RollRates(bands: bands, step: 30, steps: 1).absorption() == nil)
  }

  @Test("linear systems are solved whatever the order of their rows")
  func linear() throws {
    let x = try #require(LinearSystem.solve([[0, 2, 1], [1, 1, 0], [3, 0, -1]], [7, 3, 0]))
    for (found, expected) in zip(x, [1.0, 2, 3]) { #expect(abs(found - expected) < 1e-12) }
    #expect(LinearSystem.solve([[1, 2], [2, 4]], [1, 2]) == nil)
  }
}
