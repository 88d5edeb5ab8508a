import Chance
import Lending

extension Account {
  /// An account on the morning of day 0, before the strategy has looked at it.
  init(_ opening: Opening, dice: Dice, replication: Int, number: Int, setting: Setting) {
    self.dice = dice
    self.replication = Int32(replication)
    self.number = Int32(number)
    ledger = Ledger(opening: opening.due)
    unit = Float(opening.unit.minor)
    schedule = opening.schedule
    thrift = opening.thrift
    cause = Int32(opening.cause)
    regime = Int32(opening.regime)
    locatable = opening.locatable
    assets = opening.assets
    hasTitle = opening.hasTitle
    isFraud = opening.isFraud
    trust = opening.affect.trust
    anger = opening.affect.anger
    irritation = opening.affect.anger * 0.3
    shame = opening.affect.shame
    seriousness = opening.affect.seriousness
    binding = opening.affect.binding
    relationship = opening.relationship
    receivables = opening.receivables
    rivals = opening.rivals
    deathDay = opening.deathDay
    moveDay = opening.moveDay
    shockDay = opening.shockDay
    guarantors = opening.guarantors
    // Limitation runs from the day on which the debt fell due.
    limitationDay = max(0, opening.schedule.firstDue) + setting.desk.court.daysOfLimitation
    if opening.schedule.firstDue < 0 { limitationDay += opening.schedule.firstDue }
    result.accounts = 1
    result.opening = opening.due.minor
    result.unpaidDays = opening.due.minor * Int64(setting.days)
    attempts.clock = Dice.exponential(uniforms(.reach, event: 0)[0])
  }
}

extension AccountBlock {
  /// Sets the columns of a new account and its first clocks.
  mutating func open(_ index: Int, _ opening: Opening) {
    let account = accounts + index
    let willingness = opening.isFraud ? 0 : opening.affect.willingness
    hot[.cash, index] = opening.cash
    hot[.payday, index] = Float(opening.payday % 30)
    hot[.kept, index] = 1 - life.leak
    hot[.rivals, index] = 0
    hot[.willingness, index] = willingness
    hot[.restingWillingness, index] = willingness
    hot[.attention, index] = life.attention
    hot[.excitation, index] = opening.excitation * excitationScale
    hot[.paymentClock, index] = Dice.exponential(account.pointee.uniforms(.payment, event: 0)[1])
    hot[.floor, index] = 0
    hot[.effort, index] = 0
    refreshRivals(index)
    refreshSurplus(index)
    account.pointee.regimeDay = regimeEnd(of: &account.pointee, from: 0)
    // The check of a due date comes on the morning after it.
    account.pointee.dueDay = nextCheck(of: account.pointee.schedule, after: 0)
  }

  /// The morning after the next due date that is still to come on a day; `.max` after the last.
  @inline(__always)
  func nextCheck(of schedule: Schedule, after day: Int32) -> Int32 {
    let passed = schedule.partsDue(by: day - 1)
    return passed < schedule.parts ? schedule.firstDue + passed * schedule.every + 1 : .max
  }

  /// What comes in each month, in units: by cause and regime, and by what help has added.
  @inline(__always)
  func refreshSurplus(_ index: Int) {
    let account = accounts + index
    let surplus = causes[Int(account.pointee.cause)].surplus[Int(account.pointee.regime)]
    hot[.surplus, index] = surplus * account.pointee.thrift + account.pointee.helped
  }

  /// Who has the better relationship is paid first: what other creditors get shrinks with it.
  @inline(__always)
  func refreshRivals(_ index: Int) {
    hot[.rivals, index] = accounts[index].rivals * (1 - 0.5 * accounts[index].relationship)
  }
}
