import Testing

@testable import Calibration

@Suite("The engine meets known answers")
struct ReductionTests {
  @Test("simulated figures lie within four errors of exact ones", arguments: Samples.reductions.map(\.id))
  func simulated(id: String) async throws {
    let reduction = try #require(Samples.reductions.first { $0.id == id })
    let checks = await reduction.checks(seed: 7, threads: 2)
    #expect(!checks.isEmpty)
    for check in checks {
      #expect(check.passes, "\(check.quantity.id): \(check.exact) against \(check.found)")
      #expect((check.standardError ?? 0) > 0)
    }
  }

  @Test("the bits are the same however the work is cut up, with the signature that is written down")
  func signature() async {
    let reduction = Reduction(
      id: "bits", model: SameBits(signature: Samples.signature), accounts: 24, replications: 2)
    for check in await reduction.checks(seed: 1, threads: 2) {
      #expect(check.passes, "\(check.quantity.id): \(Int(check.found))")
    }
  }

  @Test("a closed form that misses the source's digits fails")
  func published() {
    let model = SelfExcitingModel(account: SelfExcitingTests.account(start: 0.11), years: 1)
    func check(_ value: Double) -> Check {
      let figure = Reduction.Published(quantity: Quantity(.shareLeft, at: 1), value: value, within: 5e-9)
      return Reduction(id: "r", model: model, accounts: 1, replications: 2, published: [figure])
        .publishedChecks[0]
    }
    #expect(check(0.940_550_89).passes)
    #expect(!check(0.940_550_91).passes)
    #expect(check(0.940_550_89).distance == nil)
  }

  @Test("what cannot be told fails, and one account in many is no difference")
  func verdicts() {
    func check(_ exact: Double, _ found: Double, _ error: Double, accounts: Int? = nil) -> Check {
      Check(
        reduction: "r", quantity: Quantity(.reached), exact: exact, found: found, standardError: error,
        accounts: accounts)
    }
    #expect(check(1, 1.039, 0.01).passes)
    #expect(!check(1, 1.041, 0.01).passes)
    #expect(!check(.nan, 1, 0.01).passes)
    #expect(!check(1, 2, .infinity).passes)
    // Nobody in a thousand, where one in ten thousand was expected.
    #expect(check(1e-4, 0, 0, accounts: 1000).passes)
    #expect(!check(1e-2, 0, 0, accounts: 10_000).passes)
  }

  @Test("a run that could not end in reasonable time is refused by its model")
  func obstacle() {
    var problem = Samples.controlled
    #expect(ControlledModel(problem: problem, multipliers: [1]).obstacle == nil)
    problem.account.rest = 0.0001
    problem.account.start = 0.0001
    problem.account.discount = 0.001
    #expect(ControlledModel(problem: problem, multipliers: [1]).obstacle != nil)
  }
}
