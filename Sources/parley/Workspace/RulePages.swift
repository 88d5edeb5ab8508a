import Conduct
import Language
import Library
import Training

/// Rules told to a person: one in full, or many in a line each.
struct RulePages {
  let library: Library
  let words: RuleWords

  private var text: Catalogue { words.text }

  /// All that is known of a rule, as lines with how far they hang in.
  func page(_ rule: Rule) -> [(text: String, hanging: Int)] {
    var lines: [(text: String, hanging: Int)] = [(rule.id, 0), (rule.statement(in: text.tongue), 0), ("", 0)]
    if let off = words.off(rule) { lines += [(off, 0), ("", 0)] }
    let set = library.ruleSets[rule.set].map { text.tongue.pick($0.title) } ?? ""
    let rows = [
      ("conduct.law", rule.law(in: text.tongue)), ("conduct.set", "\(rule.set) (\(set))"),
      ("conduct.since", rule.since), ("conduct.how", words.standing(rule)), ("conduct.source", rule.source),
      ("conduct.note", rule.note),
    ]
    lines += rows.filter { !$0.1.isEmpty }.map { ("\(text[$0.0]) \($0.1)", 2) }
    lines += [("", 0), (text["conduct.binds"], 0)]
    let scope = words.scope(rule.scope)
    lines += scope.isEmpty ? [("  " + text["conduct.everyone"], 2)] : scope.map { ("  • " + $0, 4) }
    lines += [("", 0), (text["conduct.when"], 0)]
    lines += words.lines(rule.condition).map { line in
      let indent = String(repeating: "  ", count: line.depth + 1)
      return (indent + "• " + line.text, indent.count + 2)
    }
    let facts = rule.condition.facts.facts
    lines += [("", 0), (text["conduct.needs"], 0)]
    lines += facts.map { fact in
      ("  • " + words.named(fact) + (fact.isUnknownByDefault ? text["conduct.must-be-given"] : ""), 4)
    }
    return lines
  }

  func json(_ rule: Rule) -> JSON {
    let tongue = text.tongue
    return .object([
      "rule": .string(rule.id), "set": .string(rule.set), "enabled": .bool(rule.isEnabled),
      "because": words.off(rule).map(JSON.string), "statement": .string(rule.statement(in: tongue)),
      "law": .string(rule.law(in: tongue)), "since": .string(rule.since),
      "severity": .string(rule.severity.rawValue), "force": .string(rule.force.rawValue),
      "evidence": .string(rule.evidence.rawValue), "source": .string(rule.source),
      "note": rule.note.isEmpty ? nil : .string(rule.note),
      "binds": .strings(words.scope(rule.scope)),
      "when": .strings(
        words.lines(rule.condition).map { String(repeating: "  ", count: $0.depth) + $0.text }),
      "facts": .strings(rule.condition.facts.facts.map(\.name)),
    ])
  }

  /// Rule sets with the rules that can bind a profile, or with all of them.
  func sets(_ profile: Profile?) -> [(set: RuleSet, rules: [Rule])] {
    let ids = profile?.sets ?? library.ruleSets.keys.sorted()
    return ids.compactMap { library.ruleSets[$0] }.map { set in
      (set, set.rules.filter { rule in profile.map { rule.scope.admits($0) } ?? true })
    }
  }

  func list(_ profile: Profile?) -> [(text: String, hanging: Int)] {
    sets(profile).flatMap { set, rules in
      [("\(set.id): \(text.tongue.pick(set.title))", 2)]
        + rules.map { rule in
          let off = rule.isEnabled ? "" : text["conduct.listed-off"]
          return ("  \(rule.id): \(words.standing(rule))\(off)", 4)
        }
    }
  }

  /// What the treatments of a strategy run into, by rule.
  func collisions(_ file: StrategyFile) -> [(rule: Rule, treatments: [String])] {
    var found: [(rule: Rule, treatments: [String])] = []
    for treatment in file.strategy.treatments {
      for id in treatment.findings {
        if let index = found.firstIndex(where: { $0.rule.id == id }) {
          found[index].treatments.append(treatment.id)
        } else if let rule = library.rules[id] {
          found.append((rule, [treatment.id]))
        }
      }
    }
    return found
  }

  func lines(_ file: StrategyFile) -> [(text: String, hanging: Int)] {
    let found = collisions(file)
    if found.isEmpty { return [(text["show.noLaw"], 0)] }
    return [(text["show.law"], 0)]
      + found.flatMap { rule, treatments in
        [("  \(rule.id): \(treatments.joined(separator: text["conduct.comma"]))", 4)] + words.told(rule)
      }
  }

  func json(_ file: StrategyFile) -> JSON {
    .object([
      "strategy": .string(file.strategy.id),
      "findings": .array(
        collisions(file).map { rule, treatments in
          .object(
            [.init("rule", .string(rule.id)), .init("treatments", .strings(treatments))]
              + rule.standing(in: text.tongue))
        }),
    ])
  }
}
