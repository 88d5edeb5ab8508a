import Language
import Simulation

extension RolePlay: EventFold {
  /// Replays a transcript: the call is the fold of its events, so the same events give the same call to the bit.
  ///
  /// - Parameter stage: its header must name the same scenario, seed and language; the transcript's is kept.
  public static func resume(_ events: [Event], on stage: Stage) throws(TranscriptError) -> Resumed<RolePlay> {
    guard case .header(let header)? = events.first else {
      throw TranscriptError(line: 1, "the first event is no header. Restore the first line from a copy.")
    }
    guard header.sealed == nil else {
      throw TranscriptError(line: 1, "is a sealed exam. Its trainer opens it with: parley exam open")
    }
    guard header.campaign == nil else {
      throw TranscriptError(
        line: 1, "is of a campaign, which goes on by practice --resume and is reported on when it ends.")
    }
    try check(header, against: stage)
    var stage = stage
    stage.header = header
    return RolePlay(stage).replaying(events, decisions: "moves")
  }

  static func check(_ header: Event.Header, against stage: Stage) throws(TranscriptError) {
    let mine = stage.header
    guard header.scenario == mine.scenario else {
      throw TranscriptError(
        line: 1, "is of scenario \"\(header.scenario)\", not \"\(mine.scenario)\". Name that scenario.")
    }
    guard header.hash == mine.hash else {
      throw TranscriptError(
        line: 1,
        "scenario \"\(header.scenario)\" has changed since. Restore the version with hash \(header.hash), or begin a new call."
      )
    }
    guard header.seed == mine.seed else {
      throw TranscriptError(line: 1, "has seed \(header.seed), not \(mine.seed). Leave the seed out.")
    }
    guard header.language == mine.language else {
      throw TranscriptError(
        line: 1, "is in \(header.language.rawValue), not \(mine.language.rawValue). Leave the language out.")
    }
  }

  /// Whether an event from outside can happen now.
  func accepts(_ event: Event) -> Bool {
    switch event {
    case .header: mode == .unstarted
    case .turn(let turn):
      mode == .talking && turn.speaker == .trainee && !turn.moves.isEmpty && turn.number == turns + 1
    case .undo(let undo): mode != .over && mode != .guessing && past.indices.contains(undo.turn - 1)
    case .hint: mode == .talking
    case .note(let note): note.kind == .memo ? mode == .talking : mode == .noting
    case .guess: mode == .guessing
    case .end: mode == .talking
    case .contact: true
    case .state, .wait, .news, .score: false
    }
  }

  /// The case and the last words said, for whoever comes back to a call.
  public var reprise: [Effect] {
    let card = Effect.card(CaseCard(stage.scenario, text))
    if mode == .guessing { return [card] + wayOn }
    if mode == .over { return [card, .info(text["practice.over"])] + closing }
    let back = Effect.info(text["practice.resumed", ["turn": "\(turns)"]])
    let last = said(in: scene.exchanges.suffix(2))
    return [card, back] + (last.isEmpty ? [opening] : last) + wayOn
  }

  /// The borrower's first words.
  var opening: Effect { .say(speaker: borrowerName, text: stage.scenario.opening[stage.tongue]) }

  /// Lines and their answers, as they are shown again.
  func said(in exchanges: some Sequence<Exchange>) -> [Effect] {
    exchanges.flatMap { exchange -> [Effect] in
      [
        .say(speaker: text["practice.you"], text: exchange.line),
        .say(speaker: borrowerName, text: exchange.answer.text),
      ]
    }
  }

  /// Everything that a replay must bring back, to the bit.
  public struct Snapshot: Hashable, Sendable {
    public var affect: Affect
    public var facts: Facts
    public var moves: Int
    public var agreed: Int
    public var offers: [Offer]
    public var offered: [Terms]
    public var table: Terms?
    public var lines: [String]
    public var replies: [Reply]
    public var speaker: SpeakerState
    public var findings: [Finding]
    public var unclear: Int
    public var mode: Mode
    public var hints: [Event.Hint]
    public var undone: Int
    public var memos: [Event.Note]
    public var guess: Event.Guess?
  }

  public var snapshot: Snapshot {
    Snapshot(
      affect: scene.encounter.affect, facts: scene.encounter.view, moves: scene.encounter.turns,
      agreed: scene.encounter.agreed, offers: scene.offers, offered: scene.offered, table: scene.table,
      lines: scene.exchanges.map(\.line), replies: scene.exchanges.map(\.reply), speaker: scene.speaker,
      findings: scene.findings, unclear: scene.unclear, mode: mode, hints: hints, undone: undone,
      memos: memos,
      guess: guess
    )
  }
}
