import Conduct
import Language

/// Reads what has to hold for a rule to be broken.
///
/// A map holds when all its keys do: names of facts, and `all`, `any`, `none` (lists of maps) and `not` (a map).
struct ConditionReader {
  let groups: [String: ConductVocabulary.Group]

  private static let connectives = ["all", "any", "none", "not"]

  func condition(_ field: Field) -> Condition {
    let parts = field.record().entries(called: "fact").compactMap { key, value in part(key, value) }
    if field.isMap, parts.isEmpty {
      field.report("\(quoted(field.name)) asks nothing", remedy: "Name a fact, as in {channel: call}.")
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func part(_ key: Field, _ value: Field) -> Condition? {
    switch key.scalar?.text {
    case "all": return .all(parts(value))
    case "any": return .any(parts(value))
    case "none": return .not(.any(parts(value)))
    case "not": return .not(condition(value))
    default:
      let names = Self.connectives + Fact.all.map(\.name)
      guard let name = key.name(among: names, called: "fact"), let fact = Fact(name) else { return nil }
      return asked(fact, value)
    }
  }

  private func parts(_ value: Field) -> [Condition] { value.list(1...40).map(condition) }

  /// What is asked of one fact.
  private func asked(_ fact: Fact, _ value: Field) -> Condition? {
    switch fact.sort {
    case .choice: return .among(fact, mask(fact, value))
    case .tags: return .says(mask(fact, value))
    case .truth: return value.bool() ? .isTrue(fact) : .isFalse(fact)
    case .channels:
      return value.name(among: ["this-channel"], called: "way of asking") == nil ? nil : .channelStopped
    case .time: return hours(value)
    case .number: return compared(fact, value)
    }
  }

  /// One word or several; the name of a group stands for all its words.
  private func mask(_ fact: Fact, _ value: Field) -> UInt64 {
    let own = groups.filter { $0.value.fact == fact }
    let names = fact.values + own.keys.sorted()
    return (value.isList ? value.list(1...64) : [value]).reduce(0) { mask, item in
      guard let name = item.name(among: names, called: "value of \(fact.name)") else { return mask }
      return mask | (own[name]?.mask ?? fact.mask(of: [name]))
    }
  }

  private func hours(_ value: Field) -> Condition? {
    let record = value.record()
    let items = record["outside"].list(2...2)
    guard items.count == 2 else { return nil }
    let (from, to) = (items[0].minuteOfDay(), items[1].minuteOfDay())
    if to <= from {
      items[1].report("the hours end before they begin", remedy: "Write the opening time first.")
    }
    return .outside(from: from, to: to)
  }

  private func compared(_ fact: Fact, _ value: Field) -> Condition? {
    guard value.isMap else { return .compares(fact, .equals, value.number(-1e12...1e12)) }
    let entries = value.record().entries(called: "comparison")
    guard entries.count == 1, let (key, bound) = entries.first else {
      value.report(
        "\(quoted(fact.name)) is compared \(entries.count) times", rule: "A comparison has one bound.",
        remedy: "Write it as {above: 7}.")
      return nil
    }
    let names = Condition.Comparison.allCases.map(\.rawValue)
    guard
      let comparison = key.name(among: names, called: "comparison").flatMap(Condition.Comparison.init)
    else { return nil }
    guard bound.isMap else { return .compares(fact, comparison, bound.number(-1e12...1e12)) }
    let record = bound.record()
    let others = Fact.all.filter { $0.sort == .number && $0 != fact }.map(\.name)
    guard let other = record["of"].name(among: others, called: "number").flatMap(Fact.init) else {
      return nil
    }
    if comparison != .above {
      key.report("\(quoted(comparison.rawValue)) cannot take another fact", remedy: "Write \"above\".")
    }
    return .exceeds(fact, times: record["times"].number(0...1e6), other)
  }
}
