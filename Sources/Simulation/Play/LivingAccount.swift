import Chance
import Lending

/// One account that lives day by day while somebody outside decides whom to contact, when and how.
///
/// It is an account block with one account in it, under a strategy without rules: the days, the conversations and what
/// they leave are the engine's own, so that a strategy's calendar followed by hand gives what `Experiment` gives. A copy
/// goes on by itself.
public struct LivingAccount: Sendable {
  private var life: Life
  /// The day of the run that it stands on, after the morning and before the day is over.
  public private(set) var today = 0

  /// - Parameters:
  ///   - opening: the account on day 0, as the case's setting numbers types and causes.
  ///   - treatments: the ways of contact to choose from; the account names them by their place here.
  public init(
    _ setting: Setting, opening: Opening, treatments: [Treatment], dice: Dice, preservesAssets: Bool = false
  ) {
    var muster = Muster(Ground(setting), type: opening.type, capacity: 1)
    muster.add(opening, dice: dice, replication: 0, number: 0)
    let byHand = Strategy(
      id: "by-hand", treatments: treatments, rules: [], preservesAssets: preservesAssets)
    life = Life(
      AccountBlock(
        muster, Orders(byHand, at: setting.desk),
        tally: Tally(replications: 1, setting: setting, keepsAccounts: true), trace: TraceLog()))
  }

  /// The block behind a reference, so that copies of the account share it until one of them lives on.
  ///
  /// Unchecked: a block that is shared is only read.
  private final class Life: @unchecked Sendable {
    var block: AccountBlock

    init(_ block: AccountBlock) { self.block = block }

    func copy(under orders: Orders? = nil) -> AccountBlock {
      AccountBlock(copying: block, orders ?? block.orders, trace: block.trace.map(TraceLog.init(copying:)))
    }
  }

  /// Changes the account, in a block of its own.
  mutating func change<Result>(_ body: (inout AccountBlock) -> Result) -> Result {
    if !isKnownUniquelyReferenced(&life) { life = Life(life.copy()) }
    return body(&life.block)
  }

  /// Looks at the account as it would be after a change that is not made.
  func imagine<Result>(_ body: (inout AccountBlock) -> Result) -> Result {
    var block = life.copy()
    return body(&block)
  }

  /// The same where another strategy asks.
  func imagine<Result>(under orders: Orders, _ body: (inout AccountBlock) -> Result) -> Result {
    var block = life.copy(under: orders)
    return body(&block)
  }

  private var account: Account { life.block.accounts[0] }

  /// Lives on to the morning of a day: cash comes and leaks, feelings settle, payments, promises and courts have their
  /// day. Stops on the day on which nothing is owed any more.
  public mutating func live(to day: Int) {
    while today < min(day, setting.days), isOpen {
      let yesterday = today
      change { block in
        if yesterday > 0 { block.end(day: yesterday) }
        block.begin(day: yesterday + 1)
      }
      today += 1
    }
  }

  /// The figures of the account once nobody has done anything more until the end of the run.
  public var result: AccountResult {
    var alone = self
    alone.live(to: setting.days)
    let day = alone.today
    return alone.imagine { block in
      block.end(day: day)
      block.finishAll()
      return block.tally.single[0].result
    }
  }

  public var setting: Setting { life.block.setting }
  public var treatments: [Treatment] { life.block.orders.strategy.treatments }
  /// Whether something is still owed and the books have not given it up.
  public var isOpen: Bool { life.block.isOpen(0) }

  // What the lender sees.

  /// Owed today, penalties up to today within.
  public var owed: Money { seen { $0.accounts[0].ledger.closing } }
  /// Asked for today: of a schedule what has fallen due.
  public var claim: Money {
    let today = today
    return seen { $0.claim(0, today: today) }
  }
  public var received: Money { account.ledger.received }
  public var waived: Money { account.ledger.waived }
  public var daysPastDue: Int { Int(life.block.daysPastDue(0, today: today)) }
  public var guarantorsLeft: Int { Int(account.guarantors) }
  public var isAtCourt: Bool { account.legalStage != .none }
  public var contacts: Int { Int(account.record.contacts) }
  public var attempts: Int { Int(account.record.attempts) }
  /// Everything that has happened, some of it hidden from the lender, in order.
  public var events: [TraceEvent] { life.block.trace?.events ?? [] }

  /// What is agreed and running; nil where nothing is.
  public var arrangement: Agreement? {
    let running = account.arrangement
    guard running.isRunning else { return nil }
    let paid = account.ledger.received - running.receivedBefore
    return Agreement(
      due: Int(running.dueDay), part: running.part, open: max(.zero, running.part - paid),
      partsLeft: Int(running.partsLeft), every: Int(running.every), waiver: running.waiver)
  }

  public struct Agreement: Hashable, Sendable {
    /// Day of the run on which the next part falls due.
    public var due: Int
    public var part: Money
    /// What is still missing of it.
    public var open: Money
    public var partsLeft: Int
    public var every: Int
    public var waiver: Money
  }

  // What only a debrief may show.

  /// Feelings as they are today.
  public var affect: Affect {
    let today = today
    return imagine { block in
      block.relax(0, today: today)
      let account = block.accounts[0]
      return Affect(
        willingness: block.hot[.willingness, 0], trust: account.trust, anger: account.anger,
        shame: account.shame, seriousness: account.seriousness, binding: account.binding)
    }
  }
  /// Free cash, in instalments.
  public var cash: Float { life.block.hot[.cash, 0] }
  public var attention: Float { life.block.hot[.attention, 0] }
  public var irritation: Float { account.irritation }
  public var isDead: Bool { account.isDead }
  public var daysToPayday: Int { life.block.daysToPayday(0, today: today) }

  private func seen<Result>(_ body: (inout AccountBlock) -> Result) -> Result {
    let today = today
    return imagine { block in
      block.accrue(0, today: today)
      return body(&block)
    }
  }

  /// The account as a case that begins today, for playing on from a conversation.
  ///
  /// It remembers feelings, purse and what is owed; of what earlier contacts left to be settled it knows nothing.
  public func `case`(meeting encounter: Encounter) -> Case {
    var opening = Opening(
      type: life.block.type, cause: Int(account.cause), regime: Int(account.regime),
      due: max(owed, Money(minor: 1)),
      unit: Money(minor: Int64(account.unit)), daysPastDue: max(0, daysPastDue), cash: cash,
      affect: encounter.affect)
    opening.payday = daysToPayday
    opening.thrift = account.thrift
    opening.locatable = account.locatable
    opening.rivals = account.rivals
    opening.relationship = account.relationship
    return Case(setting, opening, meeting: encounter)
  }
}
