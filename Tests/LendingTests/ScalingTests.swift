import Testing

@testable import Lending

@Suite("Money times a fraction")
struct ScalingTests {
  @Test("no digit is lost where a floating-point number would lose one")
  func exact() {
    let odd = Money(minor: 9_007_199_254_740_993)
    #expect(odd.scaled(by: 1, over: 1) == odd)
    #expect(odd.scaled(by: 3, over: 3) == odd)
    #expect(odd.scaled(by: 1_000_000, over: 1_000_000) == odd)
  }

  @Test("what is left over is dropped towards zero")
  func rounding() {
    #expect(Money(minor: 7).scaled(by: 2, over: 3).minor == 4)
    #expect(Money(minor: -7).scaled(by: 2, over: 3).minor == -4)
    #expect(Money(minor: 999_999).scaled(by: 1, over: 1_000_000).minor == 0)
  }
}
