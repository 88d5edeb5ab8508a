import Chance

/// A strategy's calendar for one living account: what its rules ask for, and on which day the next attempt is due.
///
/// Followed to the letter it gives what an experiment with the strategy gives; looked at, it is advice.
public struct StandingPlan: Sendable {
  public let strategy: Strategy
  private let orders: Orders
  private var rule = -1
  /// Day of the next attempt; `.max` where none is planned.
  public private(set) var next = Int.max

  public init(_ strategy: Strategy, at desk: Desk) {
    self.strategy = strategy
    orders = Orders(strategy, at: desk)
  }

  /// Asks the rules again, in the morning and after whatever may change their mind; says whether they changed it.
  @discardableResult
  public mutating func look(at life: LivingAccount) -> Bool {
    let rule = life.rule(under: orders)
    guard rule != self.rule else { return false }
    self.rule = rule
    switch action {
    case .treat(let number):
      let first = strategy.treatments[number].onPayday ? life.daysToPayday : 0
      next = Int(life.setting.workday(onOrAfter: life.today + first + 1))
    case .wait: next = .max
    case .sue, .report, .sell: next = life.today
    }
    return true
  }

  /// What the rules ask for, whenever it is due.
  public var action: Strategy.Action { rule < 0 ? .wait : orders.rulebook.actions[rule] }

  /// What is due today.
  public func due(on day: Int) -> Strategy.Action? { next <= day && action != .wait ? action : nil }

  /// An attempt has been made: the next is due as many days later as the treatment says.
  public mutating func tried(_ life: LivingAccount) {
    guard case .treat(let number) = action else {
      next = .max
      return
    }
    let treatment = strategy.treatments[number]
    let every = treatment.onPayday ? (treatment.every + 29) / 30 * 30 : treatment.every
    next = Int(life.setting.workday(onOrAfter: life.today + every))
  }
}

extension LivingAccount {
  /// The rule of a strategy that holds for the account today; −1 where it waits.
  fileprivate func rule(under orders: Orders) -> Int {
    let today = today
    return imagine(under: orders) { block in
      let rests = orders.strategy.restsWhileArranged && block.accounts[0].arrangement.isRunning
      if rests || block.accounts[0].legalStage != .none { return -1 }
      block.look(at: 0, today: today)
      return orders.rulebook.rule(for: block.view)
    }
  }

  /// What a strategy comes to on an account from its first day on, left to itself.
  public static func result(
    of strategy: Strategy, _ setting: Setting, opening: Opening, dice: Dice
  ) -> AccountResult {
    var muster = Muster(Ground(setting), type: opening.type, capacity: 1)
    muster.add(opening, dice: dice, replication: 0, number: 0)
    var block = AccountBlock(
      muster, Orders(strategy, at: setting.desk),
      tally: Tally(replications: 1, setting: setting, keepsAccounts: true))
    block.run()
    return block.tally.single[0].result
  }
}
