import Chance
import Simulation

/// What one line of a call was worth, in the model of the borrower.
public struct TurnReview: Sendable {
  public var exchange: Exchange
  /// Recovered share expected before the line, with the line before its answer, and after the answer.
  public var before: Estimate
  public var chosen: Estimate
  public var after: Estimate
  public var verdict: Verdict
  /// Worth of the best proper line less that of the line said: recovered share less complaints.
  public var regret: Estimate
  /// Worth of the line said less that of what the reference collector would have done.
  public var edge: Estimate
  /// Other proper lines, the best first.
  public var alternatives: [Alternative]
  /// What the reference collector would have said; nil where they would have let it rest.
  public var reference: Move?
  public var hindsight: Hindsight?
  /// What a good listener would believe of the borrower's type after the answer.
  public var belief: Belief

  public var number: Int { exchange.number }
  public var moves: [Move] { exchange.plays.map(\.move) }
  /// What the choice did, and what the answer did beside what was to be expected.
  public var choice: Double { chosen.value - before.value }
  public var luck: Double { after.value - chosen.value }
  public var change: Double { after.value - before.value }

  /// The best proper line, where the loss is more than chance.
  public var better: Alternative? { verdict.isError ? alternatives.first : nil }

  /// The same asked of a collector who knew the type all along.
  public struct Hindsight: Sendable {
    public var best: Alternative
    public var regret: Estimate
  }
}

/// A line that could have been said instead.
public struct Alternative: Sendable {
  public var candidate: Candidate
  /// A model sentence; nil where there is none.
  public var sentence: String?
  public var why: String
  /// Recovered share expected.
  public var value: Estimate
  /// Its worth less that of the line said, on the same dice.
  public var ahead: Estimate

  public var move: Move { candidate.move }
}

/// A call judged line by line.
public struct Review: Sendable {
  public var turns: [TurnReview]
  /// Recovered share expected of the reference collector from the first word, and of one who knows the type.
  public var reference: Estimate
  public var knowing: Estimate
  /// Expected had nobody called, and as the call ended.
  public var withoutCall: Estimate
  public var end: Estimate
  /// Chance that what was agreed is kept; nil where nothing is.
  public var kept: Double?
  /// What a complaint counts for, as a share of what is due.
  public var complaintPrice: Double
  public var copies: Int
  public var seed: UInt64
}
