import Lending

/// An account as it stands on day 0 of a run.
public struct Opening: Sendable, BitwiseCopyable {
  /// Index of the borrower's type and of the cause of arrears in the run's setting.
  public var type: Int
  public var cause: Int
  /// 0 distressed, 1 tight, 2 stable.
  public var regime: Int
  /// Principal, interest and penalties due at day 0.
  public var due: Money
  /// The instalment, in which free cash and surplus are counted.
  public var unit: Money
  public var daysPastDue: Int
  /// Free cash in units.
  public var cash: Float
  /// Monthly surplus in units when distressed, tight and stable.
  public var surplus: SIMD3<Float>
  /// Days until the next surplus comes in, 1…30.
  public var payday: Float
  public var affect: Affect
  /// Intensity of payments a day above what willingness gives.
  public var excitation: Float
  /// How easily the borrower is found: multiplies the reach hazard.
  public var locatable: Float
  /// What a court could seize, in units.
  public var assets: Float

  public init(
    type: Int, cause: Int, regime: Int, due: Money, unit: Money, daysPastDue: Int, cash: Float,
    surplus: SIMD3<Float>, payday: Float, affect: Affect, excitation: Float = 0, locatable: Float = 1,
    assets: Float = 0
  ) {
    self.type = type
    self.cause = cause
    self.regime = regime
    self.due = due
    self.unit = unit
    self.daysPastDue = daysPastDue
    self.cash = cash
    self.surplus = surplus
    self.payday = payday
    self.affect = affect
    self.excitation = excitation
    self.locatable = locatable
    self.assets = assets
  }
}
