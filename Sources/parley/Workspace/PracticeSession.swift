import Archive
import Conduct
import Foundation
import Language
import Library
import Reporting
import Simulation
import Training

/// A practice call at this terminal: performs what the role-play asks for, in order.
@MainActor
final class PracticeSession {
  nonisolated static let kinds: Set<Kind> = World.kinds.union([
    .borrower, .lines, .examples, .rubric, .rules, .profiles,
  ])

  private var play: RolePlay
  private let screen: Screen
  private let catalogue: Catalogue
  private let rubric: Rubric?
  private var file: TranscriptFile
  private let editor: LineEditor
  private let sealer: ExamSealer?
  private var isOver = false
  private let isInteractive: Bool

  init(
    _ stage: Stage, _ workspace: Workspace, rubric: Rubric?, file: TranscriptFile,
    sealer: ExamSealer? = nil
  ) throws {
    play = RolePlay(stage)
    screen = workspace.screen
    catalogue = stage.catalogue
    self.rubric = rubric
    self.file = file
    self.sealer = sealer
    isInteractive = workspace.isInteractive
    editor = LineEditor(history: workspace.paths.lineHistory)
    editor.complete(
      ["/case", "/help", "/hint", "/heard", "/undo", "/note", "/end", "/replay", "/try"] + Move.ids)
  }

  nonisolated static func stage(
    _ scenario: Scenario, header: Event.Header, _ world: World, _ catalogue: Catalogue,
    recogniser: Recogniser,
    ear: Later<ConductEar>? = nil
  ) throws -> Stage {
    let situation = scenario.situation.flatMap { world.library.situations[$0] }
    guard let profile = world.library.types[scenario.type],
      let script = world.library.scripts[situation?.script ?? profile.script]
    else {
      throw Complaint("scenario \"\(scenario.id)\" has a type without a script. Restore scenarios/talks.")
    }
    guard let lines = world.library.lines[header.language] ?? world.library.lines[.english] else {
      throw Complaint("the library has no lines for borrowers. Restore scenarios/language.")
    }
    let context = HearingContext(today: scenario.today, amountDue: scenario.loan.due)
    var stage = Stage(
      header: header, scenario: scenario, case: try world.case(scenario), profile: profile,
      situation: situation, lines: lines,
      examples: world.library.examples, script: script, catalogue: catalogue,
      hear: { Workspace.hear($0, in: context, recogniser, ear) })
    stage.reference = world.reference(for: scenario)
    stage.law = world.library.profile(for: header.jurisdiction).map {
      ContactLaw($0, of: world.library.ruleSets)
    }
    stage.guesses = world.guesses(of: scenario, stage.case, catalogue)
    return stage
  }

  /// Plays to the end; a resumed call begins where its transcript stops.
  func play(resuming events: [Event]?) throws {
    if let events {
      let resumed: Resumed<RolePlay>
      do {
        resumed = try RolePlay.resume(events, on: play.stage)
      } catch {
        throw Complaint(error)
      }
      if let note = resumed.note { screen.note("\(file.path): \(note)") }
      play = resumed.machine
      try perform(resumed.greeting)
    } else {
      try perform(play.start())
    }
    while !isOver { try perform(answer()) }
    try goBack()
  }

  /// After the debrief: back to a turn, or what another line would have been worth, until nobody asks any more.
  private func goBack() throws {
    guard play.canGoBack else { return }
    if isInteractive { screen.paragraph(catalogue["review.afterwards"]) }
    while true {
      switch editor.read(prompt: isInteractive ? catalogue["review.prompt"] : "") {
      case .unreadable: continue
      case .interrupted, .end: return
      case .line(let line):
        let words = line.trimmingCharacters(in: .whitespaces)
        if words.isEmpty, isInteractive { return }
        // What a pipe still holds beside commands was never read before, and is passed over.
        guard words.hasPrefix("/") || words.hasPrefix("／") || isInteractive else { continue }
        try perform(
          words.hasPrefix("/") || words.hasPrefix("／") ? play.receive(words) : play.receive("/help"))
        while !isOver { try perform(answer()) }
      }
    }
  }

  /// Goes on in a file of its own beside the first call's.
  private func replay(from turn: Int) throws {
    let base = (file.path as NSString).deletingPathExtension + "-replay-\(turn)"
    var path = base + ".jsonl"
    for attempt in 2...1000 where FileManager.default.fileExists(atPath: path) {
      path = "\(base)-\(attempt).jsonl"
    }
    let name = (file.path as NSString).lastPathComponent
    do {
      file = try TranscriptFile.create(at: path)
    } catch {
      throw Complaint(error)
    }
    let (next, effects) = play.replay(
      from: turn, of: name, when: ISO8601DateFormatter().string(from: Date()))
    play = next
    isOver = false
    screen.paragraph(catalogue["review.replaying", ["turn": "\(turn)"]])
    try perform(effects)
  }

  private var prompt = ""

  private func answer() -> [Effect] {
    editor.answer(&play, prompt: prompt, catalogue, on: screen)
  }

  private func perform(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .save(let event):
        do {
          try file.append((sealer?.sealed(event) ?? event).line)
        } catch {
          throw Complaint(
            sealer == nil
              ? "\(error) What was said before is safe; go on with: parley practice --resume \(file.path)"
              : "\(error) An exam cannot be gone on with; what was said before is in \(file.path).")
        }
      case .say, .dim, .info, .card, .choices: screen.show(effect)
      case .prompt(_, let text): prompt = text
      case .debrief(let debrief):
        DebriefLines.show(
          DebriefLines.of(play, debrief, rubric, catalogue), called: "debrief",
          beside: file.path,
          catalogue, on: screen)
      case .replay(let turn): try replay(from: turn)
      case .end: isOver = true
      }
    }
  }

  /// A transcript to go on with.
  struct Interrupted {
    let path: String
    let events: [Event]
    let header: Event.Header
    /// Length of a last line that was never written to its end, and is gone.
    let cutBytes: Int
    private let file: TranscriptFile

    init(path: String) throws {
      self.path = path
      let lines: TranscriptLines
      do {
        (file, lines) = try TranscriptFile.open(at: path)
      } catch {
        throw Complaint(error)
      }
      let call = try StoredCall(path, lines)
      events = call.events
      header = call.header
      cutBytes = lines.cutBytes
    }

    func reopen() -> TranscriptFile { file }
  }
}
