/// A set of facts in 256 bits.
public struct FactSet: Hashable, Sendable, BitwiseCopyable {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  public init() {}

  public init(_ fact: Fact) { insert(fact) }

  public init(_ facts: some Sequence<Fact>) { for fact in facts { insert(fact) } }

  public func contains(_ fact: Fact) -> Bool {
    fact.index < 128 ? low >> UInt128(fact.index) & 1 != 0 : high >> UInt128(fact.index - 128) & 1 != 0
  }

  public mutating func insert(_ fact: Fact) {
    if fact.index < 128 { low |= 1 << UInt128(fact.index) } else { high |= 1 << UInt128(fact.index - 128) }
  }

  public mutating func remove(_ fact: Fact) {
    if fact.index < 128 {
      low &= ~(1 << UInt128(fact.index))
    } else {
      high &= ~(1 << UInt128(fact.index - 128))
    }
  }

  public mutating func formUnion(_ other: FactSet) {
    low |= other.low
    high |= other.high
  }

  public func intersection(_ other: FactSet) -> FactSet {
    var both = self
    both.low &= other.low
    both.high &= other.high
    return both
  }

  public func isSubset(of other: FactSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  /// In the order of the vocabulary.
  public var facts: [Fact] { Fact.all.filter(contains) }
}
