import Language
import Simulation

extension StrategyFile {
  /// Reports rules whose conditions nothing can meet, rules that an earlier one always forestalls, and treatments
  /// that no rule uses.
  func refuseWhatNeverHappens(rules fields: [Field], treatments items: [Field]) {
    let rules = strategy.rules
    for (index, rule) in rules.enumerated() where index < fields.count {
      if let never = rule.contradiction {
        fields[index].report(
          "this rule never holds: \(never)", remedy: "Correct the range or remove the rule.")
      } else if let earlier = rules[..<index].firstIndex(where: { $0.covers(rule) }) {
        let unconditional = rules[earlier].conditions.isEmpty
        fields[index].report(
          "this rule is never reached",
          rule: unconditional
            ? "Rule \(earlier + 1) before it has no condition, and the first rule that holds decides."
            : "Rule \(earlier + 1) before it holds whenever this one does, and the first that holds decides.",
          remedy: "Move it up or remove it.")
      }
    }
    let used = Set(
      rules.compactMap { rule -> Int? in
        guard case .treat(let number) = rule.action else { return nil }
        return number
      })
    for (number, treatment) in strategy.treatments.enumerated() where !used.contains(number) {
      items[number].report(
        "no rule uses treatment \(quoted(treatment.id))",
        remedy: "Add \"- do: \(treatment.id)\" to the rules, or remove it.")
    }
  }
}

extension Strategy.Rule {
  /// Whether this rule holds whenever the other does: each of its conditions is at least as wide.
  func covers(_ other: Strategy.Rule) -> Bool {
    conditions.allSatisfy { mine in
      let possible = Strategy.possible(mine.measure)
      let theirs = other.conditions.first { $0.measure == mine.measure }?.range ?? possible
      let asked = theirs.clamped(to: possible)
      return mine.range.lowerBound <= asked.lowerBound && mine.range.upperBound >= asked.upperBound
    }
  }

  /// Why no account can meet the conditions; nil where some could.
  var contradiction: String? {
    for condition in conditions {
      let possible = Strategy.possible(condition.measure)
      guard !condition.range.overlaps(possible) else { continue }
      let most = possible.upperBound == .max ? "no less than \(possible.lowerBound)" : "\(possible)"
      return "\(quoted(condition.measure.rawValue)) is \(most.replacing("...", with: " to "))"
    }
    for (small, large) in Strategy.within {
      guard let least = conditions.first(where: { $0.measure == small })?.range.lowerBound,
        let most = conditions.first(where: { $0.measure == large })?.range.upperBound, least > most
      else { continue }
      return "\(quoted(small.rawValue)) is never above \(quoted(large.rawValue))"
    }
    return nil
  }
}

extension Strategy {
  /// The values that something a rule asks about can take.
  fileprivate static func possible(_ measure: Measure) -> ClosedRange<Int> {
    switch measure {
    case .daysPastDue, .limitation: Int.min...Int.max
    case .title, .disaster, .fraud: 0...1
    case .day, .contacts, .promises, .brokenPromises, .amountDue, .missed, .silence, .refusals, .angry, .paid,
      .reason, .guarantors:
      0...Int.max
    }
  }

  /// Pairs of measures of which the first is part of the second.
  fileprivate static let within: [(Measure, Measure)] = [
    (.brokenPromises, .promises), (.refusals, .contacts), (.angry, .contacts), (.silence, .day),
  ]
}
