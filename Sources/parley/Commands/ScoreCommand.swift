import Archive
import ArgumentParser
import Foundation
import Language
import Library
import Reporting
import Simulation
import Training

struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score a transcript by a rubric: blind first, then beside the program's proposal.",
    discussion: """
      EXAMPLES
        parley score transcripts/mine/2026-11-24-month-end-payer-7.jsonl --as wu
        parley score call.jsonl --auto
        parley score call.jsonl --auto --format json

      Answer each check with y, n or - (not applicable); Enter takes no stand. Scores are appended to a \
      file beside the transcript and never overwritten.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "A transcript of a practice call.")
  var transcript: String

  @Flag(help: "Print the program's proposal only.")
  var auto = false

  @Flag(help: "Show the proposal first; the score is marked so and left out of agreement.")
  var assisted = false

  @Option(help: "The rubric to score by.")
  var rubric = "default"

  @Option(name: .customLong("as"), help: "The rater's name or pseudonym.")
  var rater = "rater"

  @Option(help: "text or json.")
  var format = Format.text

  @MainActor
  func run() async throws {
    let stored = try StoredCall(transcript)
    let (lines, header) = (stored.lines, stored.header)
    let workspace = try Workspace(common)
    switch lines.chain {
    case .broken(let line):
      workspace.screen.note(
        "\(transcript):\(line): this line does not follow the one before; one was changed, is missing or was moved."
      )
    case .unchained:
      workspace.screen.note("\(transcript): no line carries a hash, so changes cannot be seen.")
    default: break
    }
    if lines.cutBytes > 0 {
      workspace.screen.note(
        "\(transcript): the last line was cut off and is left out (\(lines.cutBytes) bytes).")
    }
    let library = try workspace.library(PracticeSession.kinds)
    guard let rubric = library.rubrics[rubric] else {
      throw Complaint(unknown("rubric", rubric, among: library.rubrics.keys))
    }
    let catalogue = workspace.catalogue(of: library)
    let resumed = try stored.replayed(
      in: library, library.catalogues[header.language] ?? catalogue, by: workspace.recogniser())
    if header.hash != resumed.machine.stage.scenario.hash {
      workspace.screen.note(
        "\(transcript): scenario \"\(header.scenario)\" has changed since; the call is scored by the new one."
      )
    }
    if let note = resumed.note { workspace.screen.note("\(transcript): \(note)") }
    let call = ScoredCall(resumed.machine)
    guard !call.turns.isEmpty else {
      throw Complaint("\(transcript): nothing was said in this call, so there is nothing to score.")
    }
    let scorer = Scorer(rubric: rubric)
    if auto {
      let card = scorer.scorecard(of: call)
      let rubric = rubric.fitted(to: call)
      if format == .json {
        workspace.screen.write(exact: ScorecardText(card, rubric, catalogue).json.text + "\n")
      } else {
        for line in ScorecardText(card, rubric, catalogue).lines {
          workspace.screen.paragraph(line, hanging: 4)
        }
      }
      return
    }
    try RaterSession(
      call: call, scorer: scorer, catalogue: catalogue, screen: workspace.screen, rater: rater,
      isAssisted: assisted, transcript: transcript
    ).run()
  }
}
