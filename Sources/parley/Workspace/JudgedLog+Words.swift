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
      broken.filter(\.rule.isFault), broken.filter { !$0.rule.isFault }
    )
    lines.append(("", 0))
    lines.append((text[blamed.isEmpty ? "conduct.log-clean" : "conduct.log-broken"], 0))
    lines += blamed.flatMap { finding($0.rule, $0.tally, words) }
    if !noted.isEmpty {
      lines += [("", 0), (text["conduct.log-noted"], 0)]
      lines += noted.flatMap { finding($0.rule, $0.tally, words) }
    }
    lines += words.undecided(undecided.map { ("\($0.rule.id) (\($0.tally.undecided))", $0.tally.missing) })
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
}
