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

  /// Whether nothing that the event says of the case lies outside.
  func admits(_ event: ConductEvent, byAnalogy: Bool) -> Bool {
    for limit in limits {
      let code = event.code(of: limit.fact)
      guard code != 0 else { continue }
      let wide = byAnalogy && limit.fact == .product ? limit.mask | analogous : limit.mask
      if wide >> UInt64(code) & 1 == 0 { return false }
    }
    return true
  }

  /// Whether it can bind anyone whom a profile describes.
  public func admits(_ profile: Profile) -> Bool {
    if isRegulatedCredit, profile.isRegulatedCredit == false { return false }
    return admits(profile.facts, byAnalogy: profile.reachesByAnalogy)
  }
}
