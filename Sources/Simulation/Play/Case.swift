import Lending

/// One borrower's case as the engine sees it: what practice plays and review plays on from.
public struct Case: Sendable {
  public let setting: Setting
  public let opening: Opening
  /// A conversation that is about to begin; nil where the opening says all of it.
  private let meeting: Encounter?

  /// - Parameters:
  ///   - due: all that is due now.
  ///   - cash: free cash now, in instalments.
  ///   - surplus: monthly surplus in instalments when distressed, tight and stable.
  ///   - nextIncome: days until money comes in, 1…30.
  public init(
    type: BorrowerType, table: ReactionTable, cause: Cause, desk: Desk, due: Money, instalment: Money,
    daysPastDue: Int, cash: Float, regime: Int, surplus: [Float], nextIncome: Int
  ) {
    var own = cause
    own.surplus = surplus
    // Practice is at teaching size, and looks 90 days ahead.
    setting = Setting(types: [type], table: table, causes: [own], desk: desk, gain: 1, days: 90)
    var opening = Opening(
      type: 0, cause: 0, regime: regime, due: due, unit: instalment, daysPastDue: daysPastDue, cash: cash,
      affect: type.start)
    opening.payday = nextIncome
    self.opening = opening
    meeting = nil
  }

  /// A case in the middle of its life.
  init(_ setting: Setting, _ opening: Opening, meeting: Encounter) {
    self.setting = setting
    self.opening = opening
    self.meeting = meeting
  }

  public var temperament: Temperament { setting.temperaments[0] }
  public var due: Money { opening.due }

  /// What the borrower can pay, as shares of what is due.
  public var means: Means {
    let scale = Float(opening.unit.minor) / Float(opening.due.minor)
    return Means(
      cash: min(4, opening.cash * scale), income: min(4, setting.causes[0].surplus[opening.regime] * scale),
      payday: Float(opening.payday))
  }

  /// A conversation at the type's starting feelings, or at those of the day.
  public func begin() -> Encounter { meeting ?? Encounter(affect: opening.affect, means: means) }

  /// An amount as a share of what is due, at most all of it.
  public func share(of amount: Money) -> Float {
    max(0, min(1, Float(amount.minor) / Float(opening.due.minor)))
  }
}
