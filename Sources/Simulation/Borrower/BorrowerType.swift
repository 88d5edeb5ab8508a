/// A kind of borrower: how they start, what moves them, how they answer, how they live between contacts.
///
/// A new type is a new file; nothing in the code names one.
public struct BorrowerType: Sendable {
  public var id: String
  public var start: Affect
  /// Added to the log-odds of keeping a promise.
  public var keeping: Float
  /// What a second use of a move keeps of its gain.
  public var freshness: Float
  /// How fast pressure wears off, 0…1: for each share of its freshness gone it loses as much of its gain again, and adds
  /// as much of its heat to anger.
  public var repetition: Float
  public var angerFloor: Float
  /// What writing adds to the binding of a commitment.
  public var writing: Float
  /// Natural log-odds of acceptance added for this type.
  public var accept: Float
  /// Natural log-odds of acceptance added where relief was put forward in the move before.
  public var afterRelief: Float
  /// Log2 weights added to the eight plain replies, in the order of `Reply`.
  public var leaning: [Float]
  /// How this type bends single moves.
  public var bends: [Move: Bend]
  public var life: Life

  public init(
    id: String, start: Affect, keeping: Float, freshness: Float, angerFloor: Float, writing: Float,
    accept: Float, afterRelief: Float, leaning: [Float], bends: [Move: Bend], life: Life,
    repetition: Float = 0
  ) {
    self.id = id
    self.start = start
    self.keeping = keeping
    self.freshness = freshness
    self.repetition = repetition
    self.angerFloor = angerFloor
    self.writing = writing
    self.accept = accept
    self.afterRelief = afterRelief
    self.leaning = leaning
    self.bends = bends
    self.life = life
  }

  /// How one move works on this type.
  public struct Bend: Hashable, Sendable {
    /// On what helps the collector. Below zero the help turns into harm, and the harm grows by as much.
    public var times: Float = 1
    /// On the anger that the move causes.
    public var anger: Float = 1
    /// Replaces what the shared table says is left while anger is over 0.6.
    public var whenAngry: Float?
    /// What is left of the benefit while distress is over 0.6.
    public var whenDistressed: Float = 1
    /// Facts without which only `without` of the benefit is left.
    public var needs: Facts = []
    public var without: Float = 1
    /// Steps added after everything else.
    public var plus = ReactionTable.Change()

    public init() {}
  }

  /// How the days between contacts go. Rates are a day.
  public struct Life: Hashable, Sendable, BitwiseCopyable {
    /// Payments a day of someone fully willing, fully attentive and in funds.
    public var hazard: Float
    /// Share of the way back to the type's own willingness each day.
    public var willingnessReturn: Float
    /// Attention that the debt gets when nobody reminds them, and the daily share of the way back to it.
    public var attention: Float
    public var attentionReturn: Float
    /// Share of free cash that goes elsewhere each day: other uses and other creditors.
    public var leak: Float
    /// What is kept of excitation from one day to the next.
    public var excitationKept: Float
    /// Intensity a day that a payment adds, and adds for each share of the debt that it covers.
    public var jump: Float
    public var jumpShare: Float
    /// The least share of what a payment can be drawn from; the most is all of it.
    public var leastPayment: Float
    /// Whether a payment is drawn from the debt instead of free cash.
    public var paysFromDebt: Bool
    /// Free cash, in instalments, at which payments come half as often as they could.
    public var halfSpeedCash: Float
    /// Multiplies the hazard of being reached by telephone.
    public var answers: Float
    /// Chance that a part of a plan is not paid although cash covers it, once parts have been met.
    ///
    /// 43 % of debt-management plans of some sixty parts are completed (Cambridge Credit Counseling 2008): 1.4 % a part.
    public var planFloor: Double = 0.014
    /// Parts of a schedule behind at which the borrower gives up paying for good, and after how many days.
    public var givesUpAt: Int32 = .max
    public var givesUpAfter: Int32 = 0
    /// Complaints for each contact at no anger, and the natural log that full anger adds.
    public var complaint: Float
    public var complaintAnger: Float

    public init(
      hazard: Float, willingnessReturn: Float = 0.01, attention: Float = 0.35, attentionReturn: Float = 0.03,
      leak: Float = 0.03, excitationKept: Float = 0.965, jump: Float = 0.002, jumpShare: Float = 0.02,
      leastPayment: Float = 0.3, paysFromDebt: Bool = false, halfSpeedCash: Float = 0.6,
      answers: Float = 1, complaint: Float = 0.0005, complaintAnger: Float = 4
    ) {
      self.hazard = hazard
      self.willingnessReturn = willingnessReturn
      self.attention = attention
      self.attentionReturn = attentionReturn
      self.leak = leak
      self.excitationKept = excitationKept
      self.jump = jump
      self.jumpShare = jumpShare
      self.leastPayment = leastPayment
      self.paysFromDebt = paysFromDebt
      self.halfSpeedCash = halfSpeedCash
      self.answers = answers
      self.complaint = complaint
      self.complaintAnger = complaintAnger
    }
  }
}
