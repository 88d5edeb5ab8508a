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
  public struct Court: Sendable, BitwiseCopyable {
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
  }
}
