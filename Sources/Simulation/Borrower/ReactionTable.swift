/// How borrowers react to each move before their type bends it: the table that all types share.
///
/// Steps and log2 weights are read from `scenarios/types/reactions.yaml`.
public struct ReactionTable: Sendable {
  /// One row a move, in the order of `Move`.
  public var rows: [Row]
  /// Log2 weights of the eight plain replies whatever the move, in the order of `Reply`.
  public var usual: [Float]
  /// How each feeling pulls at each of the eight plain replies, log2 weight for each unit.
  public var pulls: [Pull]
  /// What giving each of the ten replies leaves behind.
  public var aftermaths: [Aftermath]
  public var acceptance: Acceptance

  public init(
    rows: [Row], usual: [Float], pulls: [Pull], aftermaths: [Aftermath], acceptance: Acceptance
  ) {
    self.rows = rows
    self.usual = usual
    self.pulls = pulls
    self.aftermaths = aftermaths
    self.acceptance = acceptance
  }

  /// Steps that a move makes in a borrower of no type in particular, at mid-range, and how it leans the replies.
  public struct Row: Sendable {
    public var change: Change
    /// Log2 weights added to the eight plain replies.
    public var leaning: [Float]
    public var accept: Float
    public var hangUp: Float
    /// What is left of the benefit while anger is over 0.6.
    public var whenAngry: Float
    /// Anger that the move adds for each unit of trust missing below 0.35.
    public var heat: Float
    /// What is left of the benefit once something is promised.
    public var whenPromised: Float

    public init(
      change: Change, leaning: [Float], accept: Float, hangUp: Float, whenAngry: Float, heat: Float,
      whenPromised: Float = 1
    ) {
      self.change = change
      self.leaning = leaning
      self.accept = accept
      self.hangUp = hangUp
      self.whenAngry = whenAngry
      self.heat = heat
      self.whenPromised = whenPromised
    }
  }

  /// A step in each feeling, −1…1.
  public struct Change: Hashable, Sendable, BitwiseCopyable {
    public var willingness: Float
    public var trust: Float
    public var anger: Float
    public var shame: Float
    public var seriousness: Float
    public var binding: Float

    public init(
      willingness: Float = 0, trust: Float = 0, anger: Float = 0, shame: Float = 0, seriousness: Float = 0,
      binding: Float = 0
    ) {
      self.willingness = willingness
      self.trust = trust
      self.anger = anger
      self.shame = shame
      self.seriousness = seriousness
      self.binding = binding
    }
  }

  public struct Pull: Hashable, Sendable {
    public var willingness: Float
    public var trust: Float
    public var anger: Float
    public var shame: Float
    public var seriousness: Float

    public init(willingness: Float, trust: Float, anger: Float, shame: Float, seriousness: Float) {
      self.willingness = willingness
      self.trust = trust
      self.anger = anger
      self.shame = shame
      self.seriousness = seriousness
    }
  }

  public struct Aftermath: Hashable, Sendable {
    public var willingness: Float
    public var trust: Float
    public var anger: Float
    public var shame: Float

    public init(willingness: Float, trust: Float, anger: Float, shame: Float) {
      self.willingness = willingness
      self.trust = trust
      self.anger = anger
      self.shame = shame
    }
  }

  /// Natural log-odds of accepting an ask, for each unit of feeling and of strain.
  public struct Acceptance: Hashable, Sendable {
    public var base: Float
    public var willingness: Float
    public var trust: Float
    public var anger: Float
    public var seriousness: Float
    /// For each share of the debt asked beyond what the borrower will have.
    public var strain: Float
    /// For each share of the debt that the lender gives up.
    public var waived: Float
    /// Where the borrower has named less and the ask now fits their means.
    public var met: Float
    /// Where relief was put forward in the move before.
    public var relief: Float
    /// For the share of an ask's effect that anger, distress or missing preparation keep from getting through.
    public var unready: Float
    /// Where something was asked before without a yes, and what is asked now comes to no less.
    public var again: Float
    public var hangUpBase: Float
    public var hangUpAnger: Float

    public init(
      base: Float, willingness: Float, trust: Float, anger: Float, seriousness: Float, strain: Float,
      waived: Float, met: Float, relief: Float, unready: Float = 0, again: Float = 0, hangUpBase: Float,
      hangUpAnger: Float
    ) {
      self.base = base
      self.willingness = willingness
      self.trust = trust
      self.anger = anger
      self.seriousness = seriousness
      self.strain = strain
      self.waived = waived
      self.met = met
      self.relief = relief
      self.unready = unready
      self.again = again
      self.hangUpBase = hangUpBase
      self.hangUpAnger = hangUpAnger
    }
  }
}
