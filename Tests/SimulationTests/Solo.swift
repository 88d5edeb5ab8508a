import Chance
import Lending
import TestSupport

@testable import Simulation

/// One account alone in its block, for figures that can be worked out by hand.
///
/// It owes 10,000.00 in instalments of 100.00, holds cash, bears no penalties and stays in its cash regime.
struct Solo {
  var type = Fixture.types[0]
  var strategy = Fixture.nothing
  var gain: Float = 1
  var desk: Desk = {
    var desk = Fixture.desk
    desk.penaltyRate = 0
    return desk
  }()
  var table = Fixture.table
  var cash: Float = 2
  var payday = 20
  var assets: Float = 0
  var schedule: Schedule?
  /// End of the stay in the first cash regime; nil leaves it to the dice.
  var regimeDay: Int32? = .max
  /// What else is special about the account.
  var shape: (inout Opening) -> Void = { _ in }
  var shapeSetting: (inout Setting) -> Void = { _ in }

  static let due = Money(minor: 1_000_000)
  static let unit = Money(minor: 10_000)
  static let days = 180

  func block() -> AccountBlock {
    var setting = Setting(
      types: [type], table: table, causes: Fixture.causes, desk: desk, gain: gain, days: Self.days)
    shapeSetting(&setting)
    var muster = Muster(Ground(setting), type: 0, capacity: 1)
    var opening = Opening(
      type: 0, cause: 0, regime: 1, due: Self.due, unit: Self.unit, daysPastDue: 10, cash: cash,
      affect: type.start, schedule: schedule)
    opening.payday = payday
    opening.assets = assets
    shape(&opening)
    muster.add(opening, dice: Dice(seed: 11), replication: 0, number: 0)
    var block = AccountBlock(
      muster, Orders(strategy, at: setting.desk), tally: Tally(replications: 1, setting: setting))
    if let regimeDay { block.accounts[0].regimeDay = regimeDay }
    block.refreshWake(0)
    return block
  }

  /// Keeps every promise that cash covers, or none.
  static func keeping(_ always: Bool) -> BorrowerType {
    var type = Fixture.types[0]
    type.keeping = always ? 50 : -50
    return type
  }

  /// Does nothing of their own accord, and loses no cash.
  static let idle: BorrowerType = {
    var type = Fixture.types[0]
    type.life.hazard = 0
    type.life.leak = 0
    return type
  }()
}
