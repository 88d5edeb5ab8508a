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
  /// Accounts that closed today.
  var closing: [Int32] = []
  /// What becomes of excitation per unit of intensity, so that its sum over days equals its integral over time.
  let excitationScale: Float

  init(setting: Setting, strategy: Strategy, type: Int, tally: Tally, capacity: Int) {
    self.setting = setting
    self.strategy = strategy
    rulebook = Rulebook(strategy)
    fading = Fading(days: setting.days)
    self.type = type
    self.tally = tally
    life = setting.types[type].life
    temperament = setting.temperaments[type]
    start = setting.types[type].start
    causes = setting.causes
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
    var account = Account(
      dice: dice, replication: Int32(replication), number: Int32(number),
      ledger: Ledger(opening: opening.due), unit: Float(opening.unit.minor),
      daysPastDue: Int32(opening.daysPastDue), surplus: opening.surplus, cause: Int32(opening.cause),
      regime: Int32(opening.regime), locatable: opening.locatable, assets: opening.assets,
      trust: opening.affect.trust, shame: opening.affect.shame, seriousness: opening.affect.seriousness,
      binding: opening.affect.binding)
    account.result.accounts = 1
    account.result.opening = opening.due.minor
    account.result.unpaidDays = opening.due.minor * Int64(setting.days)

    hot[.cash, index] = opening.cash
    hot[.payday, index] = opening.payday
    hot[.kept, index] = 1 - life.leak
    hot[.willingness, index] = opening.affect.willingness
    hot[.restingWillingness, index] = opening.affect.willingness
    hot[.attention, index] = life.attention
    hot[.anger, index] = opening.affect.anger
    hot[.irritation, index] = opening.affect.anger * 0.3
    hot[.excitation, index] = opening.excitation * excitationScale
    hot[.surplus, index] = opening.surplus[opening.regime]
    hot[.paymentClock, index] = Dice.exponential(account.uniforms(.payment, event: 0)[1])
    hot[.reachClock, index] = Dice.exponential(account.uniforms(.reach, event: 0)[0])
    account.regimeDay = regimeEnd(of: &account, from: 0)
    (accounts + index).initialize(to: account)
    count += 1
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
    for index in 0..<count { finish(index, day: setting.days) }
  }

  /// Books what is left of an account and hands its figures in.
  mutating func finish(_ index: Int, day: Int) {
    accrue(index, today: day)
    settleAttempts(index)
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
    result.payers = result.payments > 0 ? 1 : 0
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

extension Account {
  @inline(__always)
  func uniforms(_ channel: Channel, event: UInt32, part: UInt32 = 0) -> SIMD4<Float> {
    dice.uniforms(channel: channel.rawValue, event: event, part: part)
  }
}
