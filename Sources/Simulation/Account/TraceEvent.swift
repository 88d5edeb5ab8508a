import Lending

/// One thing that happened to an account, on its day of the run.
public struct TraceEvent: Hashable, Sendable {
  public let day: Int
  public let what: What

  public enum What: Hashable, Sendable {
    // The borrower's own life, which the lender does not see.
    /// Index of the cash regime that begins.
    case regime(Int)
    case disaster, movedAway, died, gaveUp, paidOff, chargedOff

    // What the lender does.
    case turnedTo(Strategy.Action)
    /// Attempts booked at once, the one that reached someone within.
    case attempts(Int)
    /// The desk's hours were spent before this account's turn.
    case postponed
    case found, askedGuarantors, askedEstate, reported, sold

    // A contact, from reaching someone to what is booked for it.
    /// Index of the treatment in the strategy.
    case reached(Int)
    /// Nil where nobody can answer.
    case said(Move, Reply?)
    case complained, helped
    case lent(Money)
    case contact(turns: Int)

    // What was agreed and what became of it.
    /// Each part, how many, and the day of the first.
    case promised(Money, parts: Int, due: Int)
    /// Parts that are left after this one.
    case partMet(left: Int)
    case promiseKept, promiseBroken
    /// Parts of the schedule that are unpaid past their day.
    case missed(parts: Int)

    // Court.
    case sued, filed, judgedUnheard, settledAtCourt, judged, planEnforceable, enforced

    // Money.
    case paysUnasked, guarantorPays
    case received(Money, left: Money)
    case penalties(Money)
    case fee(Money)
    case waived(Money)
    /// No clock of the account runs any more.
    case closed
  }
}

/// Takes down what happens to the one account of a block; normal runs have none.
final class TraceLog {
  var day = 0
  private(set) var events: [TraceEvent] = []

  init() {}

  init(copying other: TraceLog) {
    day = other.day
    events = other.events
  }

  func add(_ what: TraceEvent.What) { events.append(TraceEvent(day: day, what: what)) }
}

extension AccountBlock {
  /// Takes an event down where somebody listens. What is noted is not even worked out otherwise.
  @inline(__always)
  func note(_ what: @autoclosure () -> TraceEvent.What) {
    if let trace { trace.add(what()) }
  }

  /// Takes down a line of a conversation: the reply is the one that the same luck gives when the line is played.
  ///
  /// - Parameter luck: nil where nobody can answer.
  @inline(__always)
  mutating func noteLine(_ step: Step, _ luck: Lanes?, _ encounters: inout Encounters) {
    // Passed on in place: a copy of all lanes for each line would cost more than the line.
    if trace != nil { note(line: step, luck, &encounters) }
  }

  @inline(never)
  private mutating func note(line step: Step, _ luck: Lanes?, _ encounters: inout Encounters) {
    guard encounters.ready(for: step)[0] else { return }
    let replies = encounters.replies(to: step.move, offer: step.offer, temperament)
    let reply = luck.map { replies.pick($0)[0] }
    note(.said(step.move, reply.flatMap { Reply(rawValue: UInt8($0)) }))
  }
}
