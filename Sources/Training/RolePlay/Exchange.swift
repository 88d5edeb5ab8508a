import Language
import Simulation

/// One understood line of the trainee, what it did, and what the borrower said.
public struct Exchange: Sendable {
  public var number: Int
  public var line: String
  public var heard: [HeardMove]
  public var isCorrected: Bool
  /// The event that the line came in as.
  public var event: Event.Turn
  /// The moves in order, up to the one after which the borrower left.
  public var plays: [Play]
  /// Offers made before this line.
  public var offersBefore: [Offer]
  public var answer: Speaker.Utterance

  /// One move applied to the conversation.
  public struct Play: Sendable {
    public var move: Move
    public var offer: Offer
    /// What the line itself asks for in money and days; nil for moves that ask nothing.
    public var asked: Terms?
    /// The same with what was agreed before, where it comes on top of that.
    public var terms: Terms?
    /// What of it someone has said; the rest is custom's.
    public var named: Named = []
    public var reply: Reply
    public var before: Encounter
    public var after: Encounter

    /// Whether it is the first to name the debt, to someone who has not been identified.
    var isIndiscreet: Bool { move.namesDebt && before.view.isDisjoint(with: [.identified, .disclosed]) }
  }

  /// What of an ask's terms was said, in its line or before it.
  public struct Named: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let amount = Named(rawValue: 1)
    public static let day = Named(rawValue: 2)
  }

  /// What the last move was answered with.
  public var reply: Reply { plays.last?.reply ?? .heard }

  /// Whether it did nothing but what every proper call owes.
  var isDuty: Bool { plays.allSatisfy { $0.move.isDuty } }
}

/// All of a role-play that an undo takes back.
public struct Scene: Sendable {
  public internal(set) var encounter: Encounter
  /// Offers made; the engine's `agreed` counts them from 1.
  public internal(set) var offers: [Offer] = []
  /// The same in money and days.
  public internal(set) var offered: [Terms] = []
  /// What was last asked, put forward, or named by the borrower.
  public internal(set) var table: Terms?
  /// What of it someone has said.
  var tabled: Exchange.Named = []
  public internal(set) var exchanges: [Exchange] = []
  public internal(set) var speaker = SpeakerState()
  public internal(set) var findings: [Finding] = []
  /// Lines in a row that were not understood, and the last of them.
  public internal(set) var unclear = 0
  public internal(set) var unclearTurn: Event.Turn?

  init(encounter: Encounter) { self.encounter = encounter }

  /// What the borrower has agreed to.
  public var agreed: Terms? {
    let number = encounter.agreed
    return number > 0 && number <= offered.count ? offered[number - 1] : nil
  }

  public var phase: Phase { Phase(encounter.view, hasAsked: !offers.isEmpty) }
}
