import Chance
import Lending

extension AccountBlock {
  /// The one way from what is felt in units to money: rounded to the nearest minor unit, never below zero.
  @inline(__always)
  func money(_ units: Float, unit: Float) -> Money {
    let minor = Double(units) * Double(unit)
    return Money(minor: minor > 0.5 ? Int64(min(minor, 9e17) + 0.5) : 0)
  }

  /// Books penalty interest up to today. What is still unpaid of the opening amount bears it.
  mutating func accrue(_ index: Int, today: Int) {
    let days = Int64(today) - Int64(accounts[index].accruedDay)
    guard days > 0 else { return }
    let ledger = accounts[index].ledger
    let bearing = max(.zero, ledger.opening - ledger.received - ledger.waived)
    accounts[index].accruedDay = Int32(today)
    let penalty = bearing.scaled(by: setting.desk.penaltyRate * days, over: 1_000_000)
    accounts[index].ledger.penalties += penalty
    note(.penalties(penalty))
  }

  /// Gives up at most what is owed.
  mutating func waive(_ amount: Money, _ index: Int) {
    let given = accounts[index].ledger.waive(amount)
    note(.waived(given))
  }

  /// Takes money in, whatever its source, and books what follows from it. Returns what was taken.
  @discardableResult
  mutating func receive(_ amount: Money, _ index: Int, today: Int) -> Money {
    let before = accounts[index].ledger.received
    let taken = accounts[index].ledger.receive(amount)
    guard taken > .zero else { return .zero }
    let counted = max(0, min(taken.minor, accounts[index].ledger.opening.minor - before.minor))
    accounts[index].record.unpaidDays -= counted * Int64(setting.days - today)
    if today <= 90 { accounts[index].record.received90 += taken.minor }
    if today <= 180 { accounts[index].record.received180 += taken.minor }
    accounts[index].record.discounted += Int64(Double(taken.minor) * tally.discount[today] + 0.5)
    accounts[index].record.payments += 1
    interruptLimitation(index, today: today, revives: true)
    if accounts[index].commission > 0 {
      accounts[index].record.cost += Int64(Double(taken.minor) * Double(accounts[index].commission) * 1000)
    }
    refreshHold(index)
    note(.received(taken, left: accounts[index].ledger.closing))
    tally.receive(taken, day: today, replication: Int(accounts[index].replication))
    return taken
  }

  /// A payment of the borrower's own: cash falls by exactly what was paid, and who paid pays again.
  @discardableResult
  mutating func receiveFromBorrower(_ amount: Money, _ index: Int, today: Int) -> Money {
    let owed = accounts[index].ledger.closing
    let taken = receive(amount, index, today: today)
    guard taken > .zero else { return .zero }
    hot[.cash, index] = max(0, hot[.cash, index] - Float(taken.minor) / accounts[index].unit)
    let share = Float(taken.minor) / Float(owed.minor)
    hot[.excitation, index] += (life.jump + life.jumpShare * share) * excitationScale
    return taken
  }

  /// The payment clock ran out: the borrower pays some of what they have, of a schedule what is due within five days.
  mutating func pay(_ index: Int, today: Int) {
    accrue(index, today: today)
    accounts[index].payments += 1
    note(.paysUnasked)
    let luck = accounts[index].uniforms(.payment, event: accounts[index].payments)
    // What the clock ran past zero belongs to the next payment.
    hot[.paymentClock, index] += Dice.exponential(luck[1])
    let share = life.leastPayment + (1 - life.leastPayment) * luck[0]
    let owed = accounts[index].ledger.closing
    let amount =
      life.paysFromDebt
      ? Money(minor: Int64(Double(owed.minor) * Double(share) + 0.5))
      : money(hot[.cash, index] * share, unit: accounts[index].unit)
    receiveFromBorrower(min(amount, claim(index, today: today, ahead: 5)), index, today: today)
    if orders.rulebook.watchesMoney, isOpen(index) { decide(index, today: today) }
  }
}
