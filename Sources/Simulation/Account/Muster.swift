import Chance

/// Accounts of one type on the morning of day 0, before any strategy has looked at them: made once, lived through once
/// a strategy.
struct Muster {
  let ground: Ground
  let type: Int
  let life: BorrowerType.Life
  let hot: HotLanes
  let accounts: PlainStorage<Account>
  private(set) var count = 0
  /// What becomes of excitation per unit of intensity, so that its sum over days equals its integral over time.
  let excitationScale: Float

  init(_ ground: Ground, type: Int, capacity: Int) {
    self.ground = ground
    self.type = type
    life = ground.setting.life(of: type)
    hot = HotLanes(accounts: capacity)
    accounts = PlainStorage(count: hot.groups * 8)
    let kept = Double(life.excitationKept)
    excitationScale = kept < 1 ? Float((1 - kept) / (-Elementary.log(kept) * kept)) : 1
  }

  /// Takes an account in; there must be room.
  mutating func add(_ opening: Opening, dice: Dice, replication: Int, number: Int) {
    precondition(count < hot.groups * 8, "no more accounts than lanes")
    let index = count
    let account = accounts.base + index
    account.initialize(
      to: Account(opening, dice: dice, replication: replication, number: number, setting: ground.setting))
    count += 1
    let willingness = opening.isFraud ? 0 : opening.affect.willingness
    let cause = ground.setting.causes[opening.cause]
    hot[.cash, index] = opening.cash
    hot[.surplus, index] = account.pointee.surplus(cause)
    hot[.payday, index] = Float(opening.payday % 30)
    hot[.kept, index] = 1 - life.leak
    hot[.rivals, index] = account.pointee.rivalsNow
    hot[.willingness, index] = willingness
    hot[.restingWillingness, index] = willingness
    hot[.attention, index] = life.attention
    hot[.excitation, index] = opening.excitation * excitationScale
    hot[.paymentClock, index] = Dice.exponential(account.pointee.uniforms(.payment, event: 0)[1])
    account.pointee.regimeDay = account.pointee.regimeEnd(cause, from: 0)
    // The check of a due date comes on the morning after it.
    account.pointee.dueDay = account.pointee.schedule.nextCheck(after: 0)
  }
}
