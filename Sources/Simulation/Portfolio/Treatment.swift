import Lending

/// One kind of action on an account: through which channel, how often, and with which talk.
public struct Treatment: Sendable {
  public var id: String
  public var channel: ContactChannel
  /// What the collector says when someone is reached.
  public var talk: Talk
  /// Days from one attempt to the next.
  public var every: Int
  /// Chance that one attempt reaches an easily found borrower.
  public var reach: Float
  /// Share of missing attention that a contact restores.
  public var lift: Float
  /// What the setting alone does to feelings before a word is said: others present, a neutral third party.
  public var presence: ReactionTable.Change
  /// Multiplies the complaint hazard.
  public var intrusion: Float
  /// Rules of law that the treatment collides with, by id.
  public var findings: [String]

  public init(
    id: String, channel: ContactChannel, talk: Talk, every: Int, reach: Float, lift: Float,
    presence: ReactionTable.Change = .init(), intrusion: Float = 1, findings: [String] = []
  ) {
    self.id = id
    self.channel = channel
    self.talk = talk
    self.every = every
    self.reach = reach
    self.lift = lift
    self.presence = presence
    self.intrusion = intrusion
    self.findings = findings
  }
}

/// How a borrower is approached; costs are kept by channel.
public enum ContactChannel: String, CaseIterable, Sendable, BitwiseCopyable {
  case call, sms, letter, visit
  case group = "group-visit"
  case mediation, court

  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
