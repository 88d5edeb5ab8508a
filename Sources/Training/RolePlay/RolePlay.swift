import Chance
import Language
import Lending
import Simulation

/// One practice call as a pure machine: a line in, effects out.
///
/// Everything that changes the call is an event, and the call is the fold of its events.
public struct RolePlay: Sendable {
  public let stage: Stage
  public internal(set) var scene: Scene
  /// The scene before each turn, for going back.
  var past: [Scene] = []
  public internal(set) var mode = Mode.unstarted
  /// Hints taken, in order; going back gives none back.
  public internal(set) var hints: [Event.Hint] = []
  /// Lines taken back by the trainee; any makes the call count for no mastery.
  public internal(set) var undone = 0
  public internal(set) var memos: [Event.Note] = []
  public internal(set) var callNote: Event.Note?
  /// Nil while nothing was asked or answered.
  public internal(set) var guess: Event.Guess?
  public internal(set) var ending: Event.End?
  /// Whether an interruption waits for an answer.
  var isAskingToEnd = false

  public enum Mode: Hashable, Sendable {
    case unstarted, talking
    /// The call is over and its note is wanted.
    case noting
    /// The note is taken, and the trainee is asked who it was.
    case guessing
    case over
  }

  public init(_ stage: Stage) {
    self.stage = stage
    scene = Scene(encounter: stage.case.begin())
    scene.speaker = stage.spoken
  }

  /// Turns taken so far.
  public var turns: Int { scene.exchanges.count }
  var text: Catalogue { stage.catalogue }
  var borrowerName: String { stage.scenario.borrower.address[stage.tongue] }

  /// Shows the case and lets the borrower speak first.
  public mutating func start() -> [Effect] {
    guard mode == .unstarted else { return [prompt] }
    let saved = perform(.header(stage.header))
    return [.card(CaseCard(stage.scenario, text)), .info(text["practice.welcome"])] + saved + [prompt]
  }

  /// Takes a line that was typed.
  public mutating func receive(_ line: String) -> [Effect] {
    let typed = TypedLine(line)
    if isAskingToEnd {
      isAskingToEnd = false
      let says = (text.text("practice.yes-words") ?? "").split(separator: " ").map(String.init)
      guard says.contains(typed.text.lowercased()) else { return [.info(text["practice.going-on"]), prompt] }
      return go(.end(Event.End(turn: turns, why: .trainee)))
    }
    switch mode {
    case .unstarted: return start()
    case .over:
      if let command = typed.command { return obeyAfterwards(command) }
      return [.info(text["practice.over"]), .end]
    case .guessing: return takeGuess(typed)
    case .talking, .noting: break
    }
    let cut: [Effect] =
      typed.isCut ? [.info(text["practice.line-cut", ["most": "\(Stage.longestLine)"]])] : []
    if let command = typed.command { return cut + obey(command) }
    if mode == .noting { return cut + takeCallNote(typed.text) }
    if typed.text.isEmpty { return cut + [prompt] }
    if let picked = typed.number, scene.unclear > 2 { return cut + pick(picked) }
    let heard = stage.hear(typed.text)
    let turn = Event.Turn(
      number: turns + 1, speaker: .trainee, text: typed.text, heard: heard.moves,
      tags: tags(heard, typed.text),
      isUnclear: heard.moves.allSatisfy { $0.move == .other })
    let doubts = heard.ambiguities.prefix(3).map { Effect.info(text["practice.read-as", ["reading": $0]]) }
    return cut + go(.turn(turn), remarks: doubts)
  }

  /// Asks whether to end the call; asked twice, it ends.
  public mutating func interrupted() -> [Effect] {
    switch mode {
    case .unstarted, .over: return [.end]
    case .noting: return takeCallNote("")
    case .guessing: return passOverGuess()
    case .talking where isAskingToEnd:
      isAskingToEnd = false
      return go(.end(Event.End(turn: turns, why: .trainee)))
    case .talking:
      isAskingToEnd = true
      return [.prompt(.confirmEnd, text["practice.end-or-go-on"])]
    }
  }

  /// The input has ended: once ends the call, once more leaves the note empty and closes.
  public mutating func ended() -> [Effect] {
    isAskingToEnd = false
    switch mode {
    case .unstarted, .over: return [.end]
    case .noting: return takeCallNote("")
    case .guessing: return passOverGuess()
    case .talking: return go(.end(Event.End(turn: turns, why: .input)))
    }
  }

  /// What the next line is to be.
  var prompt: Effect {
    switch mode {
    case .noting: .prompt(.callNote, text["practice.note-prompt"])
    case .guessing: .prompt(.guess, text["guess.prompt"])
    case .talking where scene.unclear > 2: .prompt(.choice, text["practice.choice-prompt"])
    case .unstarted, .talking, .over: .prompt(.line, text["practice.prompt"])
    }
  }

  /// Performs an event of live play and adds the way on; remarks come after what is saved.
  mutating func go(_ event: Event, remarks: [Effect] = []) -> [Effect] {
    let effects = perform(event)
    let shown = effects.firstIndex { if case .save = $0 { false } else { true } } ?? effects.endIndex
    return effects[..<shown] + remarks + effects[shown...] + wayOn
  }

  /// What is shown after an event: the end of a call where it has just ended, and what the next line is to be.
  var wayOn: [Effect] {
    if mode == .guessing { return guessQuestion + [prompt] }
    guard mode == .noting, let ending else { return [prompt] }
    let jotted = memos.map(\.text).joined(separator: " · ")
    let memo = memos.isEmpty ? [] : [Effect.info(text["practice.memos", ["memos": jotted]])]
    return [.info(text["practice.end.\(ending.why.rawValue)"])] + memo + [prompt]
  }

  /// Tags of a line, with what hearing does not tell.
  func tags(_ heard: Heard, _ line: String) -> [String] { heard.tags + text.ownTags(of: line) }

  /// A number picked from the list stands for the move that was not understood.
  private mutating func pick(_ number: Int) -> [Effect] {
    let moves = offeredMoves
    guard moves.indices.contains(number - 1), var turn = scene.unclearTurn else {
      return [.info(text["practice.choice-range", ["most": "\(moves.count)"]]), prompt]
    }
    turn.corrected = [HeardMove(move: moves[number - 1], confidence: 1, sameSlotsAs: turn.heard)]
    turn.isUnclear = false
    return go(.turn(turn))
  }

  /// Moves to pick from when a line was not understood for the third time.
  var offeredMoves: [Move] { scene.phase.moves }
}

extension HeardMove {
  /// A move put in place of others, with the sums and days that were said all the same.
  init(move: Move, confidence: Float, sameSlotsAs others: [HeardMove]) {
    self.init(
      move: move, confidence: confidence, amounts: others.flatMap(\.amounts), dates: others.flatMap(\.dates),
      periods: others.lazy.compactMap(\.periods).first, shareOfDue: others.flatMap(\.shareOfDue),
      rest: others.lazy.compactMap(\.rest).first)
  }
}
