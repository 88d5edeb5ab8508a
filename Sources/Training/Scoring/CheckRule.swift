import Simulation

/// How the program answers a check from the moves, replies and words of a call.
public enum CheckRule: Hashable, Sendable {
  /// At least one of the moves is made.
  case said([Move])
  /// Every one of them is made.
  case saidAll([Move])
  /// None of them is made.
  case never([Move])
  /// One of the first is made before any of the second; not applicable where none of the second is.
  case before(first: [Move], then: [Move])
  /// Every such reply is met by one of the moves, before any ask; not applicable where none comes.
  case afterReply([Reply], next: [Move])
  /// Nothing is asked for while the borrower is angry; not applicable where they never are.
  case noAskWhileAngry
  /// What was agreed last has all of these; not applicable where the case was handed over without an agreement.
  case agreedWith([Part])
  /// What is asked, all parts together, begins with all that is due where that is known, goes down by no more than half
  /// at a time and never up; not applicable below two amounts, unless the first is too small.
  case stepDown
  /// No plan and no waiver goes beyond what the collector may grant; not applicable where none is put forward.
  case withinAuthority
  /// Whatever is conceded is tied to a payment in the same breath; not applicable where nothing is conceded.
  case noConcessionForNothing
  /// Nothing of the debt is given up.
  case noWaiver
  /// The collector speaks at most this share of all that is said, 0…1, counted in words or Chinese characters.
  case talkShare(Double)
  /// The collector says no line twice.
  case noRepeatedLine
  /// The collector asks at most one question a turn; not applicable where none is asked.
  case oneQuestionAtATime

  /// What an agreement can be complete with.
  public enum Part: String, CaseIterable, Sendable {
    case amount, day, written
    /// What could stop it was asked about.
    case obstacle
    /// It was said again after it was made.
    case confirmed
  }
}
