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

      Answer each check with y, n or - (not applicable); Enter takes no stand. Scores are appended to a file
      beside the transcript and never overwritten.
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
    let lines: TranscriptLines
    let events: [Event]
    do {
      lines = try TranscriptReader.read(transcript)
    } catch {
      throw Complaint(error)
    }
    do {
      events = try Event.read(lines.lines.joined(separator: "\n"))
    } catch {
      throw Complaint("\(transcript): \(error)")
    }
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
    guard case .header(let header)? = events.first else {
      throw Complaint("\(transcript): the first line is no header. Restore it from a copy.")
    }
    let library = try workspace.library(PracticeSession.kinds)
    guard let rubric = library.rubrics[rubric] else {
      throw Complaint(unknown("rubric", rubric, among: library.rubrics.keys))
    }
    let world = try World(library)
    guard let scenario = library.scenarios[header.scenario] else {
      throw Complaint(unknown("scenario", header.scenario, among: library.scenarios.keys))
    }
    let catalogue = workspace.catalogue(of: library)
    var tongueHeader = header
    tongueHeader.hash = scenario.hash
    let stage = try PracticeSession.stage(
      scenario, header: tongueHeader, world,
      library.catalogues[header.language] ?? catalogue,
      recogniser: workspace.recogniser())
    var replayed = events
    replayed[0] = .header(tongueHeader)
    let resumed: Resumed
    do {
      resumed = try RolePlay.resume(replayed, on: stage)
    } catch {
      throw Complaint("\(transcript): \(error)")
    }
    if header.hash != scenario.hash {
      workspace.screen.note(
        "\(transcript): scenario \"\(header.scenario)\" has changed since; the call is scored by the new one."
      )
    }
    if let note = resumed.note { workspace.screen.note("\(transcript): \(note)") }
    let call = ScoredCall(resumed.play)
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
