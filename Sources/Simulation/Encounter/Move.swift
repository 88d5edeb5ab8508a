/// What a collector can do in one turn of a conversation.
///
/// Raw values are permanent: they index the reaction tables and stand in addresses of random numbers.
public enum Move: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  // opening
  case greet, verifyIdentity, stateDebt
  // understanding
  case askReason, askAbility, listen, reflect, empathise, calm, apologise, separateComplaint
  // persuading
  case explainPolicy, explainBenefit, warnCredit, warnLegal, stateFacts, recallPromise
  case appealResponsibility, refocus
  // solving
  case askFullPayment, askPartPayment, proposePlan, offerRelief, offerHelp, askCommitment
  case checkObstacle, confirmAgreement, involveThirdParty, referSupport, close
  // misconduct
  case threaten, insult, deceive, disclose, harass
  // none
  case other

  /// The public name, used in files, reports and JSON.
  public var id: String { Self.ids[Int(rawValue)] }

  /// The move with a public name, or nil where there is none of that name.
  public init?(id: String) {
    guard let index = Self.ids.firstIndex(of: id) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Public names in the order of the raw values.
  public static let ids = [
    "greet", "verify-identity", "state-debt",
    "ask-reason", "ask-ability", "listen", "reflect", "empathise", "calm", "apologise",
    "separate-complaint",
    "explain-policy", "explain-benefit", "warn-credit", "warn-legal", "state-facts", "recall-promise",
    "appeal-responsibility", "refocus",
    "ask-full-payment", "ask-part-payment", "propose-plan", "offer-relief", "offer-help",
    "ask-commitment", "check-obstacle", "confirm-agreement", "involve-third-party", "refer-support",
    "close",
    "threaten", "insult", "deceive", "disclose", "harass",
    "other",
  ]

  /// The part of a conversation a move belongs to.
  public enum Group: String, CaseIterable, Sendable {
    case opening, understanding, persuading, solving, misconduct, none
  }

  public var group: Group {
    switch rawValue {
    case Self.greet.rawValue...Self.stateDebt.rawValue: .opening
    case Self.askReason.rawValue...Self.separateComplaint.rawValue: .understanding
    case Self.explainPolicy.rawValue...Self.refocus.rawValue: .persuading
    case Self.askFullPayment.rawValue...Self.close.rawValue: .solving
    case Self.threaten.rawValue...Self.harass.rawValue: .misconduct
    default: .none
    }
  }

  /// Whether the borrower can answer it by agreeing to pay something.
  @inlinable public var isAsk: Bool {
    switch self {
    case .askFullPayment, .askPartPayment, .proposePlan, .offerRelief, .askCommitment: true
    default: false
    }
  }

  /// Whether every proper call owes it, whatever it does to the borrower.
  public var isDuty: Bool {
    switch self {
    case .greet, .verifyIdentity, .stateDebt, .referSupport, .close: true
    default: false
    }
  }

  /// Whether it lets whoever listens know that there is a debt, and so waits until it is known who that is.
  public var namesDebt: Bool {
    switch self {
    case .stateDebt, .recallPromise, .warnCredit, .warnLegal, .refocus: true
    default: isAsk
    }
  }

  /// Whether it breaks the rules of decent collection whatever the case.
  @inlinable public var isMisconduct: Bool {
    rawValue >= Move.threaten.rawValue && rawValue <= Move.harass.rawValue
  }
}
