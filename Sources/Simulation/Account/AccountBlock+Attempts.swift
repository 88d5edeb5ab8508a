import Chance
import Lending

extension AccountBlock {
  /// Works out on which attempt someone will be reached, from the clock that is left: failed attempts draw nothing.
  ///
  /// Whoever is irritated answers less: an attempt takes r/(1 + q/2) from the clock, with the irritation of its day.
  mutating func replan(_ index: Int, today: Int) {
    let account = accounts + index
    account.pointee.contactDay = .max
    guard let approach = approach(of: index), account.pointee.attempts.next != .max else { return }
    account.pointee.attempts.hazard = hazard(of: approach, index)
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

  /// One attempt that somebody decided on: whether the borrower answers, or whoever the treatment looks for.
  ///
  /// - Parameter ease: multiplies what the attempt takes from the clock; 1 at an ordinary hour.
  mutating func attempt(_ index: Int, ease: Float, today: Int) -> Bool {
    guard let approach = approach(of: index) else { return false }
    let taken = hazard(of: approach, index) * ease
    accounts[index].attempts.clock -= taken / (1 + 0.5 * irritation(index, on: Int32(today)))
    bookAttempts(1, approach, index)
    return taken > 0 && accounts[index].attempts.clock <= 0
  }

  /// What an attempt takes from the clock of a borrower as easily found as this one; a search finds those whom nobody
  /// can reach.
  @inline(__always)
  private func hazard(of approach: UnsafeMutablePointer<Approach>, _ index: Int) -> Float {
    let account = accounts + index
    let hazard = approach.pointee.hazard
    switch approach.pointee.target {
    case .search: return account.pointee.locatable < 1 ? hazard : 0
    case .guarantor: return account.pointee.guarantors > 0 ? hazard : 0
    case .borrower:
      return hazard * account.pointee.locatable * (approach.pointee.channel == .call ? life.answers : 1)
    }
  }

  @inline(__always)
  private func irritation(_ index: Int, on day: Int32) -> Float {
    let account = accounts + index
    return account.pointee.irritation * fading.irritation(after: Int(day - account.pointee.feltDay))
  }

  /// Books attempts made up to a day, with what they took from the clock and what they cost.
  mutating func settleAttempts(_ index: Int, through day: Int) {
    guard let approach = approach(of: index) else { return }
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
    bookAttempts(made, approach, index)
  }

  private mutating func bookAttempts(
    _ made: Int64, _ approach: UnsafeMutablePointer<Approach>, _ index: Int
  ) {
    accounts[index].record.attempts += Int32(made)
    note(.attempts(Int(made)))
    guard !approach.pointee.isOutsourced else { return }
    spend(
      seconds: made * approach.pointee.secondsAttempt, price: Money(minor: made * approach.pointee.price),
      index)
  }

  /// Someone is reached today: the borrower waits for the day's conversations, others are dealt with at once.
  mutating func contact(_ index: Int, today: Int) {
    guard let approach = approach(of: index) else { return }
    // Counted only: the clock that they ran down is about to be wound up anew.
    let account = accounts + index
    let every = account.pointee.attempts.every
    var next = account.pointee.attempts.next
    var made: Int64 = 0
    if setting.worksDaily {
      made = Int64((Int32(today) - next) / every) + 1
      next += Int32(made) * every
    } else {
      while next <= Int32(today) {
        next = setting.workday(onOrAfter: Int(next + every))
        made += 1
      }
    }
    account.pointee.attempts.next = next
    bookAttempts(made, approach, index)
    reach(index, today: today)
  }

  /// The clock has run out: someone answers.
  mutating func reach(_ index: Int, today: Int) {
    accounts[index].contactDay = .max
    guard let approach = approach(of: index) else { return }
    switch approach.pointee.target {
    case .borrower:
      guard accounts[index].isDead else { return reached.add(index, to: Int(accounts[index].treatment)) }
      askEstate(index, approach, today: today)
    case .guarantor:
      note(.askedGuarantors)
      book(approach, turns: 2, index, today: today)
      replan(index, today: today)
      askGuarantors(index, byLaw: false, today: today)
      decide(index, today: today)
    case .search:
      book(approach, turns: 0, index, today: today)
      accounts[index].record.found += 1
      note(.found)
      accounts[index].locatable = 1
      decide(index, today: today)
      replan(index, today: today)
    }
  }

  /// What every contact leaves behind: it is counted and paid for, and the clock to the next one is wound up. When that
  /// runs out has to be planned anew.
  ///
  /// - Parameter clock: the exponential clock to the next contact; drawn here where nobody has drawn it yet.
  @inline(__always)
  mutating func book(
    _ approach: UnsafeMutablePointer<Approach>, turns: Int64, clock: Float? = nil, _ index: Int, today: Int
  ) {
    let account = accounts + index
    account.pointee.record.contacts += 1
    account.pointee.record.turns += Int32(turns)
    note(.contact(turns: Int(turns)))
    account.pointee.lastContact = Int32(today)
    if !approach.pointee.isOutsourced {
      let seconds = approach.pointee.secondsContact + turns * approach.pointee.secondsTurn
      spend(seconds: seconds, price: .zero, index)
    }
    if approach.pointee.servesNotice { interruptLimitation(index, today: today) }
    account.pointee.reaches += 1
    // Begun anew: what the last attempt had over would make the next ones likelier than their treatment says.
    account.pointee.attempts.clock =
      clock ?? Dice.exponential(account.pointee.uniforms(.reach, event: account.pointee.reaches)[0])
  }

  /// A claim against the estate of a borrower who has died: half of what is left, once.
  private mutating func askEstate(_ index: Int, _ approach: UnsafeMutablePointer<Approach>, today: Int) {
    note(.askedEstate)
    book(approach, turns: 2, index, today: today)
    replan(index, today: today)
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
