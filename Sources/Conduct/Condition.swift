/// What has to hold for a rule to be broken, as a value.
public indirect enum Condition: Hashable, Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// A choice is one of some words, by their mask.
  case among(Fact, UInt64)
  case compares(Fact, Comparison, Double)
  /// A number is above so many times another.
  case exceeds(Fact, times: Double, Fact)
  /// The clock is before the first minute, or at the second or after it.
  case outside(from: Int, to: Int)
  case isTrue(Fact)
  case isFalse(Fact)
  /// Something of this kind was said, by mask.
  case says(UInt64)
  /// The person has asked not to be contacted in the channel of the event.
  case channelStopped

  public enum Comparison: String, CaseIterable, Sendable {
    case above, atLeast, below, atMost, equals
  }

  /// Every fact that it asks for.
  public var facts: FactSet {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: FactSet()) { $0.formUnion($1.facts) }
    case .not(let part): part.facts
    case .among(let fact, _), .compares(let fact, _, _), .isTrue(let fact), .isFalse(let fact):
      FactSet([fact])
    case .exceeds(let fact, _, let other): FactSet([fact, other])
    case .outside: FactSet([.time])
    case .says: FactSet([.tags])
    case .channelStopped: FactSet([.channel, .stopMedium])
    }
  }

  /// Facts without which it cannot hold: where one of them is neither given nor unknown, the answer is no.
  var needs: FactSet {
    switch self {
    case .all(let parts): return parts.reduce(into: FactSet()) { $0.formUnion($1.needs) }
    case .any(let parts):
      guard let first = parts.first?.needs else { return FactSet() }
      return parts.dropFirst().reduce(first) { $0.intersection($1.needs) }
    case .not: return FactSet()
    case .isFalse: return FactSet()
    case .among, .compares, .exceeds, .outside, .isTrue, .says, .channelStopped:
      return FactSet(facts.facts.filter { !$0.isUnknownByDefault })
    }
  }

  /// Channels in which it can hold; all where it does not say.
  var channels: UInt64 {
    switch self {
    case .all(let parts): parts.reduce(.max) { $0 & $1.channels }
    case .any(let parts): parts.reduce(0) { $0 | $1.channels }
    case .among(.channel, let mask): mask
    default: .max
    }
  }
}
