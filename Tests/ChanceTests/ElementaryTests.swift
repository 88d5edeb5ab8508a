import Foundation
import Testing

@testable import Chance

@Suite("Own exponentials and logarithms, and statistics")
struct ElementaryTests {
  @Test("log and exp agree with the system's to thirteen figures")
  func elementary() {
    for k in 1...4000 {
      let x = Double(k) * 0.0137
      #expect(abs(Elementary.log(x) - Foundation.log(x)) <= 1e-13 * max(1, abs(Foundation.log(x))))
      let y = (Double(k) - 2000) * 0.03
      #expect(abs(Elementary.exp(y) / Foundation.exp(y) - 1) < 1e-13)
    }
  }

  @Test("the logarithm in single precision is right to two parts in ten million")
  func single() {
    for k in 1..<20_000 {
      let x = Float(k) / 20_000
      let exact = Foundation.log(Double(x))
      #expect(abs(Double(Elementary.log(x)) - exact) <= 2e-7 * max(abs(exact), 1e-3))
    }
  }

  @Test("powers of two in lanes are right to one in ten thousand")
  func powers() {
    for k in -600...600 {
      let x = Float(k) * 0.0999
      let lane = Elementary.exp2(SIMD8(repeating: x))[k & 7]
      #expect(abs(Double(lane) / Foundation.exp2(Double(x)) - 1) < 1.0e-4)
    }
  }

  @Test(
    "t quantiles match published tables",
    arguments: [
      (1, 12.7062), (2, 4.30265), (3, 3.18245), (4, 2.77645), (5, 2.57058), (9, 2.26216), (19, 2.09302),
      (30, 2.04227), (99, 1.98422), (1000, 1.96234),
    ])
  func studentT(degrees: Int, value: Double) {
    #expect(abs(StudentT.quantile(0.975, degrees: degrees) / value - 1) < 2.5e-4)
  }

  @Test("normal quantiles match published tables")
  func normal() {
    for (p, x) in [(0.5, 0.0), (0.975, 1.959964), (0.05, -1.644854), (0.999, 3.090232), (1e-6, -4.753424)] {
      #expect(abs(Normal.quantile(p) - x) < 2e-6)
    }
  }

  @Test("quantiles of a sample interpolate between order statistics")
  func quantiles() {
    let sample = Sample([4, 1, 3, 2, 5])
    #expect(sample.quantile(0) == 1)
    #expect(sample.quantile(0.5) == 3)
    #expect(sample.quantile(0.625) == 3.5)
    #expect(sample.quantile(1) == 5)
    #expect(Sample([7]).estimate.standardError == .infinity)
  }
}
