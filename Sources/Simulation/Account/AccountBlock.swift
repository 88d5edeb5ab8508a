import Chance
import Lending

/// Accounts of one type under one strategy, lived through day by day.
///
/// A rule of the account's day is written once, in lanes: a campaign in practice runs the same block with one
/// account in it. Which accounts share a block changes nothing in any of them.
struct AccountBlock {
  let setting: Setting
  let fading: Fading
  let orders: Orders
  /// What the days need of each treatment.
  let approaches: UnsafeMutablePointer<Approach>
  let type: Int
  let life: BorrowerType.Life
  let temperament: Temperament
  let start: Affect
  let causes: [Cause]
  var tally: Tally
  let hot: HotLanes
  /// What events touch, one an account; the first `count` are in use.
  let accounts: UnsafeMutablePointer<Account>
  private let storage: PlainStorage<Account>
  private(set) var count: Int
  /// A bit for each account to which something happens today, little end first.
  let alarms: PlainStorage<UInt64>
  /// What the lender sees of the account that is being decided on.
  let view = Rulebook.View()
  /// Accounts reached today, by treatment.
  var reached: Reached
  /// Accounts that wait for their turn today.
  var candidates: [Candidate] = []
  /// Accounts that closed today.
  var closing: [Int32] = []
  /// Whether any treatment keeps up a standing pressure, which costs the day's loop two more columns.
  let holds: Bool
  let excitationScale: Float
  /// Takes down what happens; nil in normal runs.
  let trace: TraceLog?

  /// Takes over a muster's accounts, which stays as it is, and asks the strategy what to do with each.
  init(_ muster: Muster, _ orders: Orders, tally: Tally, trace: TraceLog? = nil) {
    setting = muster.ground.setting
    fading = muster.ground.fading
    self.orders = orders
    approaches = orders.approaches.base
    type = muster.type
    self.tally = tally
    self.trace = trace
    life = muster.life
    temperament = setting.temperaments[type]
    start = setting.types[type].start
    causes = setting.causes
    holds = orders.holds
    excitationScale = muster.excitationScale
    hot = HotLanes(copying: muster.hot)
    storage = PlainStorage(count: hot.groups * 8)
    accounts = storage.base
    accounts.initialize(from: muster.accounts.base, count: muster.count)
    count = muster.count
    alarms = PlainStorage(count: (hot.groups + 7) / 8, filledWith: 0)
    reached = Reached(treatments: orders.strategy.treatments.count, accounts: hot.groups * 8)
    for index in 0..<count {
      decide(index, today: 0)
      refreshWake(index)
    }
  }

  /// Stands where another block does and goes on by itself, under orders of its own.
  ///
  /// - Parameter trace: takes down what happens here from now on.
  init(copying other: AccountBlock, _ orders: Orders, trace: TraceLog? = nil) {
    setting = other.setting
    fading = other.fading
    self.orders = orders
    approaches = orders.approaches.base
    type = other.type
    life = other.life
    temperament = other.temperament
    start = other.start
    causes = other.causes
    tally = other.tally
    holds = orders.holds
    excitationScale = other.excitationScale
    hot = HotLanes(copying: other.hot)
    storage = PlainStorage(count: hot.groups * 8)
    accounts = storage.base
    accounts.initialize(from: other.accounts, count: other.count)
    count = other.count
    alarms = PlainStorage(count: (hot.groups + 7) / 8, filledWith: 0)
    reached = Reached(treatments: orders.strategy.treatments.count, accounts: hot.groups * 8)
    candidates = other.candidates
    closing = other.closing
    self.trace = trace
  }

  /// Lives through days until the run ends or no account is open.
  mutating func run() {
    var today = 1
    while today <= setting.days, count > 0 {
      live(day: today)
      today += 1
    }
    finishAll()
  }

  /// Hands in the figures of everyone who is left at the end of the run.
  mutating func finishAll() {
    for index in 0..<count { finish(index, day: setting.days) }
    count = 0
  }

  /// Books what is left of an account and hands its figures in.
  mutating func finish(_ index: Int, day: Int) {
    accrue(index, today: day)
    settleAttempts(index, through: day)
    settleEffort(index)
    // Whoever pays everything before the last part falls due has kept the agreement.
    if accounts[index].ledger.closing == .zero, accounts[index].arrangement.isRunning {
      accounts[index].record.promisesKept += 1
      note(.promiseKept)
    }
    let late = daysPastDue(index, today: day)
    tally.take(accounts + index, type: type, day: day, daysPastDue: late)
  }

  /// Takes closed accounts out, so that days are spent on open ones only.
  mutating func sweep(today: Int) {
    guard !closing.isEmpty else { return }
    for index in closing.sorted(by: >) {
      finish(Int(index), day: today)
      let last = count - 1
      if Int(index) != last {
        accounts[Int(index)] = accounts[last]
        hot.move(last, to: Int(index))
      }
      count = last
      hot.rest(last)
    }
    closing.removeAll(keepingCapacity: true)
  }
}
