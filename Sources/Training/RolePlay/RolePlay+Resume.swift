import Language
import Simulation

/// A practice call brought back from its transcript.
public struct Resumed: Sendable {
  public var play: RolePlay
  /// What the transcript lost at its end and must get before play goes on.
  public var owed: [Event]
  /// Where the transcript says something other than its own seed and moves do.
  public var disagreements: [TranscriptError]

  /// What to tell about disagreements, nil where the replay is exact.
  public var note: String? {
    guard let first = disagreements.first else { return nil }
    return
      "replayed with the present scenarios, \(disagreements.count) of its events come out otherwise, the first at "
      + "line \(first.line ?? 0); it was written with other files, or changed since"
  }

  /// Shows the case, the last words, and where the call stands.
  public var greeting: [Effect] { owed.map { .save($0) } + play.reprise }
}

extension RolePlay {
  /// Replays a transcript: the call is the fold of its events, so the same events give the same call to the bit.
  ///
  /// - Parameter stage: its header must name the same scenario, seed and language; the transcript's is kept.
  public static func resume(_ events: [Event], on stage: Stage) throws(TranscriptError) -> Resumed {
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
    var play = RolePlay(stage)
    var owed: [Event] = []
    var disagreements: [TranscriptError] = []
    for (i, event) in events.enumerated() {
      if let next = owed.first, next.isAnswer(like: event) {
        if next != event {
          disagreements.append(
            TranscriptError(line: i + 1, "seed and moves give \(next.line.prefix(160)) instead."))
        }
        owed.removeFirst()
      } else if case .score = event {
        continue
      } else if play.accepts(event) {
        if !owed.isEmpty {
          disagreements.append(
            TranscriptError(line: i + 1, "\(owed.count) events before this one are missing."))
        }
        owed = play.perform(event).dropFirst().compactMap {
          if case .save(let event) = $0 { event } else { nil }
        }
      } else {
        disagreements.append(TranscriptError(line: i + 1, "does not fit here: \(event.line.prefix(160))"))
      }
    }
    return Resumed(play: play, owed: owed, disagreements: disagreements)
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
    case .undo(let undo): mode != .over && past.indices.contains(undo.turn - 1)
    case .hint: mode == .talking
    case .note(let note): note.kind == .memo ? mode == .talking : mode == .noting
    case .end: mode == .talking
    case .contact: true
    case .state, .wait, .news, .score: false
    }
  }

  /// The case and the last words said, for whoever comes back to a call.
  var reprise: [Effect] {
    let card = Effect.card(CaseCard(stage.scenario, text))
    if mode == .over { return [card, .info(text["practice.over"])] + closing }
    let back = Effect.info(text["practice.resumed", ["turn": "\(turns)"]])
    let last = scene.exchanges.suffix(2).flatMap { exchange in
      [
        Effect.say(speaker: text["practice.you"], text: exchange.line),
        .say(speaker: borrowerName, text: exchange.answer.text),
      ]
    }
    let opening = Effect.say(speaker: borrowerName, text: stage.scenario.opening[stage.tongue])
    return [card, back] + (last.isEmpty ? [opening] : last) + wayOn
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
  }

  public var snapshot: Snapshot {
    Snapshot(
      affect: scene.encounter.affect, facts: scene.encounter.view, moves: scene.encounter.turns,
      agreed: scene.encounter.agreed, offers: scene.offers, offered: scene.offered, table: scene.table,
      lines: scene.exchanges.map(\.line), replies: scene.exchanges.map(\.reply), speaker: scene.speaker,
      findings: scene.findings, unclear: scene.unclear, mode: mode, hints: hints, undone: undone, memos: memos
    )
  }
}

extension Event {
  /// Whether two events answer for the same thing, so that they can be compared.
  func isAnswer(like other: Event) -> Bool {
    switch (self, other) {
    case (.turn(let a), .turn(let b)): a.speaker == b.speaker
    case (.state, .state), (.end, .end), (.news, .news): true
    default: false
    }
  }
}
