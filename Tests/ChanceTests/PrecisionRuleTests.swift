import Testing

@testable import Chance

@Suite("When differences are sure enough")
struct PrecisionRuleTests {
  /// As many values as asked for, with mean zero and a standard deviation of one.
  static func sample(_ count: Int) -> Sample {
    let size = (Double(count - 1) / Double(count)).squareRoot()
    return Sample((0..<count).map { $0 % 2 == 0 ? size : -size })
  }

  @Test("the first stage sets the number by its variance")
  func number() {
    // t(0.975, 39) = 2.0227: 40 values give ± 0.3198, and ± 0.1 takes (2.0227 / 0.1)² = 409.1.
    let rule = PrecisionRule(halfWidth: 0.1, most: 10_000)
    #expect(rule.first == 40)
    #expect(rule.verdict([Self.sample(40)]) == .until(410))
    #expect(rule.verdict([Self.sample(410)]) == .reached)
  }

  @Test("one pair that is not sure enough keeps all going, and every pair widens the rest")
  func pairs() {
    let still = Sample(Array(repeating: 1, count: 40))
    let rule = PrecisionRule(halfWidth: 0.33, most: 10_000)
    #expect(rule.verdict([Self.sample(40)]) == .reached)
    // Bonferroni for three pairs: t(1 − 0.025/3, 39) = 2.5003 gives ± 0.395 and 57.4 replications.
    #expect(rule.verdict([still, Self.sample(40), still]) == .until(58))
    #expect(rule.verdict([still, still, still]) == .reached)
  }

  @Test("near the end a tenth is added at least, and never more than allowed")
  func steps() {
    #expect(PrecisionRule(halfWidth: 0.3197, most: 10_000).verdict([Self.sample(40)]) == .until(44))
    let short = PrecisionRule(halfWidth: 0.01, most: 300)
    #expect(short.verdict([Self.sample(40)]) == .until(300))
    #expect(short.verdict([Self.sample(300)]) == .mostReached)
    #expect(PrecisionRule(halfWidth: 0.01, most: 7).first == 7)
    #expect(PrecisionRule(halfWidth: 0.5, most: 1).first == 2)
  }

  @Test("nothing to compare needs no more")
  func nothing() { #expect(PrecisionRule(halfWidth: 0.1, most: 50).verdict([]) == .reached) }
}
