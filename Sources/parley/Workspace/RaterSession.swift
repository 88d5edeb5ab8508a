import Archive
import Foundation
import Language
import Reporting
import Training

/// A rater at this terminal: answers check by check, sees the proposal afterwards, keeps or changes with a reason.
@MainActor
struct RaterSession {
  let call: ScoredCall
  let scorer: Scorer
  let catalogue: Catalogue
  let screen: Screen
  let rater: String
  let isAssisted: Bool
  let transcript: String

  private var rubric: Rubric { scorer.rubric.fitted(to: call) }

  func run() throws {
    let editor = LineEditor()
    let proposal = scorer.findings(in: call)
    showCall()
    if isAssisted {
      for line in ScorecardText(scorer.scorecard(of: call), rubric, catalogue).lines {
        screen.paragraph(line)
      }
    }
    var sheet = ScoreSheet(RaterScore(rater: rater, rubric: rubric, isAssisted: isAssisted))
    screen.paragraph(catalogue["score.how"])
    var stopped = false
    for check in rubric.checks where !stopped {
      switch ask(check, editor) {
      case .answer(let verdict):
        try attempt { () throws(ScoreSheet.Refusal) in
          try sheet.answer(check.id, RaterScore.Answer(verdict), rubric: rubric)
        }
      case .skip: continue
      case .stop: stopped = true
      }
    }
    if !stopped { try settle(&sheet, against: proposal, editor) }
    if sheet.latest.open(in: rubric).isEmpty {
      try attempt { () throws(ScoreSheet.Refusal) in
        try sheet.move(to: .submitted, rubric: rubric)
      }
    }
    guard !sheet.latest.answers.isEmpty else {
      screen.paragraph(catalogue["score.none"])
      return
    }
    let card = sheet.latest.scorecard(by: rubric)
    for line in ScorecardText(card, rubric, catalogue).lines { screen.paragraph(line, hanging: 4) }
    try save(sheet.latest)
  }

  private enum Answer {
    case answer(CheckVerdict)
    case skip, stop
  }

  private func ask(_ check: Rubric.Check, _ editor: LineEditor) -> Answer {
    while true {
      switch editor.read(prompt: "\(check.title[catalogue.tongue])  [y/n/-] ") {
      case .line(let line):
        switch line.trimmingCharacters(in: .whitespaces).lowercased() {
        case "y", "yes", "是": return .answer(.yes)
        case "n", "no", "否": return .answer(.no)
        case "-", "na", "n/a": return .answer(.notApplicable)
        case "": return .skip
        default: screen.paragraph(catalogue["score.how"])
        }
      case .unreadable: screen.paragraph(catalogue["practice.unreadable"])
      case .interrupted, .end: return .stop
      }
    }
  }

  /// Each difference from the proposal is kept or changed, and said why.
  private func settle(
    _ sheet: inout ScoreSheet, against proposal: [String: CheckFinding], _ editor: LineEditor
  ) throws {
    let differences = sheet.latest.differences(from: proposal, rubric: rubric)
    if !differences.isEmpty {
      screen.paragraph(catalogue["score.differences", ["count": "\(differences.count)"]])
    }
    for difference in differences {
      let title = rubric.check(difference.check)?.title[catalogue.tongue] ?? difference.check
      let turns = difference.proposal.evidence.map(String.init).joined(separator: ", ")
      screen.paragraph(
        catalogue[
          "score.difference",
          [
            "check": title, "yours": difference.rater.verdict.rawValue,
            "proposal": difference.proposal.verdict.rawValue, "turns": turns.isEmpty ? "–" : turns,
          ]])
      guard case .line(let choice) = editor.read(prompt: catalogue["score.keep-or-change"]) else { return }
      let keeps = !["c", "change", "改"].contains(choice.trimmingCharacters(in: .whitespaces).lowercased())
      guard case .line(let reason) = editor.read(prompt: catalogue["score.reason"]) else { return }
      guard !reason.allSatisfy(\.isWhitespace) else {
        screen.paragraph(catalogue["score.no-reason"])
        continue
      }
      try attempt { () throws(ScoreSheet.Refusal) in
        try sheet.settle(difference, keeps: keeps, reason: reason, rubric: rubric)
      }
    }
  }

  private func attempt(_ work: () throws(ScoreSheet.Refusal) -> Void) throws {
    do {
      try work()
    } catch {
      throw Complaint(error.description)
    }
  }

  private func showCall() {
    for turn in call.turns {
      let who = catalogue[turn.speaker == .collector ? "score.collector" : "score.borrower"]
      screen.paragraph("\(turn.number). \(who): \(turn.text)", hanging: 4)
    }
    screen.line()
  }

  /// Appended to a file of its own beside the transcript; nothing is overwritten.
  private func save(_ score: RaterScore) throws {
    let path = (transcript as NSString).deletingPathExtension + ".scores.jsonl"
    let answers = score.answers.keys.sorted().map { check -> JSON in
      let answer = score.answers[check]
      return .object([
        .init("check", .string(check)), .init("verdict", .string(answer?.verdict.rawValue ?? "")),
        .init("reason", .string(answer?.reason ?? "")),
      ])
    }
    let line = JSON.object([
      .init("kind", .string("score")), .init("rater", .string(score.rater)),
      .init("rubric", .string(score.rubric)),
      .init("version", .string(score.version)), .init("assisted", .bool(score.isAssisted)),
      .init("state", .string(score.state.rawValue)),
      .init("when", .string(ISO8601DateFormatter().string(from: Date()))),
      .init("answers", .array(answers)),
    ])
    do {
      let file =
        FileManager.default.fileExists(atPath: path)
        ? try TranscriptFile.open(at: path).0 : try TranscriptFile.create(at: path)
      try file.append(line.text)
    } catch {
      throw Complaint(error)
    }
    screen.paragraph(catalogue["score.saved", ["path": path, "state": score.state.rawValue]])
  }
}
