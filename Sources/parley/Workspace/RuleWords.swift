import Conduct
import Language
import Library
import Training

/// Rules of conduct in plain words of one tongue.
struct RuleWords {
  let text: Catalogue
  let vocabulary: ConductVocabulary

  func fact(_ fact: Fact) -> String { said(vocabulary.facts[fact.name]) ?? fact.name }

  /// A fact with the name that files and events use for it.
  func named(_ fact: Fact) -> String { "\(fact.name) (\(self.fact(fact)))" }

  private func word(_ word: String) -> String { said(vocabulary.words[word]) ?? word }

  private func said(_ wording: Wording?) -> String? {
    wording?.texts[text.tongue] ?? wording?.texts[.simplified] ?? wording?.texts[.english]
  }

  /// How hard a rule is, how much it weighs and how well its wording is known.
  func standing(_ rule: Rule) -> String {
    text[
      "conduct.standing",
      [
        "severity": text["conduct.severity.\(rule.severity.rawValue)"],
        "force": text["conduct.force.\(rule.force.rawValue)"],
        "evidence": text["conduct.evidence.\(rule.evidence.rawValue)"],
      ]]
  }

  /// What a rule asks and where it stands, under a heading, as lines with how far they hang in.
  func told(_ rule: Rule) -> [(text: String, hanging: Int)] {
    [
      ("    " + rule.statement(in: text.tongue), 4),
      ("    " + rule.law(in: text.tongue) + text["conduct.stop"] + standing(rule), 4),
    ]
  }

  /// What was made of a rule.
  func said(_ verdict: Conduct.Verdict, _ rule: Rule) -> String {
    switch verdict {
    case .kept: return text["conduct.kept", ["rule": rule.id]]
    case .broken:
      return text[
        rule.isFault ? "conduct.broken" : "conduct.noted",
        ["rule": rule.id, "statement": rule.statement(in: text.tongue)]]
    case .cannotJudge(let missing):
      let facts = missing.map(named).joined(separator: text["conduct.comma"])
      return text["conduct.cannot-judge", ["rule": rule.id, "facts": facts]]
    }
  }

  /// A finding with where the rule stands under it.
  func told(_ finding: Conduct.Finding) -> [(text: String, hanging: Int)] {
    [
      ("  " + said(finding.verdict, finding.rule), 4),
      ("    " + finding.rule.law(in: text.tongue) + text["conduct.stop"] + standing(finding.rule), 4),
    ]
  }

  /// Rules that cannot be judged under a heading, those for want of the same facts together; nothing where there are none.
  func undecided(_ rules: [(rule: String, missing: FactSet)]) -> [(text: String, hanging: Int)] {
    var groups: [(missing: FactSet, rules: [String])] = []
    for (rule, missing) in rules {
      if let index = groups.firstIndex(where: { $0.missing == missing }) {
        groups[index].rules.append(rule)
      } else {
        groups.append((missing, [rule]))
      }
    }
    guard !groups.isEmpty else { return [] }
    let comma = text["conduct.comma"]
    return [("", 0), (text["conduct.log-undecided"], 0)]
      + groups.map { group in
        let places = [
          "facts": group.missing.facts.map(named).joined(separator: comma),
          "rules": group.rules.joined(separator: comma),
        ]
        return ("  " + text["conduct.log-missing", places], 4)
      }
  }

  /// Why a rule is switched off; nil where it is on.
  func off(_ rule: Rule) -> String? {
    guard !rule.isEnabled else { return nil }
    if rule.force == .draft { return text["conduct.off-draft"] }
    return text[rule.evidence == .recalled ? "conduct.off-recalled" : "conduct.off"]
  }

  /// What a rule asks, as lines that must all hold, each with how deep it stands.
  func lines(_ condition: Condition) -> [(depth: Int, text: String)] {
    guard case .all(let parts) = condition else { return lines(condition, depth: 0) }
    return parts.flatMap { lines($0, depth: 0) }
  }

  private func lines(_ condition: Condition, depth: Int) -> [(depth: Int, text: String)] {
    switch condition {
    case .all(let parts): group("conduct.all", parts, depth)
    case .any(let parts): group("conduct.any", parts, depth)
    case .not(.any(let parts)): group("conduct.none", parts, depth)
    case .not(.all(let parts)): group("conduct.not-all", parts, depth)
    case .not(let part): [(depth, text["conduct.not", ["what": leaf(part)]])]
    default: [(depth, leaf(condition))]
    }
  }

  private func group(_ key: String, _ parts: [Condition], _ depth: Int) -> [(depth: Int, text: String)] {
    [(depth, text[key])] + parts.flatMap { lines($0, depth: depth + 1) }
  }

  private func leaf(_ condition: Condition) -> String {
    switch condition {
    case .among(let fact, let mask):
      let words = fact.words(of: mask).map(word)
      return text[
        words.count == 1 ? "conduct.is" : "conduct.is-one-of",
        ["fact": self.fact(fact), "words": words.joined(separator: text["conduct.comma"])]]
    case .compares(let fact, let comparison, let number):
      return text["conduct.\(comparison.rawValue)", ["fact": self.fact(fact), "number": short(number)]]
    case .exceeds(let fact, let times, let other):
      return text[
        "conduct.exceeds", ["fact": self.fact(fact), "times": short(times), "other": self.fact(other)]]
    case .outside(let from, let to):
      return text["conduct.outside", ["from": ClockTime.text(from), "to": ClockTime.text(to)]]
    case .isTrue(let fact): return text["conduct.so", ["fact": self.fact(fact)]]
    case .isFalse(let fact): return text["conduct.not-so", ["fact": self.fact(fact)]]
    case .says(let mask):
      let words = Fact.tags.words(of: mask).map(word)
      return text["conduct.said", ["words": words.joined(separator: text["conduct.comma"])]]
    case .channelStopped: return text["conduct.channel-stopped"]
    case .all, .any, .not: return ""
    }
  }

  /// Whom a rule binds, one line for each thing asked of the case; none where it binds everyone.
  func scope(_ scope: Scope) -> [String] {
    var lines = scope.limits.map { limit in
      // Fewer are left out than are in where a rule names its exceptions.
      let inside = limit.fact.words(of: limit.mask)
      let outside = limit.fact.words(of: ~limit.mask)
      let isException = outside.count < inside.count && limit.mask & 1 != 0
      let words = isException ? outside : inside
      let key = isException ? "conduct.is-none-of" : words.count == 1 ? "conduct.is" : "conduct.is-one-of"
      return text[
        key,
        ["fact": fact(limit.fact), "words": words.map(word).joined(separator: text["conduct.comma"])]]
    }
    if scope.analogous != 0 {
      let words = Fact.product.words(of: scope.analogous).map(word)
      lines.append(text["conduct.by-analogy", ["words": words.joined(separator: text["conduct.comma"])]])
    }
    if scope.isRegulatedCredit { lines.append(text["conduct.regulated-credit"]) }
    return lines
  }

  private func short(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }
}

extension Conduct.Finding {
  func json(in tongue: Tongue) -> JSON {
    var members = [JSON.Member("rule", .string(rule.id)), .init("verdict", verdict.json)]
    if let missing = verdict.missing {
      members.append(.init("missing", .strings(missing.map(\.name))))
    }
    return .object(members + rule.standing(in: tongue))
  }
}

extension Rule {
  /// What programs are told of a rule that was run into, beside its id.
  func standing(in tongue: Tongue) -> [JSON.Member] {
    [
      .init("severity", .string(severity.rawValue)), .init("force", .string(force.rawValue)),
      .init("evidence", .string(evidence.rawValue)), .init("law", .string(law(in: tongue))),
      .init("statement", .string(statement(in: tongue))),
    ]
  }
}
