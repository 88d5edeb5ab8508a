import TestSupport
import Testing

@testable import Calibration
@testable import Simulation

@Suite("R1: the engine as a self-exciting account")
struct SelfExcitingTests {
  static func account(start: Double) -> SelfExciting {
    SelfExciting(
      start: start, rest: 0.1, decay: 0.7, jump: 0.02, jumpShare: 0.5, discount: 0.06, leastShare: 0.1)
  }

  @Test("closed forms give the published values")
  func published() {
    let calm = Self.account(start: 0.11)
    let warm = Self.account(start: 1)
    #expect(abs(calm.course(to: 200).collectedForEver - 0.510_544_856_5) < 2e-10)
    #expect(abs(warm.course(to: 200).collectedForEver - 0.743_077_344_1) < 2e-10)
    #expect(abs(calm.course(to: 1).left - 0.940_550_89) < 1e-8)
    #expect(abs(warm.course(to: 1).left - 0.651_440_09) < 1e-8)
    #expect(abs(calm.chanceOfNoPayment(by: 1) - 0.898_353_50) < 1e-8)
    #expect(abs(warm.chanceOfNoPayment(by: 1) - 0.473_668_55) < 1e-8)
  }

  @Test(
    "the experiment meets them at sets of our own",
    arguments: [
      SelfExciting(
        start: 1, rest: 0.1, decay: 0.7, jump: 0.02, jumpShare: 0.5, discount: 0.06, leastShare: 0.1),
      SelfExciting(start: 4, rest: 1, decay: 3, jump: 0.5, jumpShare: 3, discount: 0.08, leastShare: 0.2),
    ])
  func simulated(account: SelfExciting) async {
    let reduction = Reduction(id: "test", account: account, years: 1, accounts: 500, replications: 20)
    let run = await reduction.experiment(table: Fixture.table, seed: 3).run(threads: 2)
    for check in reduction.checks(run[0]) {
      #expect(check.passes, "\(check.quantity): \(check.exact) against \(check.simulated.value)")
    }
  }
}
