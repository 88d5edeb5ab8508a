import Chance
import Lending

extension AccountBlock {
  /// Works out on which attempt someone will be reached, from the clock that is left: failed attempts draw nothing.
  ///
  /// Whoever is irritated answers less: an attempt takes r/(1 + q/2) from the clock, with the irritation of its day.
  mutating func replan(_ index: Int, today: Int) {
    let account = accounts + index
    account.pointee.contactDay = .max
    guard let number = treatmentNumber(index), account.pointee.attempts.next != .max else { return }
    account.pointee.attempts.hazard = hazard(of: approaches[number], index)
    if setting.capacity != nil {
      // Each attempt waits for its turn in the day's queue.
      account.pointee.contactDay = account.pointee.attempts.next
      return
    }
    var attempts = account.pointee.attempts
    guard attempts.hazard > 0 else { return }
    let last = Int32(setting.days)
    while attempts.next <= last {
      attempts.clock -= attempts.hazard / (1 + 0.5 * irritation(index, on: attempts.next))
      if attempts.clock <= 0 {
        account.pointee.contactDay = attempts.next
        return
      }
      attempts.next = setting.workday(onOrAfter: Int(attempts.next + attempts.every))
    }
  }

  /// What an attempt takes from the clock of a borrower as easily found as this one; a search finds those whom nobody
  /// can reach.
  @inline(__always)
  private func hazard(of approach: Approach, _ index: Int) -> Float {
    let account = accounts + index
    switch approach.target {
    case .search: return account.pointee.locatable < 1 ? approach.hazard : 0
    case .guarantor: return account.pointee.guarantors > 0 ? approach.hazard : 0
    case .borrower:
      return approach.hazard * account.pointee.locatable * (approach.isCall ? life.answers : 1)
    }
  }

  @inline(__always)
  private func irritation(_ index: Int, on day: Int32) -> Float {
    let account = accounts + index
    return account.pointee.irritation * fading.irritation(after: Int(day - account.pointee.feltDay))
  }

  /// Books attempts made up to a day, with what they took from the clock and what they cost.
  mutating func settleAttempts(_ index: Int, through day: Int) {
    guard let number = treatmentNumber(index) else { return }
    let account = accounts + index
    let last = Int32(min(day, setting.days))
    var attempts = account.pointee.attempts
    var made: Int64 = 0
    while attempts.next <= last {
      attempts.clock -= attempts.hazard / (1 + 0.5 * irritation(index, on: attempts.next))
      attempts.next = setting.workday(onOrAfter: Int(attempts.next + attempts.every))
      made += 1
    }
    guard made > 0 else { return }
    account.pointee.attempts = attempts
    account.pointee.result.attempts += made
    note(.attempts(Int(made)))
    let approach = approaches[number]
    guard !approach.isOutsourced else { return }
    let work = setting.desk.work[approach.channel]
    spend(
      seconds: made * work.secondsAttempt * work.people, price: Money(minor: made * work.price.minor), index)
  }

  /// Someone is reached today: the borrower waits for the day's conversations, others are dealt with at once.
  mutating func contact(_ index: Int, today: Int) {
    settleAttempts(index, through: today)
    reach(index, today: today)
  }

  /// The clock has run out: someone answers.
  mutating func reach(_ index: Int, today: Int) {
    accounts[index].contactDay = .max
    guard let number = treatmentNumber(index) else { return }
    let target = approaches[number].target
    if target == .borrower, !accounts[index].isDead {
      reached[number].append(Int32(index))
      return
    }
    let treatment = strategy.treatments[number]
    switch target {
    case .borrower: askEstate(index, treatment, today: today)
    case .guarantor:
      note(.askedGuarantors)
      book(treatment, turns: 2, index, today: today)
      askGuarantors(index, byLaw: false, today: today)
      decide(index, today: today)
    case .search:
      book(treatment, turns: 0, index, today: today)
      accounts[index].result.found += 1
      note(.found)
      accounts[index].locatable = 1
      decide(index, today: today)
      replan(index, today: today)
    }
  }

  /// What every contact leaves behind: it is counted and paid for, and the clock to the next one is wound up.
  mutating func book(_ treatment: Treatment, turns: Int64, _ index: Int, today: Int) {
    let account = accounts + index
    account.pointee.result.contacts += 1
    account.pointee.result.turns += turns
    note(.contact(turns: Int(turns)))
    account.pointee.lastContact = Int32(today)
    if treatment.commission == nil {
      let work = setting.desk.work[treatment.channel.index]
      spend(seconds: (work.secondsContact + turns * work.secondsTurn) * work.people, price: .zero, index)
    }
    if treatment.servesNotice { interruptLimitation(index, today: today) }
    account.pointee.reaches += 1
    // Begun anew: what the last attempt had over would make the next ones likelier than their treatment says.
    account.pointee.attempts.clock =
      Dice.exponential(account.pointee.uniforms(.reach, event: account.pointee.reaches)[0])
    replan(index, today: today)
  }

  /// A claim against the estate of a borrower who has died: half of what is left, once.
  private mutating func askEstate(_ index: Int, _ treatment: Treatment, today: Int) {
    note(.askedEstate)
    book(treatment, turns: 2, index, today: today)
    let estate = money((hot[.cash, index] + accounts[index].assets) * 0.5, unit: accounts[index].unit)
    if hot[.cash, index] > 0 { receive(estate, index, today: today) }
    hot[.cash, index] = 0
    accounts[index].attempts.next = .max
    accounts[index].contactDay = .max
    if !isOpen(index) { close(index) }
  }

  /// A written demand, an acknowledgement or a payment starts the period of limitation anew, unless it has run out.
  mutating func interruptLimitation(_ index: Int, today: Int, revives: Bool = false) {
    guard revives || accounts[index].limitationDay >= Int32(today) else { return }
    accounts[index].limitationDay = Int32(today) + setting.desk.court.daysOfLimitation
  }
}
