/// What a collector can see of a conversation; guards in scripts ask for these and nothing hidden.
public struct Facts: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Anger above 0.6, which anyone can hear.
  public static let angry = Facts(rawValue: 1 << 0)
  public static let identified = Facts(rawValue: 1 << 1)
  /// The debt has been named.
  public static let disclosed = Facts(rawValue: 1 << 2)
  /// The borrower has told something true about the case.
  public static let explained = Facts(rawValue: 1 << 3)
  public static let vented = Facts(rawValue: 1 << 4)
  /// The collector has given back or sympathised with what was said.
  public static let heardOut = Facts(rawValue: 1 << 5)
  public static let policyExplained = Facts(rawValue: 1 << 6)
  public static let factsStated = Facts(rawValue: 1 << 7)
  public static let refused = Facts(rawValue: 1 << 8)
  public static let countered = Facts(rawValue: 1 << 9)
  public static let obstacleChecked = Facts(rawValue: 1 << 10)
  public static let confirmed = Facts(rawValue: 1 << 11)
  public static let written = Facts(rawValue: 1 << 12)
  /// Relief was offered in the move just made; gone with the next.
  public static let reliefOffered = Facts(rawValue: 1 << 13)
  public static let promised = Facts(rawValue: 1 << 14)
  /// The borrower has ended the conversation.
  public static let left = Facts(rawValue: 1 << 15)
  /// An earlier promise that was broken has been named.
  public static let recalled = Facts(rawValue: 1 << 16)
  /// The collector has asked what there is to pay with.
  public static let meansAsked = Facts(rawValue: 1 << 17)

  /// Public names in the order of the bits, for files and messages.
  public static let ids = [
    "angry", "identified", "disclosed", "explained", "vented", "heard-out", "policy-explained",
    "facts-stated", "refused", "countered", "obstacle-checked", "confirmed", "written", "relief-offered",
    "promised", "left", "recalled", "means-asked",
  ]

  public init?(id: String) {
    guard let bit = Self.ids.firstIndex(of: id) else { return nil }
    self.init(rawValue: 1 << UInt32(bit))
  }

  /// Facts that hold for one move only.
  static let passing: Facts = [.angry, .reliefOffered]

  /// What a move itself makes visible, whatever the reply.
  static func shown(by move: Move) -> Facts {
    switch move {
    case .verifyIdentity: .identified
    case .stateDebt: .disclosed
    case .reflect, .empathise, .separateComplaint: .heardOut
    case .explainPolicy: .policyExplained
    case .stateFacts: .factsStated
    case .checkObstacle: .obstacleChecked
    case .confirmAgreement: .confirmed
    case .offerRelief: .reliefOffered
    case .recallPromise: .recalled
    case .askAbility: .meansAsked
    default: []
    }
  }

  /// What a reply makes visible.
  static func shown(by reply: Reply) -> Facts {
    switch reply {
    case .explains: .explained
    case .vents: .vented
    case .refuses: .refused
    case .counters: .countered
    case .accepts: .promised
    case .hangsUp: .left
    case .heard, .pleads, .stalls, .disputes: []
    }
  }
}
