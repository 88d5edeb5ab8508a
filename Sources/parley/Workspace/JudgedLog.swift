import Archive
import Conduct
import Language
import Library
import Reporting
import Training

/// A contact log held against the rules of a profile: how often each was broken or could not be judged, and where first.
struct JudgedLog {
  let path: String
  let profile: Profile
  let log: ContactLog
  let rules: [Rule]
  /// Rules of the profile that are switched off.
  let off: Int
  private(set) var tallies: [Tally]

  /// What came of one rule.
  struct Tally {
    var broken = 0
    var undecided = 0
    /// The lowest numbers of lines that broke it.
    var lines: [Int] = []
    var missing = FactSet()

    /// Lines that are named.
    static let most = 5

    mutating func note(_ line: Int) {
      broken += 1
      if lines.count == Self.most, line > lines[Self.most - 1] { return }
      lines.insert(line, at: lines.firstIndex { $0 > line } ?? lines.count)
      if lines.count > Self.most { lines.removeLast() }
    }
  }

  /// - Parameter progress: told now and then how much has been judged, from 0 to 1.
  init(
    _ log: ContactLog, at path: String, as profile: Profile, in library: Library,
    progress: (Double) -> Void = { _ in }
  ) {
    self.log = log
    self.path = path
    self.profile = profile
    let evaluator = Evaluator(profile, of: library.ruleSets)
    rules = evaluator.rules
    off = profile.rules(of: library.ruleSets).count - rules.count
    var tallies = [Tally](repeating: Tally(), count: rules.count)
    var counter = log.counter
    for (place, contact) in log.contacts.enumerated() {
      if place % 8192 == 0 { progress(Double(place) / Double(log.contacts.count)) }
      var event = log.event(of: contact)
      counter.count(contact, into: &event)
      // What the person begins is no attempt of the collector.
      if contact.isInbound { continue }
      evaluator.judge(event) { rule, truth, missing in
        if truth == .yes {
          tallies[rule].note(Int(contact.line))
        } else {
          tallies[rule].undecided += 1
          tallies[rule].missing.formUnion(missing)
        }
      }
    }
    self.tallies = tallies
  }

  /// Rules broken at least once, the gravest first and then the most frequent.
  var broken: [(rule: Rule, tally: Tally)] {
    zip(rules, tallies).filter { $1.broken > 0 }.sorted { a, b in
      let (x, y) = (a.0.gravity, b.0.gravity)
      return x != y ? x < y : a.1.broken != b.1.broken ? a.1.broken > b.1.broken : a.0.id < b.0.id
    }
  }

  /// Rules that could not be judged of some contact.
  var undecided: [(rule: Rule, tally: Tally)] { zip(rules, tallies).filter { $1.undecided > 0 } }

  /// Whether a rule was broken that somebody is to blame for.
  var fallsShort: Bool { broken.contains(where: \.rule.isFault) }

  func json(in tongue: Tongue) -> JSON {
    .object([
      "profile": .string(profile.id), "contacts": .int(log.contacts.count), "unread": .int(log.unread),
      "rules": .int(rules.count), "switchedOff": .int(off),
      "findings": .array(
        broken.map { rule, tally in
          .object(
            [
              .init("rule", .string(rule.id)), .init("contacts", .int(tally.broken)),
              .init("lines", .array(tally.lines.map { .int($0) })),
            ] + rule.standing(in: tongue))
        }),
      "undecided": .array(
        undecided.map { rule, tally in
          .object([
            "rule": .string(rule.id), "contacts": .int(tally.undecided),
            "missing": .strings(tally.missing.facts.map(\.name)),
          ])
        }),
      "problems": .array(
        log.problems.map { problem in
          .object([
            "line": .int(problem.line), "what": .string(problem.what),
            "remedy": problem.remedy.map(JSON.string),
          ])
        }),
    ])
  }

  var csv: String {
    var text = CSV.line(["rule", "verdict", "contacts", "severity", "force", "evidence", "lines", "missing"])
    for (rule, tally) in broken {
      text += row(rule, "broken", tally.broken, lines: tally.lines.map(String.init), missing: [])
    }
    for (rule, tally) in undecided {
      text += row(rule, "cannot judge", tally.undecided, lines: [], missing: tally.missing.facts.map(\.name))
    }
    return text
  }

  private func row(_ rule: Rule, _ verdict: String, _ count: Int, lines: [String], missing: [String])
    -> String
  {
    CSV.line([
      rule.id, verdict, "\(count)", rule.severity.rawValue, rule.force.rawValue, rule.evidence.rawValue,
      lines.joined(separator: " "), missing.joined(separator: " "),
    ])
  }
}
