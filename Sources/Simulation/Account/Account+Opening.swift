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
    record = AccountRecord(unpaidDays: opening.due.minor * Int64(setting.days))
    attempts.clock = Dice.exponential(uniforms(.reach, event: 0)[0])
  }

  /// What comes in each month, in units: by cause and regime, and by what help has added.
  @inline(__always)
  func surplus(_ cause: Cause) -> Float { cause.surplus[Int(regime)] * thrift + helped }

  /// Share of free cash that other creditors get: who has the better relationship is paid first.
  @inline(__always)
  var rivalsNow: Float { rivals * (1 - 0.5 * relationship) }

  /// Sets the end of the present stay in a cash regime.
  ///
  /// - Parameter luck: the numbers of the present event, where they are known.
  @inline(__always)
  mutating func regimeEnd(_ cause: Cause, from day: Int, luck known: SIMD4<Float>? = nil) -> Int32 {
    if let step = cause.step { return Int32(day + step) }
    let stay = cause.stay[Int(regime)]
    guard stay < HotLanes.never else { return .max }
    let luck = known ?? uniforms(.regime, event: regimes)
    regimes += 1
    let length = stay * Dice.exponential(luck[0])
    return Int32(day) + max(1, Int32(min(length, 1e6)))
  }
}
