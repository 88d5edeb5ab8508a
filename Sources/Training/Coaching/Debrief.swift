import Chance
import Language
import Lending
import Simulation

/// What a trainee is told after a call: values, put into words elsewhere.
public struct Debrief: Sendable {
  public var outcome: Outcome
  public var curves: Curves
  /// Up to three, in the order of the turns.
  public var moments: [Moment]
  /// When a good listener was surest of the type; nil where they never believed in it most.
  public var belief: Listener?
  public var borrower: Borrower
  public var commitment: Commitment
  public var conceded: Conceded
  public var advice: Advice
  public var findings: [Finding]
  public var undone: Int
  /// The dearest hint of each turn for which one was taken, added up.
  public var hints: Int
  /// Key of the text that judges the call note, with its values.
  public var note: (key: String, values: [String: String])
  /// What was guessed of the borrower; empty where nothing was.
  public var guesses: [GuessScore]

  public struct Outcome: Sendable {
    /// What was agreed; nil for nothing.
    public var agreed: Terms?
    public var end: Event.End.Why?
    /// Chance that it is kept; nil where nothing is agreed.
    public var kept: Double?
    /// Share of what is due that comes in by day 90, discounted.
    public var expected: Estimate
    /// The same had the reference collector talked from the first word, who has to find out the type; had it been
    /// someone who knew the type and its script; and had nobody called.
    public var reference: Estimate
    public var knowing: Estimate
    public var withoutCall: Estimate
    /// What the borrower's actual answers were worth above the expected ones.
    public var luck: Double
    /// What the trainee's choices were worth beside the reference's, luck left out.
    public var choices: Double
  }

  /// One value before the first turn, then one after each.
  public struct Curves: Hashable, Sendable {
    public var expected: [Double]
    public var willingness: [Double]
    public var trust: [Double]
    public var anger: [Double]
    public var binding: [Double]
  }

  public struct Moment: Sendable {
    public var turn: Int
    public var line: String
    public var moves: [Move]
    public var reply: Reply
    public var before: Double
    public var after: Double
    public var feelingsBefore: Affect
    public var feelingsAfter: Affect
    /// Value of what was done, before the answer was drawn.
    public var chosen: Estimate
    public var verdict: Verdict
    /// What the best proper line would have added.
    public var regret: Estimate
    /// That line; nil where nothing clearly was better.
    public var better: Alternative?
  }

  /// What someone who only listened could have known of the type.
  public struct Listener: Hashable, Sendable {
    public var turn: Int
    public var probability: Double
  }

  public struct Borrower: Hashable, Sendable {
    public var type: String
    public var shows: String
    public var works: String
    /// What they were going through, how it shows and what it asks for; nil for nothing out of the way.
    public var situation: Circumstance?
    public var reason: String
    /// What of the truth was never told.
    public var untold: [String]
  }

  public struct Circumstance: Hashable, Sendable {
    public var name: String
    public var shows: String
    public var works: String
  }

  public struct Commitment: Hashable, Sendable {
    public var hasAmount: Bool
    public var hasDay: Bool
    public var hasChannel: Bool
    public var obstacleChecked: Bool
    public var confirmed: Bool
    public var written: Bool

    public var met: Int { [hasAmount, hasDay, hasChannel, obstacleChecked, confirmed, written].count { $0 } }
  }

  public struct Conceded: Hashable, Sendable {
    public var waived: Money
    public var parts: Int
    public var days: Int
    /// Chance of a yes as it was asked, and as it would have been without the waiver; nil where nothing was waived.
    public var chances: (with: Double, without: Double)? {
      get { with.flatMap { with in without.map { (with, $0) } } }
      set { (with, without) = (newValue?.with, newValue?.without) }
    }
    var with: Double?
    var without: Double?
  }

  /// Moves to keep, stop and start; nil where there is none to name.
  public struct Advice: Hashable, Sendable {
    public var keep: Move?
    public var stop: Move?
    public var start: Move?
  }
}
