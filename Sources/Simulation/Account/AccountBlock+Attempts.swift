import Chance
import Lending

extension AccountBlock {
  /// Works out on which attempt someone will be reached, from the clock that is left: failed attempts draw nothing.
  ///
  /// Whoever is irritated answers less: an attempt takes r/(1 + q/2) from the clock, with the irritation of its day.
  mutating func replan(_ index: Int, today: Int) {
    let account = accounts + index
    guard let treatment = treatment(of: index), account.pointee.attempts.next != .max else {
      account.pointee.contactDay = .max
      return
    }
    account.pointee.attempts.hazard = hazard(of: treatment, account.pointee)
    var attempts = account.pointee.attempts
    let last = Int32(setting.days)
    account.pointee.contactDay = .max
    guard attempts.hazard > 0 || setting.capacity != nil else { return }
    if setting.capacity != nil {
      // Each attempt waits for its turn in the day's queue.
      account.pointee.contactDay = attempts.next
      return
    }
    while attempts.next <= last {
      attempts.clock -= attempts.hazard / (1 + 0.5 * irritation(account.pointee, on: attempts.next))
      if attempts.clock <= 0 {
        account.pointee.contactDay = attempts.next
        return
      }
      attempts.next = setting.workday(onOrAfter: Int(attempts.next + attempts.every))
    }
  }

  /// −ln(1 − reach), for a borrower as easily found as this one; a search finds those whom nobody can reach.
  private func hazard(of treatment: Treatment, _ account: Account) -> Float {
    let reach = Float(-Elementary.log(1 - Double(treatment.reach)))
    switch treatment.target {
    case .search: return account.locatable < 1 ? reach : 0
    case .guarantor: return account.guarantors > 0 ? reach : 0
    case .borrower:
      return reach * account.locatable * (treatment.channel == .call ? life.answers : 1)
    }
  }

  private func irritation(_ account: Account, on day: Int32) -> Float {
    account.irritation * fading.irritation(after: Int(day - account.feltDay))
  }

  /// Books attempts made up to a day, with what they took from the clock and what they cost.
  mutating func settleAttempts(_ index: Int, through day: Int) {
    let account = accounts + index
    guard let treatment = treatment(of: index) else { return }
    var made: Int64 = 0
    while account.pointee.attempts.next <= Int32(min(day, setting.days)) {
      let attempts = account.pointee.attempts
      account.pointee.attempts.clock -=
        attempts.hazard / (1 + 0.5 * irritation(account.pointee, on: attempts.next))
      account.pointee.attempts.next = setting.workday(onOrAfter: Int(attempts.next + attempts.every))
      made += 1
    }
    guard made > 0 else { return }
    account.pointee.result.attempts += made
    note(.attempts(Int(made)))
    guard treatment.commission == nil else { return }
    let work = setting.desk.work[treatment.channel.index]
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
    guard let treatment = treatment(of: index) else { return }
    switch treatment.target {
    case .borrower where accounts[index].isDead: askEstate(index, treatment, today: today)
    case .borrower:
      if case .treat(let number) = rulebook.actions[Int(accounts[index].rule)] {
        reached[number].append(Int32(index))
      }
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
    let estate = money((hot[.cash, index] + accounts[index].assets) * 0.5, of: accounts[index])
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
