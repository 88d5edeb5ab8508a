import Chance
import Lending

extension AccountBlock {
  /// Asks the strategy what to do with an account now, by what the lender can see of it.
  mutating func decide(_ index: Int, today: Int) {
    let account = accounts + index
    let view = view(index, today: today)
    var next = rulebook.nextDecision(after: view)
    if rulebook.countsMissed, account.pointee.dueDay != .max { next = min(next, Int(account.pointee.dueDay)) }
    account.pointee.decideDay = next >= Int(Int32.max) ? .max : Int32(next)

    let rests = strategy.restsWhileArranged && account.pointee.arrangement.isRunning
    let isAtCourt = account.pointee.legalStage != .none
    let rule = rests || isAtCourt ? -1 : rulebook.rule(for: view)
    guard rule != Int(account.pointee.rule) else { return }
    settleAttempts(index, through: today)
    account.pointee.rule = Int32(rule)
    note(.turnedTo(rule < 0 ? .wait : rulebook.actions[rule]))
    // An agency keeps its share of what comes in under an arrangement that it made.
    if !rests { account.pointee.commission = 0 }
    account.pointee.wantsCourt = false
    account.pointee.attempts.next = .max
    account.pointee.contactDay = .max
    switch rule < 0 ? .wait : rulebook.actions[rule] {
    case .wait: hot[.floor, index] = 0
    case .treat(let number):
      begin(strategy.treatments[number], isNew: account.pointee.officer != Int32(number), index, today: today)
      account.pointee.officer = Int32(number)
    case .sue where setting.capacity?.courtSlots != nil:
      account.pointee.wantsCourt = true
      account.pointee.contactDay = setting.workday(onOrAfter: today + 1)
    case .sue: sue(index, today: today)
    case .report: report(index, today: today)
    case .sell: sell(index, today: today)
    }
  }

  /// What the lender knows of an account.
  @inline(__always)
  func view(_ index: Int, today: Int) -> Rulebook.View {
    let account = accounts + index
    let ledger = account.pointee.ledger
    let cause = account.pointee.knowsReason ? setting.causeNumbers[Int(account.pointee.cause)] : 0
    // Divisions are slow, and most strategies do not ask.
    let paid =
      rulebook.asksPaid && ledger.opening > .zero ? ledger.received.minor * 100 / ledger.opening.minor : 0
    let missed =
      rulebook.countsMissed
      ? account.pointee.schedule.missed(on: Int32(today) - 1, received: ledger.received) : 0
    return Rulebook.View(
      day: today, daysPastDue: Int(daysPastDue(index, today: today)),
      contacts: Int(account.pointee.result.contacts), promises: Int(account.pointee.result.promisesMade),
      brokenPromises: Int(account.pointee.result.promisesBroken), amountDue: Int(ledger.closing.minor / 100),
      missed: Int(missed),
      silence: today - Int(account.pointee.lastContact), refusals: Int(account.pointee.refusals),
      angry: Int(account.pointee.angryTalks), paid: Int(paid), reason: cause,
      guarantors: Int(account.pointee.guarantors), title: account.pointee.hasTitle ? 1 : 0,
      disaster: account.pointee.isHit ? 1 : 0, fraud: account.pointee.isFraud ? 1 : 0,
      limitation: Int(account.pointee.limitationDay) - today)
  }

  /// A treatment takes the account over: attempts are planned, a new face is a stranger, an agency earns its share.
  private mutating func begin(_ treatment: Treatment, isNew: Bool, _ index: Int, today: Int) {
    let account = accounts + index
    account.pointee.commission = treatment.commission ?? 0
    if treatment.isNewFace, isNew {
      relax(index, today: today)
      account.pointee.relationship = 0
      account.pointee.irritation *= 0.4
      account.pointee.anger *= 0.6
      refreshRivals(index)
    }
    refreshHold(index)
    var attempts = account.pointee.attempts
    attempts.every = Int32(treatment.every)
    attempts.next = setting.workday(onOrAfter: today + 1)
    if treatment.onPayday {
      attempts.next = setting.workday(onOrAfter: today + daysToPayday(index, today: today) + 1)
      attempts.every = (attempts.every + 29) / 30 * 30
    }
    account.pointee.attempts = attempts
    replan(index, today: today)
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
    hot[.floor, index] = (treatment(of: index)?.hold?.intensity(owed: owed) ?? 0) * excitationScale
  }

  /// Tells the day's loop when the next rare event of an account comes.
  mutating func refreshWake(_ index: Int) { hot[.wake, index] = Float(accounts[index].wake) }

  /// Books working time and what it costs, in thousandths of a minor unit.
  mutating func spend(seconds: Int64, price: Money, _ index: Int) {
    accounts[index].result.seconds += seconds
    accounts[index].result.cost += seconds * setting.desk.wage.minor * 1000 / 3600 + price.minor * 1000
  }

  /// Books what standing pressure has cost so far.
  mutating func settleEffort(_ index: Int) {
    guard holds, hot[.effort, index] > 0 else { return }
    let price = strategy.treatments.compactMap(\.hold).first?.price ?? 0
    let lifted = Double(hot[.effort, index]) / Double(excitationScale)
    accounts[index].result.cost += Int64(Double(price) * lifted * 1000 + 0.5)
    hot[.effort, index] = 0
  }
}
