import Testing

@testable import Chance

@Suite("When differences are sure enough")
struct PrecisionRuleTests {
  /// As many values as asked for, with mean zero and a standard deviation of one.
  static func sample(_ count: Int) -> Sample {
    let size = (Double(count - 1) / Double(count)).squareRoot()
    return Sample((0..<count).map { $0 % 2 == 0 ? size : -size })
  }

  // More than four hundred values each, for which t alone counts.

  @Test("the first stage sets the number by its variance")
  func number() {
    // t(0.975, 499) = 1.9647, and ± 0.05 takes (1.9647 / 0.05)² = 1544.0.
    let rule = PrecisionRule(halfWidth: 0.05, first: 500, most: 10_000)
    guard case .until(let needed) = rule.verdict([Self.sample(500)]) else {
      Issue.record("500 values are not enough")
      return
    }
    #expect((1543...1546).contains(needed))
    #expect(rule.verdict([Self.sample(needed)]) == .reached)
    #expect(PrecisionRule(halfWidth: 0.1, most: 10_000).first == 40)
  }

  @Test("one pair that is not sure enough keeps all going, and every pair widens the rest")
  func pairs() {
    let still = Sample(Array(repeating: 1, count: 500))
    let rule = PrecisionRule(halfWidth: 0.09, most: 10_000)
    #expect(rule.verdict([Self.sample(500)]) == .reached)
    // Bonferroni for three pairs: t(1 − 0.025/3, 499) = 2.4021 gives ± 0.1074, and 712.4 replications.
    guard case .until(let needed) = rule.verdict([still, Self.sample(500), still]) else {
      Issue.record("500 values are not enough")
      return
    }
    #expect((711...715).contains(needed))
    #expect(rule.verdict([still, still, still]) == .reached)
  }

  @Test("near the end a tenth is added at least, and never more than allowed")
  func steps() {
    // ± 0.08786 as it is.
    #expect(PrecisionRule(halfWidth: 0.0878, most: 10_000).verdict([Self.sample(500)]) == .until(550))
    let short = PrecisionRule(halfWidth: 0.01, most: 300)
    #expect(short.verdict([Self.sample(40)]) == .until(300))
    #expect(short.verdict([Self.sample(300)]) == .mostReached)
    #expect(PrecisionRule(halfWidth: 0.01, most: 7).first == 7)
    #expect(PrecisionRule(halfWidth: 0.5, most: 1).first == 2)
  }

  @Test("nothing to compare needs no more")
  func nothing() { #expect(PrecisionRule(halfWidth: 0.1, most: 50).verdict([]) == .reached) }
}
