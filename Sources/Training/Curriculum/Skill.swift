import Simulation

/// What a line of a call exercises: a group of moves, or, for refusals, the moment in which it is said.
public enum Skill: String, CaseIterable, Sendable {
  /// Who calls and whom one has on the line, before the debt is named.
  case opening
  /// Making room for feelings: hear out, give back, sympathise, calm, apologise.
  case listening
  /// Why it was not paid, and what could be.
  case reason
  /// Facts, rules, consequences, and what paying brings.
  case facts
  /// Asking for a sum on a day, a plan, relief against payment.
  case asking
  /// The line after a no, a doubt or an evasion.
  case refusal
  /// Making an agreement hold, handing over where nothing may be asked, and ending.
  case closing

  /// The one that a move exercises; nil for misconduct and for what is nothing.
  public init?(_ move: Move) {
    switch move {
    case .greet, .verifyIdentity, .stateDebt: self = .opening
    case .listen, .reflect, .empathise, .calm, .apologise, .separateComplaint: self = .listening
    case .askReason, .askAbility: self = .reason
    case .explainPolicy, .explainBenefit, .warnCredit, .warnLegal, .stateFacts, .recallPromise,
      .appealResponsibility, .refocus:
      self = .facts
    case .askFullPayment, .askPartPayment, .proposePlan, .offerRelief, .offerHelp, .involveThirdParty:
      self = .asking
    case .askCommitment, .checkObstacle, .confirmAgreement, .referSupport, .close: self = .closing
    case .threaten, .insult, .deceive, .disclose, .harass, .other: return nil
    }
  }

  /// The one that a moment asks for when a move is right there.
  ///
  /// After a no the difficulty is the no, whichever move meets it; the duties of opening and ending stay what they are.
  public init?(_ move: Move, after reply: Reply?) {
    guard let own = Skill(move) else { return nil }
    let isMet = reply == .refuses || reply == .disputes || reply == .stalls
    self = isMet && !move.isDuty ? .refusal : own
  }
}

extension TurnReview {
  /// The skill that was asked for: that of the best line where another was better, else that of the line said.
  ///
  /// What a call needed is what there is to practise, so an error counts for the skill that was missing and not for the one
  /// that was used in its place. Where nothing was wrong the line said is what the moment asked for, and of several moves
  /// the last, which the borrower answered. To name the debt to someone unknown is an error of the opening.
  ///
  /// - Parameter reply: what the borrower had answered to the line before; nil for the first.
  public func skill(after reply: Reply?) -> Skill? {
    if exchange.plays.contains(where: \.isIndiscreet) { return .opening }
    let said = moves.last
    let needed = better?.move ?? said
    return needed.flatMap { Skill($0, after: reply) }
      ?? alternatives.first.flatMap { Skill($0.move, after: reply) }
  }

  /// Recovered share that the line gave away beside the best proper one, never below zero.
  ///
  /// Duties are not weighed, and what turns out right for this borrower lost nothing, though it was a guess. What decency
  /// and law forbid counts as a blunder's least loss at least, whatever it brought.
  public var loss: Double {
    switch verdict {
    case .duty: 0
    case .good where regret.value >= 0.01: 0
    case .blunder: max(Verdict.leastBlunder, regret.value)
    default: max(0, regret.value)
    }
  }
}
