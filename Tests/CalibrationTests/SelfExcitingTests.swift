import Testing

@testable import Calibration

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
    #expect(abs(calm.course(to: 200).collectedForEver - 0.510_544_856_5) < 1e-10)
    #expect(abs(calm.collectedForEver(starts: [0.11])[0] - 0.510_544_856_5) < 1e-10)
    #expect(abs(warm.collectedForEver(starts: [1])[0] - 0.743_077_344_1) < 1e-10)
    #expect(abs(calm.course(to: 1).left - 0.940_550_89) < 1e-8)
    #expect(abs(warm.course(to: 1).left - 0.651_440_09) < 1e-8)
    #expect(abs(calm.chanceOfNoPayment(by: 1) - 0.898_353_50) < 1e-8)
    #expect(abs(warm.chanceOfNoPayment(by: 1) - 0.473_668_55) < 1e-8)
  }
}
