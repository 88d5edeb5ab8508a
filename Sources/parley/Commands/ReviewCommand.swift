import ArgumentParser
import Foundation
import Language
import Reporting
import Training

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Say what each line of a practice call was worth, by playing on from it.",
    discussion: """
      EXAMPLES
        parley review transcripts/first-call.jsonl
        parley review transcripts/first-call.jsonl --turn 5
        parley review transcripts/first-call.jsonl --turn 5 \\
            --what-if "Take your time, I'm listening."
        parley review transcripts/first-call.jsonl --format json

      Each line is held against every other proper one on the same dice, with a good collector playing on \
      who has to find out the type of the borrower. What it says holds in this model.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "A transcript of a practice call.")
  var transcript: String

  @Option(help: "All alternatives of one turn.")
  var turn: Int?

  @Option(name: .customLong("what-if"), help: "With --turn: a line to say there instead.")
  var whatIf: String?

  @Option(help: "Seed of the rollouts. Default: the call's own.")
  var seed: UInt64?

  @Option(help: "Copies of the borrower in which worths are measured.")
  var copies = 2048

  @Option(help: "Threads; the result does not depend on them.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "text, json, csv or html.")
  var format = ReportFormat.text

  func run() async throws {
    try WorkBounds.check(copies: copies)
    try WorkBounds.check(threads: threads)
    if whatIf != nil, format == .csv {
      throw Complaint("--format csv: one line said instead is text, json or html. Try --format json.")
    }
    if whatIf != nil, turn == nil {
      throw Complaint("--what-if belongs to a turn. Name it, as in --turn 5 --what-if \"…\".")
    }
    let replayed = try Replayed(path: transcript, common)
    let reviewer = Reviewer(replayed.play, seed: seed, copies: copies)
    if let turn, !(1...reviewer.turns).contains(turn) {
      throw Complaint("--turn \(turn): this call has turns 1 to \(reviewer.turns).")
    }
    let asked = try Workspace(common)
    let isOther = common.language != nil && asked.tongue != replayed.play.stage.tongue
    let catalogue = isOther ? try asked.catalogue() : replayed.play.stage.catalogue
    let screen = replayed.workspace.screen
    let isText = format == .text
    func report(_ review: Review) -> ReviewReport {
      ReviewReport(
        review, of: replayed.play.stage.scenario, catalogue, columns: isText ? min(110, screen.columns) : nil,
        shorten: { text, columns in isText ? TextWidth.truncate(text, to: columns) : text })
    }
    guard let turn else {
      let meter = Meter(screen, what: catalogue["review.progress"])
      let review = await reviewer.review(threads: threads) { meter.show($0) }
      meter.done()
      let whole = report(review)
      return show(whole.report, json: whole.json, csv: whole.csv, catalogue, on: screen)
    }
    let whole = report(reviewer.outline)
    if let line = whatIf {
      guard let other = reviewer.whatIf(turn: turn, line) else {
        throw Complaint(
          "--what-if \"\(line)\": this is not understood as anything said to a borrower. Put it in other words."
        )
      }
      let json = whole.json(of: other, said: line)
      return show(whole.report(of: other, said: line), json: json, csv: "", catalogue, on: screen)
    }
    let judged = reviewer.review(turn: turn)
    let alternatives = reviewer.alternatives(turn: turn)
    show(
      whole.report(of: alternatives, at: judged), json: whole.json(of: alternatives, at: judged),
      csv: whole.csv(of: alternatives), catalogue, on: screen)
  }

  private func show(
    _ report: Report, json: @autoclosure () -> JSON, csv: @autoclosure () -> String, _ catalogue: Catalogue,
    on screen: Screen
  ) {
    switch format {
    case .text:
      let renderer = TextRenderer(columns: min(110, screen.columns)) { TextWidth.width($0) }
      screen.write(renderer.render(report))
    case .json: screen.write(exact: json().text + "\n")
    case .csv: screen.write(exact: csv())
    case .html: screen.write(exact: HTMLRenderer(catalogue).render(report))
    }
  }
}
