import Chance
import Lending

/// The accounts of a lender: some listed, or a mix to draw them from.
public struct Portfolio: Sendable {
  public var id: String
  public var currency: String
  public var accounts: [Listed]
  public var mix: Mix

  public init(id: String, currency: String, accounts: [Listed], mix: Mix) {
    self.id = id
    self.currency = currency
    self.accounts = accounts
    self.mix = mix
  }

  /// What is known of one account. What is not known is drawn anew in each replication.
  public struct Listed: Sendable {
    public var id: String
    public var due: Money?
    public var daysPastDue: Int?
    public var instalment: Money?
    public var type: Int?
    public var cause: Int?
    /// Free cash, in instalments.
    public var cash: Float?

    public init(
      id: String, due: Money? = nil, daysPastDue: Int? = nil, instalment: Money? = nil, type: Int? = nil,
      cause: Int? = nil, cash: Float? = nil
    ) {
      self.id = id
      self.due = due
      self.daysPastDue = daysPastDue
      self.instalment = instalment
      self.type = type
      self.cause = cause
      self.cash = cash
    }
  }

  /// From what unknown things are drawn.
  public struct Mix: Sendable {
    /// Chance of each type and of each cause, by index in the setting.
    public var types: [Float]
    public var causes: [Float]
    /// Amount due: median and the standard deviation of its logarithm, within a least and a largest.
    public var medianDue: Money
    public var spread: Double
    public var leastDue: Money
    public var largestDue: Money
    /// Days past due: bands with their chances.
    public var daysPastDue: [Band]
    /// Instalments that are due; the unit is the amount due over this.
    public var instalmentsDue: Float
    /// Mean free cash in each regime, in units; the last goes for all that follow.
    public var cash: [Float]
    /// Added to the willingness of every type: what this lender's borrowers have more or less of.
    public var goodwill: Float
    /// How far each feeling strays from the type's own start, on either side.
    public var stray: Float
    /// Chance that the borrower's address or number is lost, and what is left of the reach hazard then.
    public var lost: Float
    public var reachWhenLost: Float
    /// Mean of what a court could seize beside cash, in units.
    public var assets: Float
    /// Intensity of payments a day above what willingness gives, at day 0.
    public var excitation: Float
    /// How far a borrower's surplus strays from what the cause of arrears says, on either side, as a share of it.
    public var thriftSpread: Float = 0.3
    /// Share of free cash that other creditors get each day while this debt is out of mind.
    public var rivals: Float = 0
    /// How much borrower and officer already know each other, 0…1.
    public var relationship: Float = 0
    /// Mean of what others owe a borrower, in units.
    public var receivables: Float = 0
    /// Guarantors of each account.
    public var guarantors = 0
    /// Shares of borrowers with a public title, and of accounts that are frauds and flagged so.
    public var titles: Float = 0
    public var frauds: Float = 0
    /// Chances a year of dying and of moving away.
    public var deaths: Float = 0
    public var moves: Float = 0
    /// Equal parts in which the debt falls due, from the drawn day past due on; 1 for a debt that is wholly due.
    public var parts = 1
    /// Days between parts.
    public var every = 30
    /// Day of the first surplus, 1…30; nil draws it.
    public var payday: Int?
    /// Chance of each cash regime at day 0; nil takes the cause's own.
    public var regimes: [Float]?

    public init(
      types: [Float], causes: [Float], medianDue: Money, spread: Double, leastDue: Money, largestDue: Money,
      daysPastDue: [Band], instalmentsDue: Float, cash: [Float], goodwill: Float = 0, stray: Float,
      lost: Float,
      reachWhenLost: Float, assets: Float, excitation: Float = 0
    ) {
      self.types = types
      self.causes = causes
      self.medianDue = medianDue
      self.spread = spread
      self.leastDue = leastDue
      self.largestDue = largestDue
      self.daysPastDue = daysPastDue
      self.instalmentsDue = instalmentsDue
      self.cash = cash
      self.goodwill = goodwill
      self.stray = stray
      self.lost = lost
      self.reachWhenLost = reachWhenLost
      self.assets = assets
      self.excitation = excitation
    }
  }

  public struct Band: Hashable, Sendable {
    public var days: ClosedRange<Int>
    public var chance: Float

    public init(days: ClosedRange<Int>, chance: Float) {
      self.days = days
      self.chance = chance
    }
  }
}
