import Chance
import Lending

extension AccountBlock {
  /// Asks the strategy what to do with an account now, by what the lender can see of it; says whether it changed its
  /// mind.
  @discardableResult
  mutating func decide(_ index: Int, today: Int) -> Bool {
    let account = accounts + index
    look(at: index, today: today)
    var next = orders.rulebook.nextDecision(after: view)
    if orders.rulebook.countsMissed, account.pointee.dueDay != .max {
      next = min(next, Int(account.pointee.dueDay))
    }
    account.pointee.decideDay = next >= Int(Int32.max) ? .max : Int32(next)

    let rests = orders.strategy.restsWhileArranged && account.pointee.arrangement.isRunning
    let isAtCourt = account.pointee.legalStage != .none
    let rule = rests || isAtCourt ? -1 : orders.rulebook.rule(for: view)
    guard rule != Int(account.pointee.rule) else { return false }
    settleAttempts(index, through: today)
    let action = rule < 0 ? .wait : orders.rulebook.actions[rule]
    account.pointee.rule = Int16(rule)
    account.pointee.treatment = -1
    note(.turnedTo(action))
    // An agency keeps its share of what comes in under an arrangement that it made.
    if !rests { account.pointee.commission = 0 }
    account.pointee.wantsCourt = false
    account.pointee.attempts.next = .max
    account.pointee.contactDay = .max
    switch action {
    case .wait: hot[.floor, index] = 0
    case .treat(let number):
      account.pointee.treatment = Int16(number)
      begin(approaches + number, isNew: account.pointee.officer != Int16(number), index, today: today)
      account.pointee.officer = Int16(number)
    case .sue where setting.capacity?.courtSlots != nil:
      account.pointee.wantsCourt = true
      account.pointee.contactDay = setting.workday(onOrAfter: today + 1)
    case .sue: sue(index, today: today)
    case .report: report(index, today: today)
    case .sell: sell(index, today: today)
    }
    return true
  }

  /// Takes a look at what the lender knows of an account.
  @inline(__always)
  func look(at index: Int, today: Int) {
    let account = accounts + index
    let ledger = account.pointee.ledger
    view[.day] = today
    view[.daysPastDue] = Int(daysPastDue(index, today: today))
    view[.contacts] = Int(account.pointee.record.contacts)
    view[.promises] = Int(account.pointee.record.promisesMade)
    view[.brokenPromises] = Int(account.pointee.record.promisesBroken)
    view[.amountDue] = Int(ledger.closing.minor / 100)
    // Divisions are slow, and most strategies do not ask.
    if orders.rulebook.countsMissed {
      view[.missed] = Int(account.pointee.schedule.missed(on: Int32(today) - 1, received: ledger.received))
    }
    if orders.rulebook.asksPaid {
      view[.paid] = ledger.opening > .zero ? Int(ledger.received.minor * 100 / ledger.opening.minor) : 0
    }
    view[.silence] = today - Int(account.pointee.lastContact)
    view[.refusals] = Int(account.pointee.refusals)
    view[.angry] = Int(account.pointee.angryTalks)
    view[.reason] = account.pointee.knowsReason ? setting.causeNumbers[Int(account.pointee.cause)] : 0
    view[.guarantors] = Int(account.pointee.guarantors)
    view[.title] = account.pointee.hasTitle ? 1 : 0
    view[.disaster] = account.pointee.isHit ? 1 : 0
    view[.fraud] = account.pointee.isFraud ? 1 : 0
    view[.limitation] = Int(account.pointee.limitationDay) - today
  }

  /// A treatment takes the account over, and its attempts are planned.
  private mutating func begin(
    _ approach: UnsafeMutablePointer<Approach>, isNew: Bool, _ index: Int, today: Int
  ) {
    takeOver(approach, isNew: isNew, index, today: today)
    var attempts = accounts[index].attempts
    attempts.every = approach.pointee.every
    attempts.next = setting.workday(onOrAfter: today + 1)
    if approach.pointee.onPayday {
      attempts.next = setting.workday(onOrAfter: today + daysToPayday(index, today: today) + 1)
      attempts.every = (attempts.every + 29) / 30 * 30
    }
    accounts[index].attempts = attempts
    replan(index, today: today)
  }

  /// Whoever deals with the account from now on: a new face is a stranger, an agency earns its share.
  mutating func takeOver(
    _ approach: UnsafeMutablePointer<Approach>, isNew: Bool, _ index: Int, today: Int
  ) {
    let account = accounts + index
    account.pointee.commission = approach.pointee.commission
    if approach.pointee.isNewFace, isNew {
      relax(index, today: today)
      account.pointee.relationship = 0
      account.pointee.irritation *= 0.4
      account.pointee.anger *= 0.6
      refreshRivals(index)
    }
    refreshHold(index)
  }

  /// Days until money comes in next, from 1 to 30.
  @inline(__always)
  func daysToPayday(_ index: Int, today: Int) -> Int {
    (Int(hot[.payday, index]) - today % 30 + 29) % 30 + 1
  }

  /// The intensity that standing pressure keeps up depends on what is owed now.
  @inline(__always)
  func refreshHold(_ index: Int) {
    guard holds else { return }
    let owed = Float(accounts[index].ledger.closing.minor)
    let number = Int(accounts[index].treatment)
    let hold = number >= 0 ? orders.strategy.treatments[number].hold : nil
    hot[.floor, index] = (hold?.intensity(owed: owed) ?? 0) * excitationScale
  }

  /// Tells the day's loop when the next rare event of an account comes.
  @inline(__always)
  mutating func refreshWake(_ index: Int) { hot[.wake, index] = Float(accounts[index].wake) }

  /// Books working time and what it costs, in thousandths of a minor unit.
  @inline(__always)
  mutating func spend(seconds: Int64, price: Money, _ index: Int) {
    accounts[index].record.seconds += seconds
    accounts[index].record.cost += seconds * setting.desk.wage.minor * 1000 / 3600 + price.minor * 1000
  }

  /// Books what standing pressure has cost so far.
  mutating func settleEffort(_ index: Int) {
    guard holds, hot[.effort, index] > 0 else { return }
    let price = orders.strategy.treatments.compactMap(\.hold).first?.price ?? 0
    let lifted = Double(hot[.effort, index]) / Double(excitationScale)
    accounts[index].record.cost += Int64(Double(price) * lifted * 1000 + 0.5)
    hot[.effort, index] = 0
  }
}
