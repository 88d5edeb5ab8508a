import Conduct
import Language
import Library

extension JudgedLog {
  /// A line of the report with how far it hangs in.
  typealias Line = (text: String, hanging: Int)

  /// The log in words.
  func lines(_ words: RuleWords) -> [Line] {
    let text = words.text
    var lines: [Line] = [
      (
        text[
          "conduct.log-read",
          ["contacts": "\(log.contacts.count)", "unread": "\(log.unread)", "file": path]], 0
      ),
      (
        text[
          "conduct.log-profile",
          [
            "id": profile.id, "title": text.tongue.pick(profile.title), "rules": "\(rules.count)",
            "off": "\(off)",
          ]], 0
      ),
    ]
    let (blamed, noted) = (
      broken.filter { $0.rule.severity != .info }, broken.filter { $0.rule.severity == .info }
    )
    lines.append(("", 0))
    lines.append((text[blamed.isEmpty ? "conduct.log-clean" : "conduct.log-broken"], 0))
    lines += blamed.flatMap { finding($0.rule, $0.tally, words) }
    if !noted.isEmpty {
      lines += [("", 0), (text["conduct.log-noted"], 0)]
      lines += noted.flatMap { finding($0.rule, $0.tally, words) }
    }
    lines += undecidedLines(words)
    if !log.problems.isEmpty {
      lines += [("", 0), (text["conduct.log-unread"], 0)]
      lines += log.problems.map { ("  " + $0.text(in: path), 4) }
      let more = log.unread - log.problems.count
      if more > 0 { lines.append(("  " + text["conduct.log-more", ["count": "\(more)"]], 4)) }
    }
    return lines
  }

  private func finding(_ rule: Rule, _ tally: Tally, _ words: RuleWords) -> [Line] {
    let text = words.text
    let first = tally.lines.map(String.init).joined(separator: text["conduct.comma"])
    return [
      (
        "  "
          + text[
            "conduct.log-finding", ["rule": rule.id, "contacts": "\(tally.broken)", "lines": first]], 4
      )
    ] + words.told(rule)
  }

  /// Rules that cannot be judged, those for want of the same facts together.
  private func undecidedLines(_ words: RuleWords) -> [Line] {
    var groups: [(missing: FactSet, rules: [String])] = []
    for (rule, tally) in undecided {
      let entry = "\(rule.id) (\(tally.undecided))"
      if let index = groups.firstIndex(where: { $0.missing == tally.missing }) {
        groups[index].rules.append(entry)
      } else {
        groups.append((tally.missing, [entry]))
      }
    }
    guard !groups.isEmpty else { return [] }
    let text = words.text
    return [("", 0), (text["conduct.log-undecided"], 0)]
      + groups.map { group in
        let facts = group.missing.facts.map(words.named).joined(separator: text["conduct.comma"])
        return (
          "  "
            + text[
              "conduct.log-missing",
              ["facts": facts, "rules": group.rules.joined(separator: text["conduct.comma"])]], 4
        )
      }
  }
}

extension Tongue {
  /// The text of a tongue among texts by language tag.
  func pick(_ texts: [String: String]) -> String {
    texts[rawValue] ?? texts[Tongue.simplified.rawValue] ?? texts[Tongue.english.rawValue] ?? ""
  }
}
