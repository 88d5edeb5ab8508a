/// Whom a rule binds: a case is outside when it says something else about itself, not when it says nothing.
public struct Scope: Hashable, Sendable {
  /// What a fact about the case may be, by mask.
  public var limits: [Limit]
  /// Products to which the rule may be applied by analogy, by mask.
  public var analogous: UInt64
  /// Whether only credit under a regulator's licence is meant.
  public var isRegulatedCredit: Bool

  public struct Limit: Hashable, Sendable {
    public var fact: Fact
    public var mask: UInt64

    public init(_ fact: Fact, _ mask: UInt64) {
      self.fact = fact
      self.mask = mask
    }
  }

  public init(limits: [Limit] = [], analogous: UInt64 = 0, isRegulatedCredit: Bool = false) {
    self.limits = limits
    self.analogous = analogous
    self.isRegulatedCredit = isRegulatedCredit
  }

  /// What the facts of a case may be, with the products that are reached by analogy where these count.
  func limits(byAnalogy: Bool) -> [Limit] {
    guard byAnalogy else { return limits }
    return limits.map { $0.fact == .product ? Limit(.product, $0.mask | analogous) : $0 }
  }

  /// Whether it can bind anyone whom a profile describes.
  public func admits(_ profile: Profile) -> Bool {
    if isRegulatedCredit, profile.isRegulatedCredit == false { return false }
    return limits(byAnalogy: profile.reachesByAnalogy).allSatisfy { limit in
      let code = profile.facts.code(of: limit.fact)
      return code == 0 || limit.mask >> UInt64(code) & 1 != 0
    }
  }
}
