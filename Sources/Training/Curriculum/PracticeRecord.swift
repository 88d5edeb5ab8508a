import Language
import Lending
import Simulation

/// One call of a trainee with what its lines were worth: all that progress is reckoned from.
public struct PracticeRecord: Hashable, Sendable {
  /// Hash of the transcript's bytes.
  public var transcript: String
  public var who: String
  /// ISO 8601 time at which the call began; it orders calls.
  public var when: String
  public var scenario: String
  /// Id of the borrower's type.
  public var type: String
  public var seed: UInt64
  public var exercise: Event.Header.Exercise?
  public var isExam: Bool
  /// Why it counts for no mastery; empty where it counts.
  public var reservations: [Reservation]
  public var turns: [Turn]
  /// Ids of the checks that failed the call.
  public var failures: [String]

  /// What keeps a call out of mastery; it stands in the learning curve all the same.
  public enum Reservation: String, CaseIterable, Sendable {
    /// A line was taken back.
    case undone
    /// A hint was taken.
    case hinted
    /// It goes on from a turn of another call, which had shown what comes.
    case replayed
    /// The program said the lines before.
    case drill
  }

  /// What one line exercised and lost.
  public struct Turn: Hashable, Sendable {
    public var number: Int
    public var skill: Skill
    /// Recovered share given away, 0…1, and its Monte Carlo error.
    public var loss: Double
    public var error: Double
    public var verdict: Verdict

    public init(number: Int, skill: Skill, loss: Double, error: Double, verdict: Verdict) {
      self.number = number
      self.skill = skill
      self.loss = loss
      self.error = error
      self.verdict = verdict
    }
  }

  public init(
    transcript: String, who: String, when: String, scenario: String, type: String, seed: UInt64,
    exercise: Event.Header.Exercise? = nil, isExam: Bool = false, reservations: [Reservation] = [],
    turns: [Turn], failures: [String] = []
  ) {
    self.transcript = transcript
    self.who = who
    self.when = when
    self.scenario = scenario
    self.type = type
    self.seed = seed
    self.exercise = exercise
    self.isExam = isExam
    self.reservations = reservations
    self.turns = turns
    self.failures = failures
  }

  /// The day on which it was played, as its header says; nil where the header's time is no date.
  public var day: Day? { Day(iso: when.prefix(10)) }

  /// Whether it counts for mastery.
  public var counts: Bool { reservations.isEmpty }
}

extension PracticeRecord {
  /// A finished call with its review and the card that the program proposes.
  ///
  /// - Parameter transcript: hash of the file that it was replayed from.
  public init(_ play: RolePlay, _ turns: [TurnReview], _ card: Scorecard?, transcript: String) {
    let header = play.stage.header
    let drilled = header.exercise?.drill
    let failed = (card?.rows ?? []).filter { row in
      row.isRequired && row.verdict == .no
        && (drilled.map { row.evidence.contains($0.turn) } ?? true)
    }
    var reservations: [Reservation] = []
    if play.undone > 0 { reservations.append(.undone) }
    if !play.hints.isEmpty { reservations.append(.hinted) }
    if header.origin != nil { reservations.append(.replayed) }
    if drilled != nil { reservations.append(.drill) }
    self.init(
      transcript: transcript, who: header.who, when: header.when, scenario: header.scenario,
      type: play.stage.profile.type.id, seed: header.seed, exercise: header.exercise, isExam: header.isExam,
      reservations: reservations,
      turns: turns.compactMap { turn in
        let before = turn.number > 1 ? play.scene.exchanges[turn.number - 2].reply : nil
        guard let skill = drilled?.skill ?? turn.skill(after: before) else { return nil }
        return Turn(
          number: turn.number, skill: skill, loss: turn.loss,
          error: turn.verdict == .duty ? 0 : turn.regret.standardError,
          verdict: turn.verdict)
      }, failures: failed.map(\.check))
  }
}

extension RolePlay {
  /// Numbers of the trainee's own lines: all, in a drill the one it is about, in a call gone back into the new ones.
  public var ownTurns: Range<Int> {
    let drill = stage.header.exercise?.drill
    let first = max(1, drill?.turn ?? stage.header.origin?.turn ?? 1)
    let last = drill.map { min($0.turn, turns) } ?? turns
    return first..<max(first, last + 1)
  }
}
