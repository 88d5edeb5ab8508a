import Lending

/// What work costs at one lender's collection desk, and how its court works.
public struct Desk: Sendable {
  public var id: String
  public var currency: String
  /// Minor units an hour.
  public var wage: Money
  /// By channel, in the order of `ContactChannel`.
  public var work: [Work]
  public var complaintCost: Money
  /// A year, for discounting receipts.
  public var discountRate: Float
  /// Penalty interest a day on what is unpaid of the opening amount, millionths.
  public var penaltyRate: Int64
  public var court: Court
  /// Charged to the borrower for each part of a schedule that is missed.
  public var missedFee = Money.zero
  /// Expected loss on new money lent, of a suspected fraud what the police bring back, of a debt what it is sold for:
  /// shares of the amount.
  public var newLoanLoss: Float = 0.2
  public var fraudRecovery: Float = 0.05
  public var salePrice: Float = 0.04
  /// Limits that comparisons keep to; conversations one at a time know none.
  public var hours = Hours()

  public init(
    id: String, currency: String, wage: Money, work: [Work], complaintCost: Money, discountRate: Float,
    penaltyRate: Int64, court: Court
  ) {
    self.id = id
    self.currency = currency
    self.wage = wage
    self.work = work
    self.complaintCost = complaintCost
    self.discountRate = discountRate
    self.penaltyRate = penaltyRate
    self.court = court
  }

  /// Time and money of one channel.
  public struct Work: Sendable, BitwiseCopyable {
    public var secondsAttempt: Int64
    public var secondsContact: Int64
    public var secondsTurn: Int64
    public var price: Money
    /// How many people of the desk take part.
    public var people: Int64

    public init(secondsAttempt: Int64, secondsContact: Int64, secondsTurn: Int64, price: Money, people: Int64)
    {
      self.secondsAttempt = secondsAttempt
      self.secondsContact = secondsContact
      self.secondsTurn = secondsTurn
      self.price = price
      self.people = people
    }
  }

  /// The path through court: mean days of each stage (Erlang of two), fees, and what can be seized.
  public struct Court: Sendable {
    public var daysToFiling: Float
    public var daysToMediation: Float
    public var daysToJudgment: Float
    public var daysToEnforcement: Float
    /// Share of the claim, and the least, paid at filing and added to the debt.
    public var feeShare: Float
    public var leastFee: Money
    public var secondsOfWork: Int64
    /// Share of free cash and of other assets that enforcement gets hold of.
    public var seizable: Float
    /// Parts of a plan made before the court.
    public var planParts: Int32
    /// Statutory scales of filing and of enforcement; where empty, `feeShare` and `leastFee` hold and enforcement is free.
    public var filingScale: [FeeBand] = []
    public var enforcementScale: [FeeBand] = []
    /// Share of the scale's fee that a simplified or mediated case pays.
    public var filingShare: Float = 1
    /// For preserving assets before the suit.
    public var preservationFee = Money(minor: 5000)
    /// Log-odds that a calm, unwilling, unimpressed defendant appears.
    public var appearing: Float = -1.6
    /// Days after which a claim that nothing interrupts lapses: three years (Civil Code of China, art. 188).
    public var daysOfLimitation: Int32 = 1095

    public init(
      daysToFiling: Float, daysToMediation: Float, daysToJudgment: Float, daysToEnforcement: Float,
      feeShare: Float, leastFee: Money, secondsOfWork: Int64, seizable: Float, planParts: Int32
    ) {
      self.daysToFiling = daysToFiling
      self.daysToMediation = daysToMediation
      self.daysToJudgment = daysToJudgment
      self.daysToEnforcement = daysToEnforcement
      self.feeShare = feeShare
      self.leastFee = leastFee
      self.secondsOfWork = secondsOfWork
      self.seizable = seizable
      self.planParts = planParts
    }

    /// Fee at filing, in money.
    public func filingFee(for claim: Money) -> Money {
      guard !filingScale.isEmpty else {
        return max(leastFee, Money(minor: Int64(Double(claim.minor) * Double(feeShare) + 0.5)))
      }
      let whole = FeeBand.fee(for: claim, filingScale)
      return Money(minor: Int64(Double(whole.minor) * Double(filingShare) + 0.5))
    }

    /// Fee of enforcement, in money.
    public func enforcementFee(for claim: Money) -> Money { FeeBand.fee(for: claim, enforcementScale) }
  }

  /// One line of a statutory scale: up to an amount, a share of the claim and a fixed sum, which may be below zero.
  public struct FeeBand: Hashable, Sendable, BitwiseCopyable {
    public var upTo: Money
    /// Ten-thousandths of the claim.
    public var share: Int64
    public var fixed: Money

    public init(upTo: Money, share: Int64, fixed: Money) {
      self.upTo = upTo
      self.share = share
      self.fixed = fixed
    }

    /// The fee that a scale in rising order sets for a claim; beyond the last line, the last line.
    static func fee(for claim: Money, _ scale: [FeeBand]) -> Money {
      guard let band = scale.first(where: { claim <= $0.upTo }) ?? scale.last else { return .zero }
      return max(.zero, claim.scaled(by: band.share, over: 10_000) + band.fixed)
    }
  }
}
