import Chance
import Lending

/// Accounts of one type under one strategy, lived through day by day.
///
/// A rule of the account's day is written once, in lanes: a campaign in practice runs the same block with one
/// account in it. Which accounts share a block changes nothing in any of them.
struct AccountBlock {
  let setting: Setting
  let strategy: Strategy
  let rulebook: Rulebook
  /// What the days need of each treatment.
  let approaches: [Approach]
  let fading: Fading
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
  private(set) var count = 0
  /// Accounts reached today, by treatment.
  var reached: [[Int32]]
  /// Accounts that wait for their turn today.
  var candidates: [Candidate] = []
  /// Accounts that closed today.
  var closing: [Int32] = []
  /// Whether any treatment keeps up a standing pressure, which costs the day's loop two more columns.
  let holds: Bool
  /// What becomes of excitation per unit of intensity, so that its sum over days equals its integral over time.
  let excitationScale: Float
  /// Takes down what happens; nil in normal runs.
  let trace: TraceLog?

  init(setting: Setting, strategy: Strategy, type: Int, tally: Tally, capacity: Int, trace: TraceLog? = nil) {
    self.setting = setting
    self.strategy = strategy
    rulebook = Rulebook(strategy)
    approaches = strategy.treatments.map(Approach.init)
    fading = Fading(days: setting.days)
    self.type = type
    self.tally = tally
    self.trace = trace
    life = setting.life(of: type)
    temperament = setting.temperaments[type]
    start = setting.types[type].start
    causes = setting.causes
    holds = strategy.treatments.contains { $0.hold != nil }
    hot = HotLanes(accounts: capacity)
    reached = Array(repeating: [], count: strategy.treatments.count)
    storage = PlainStorage(count: hot.groups * 8)
    accounts = storage.base
    let kept = Double(life.excitationKept)
    excitationScale = kept < 1 ? Float((1 - kept) / (-Elementary.log(kept) * kept)) : 1
  }

  /// Takes an account in; the block must have room.
  mutating func add(_ opening: Opening, dice: Dice, replication: Int, number: Int) {
    let index = count
    precondition(index < hot.groups * 8, "a block takes no more accounts than it has lanes")
    (accounts + index).initialize(
      to: Account(opening, dice: dice, replication: replication, number: number, setting: setting))
    count += 1
    open(index, opening)
    decide(index, today: 0)
    refreshWake(index)
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
    var result = accounts[index].result
    let ledger = accounts[index].ledger
    result.received = ledger.received.minor
    result.interest = ledger.interest.minor
    result.penalties = ledger.penalties.minor
    result.fees = ledger.fees.minor
    result.waived = ledger.waived.minor
    result.closing = ledger.closing.minor
    result.cured = ledger.closing == .zero ? 1 : 0
    result.openDays = Int64(day)
    // Whoever pays everything before the last part falls due has kept the agreement.
    if result.cured == 1, accounts[index].arrangement.isRunning {
      result.promisesKept += 1
      note(.promiseKept)
    }
    result.payers = result.payments > 0 ? 1 : 0
    result.current = daysPastDue(index, today: day) <= 0 || ledger.closing == .zero ? 1 : 0
    if daysPastDue(index, today: day) >= 90, ledger.closing > .zero { result.defaulted = 1 }
    if accounts[index].limitationDay < day { result.lapsed = 1 }
    tally.take(result, type: type, of: accounts[index])
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
