/// A machine that is the fold of its events, so that the same events give the same machine to the bit.
protocol EventFold: Conversation {
  /// Whether an event from outside can happen now.
  func accepts(_ event: Event) -> Bool
  /// Does what follows from an event; the effects begin with it saved.
  mutating func perform(_ event: Event) -> [Effect]
}

/// A machine brought back from its transcript.
public struct Resumed<Machine: Conversation>: Sendable {
  public var machine: Machine
  /// What the transcript lost at its end and must get before play goes on.
  public var owed: [Event]
  /// Where the transcript says something other than its own seed and decisions do.
  public var disagreements: [TranscriptError]

  /// What to tell about disagreements, nil where the replay is exact.
  public var note: String? {
    guard let first = disagreements.first else { return nil }
    return
      "replayed with the present scenarios, \(disagreements.count) of its events come out otherwise, the first at "
      + "line \(first.line ?? 0); it was written with other files, or changed since"
  }

  /// Saves what was owed and shows where things stand.
  public var greeting: [Effect] { owed.map { .save($0) } + machine.reprise }
}

extension EventFold {
  /// Performs events from outside again and compares what follows from them with what was written down.
  ///
  /// - Parameter decisions: what besides the seed decides, as messages name it.
  func replaying(_ events: [Event], decisions: String) -> Resumed<Self> {
    var machine = self
    var owed: [Event] = []
    var disagreements: [TranscriptError] = []
    for (i, event) in events.enumerated() {
      func disagree(_ what: String) { disagreements.append(TranscriptError(line: i + 1, what)) }
      func compare(_ made: Event) {
        if made != event { disagree("seed and \(decisions) give \(made.line.prefix(160)) instead.") }
      }
      if let next = owed.first, next.isAnswer(like: event) {
        compare(next)
        owed.removeFirst()
      } else if case .score = event {
        continue
      } else if machine.accepts(event) {
        if !owed.isEmpty { disagree("\(owed.count) events before this one are missing.") }
        let saved = machine.perform(event).saved
        if let made = saved.first { compare(made) }
        owed = Array(saved.dropFirst())
      } else {
        disagree("does not fit here: \(event.line.prefix(160))")
      }
    }
    return Resumed(machine: machine, owed: owed, disagreements: disagreements)
  }
}

extension Event {
  /// Whether two events answer for the same thing, so that they can be compared.
  fileprivate func isAnswer(like other: Event) -> Bool {
    switch (self, other) {
    case (.turn(let a), .turn(let b)): a.speaker == b.speaker
    case (.state, .state), (.end, .end), (.news, .news): true
    default: false
    }
  }
}
