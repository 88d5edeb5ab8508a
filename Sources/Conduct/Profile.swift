/// Who collects what from whom, and the rule sets that this brings with it.
public struct Profile: Hashable, Sendable {
  public var id: String
  public var title: [String: String]
  /// The short name of a jurisdiction that it stands for, such as `us`; nil for most.
  public var jurisdiction: String?
  /// Ids of rule sets.
  public var sets: [String]
  /// What holds of every case: role, product, lender, kind of debt, region, residence.
  public var facts: ConductEvent
  /// Whether the credit is under a regulator's licence; nil where nobody said.
  public var isRegulatedCredit: Bool?
  /// Whether rules also count that may be applied to the product by analogy.
  public var reachesByAnalogy: Bool

  public static let factsOfCase: [Fact] = [
    .role, .product, .lender, .debtKind, .region, .residence,
  ]

  public init(
    id: String, title: [String: String] = [:], jurisdiction: String? = nil, sets: [String],
    facts: ConductEvent = ConductEvent(),
    isRegulatedCredit: Bool? = nil, reachesByAnalogy: Bool = false
  ) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.sets = sets
    self.facts = facts
    self.isRegulatedCredit = isRegulatedCredit
    self.reachesByAnalogy = reachesByAnalogy
  }

  /// The rules that can bind it, switched on or not, in the order of its sets.
  public func rules(of ruleSets: [String: RuleSet]) -> [Rule] {
    sets.flatMap { ruleSets[$0]?.rules ?? [] }.filter { $0.scope.admits(self) }
  }
}
