import Lending

/// An account as it stands on day 0 of a run.
public struct Opening: Sendable, BitwiseCopyable {
  /// Index of the borrower's type and of the cause of arrears in the run's setting.
  public var type: Int
  public var cause: Int
  /// Index into the cause's cash regimes; 0 is the worst.
  public var regime: Int
  /// Principal, interest and penalties due at day 0, with parts that fall due later.
  public var due: Money
  /// The instalment, in which free cash and surplus are counted.
  public var unit: Money
  public var schedule: Schedule
  /// Free cash in units.
  public var cash: Float
  /// Multiplies the cause's monthly surplus.
  public var thrift: Float = 1
  /// Days until the next surplus comes in, from 1.
  public var payday: Int = 30
  public var affect: Affect
  /// Intensity of payments a day above what willingness gives.
  public var excitation: Float = 0
  /// How easily the borrower is found: multiplies the reach hazard.
  public var locatable: Float = 1
  /// What a court could seize, in units.
  public var assets: Float = 0
  /// What others owe the borrower, in units.
  public var receivables: Float = 0
  /// Share of free cash that other creditors get each day while this debt is out of mind.
  public var rivals: Float = 0
  /// 0…1: what the borrower and this officer have come to think of each other.
  public var relationship: Float = 0
  public var guarantors: Int32 = 0
  public var hasTitle = false
  public var isFraud = false
  /// Days on which things happen to the borrower whatever the lender does; `.max` for never.
  public var deathDay: Int32 = .max
  public var moveDay: Int32 = .max
  public var shockDay: Int32 = .max

  /// - Parameter schedule: nil for a debt that is wholly due, as many days past due as said.
  public init(
    type: Int, cause: Int, regime: Int, due: Money, unit: Money, daysPastDue: Int, cash: Float,
    affect: Affect, schedule: Schedule? = nil
  ) {
    self.type = type
    self.cause = cause
    self.regime = regime
    self.due = due
    self.unit = unit
    self.schedule = schedule ?? Schedule(firstDue: Int32(-daysPastDue), part: due)
    self.cash = cash
    self.affect = affect
  }
}
