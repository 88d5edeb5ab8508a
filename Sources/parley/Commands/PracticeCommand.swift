import Archive
import ArgumentParser
import Foundation
import Language
import Lending
import Library
import Simulation
import Training

struct PracticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Talk with a simulated borrower, then see what each sentence did.",
    discussion: """
      EXAMPLES
        parley practice
        parley practice month-end-payer --language zh-Hans
        parley practice spoilt-vegetables --seed 7 < what-i-say.txt
        parley practice month-end-payer --campaign
        parley practice shut-shop --exam --seal trainer.pub --as wu
        parley practice --drill listening --type evasive
        parley practice --placement --as wu
        parley practice --resume transcripts/mine/2026-11-24-month-end-payer-7.jsonl

      A campaign runs over days until it is paid, settled, at court or given up; "help" between contacts \
      lists what can be decided.

      During the call: /case /help /hint /heard /undo /note /end. Ctrl-C asks, Ctrl-D ends and saves. \
      After the debrief: /replay 5 goes back to turn 5, /try 5 "…" says what another line would have been \
      worth.

      --drill asks for one line at a time at the moment where a skill is needed, and judges it at once; \
      name the skill or leave it to the seed; /end stops. --placement is one of seven short calls, a type \
      each, that have not been played.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: "A scenario. Without one: a menu in a terminal, else one chosen by the seed. With --drill: a skill."
  )
  var scenario: String?

  @Option(name: .customLong("as"), help: "Your name or pseudonym, as the transcript keeps it.")
  var who = "trainee"

  @Option(help: "Seed of the borrower's luck. Default: from the clock.")
  var seed: UInt64?

  @Flag(help: "Not one call, but contacts over days with the same borrower.")
  var campaign = false

  @Flag(help: "An exam: no hints, no way back, nothing revealed; needs --seal.")
  var exam = false

  @Option(help: "With --exam: the trainer's public key file, to which luck and type are sealed.")
  var seal: String?

  @OptionGroup var exercises: ExerciseOptions

  @Option(help: "Go on with a transcript that was interrupted.")
  var resume: String?

  @Option(help: "Folder for transcripts.")
  var transcripts: String?

  @Option(help: "Whose law the call is held to: cn, us, uk and so on, or a profile such as us-nyc.")
  var jurisdiction = "cn"

  @MainActor
  func run() async throws {
    try exercises.check(self)
    if exercises.drill { return try DrillSession(self).run() }
    var options = common
    var interrupted: PracticeSession.Interrupted?
    if let resume {
      let found = try PracticeSession.Interrupted(path: resume)
      options.language = found.header.language.rawValue
      interrupted = found
    }
    let sealer = try ExamSealer(self, resuming: interrupted?.header)
    let workspace = try Workspace(options)
    if let interrupted, interrupted.cutBytes > 0 {
      workspace.screen.note(
        "\(interrupted.path): the last line was cut off by the interruption and is dropped "
          + "(\(interrupted.cutBytes) bytes); everything before it stands.")
    }
    let library = try workspace.library(PracticeSession.kinds.union([.campaign]))
    let campaigns = library.campaigns.values.sorted { $0.id < $1.id }
    let world = try World(library)
    let catalogue = workspace.catalogue(of: library)
    let seed =
      interrupted?.header.seed ?? sealer?.seed ?? seed ?? UInt64(Date().timeIntervalSince1970 * 1000)
    let exercise = try exercises.chosen(
      self, seed: seed, from: library, transcripts ?? workspace.paths.transcripts, catalogue)
    if let greeting = exercise?.greeting { workspace.screen.paragraph(greeting) }
    let id =
      try interrupted?.header.scenario ?? exercise?.scenario ?? choose(from: library, catalogue, workspace)
    guard let chosen = library.scenarios[id] else {
      throw Complaint(unknown("scenario", id, among: library.scenarios.keys))
    }
    var facts =
      campaigns.first { $0.scenario == chosen.id } ?? CampaignFacts(id: chosen.id, scenario: chosen.id)
    let days = interrupted.map(\.header.campaign) ?? (campaign || facts.always ? facts.days : nil)
    let header =
      interrupted?.header
      ?? Event.Header(
        scenario: chosen.id, hash: chosen.hash, type: exercise == nil ? chosen.type : nil, seed: seed,
        language: workspace.tongue,
        jurisdiction: jurisdiction, who: who, when: ISO8601DateFormatter().string(from: Date()),
        version: Parley.version, isExam: exam, campaign: days,
        exercise: exercise?.kind)
    if interrupted == nil, library.profile(for: jurisdiction) == nil {
      throw Complaint(unknown("jurisdiction", jurisdiction, among: library.jurisdictions))
    }
    let recogniser = try workspace.recogniser()
    let ear = try workspace.conductEarSoon()
    let stage = try PracticeSession.stage(
      chosen, header: header, world, catalogue, recogniser: recogniser, ear: ear)
    let file =
      try interrupted?.reopen()
      ?? Self.newFile(
        "\(exercise?.name ?? chosen.id)-\(sealer == nil ? "\(seed)" : "exam")",
        in: transcripts ?? workspace.paths.transcripts)
    if let days {
      facts.days = days
      let more = try workspace.library(World.kinds.union(CampaignSession.kinds).union([.borrower]))
      let whole = try CampaignSession.stage(stage, facts, more, recogniser: recogniser, ear: ear)
      return try CampaignSession(whole, workspace, file: file).play(resuming: interrupted?.events)
    }
    let session = try PracticeSession(
      stage, workspace, rubric: library.rubrics["default"], file: file, sealer: sealer)
    try session.play(resuming: interrupted?.events)
  }

  /// A file of the day and a name, with a number where that is taken.
  static func newFile(_ name: String, in folder: String) throws -> TranscriptFile {
    let day = Day.current.description
    do {
      var attempt = 0
      while true {
        let suffix = attempt == 0 ? "" : "-\(attempt + 1)"
        let path = "\(folder)/\(day)-\(name)\(suffix).jsonl"
        if attempt < 1000, FileManager.default.fileExists(atPath: path) {
          attempt += 1
          continue
        }
        return try TranscriptFile.create(at: path)
      }
    } catch {
      throw Complaint(error)
    }
  }

  /// A menu where someone can choose, else the seed does.
  @MainActor
  private func choose(from library: Library, _ text: Catalogue, _ workspace: Workspace) throws -> String {
    if let scenario { return scenario }
    let ids = library.scenarios.values.sorted {
      ($0.source.first ?? "", $0.id) < ($1.source.first ?? "", $1.id)
    }
    guard !ids.isEmpty else { throw Complaint("the library has no scenarios. Restore scenarios/borrowers.") }
    guard workspace.isInteractive else { return ids[Int((seed ?? 0) % UInt64(ids.count))].id }
    let screen = workspace.screen
    screen.line(text["practice.menu"])
    for (number, scenario) in ids.enumerated() {
      screen.line(" \(number + 1). \(scenario.title[text.tongue])  \(screen.style(scenario.id, .dim))")
    }
    screen.paragraph(text["progress.menu"], .dim)
    let editor = LineEditor()
    editor.complete(ids.map(\.id))
    guard case .line(let answer) = editor.read(prompt: text["practice.menu-prompt"]) else {
      throw ExitCode(130)
    }
    let word = answer.trimmingCharacters(in: .whitespaces)
    if let number = Int(word), ids.indices.contains(number - 1) { return ids[number - 1].id }
    return word.isEmpty ? ids[0].id : word
  }
}
