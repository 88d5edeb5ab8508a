import Lending

/// One kind of action on an account: through which channel, how often, with which talk, and what else it brings.
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
  /// What setting, sender and content do to feelings before a word is said.
  public var presence: Presence
  /// Multiplies the complaint hazard.
  public var intrusion: Float
  /// Rules of law that the treatment collides with, by id.
  public var findings: [String]
  public var target: Target
  /// Whether a contact serves a written demand, which interrupts limitation.
  public var servesNotice: Bool
  /// Whether attempts wait for the day after money comes in.
  public var onPayday: Bool
  /// Whether someone takes over whom the borrower has not met: no relationship, less irritation.
  public var isNewFace: Bool
  /// Share of receipts that an agency keeps while it has the account; its people are not the desk's.
  public var commission: Float?
  public var help: Help?
  public var hold: Hold?

  public init(
    id: String, channel: ContactChannel, talk: Talk, every: Int, reach: Float, lift: Float,
    presence: Presence = .init(), intrusion: Float = 1, findings: [String] = [], target: Target = .borrower,
    servesNotice: Bool = false, onPayday: Bool = false, isNewFace: Bool = false, commission: Float? = nil,
    help: Help? = nil, hold: Hold? = nil
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
    self.target = target
    self.servesNotice = servesNotice
    self.onPayday = onPayday
    self.isNewFace = isNewFace
    self.commission = commission
    self.help = help
    self.hold = hold
  }

  /// Whom an attempt is meant for.
  public enum Target: String, CaseIterable, Sendable, BitwiseCopyable {
    case borrower
    /// Those who answer for the debt; each decides once whether to pay.
    case guarantor
    /// A borrower whose number and address are dead: who is reached is found again.
    case search
  }

  /// What is felt before a word is said: by everyone, by those who could pay, by those who know the sender.
  public struct Presence: Hashable, Sendable, BitwiseCopyable {
    public var everyone: ReactionTable.Change
    /// Times how able the borrower is, x/(x + .6) of free cash: others' eyes move those who could and would not.
    public var able: ReactionTable.Change
    /// Times the relationship with the officer.
    public var known: ReactionTable.Change

    public init(
      everyone: ReactionTable.Change = .init(), able: ReactionTable.Change = .init(),
      known: ReactionTable.Change = .init()
    ) {
      self.everyone = everyone
      self.able = able
      self.known = known
    }
  }

  /// Help with the borrower's own cash flow at a contact; nothing else a treatment does changes a cash regime.
  public struct Help: Hashable, Sendable, BitwiseCopyable {
    /// Added to the monthly surplus in instalments, once a contact, until `most` is reached.
    public var surplus: Float
    public var most: Float
    /// Share of what others owe the borrower that is brought in.
    public var receivables: Float
    /// Chance that the cash regime rises by one.
    public var regimeRise: Float
    /// New money lent, in instalments, once an account. It is a loan of its own; this account bears its expected loss.
    public var capital: Float

    public init(
      surplus: Float = 0, most: Float = 0, receivables: Float = 0, regimeRise: Float = 0, capital: Float = 0
    ) {
      self.surplus = surplus
      self.most = most
      self.receivables = receivables
      self.regimeRise = regimeRise
      self.capital = capital
    }
  }

  /// Standing pressure: the intensity of payments is kept at least at a level that depends on what is owed.
  public struct Hold: Hashable, Sendable {
    /// Intensity a day by what is owed in minor units, in rising order; below the first owed amount nothing is held.
    public var levels: [Level]
    /// Price in minor units of lifting the intensity by one a day.
    public var price: Float

    public struct Level: Hashable, Sendable, BitwiseCopyable {
      public var owed: Float
      public var intensity: Float

      public init(owed: Float, intensity: Float) {
        self.owed = owed
        self.intensity = intensity
      }
    }

    public init(levels: [Level], price: Float) {
      self.levels = levels
      self.price = price
    }

    /// The intensity to keep, on straight lines between the levels, flat beyond the last.
    func intensity(owed: Float) -> Float {
      guard let first = levels.first, owed >= first.owed else { return 0 }
      for (low, high) in zip(levels, levels.dropFirst()) where owed < high.owed {
        return low.intensity + (high.intensity - low.intensity) * (owed - low.owed) / (high.owed - low.owed)
      }
      return levels[levels.count - 1].intensity
    }
  }
}

/// How a borrower is approached; costs are kept by channel.
public enum ContactChannel: String, CaseIterable, Sendable, BitwiseCopyable {
  case call, sms, letter, visit
  case group = "group-visit"
  case mediation, court, email

  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether nobody can answer.
  public var isOneWay: Bool { self == .sms || self == .letter || self == .email }
}
