import Chance
import Lending

extension AccountBlock {
  /// Asks the strategy what to do with an account now, by what the lender can see of it.
  mutating func decide(_ index: Int, today: Int) {
    let account = accounts + index
    let view = Rulebook.View(
      day: today, daysPastDue: Int(account.pointee.daysPastDue) + today,
      contacts: Int(account.pointee.result.contacts),
      promises: Int(account.pointee.result.promisesMade),
      brokenPromises: Int(account.pointee.result.promisesBroken),
      amountDue: Int(account.pointee.ledger.closing.minor / 100))
    let next = rulebook.nextDecision(after: view)
    accounts[index].decideDay = next == .max ? .max : Int32(next)

    let rests = strategy.restsWhileArranged && account.pointee.arrangement.isRunning
    let isAtCourt = account.pointee.legalStage != .none
    let rule = rests || isAtCourt ? -1 : rulebook.rule(for: view)
    guard rule != Int(account.pointee.rule) else { return }
    settleAttempts(index)
    accounts[index].rule = Int32(rule)
    switch rule < 0 ? .wait : rulebook.actions[rule] {
    case .wait:
      hot[.attemptIn, index] = HotLanes.never
      hot[.attemptEvery, index] = HotLanes.never
      hot[.reachHazard, index] = 0
    case .treat(let number):
      let treatment = strategy.treatments[number]
      hot[.attemptIn, index] = 1
      hot[.attemptEvery, index] = Float(treatment.every)
      hot[.reachHazard, index] =
        Float(-Elementary.log(1 - Double(treatment.reach))) * accounts[index].locatable
        * (treatment.channel == .call ? life.answers : 1)
    case .sue:
      hot[.attemptIn, index] = HotLanes.never
      hot[.reachHazard, index] = 0
      sue(index, today: today)
    }
  }

  /// Tells the day's loop when the next rare event of an account comes.
  mutating func refreshWake(_ index: Int) { hot[.wake, index] = Float(accounts[index].wake) }

  /// Books the attempts made under the treatment that is ending.
  mutating func settleAttempts(_ index: Int) {
    let made = Int64(hot[.attempts, index])
    hot[.attempts, index] = 0
    let rule = Int(accounts[index].rule)
    guard made > 0, rule >= 0, case .treat(let number) = rulebook.actions[rule] else { return }
    let work = setting.desk.work[strategy.treatments[number].channel.index]
    accounts[index].result.attempts += made
    spend(
      seconds: made * work.secondsAttempt * work.people, price: Money(minor: made * work.price.minor), index)
  }

  /// Books working time and what it costs, in thousandths of a minor unit.
  mutating func spend(seconds: Int64, price: Money, _ index: Int) {
    accounts[index].result.seconds += seconds
    accounts[index].result.cost += seconds * setting.desk.wage.minor * 1000 / 3600 + price.minor * 1000
  }
}
