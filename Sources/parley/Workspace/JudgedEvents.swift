import Conduct
import Foundation
import Language
import Library
import Reporting
import Training

/// A file of events held against rules, entry by entry.
struct JudgedEvents {
  /// What came of one entry.
  enum Answer {
    case verdict(Rule, Conduct.Verdict)
    case findings(Profile, [Conduct.Finding])
    case wrong(String)
  }

  private(set) var answers: [Answer] = []

  var wrong: [(index: Int, why: String)] {
    answers.enumerated().compactMap { index, answer in
      if case .wrong(let why) = answer { (index, why) } else { nil }
    }
  }

  /// Judges every entry; one that is wrong does not keep the others from it.
  init(_ json: JSON, in library: Library) throws(EventEntry.Problem) {
    guard let entries = json.array else { throw .noArray }
    // Making an evaluator takes far longer than asking it.
    var single: [String: Evaluator] = [:]
    var whole: [Profile: Evaluator] = [:]
    for json in entries {
      let entry: EventEntry
      do { entry = try EventEntry(json, in: library) } catch {
        answers.append(.wrong("\(error)"))
        continue
      }
      if let rule = entry.rule {
        let evaluator =
          entry.profile == nil
          ? single[rule.id] ?? Evaluator([rule]) : Evaluator([rule], as: entry.profile)
        if entry.profile == nil { single[rule.id] = evaluator }
        answers.append(.verdict(rule, evaluator.verdict(of: 0, entry.event)))
      } else if let profile = entry.profile {
        let evaluator = whole[profile] ?? Evaluator(profile, of: library.ruleSets)
        whole[profile] = evaluator
        answers.append(.findings(profile, evaluator.findings(entry.event)))
      }
    }
  }

  /// One object an entry, in the order of the file.
  func jsonLines(in tongue: Tongue) -> String {
    answers.enumerated().map { index, answer in
      switch answer {
      case .verdict(let rule, let verdict):
        return JSON.object([
          "index": .int(index), "rule": .string(rule.id), "verdict": verdict.json,
          "missing": verdict.missing.map { .strings($0.map(\.name)) },
          "enabled": rule.isEnabled ? nil : .bool(false),
        ]).text + "\n"
      case .findings(let profile, let findings):
        return JSON.object([
          "index": .int(index), "profile": profile.id.isEmpty ? nil : .string(profile.id),
          "findings": .array(findings.map { $0.json(in: tongue) }),
        ]).text + "\n"
      case .wrong(let why): return JSON.object(["index": .int(index), "error": .string(why)]).text + "\n"
      }
    }.joined()
  }

  /// The same for a spreadsheet: a row a finding, and one for an entry without any.
  var csv: String {
    var text = CSV.line(["index", "rule", "verdict", "missing", "error"])
    for (index, answer) in answers.enumerated() {
      switch answer {
      case .verdict(let rule, let verdict): text += Self.row(index, rule, verdict)
      case .findings(_, let findings):
        for finding in findings { text += Self.row(index, finding.rule, finding.verdict) }
        if findings.isEmpty { text += CSV.line(["\(index)", "", "", "", ""]) }
      case .wrong(let why): text += CSV.line(["\(index)", "", "", "", why])
      }
    }
    return text
  }

  private static func row(_ index: Int, _ rule: Rule, _ verdict: Conduct.Verdict) -> String {
    CSV.line([
      "\(index)", rule.id, verdict.json.text, (verdict.missing ?? []).map(\.name).joined(separator: " "), "",
    ])
  }

  /// The same in words.
  func lines(_ words: RuleWords) -> [String] {
    answers.enumerated().flatMap { index, answer -> [String] in
      switch answer {
      case .verdict(let rule, let verdict): return ["\(index): " + words.said(verdict, rule)]
      case .findings(_, let findings):
        if findings.isEmpty { return ["\(index): " + words.text["conduct.nothing-found"]] }
        return findings.map { "\(index): " + words.said($0.verdict, $0.rule) }
      case .wrong(let why): return ["\(index): " + words.text["conduct.entry-wrong", ["why": why]]]
      }
    }
  }
}

extension Conduct.Verdict {
  /// True, false or null, as other programs read it.
  var json: JSON {
    switch self {
    case .kept: .bool(false)
    case .broken: .bool(true)
    case .cannotJudge: .null
    }
  }

  /// Facts that would decide it; nil where it is decided.
  var missing: [Fact]? { if case .cannotJudge(let missing) = self { missing } else { nil } }
}

extension EventEntry.Problem {
  fileprivate static var noArray: Self {
    Self(what: "the file holds no array", remedy: "Write it as [{\"rule\": …, \"event\": {…}}, …].")
  }
}
