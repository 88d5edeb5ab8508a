import Archive
import Chance
import Foundation
import Language
import Library
import Reporting
import Simulation
import Training

/// Drills at this terminal: a moment that asks for a skill, one line of the trainee, and at once what it was worth.
@MainActor
struct DrillSession {
  private let workspace: Workspace
  private let text: Catalogue
  private let library: Library
  private let world: World
  private let recogniser: Recogniser
  private let ear: Later<ConductEar>
  private let options: PracticeCommand
  private let skill: Skill?
  private let borrowers: [SessionPlan.Borrower]
  private let seed: UInt64
  private let folder: String

  init(_ options: PracticeCommand) throws {
    self.options = options
    workspace = try Workspace(options.common)
    library = try workspace.library(PracticeSession.kinds.union([.campaign]))
    world = try World(library)
    text = workspace.catalogue(of: library)
    recogniser = try workspace.recogniser()
    ear = try workspace.conductEarSoon()
    skill = try options.scenario.map { [text] name in
      let found = Skill.allCases.first {
        [$0.rawValue, text["skill.\($0.rawValue)"].lowercased()].contains(name.lowercased())
      }
      guard let found else { throw Complaint(unknown("skill", name, among: Skill.allCases.map(\.rawValue))) }
      return found
    }
    let type = options.exercises.type
    if let type, library.types[type] == nil {
      throw Complaint(unknown("type", type, among: library.types.keys))
    }
    borrowers = library.borrowers.filter { type == nil || $0.type == type }
    guard !borrowers.isEmpty else {
      throw Complaint("the library has no scenario of this type. See: parley scenario list")
    }
    seed = options.seed ?? UInt64(Date().timeIntervalSince1970 * 1000)
    folder = options.transcripts ?? workspace.paths.transcripts
  }

  /// One drill after the other, until the trainee or the input ends it.
  func run() throws {
    let editor = LineEditor(history: workspace.paths.lineHistory)
    workspace.screen.paragraph(text["progress.drill-welcome"])
    for number in 1...Self.most {
      var drill = try moment(number)
      guard try practise(&drill, number, editor) else { break }
    }
    workspace.screen.paragraph(text["progress.drill-over", ["who": options.who]])
  }

  /// Nobody drills longer in one go.
  private static let most = 1000

  /// A call played up to a moment of the skill, with what is to be saved of it.
  private struct Moment {
    var play: RolePlay
    var unsaved: [Event]
    var skill: Skill
    var name: String
  }

  /// Looks in one call after the other; number and seed decide in which, and nothing else.
  private func moment(_ number: Int) throws -> Moment {
    let dice = Dice(seed: seed, replication: UInt32(number))
    var second: Moment?
    var doubts = 0
    for attempt in 0..<Self.attempts {
      let words = dice.words(channel: 201, event: UInt32(attempt))
      let skill = skill ?? Skill.allCases[Int(dice.words(channel: 201, event: 999)[0]) % Skill.allCases.count]
      let types = Set(borrowers.map(\.type)).sorted()
      let those = borrowers.filter { $0.type == types[Int(words[0]) % types.count] }
      guard let scenario = library.scenarios[those[Int(words[1]) % those.count].scenario] else { continue }
      let header = Event.Header(
        scenario: scenario.id, hash: scenario.hash, type: scenario.type, seed: 1 + UInt64(words[2]) % 999_999,
        language: workspace.tongue, jurisdiction: options.jurisdiction, who: options.who,
        when: ISO8601DateFormatter().string(from: Date()), version: Parley.version)
      let stage = try PracticeSession.stage(
        scenario, header: header, world, text, recogniser: recogniser, ear: ear)
      guard let found = RolePlay.drill(on: stage, skill, skipping: Int(words[3] & 1)) else { continue }
      let moment = Moment(
        play: found.play, unsaved: found.saved, skill: skill,
        name: "drill-\(skill.rawValue)-\(scenario.id)-\(header.seed)")
      if found.play.needs(skill) { return moment }
      second = second ?? moment
      doubts += 1
      if doubts == Self.patience { break }
    }
    if let second { return second }
    throw Complaint(
      "no call comes to a moment for this skill with this type in \(Self.attempts) tries. Leave --type out, or name another skill."
    )
  }

  /// Moments that a review would rather use otherwise before one of them is taken all the same.
  private static let patience = 12

  private static let attempts = 96

  /// Shows the moment, takes a line, judges it; false where the trainee has had enough.
  private func practise(_ moment: inout Moment, _ number: Int, _ editor: LineEditor) throws -> Bool {
    let screen = workspace.screen
    let card = CaseCard(moment.play.stage.scenario, text)
    screen.line()
    let skill = text["skill.\(moment.skill.rawValue)"]
    let heading = text["progress.drill", ["number": "\(number)", "skill": skill, "title": card.title]]
    screen.paragraph(heading, .bold)
    screen.paragraph(text["skill.\(moment.skill.rawValue).means"], .dim)
    for effect in moment.play.conversation { screen.show(effect) }
    var file: TranscriptFile?
    while true {
      let line: String
      switch editor.read(prompt: text["practice.prompt"]) {
      case .line(let typed): line = typed.trimmingCharacters(in: .whitespaces)
      case .unreadable(let reason):
        screen.paragraph(text[reason == .tooLong ? "practice.too-long" : "practice.unreadable"])
        continue
      case .interrupted, .end: return false
      }
      if line.isEmpty { continue }
      if line.hasPrefix("/") || line.hasPrefix("／") {
        switch String(line.dropFirst()) {
        case "end", "结束", "結束": return false
        case "case", "案情": screen.show(.card(card))
        default: screen.paragraph(text["progress.drill-commands"])
        }
        continue
      }
      editor.remember(line)
      let turns = moment.play.turns
      let effects = moment.play.receive(line)
      moment.unsaved += effects.saved
      let isSaid = moment.play.turns > turns
      if isSaid { moment.unsaved += moment.play.closeDrill() }
      if file == nil { file = try PracticeCommand.newFile(moment.name, in: folder) }
      try save(&moment.unsaved, file)
      // What follows the answer is of the end of a call, which a drill has not.
      let shown = effects.lastIndex { if case .say = $0 { true } else { false } } ?? effects.endIndex - 1
      for effect in isSaid ? effects[...shown] : effects[...] { screen.show(effect) }
      guard isSaid else { continue }
      let turn = Reviewer(moment.play).review(turn: moment.play.turns)
      let report = DrillVerdict(turn, of: moment.play.stage.scenario, text)
      for line in report.lines { screen.paragraph(line, hanging: 4) }
      return true
    }
  }

  private func save(_ events: inout [Event], _ file: TranscriptFile?) throws {
    do {
      for event in events { try file?.append(event.line) }
    } catch {
      throw Complaint(error)
    }
    events = []
  }
}
