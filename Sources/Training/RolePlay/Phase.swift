import Simulation

/// Where a conversation stands, read off what has happened and never scripted.
public enum Phase: String, CaseIterable, Sendable {
  case opening, identified, disclosed, discovering, negotiating, committing, closing

  /// - Parameter hasAsked: whether something has been asked for or put forward.
  public init(_ facts: Facts, hasAsked: Bool) {
    if facts.contains(.confirmed) && facts.contains(.promised) || facts.contains(.left) {
      self = .closing
    } else if facts.contains(.promised) {
      self = .committing
    } else if hasAsked {
      self = .negotiating
    } else if facts.contains(.explained) || facts.contains(.heardOut) || facts.contains(.vented) {
      self = .discovering
    } else if facts.contains(.disclosed) {
      self = .disclosed
    } else if facts.contains(.identified) {
      self = .identified
    } else {
      self = .opening
    }
  }

  /// Moves that are natural here, the commonest first.
  public var moves: [Move] {
    switch self {
    case .opening: [.greet, .verifyIdentity, .stateDebt, .listen, .empathise, .close]
    case .identified: [.stateDebt, .askReason, .listen, .empathise, .reflect, .calm, .close]
    case .disclosed:
      [.askReason, .listen, .reflect, .empathise, .calm, .askAbility, .stateFacts, .askFullPayment]
    case .discovering:
      [
        .reflect, .empathise, .askAbility, .explainPolicy, .explainBenefit, .offerHelp, .askPartPayment,
        .proposePlan,
      ]
    case .negotiating:
      [
        .proposePlan, .askPartPayment, .askCommitment, .explainBenefit, .warnCredit, .offerRelief,
        .checkObstacle,
        .refocus, .reflect,
      ]
    case .committing: [.checkObstacle, .confirmAgreement, .askCommitment, .recallPromise, .close]
    case .closing: [.close, .confirmAgreement, .listen]
    }
  }
}
