import Chance
import Lending

extension AccountBlock {
  /// What happens to the borrower whatever the lender does: regimes, disaster, moving away, death, giving up.
  mutating func changeLife(_ index: Int, today: Int) {
    let day = Int32(today)
    let account = accounts + index
    if account.pointee.regimeDay <= day { changeRegime(index, today: today) }
    if account.pointee.shockDay <= day { strike(index, today: today) }
    if account.pointee.moveDay <= day {
      account.pointee.moveDay = .max
      note(.movedAway)
      settleAttempts(index, through: today - 1)
      account.pointee.locatable = min(account.pointee.locatable, setting.reachWhenLost)
      replan(index, today: today)
    }
    if account.pointee.deathDay <= day { die(index, today: today) }
    if account.pointee.giveUpDay <= day {
      account.pointee.giveUpDay = .max
      note(.gaveUp)
      stopMeans(index)
    }
  }

  /// A disaster: cash is lost and the lowest regime lasts.
  private mutating func strike(_ index: Int, today: Int) {
    let account = accounts + index
    account.pointee.shockDay = .max
    account.pointee.isHit = true
    note(.disaster)
    guard let shock = setting.shock else { return }
    hot[.cash, index] *= shock.cashLeft
    account.pointee.regime = 0
    let luck = account.pointee.uniforms(.regime, event: account.pointee.regimes)
    account.pointee.regimes += 1
    account.pointee.regimeDay = Int32(today) + max(1, Int32(shock.days * Dice.exponential(luck[2])))
    refreshSurplus(index)
    decide(index, today: today)
  }

  /// Nothing more comes in and nothing is paid of the borrower's own accord; an estate may still be asked.
  private mutating func die(_ index: Int, today: Int) {
    accounts[index].deathDay = .max
    accounts[index].isDead = true
    note(.died)
    stopMeans(index)
    hot[.restingWillingness, index] = 0
    hot[.willingness, index] = 0
    if accounts[index].arrangement.isRunning { clearArrangement(index) }
  }

  private mutating func stopMeans(_ index: Int) {
    hot[.surplus, index] = 0
    if !accounts[index].isDead { hot[.cash, index] = 0 }
    hot[.paymentClock, index] = HotLanes.never
    accounts[index].regimeDay = .max
  }

  @inline(__always)
  func refreshSurplus(_ index: Int) {
    hot[.surplus, index] = accounts[index].surplus(causes[Int(accounts[index].cause)])
  }

  @inline(__always)
  func refreshRivals(_ index: Int) { hot[.rivals, index] = accounts[index].rivalsNow }

  /// A stay in a cash regime ends; the cause of arrears says what comes next. Treatments have no say in it.
  mutating func changeRegime(_ index: Int, today: Int) {
    let account = accounts + index
    let cause = Int(account.pointee.cause)
    let luck = account.pointee.uniforms(.regime, event: account.pointee.regimes)
    account.pointee.regime = Int32(Cause.pick(causes[cause].next[Int(account.pointee.regime)], luck[1]))
    if causes[cause].step != nil { account.pointee.regimes += 1 }
    account.pointee.regimeDay = account.pointee.regimeEnd(causes[cause], from: today, luck: luck)
    refreshSurplus(index)
    note(.regime(Int(account.pointee.regime)))
    switch causes[cause].ends.isEmpty ? nil : causes[cause].ends[Int(account.pointee.regime)] {
    case nil: break
    case .paid:
      note(.paidOff)
      receive(account.pointee.ledger.closing, index, today: today)
    case .chargedOff:
      account.pointee.record.isChargedOff = true
      note(.chargedOff)
    }
  }

  /// The morning after a due date: was the part paid in full, and is it the one too many?
  mutating func checkDue(_ index: Int, today: Int) {
    let account = accounts + index
    let schedule = account.pointee.schedule
    let yesterday = Int32(today) - 1
    account.pointee.record.partsDue += 1
    let missed = schedule.missed(on: yesterday, received: account.pointee.ledger.received)
    if missed > 0, account.pointee.ledger.closing > .zero {
      account.pointee.record.partsMissed += 1
      account.pointee.ledger.fees += setting.desk.missedFee
      note(.missed(parts: Int(missed)))
      if setting.desk.missedFee > .zero { note(.fee(setting.desk.missedFee)) }
      if daysPastDue(index, today: today) >= 90 { account.pointee.record.isDefaulted = true }
      if missed >= life.givesUpAt, account.pointee.giveUpDay == .max {
        account.pointee.giveUpDay = Int32(today) + life.givesUpAfter
      }
    }
    account.pointee.dueDay = schedule.nextCheck(after: Int32(today))
    if orders.rulebook.watchesMoney { decide(index, today: today) }
  }

  /// Days since the oldest part that is not paid fell due.
  @inline(__always)
  func daysPastDue(_ index: Int, today: Int) -> Int32 {
    accounts[index].schedule.daysPastDue(on: Int32(today), received: accounts[index].ledger.received)
  }

  /// What is asked for now: all that is owed, or of a schedule what has fallen due, at least the next part.
  @inline(__always)
  func claim(_ index: Int, today: Int, ahead: Int32 = 0) -> Money {
    let account = accounts + index
    let ledger = account.pointee.ledger
    let schedule = account.pointee.schedule
    guard schedule.parts > 1 else { return ledger.closing }
    let charged = ledger.interest + ledger.penalties + ledger.fees
    let due = schedule.amountDue(by: Int32(today) + ahead) + charged - ledger.received - ledger.waived
    return min(ledger.closing, max(ahead > 0 ? .zero : schedule.part, due))
  }
}
