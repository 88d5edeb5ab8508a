extension AccountBlock {
  /// One day of every account: cash comes and leaks away, feelings settle, clocks run; then events, contacts last.
  mutating func live(day: Int) {
    begin(day: day)
    end(day: day)
  }

  /// The day up to the queue for the desk's hours.
  mutating func begin(day: Int) {
    trace?.day = day
    if holds { runClocks(day: day, holds: true) } else { runClocks(day: day, holds: false) }
    for word in 0..<(count + 63) / 64 {
      var alarmed = alarms.base[word]
      while alarmed != 0 {
        happen(word * 64 + alarmed.trailingZeroBitCount, today: day)
        alarmed &= alarmed - 1
      }
    }
  }

  /// The day's conversations, and the accounts that closed.
  mutating func end(day: Int) {
    for treatment in 0..<reached.treatments where !reached[treatment].isEmpty {
      talk(treatment, today: day)
      reached.clear(treatment)
    }
    sweep(today: day)
  }

  /// The day's formula, eight accounts at a time. On most days no clock runs out and nothing else happens; where one
  /// does, a bit of `alarms` is set.
  @inline(__always)
  private mutating func runClocks(day: Int, holds: Bool) {
    let today = all(Float(day))
    let dayOfThirty = all(Float(day % 30))
    let season = setting.season(on: day)
    let worth = Float(tally.discount[day]) / 1000
    let life = life
    let cash = hot.column(.cash)
    let surplus = hot.column(.surplus)
    let payday = hot.column(.payday)
    let kept = hot.column(.kept)
    let rivals = hot.column(.rivals)
    let willingness = hot.column(.willingness)
    let rest = hot.column(.restingWillingness)
    let attention = hot.column(.attention)
    let excitation = hot.column(.excitation)
    let paymentClock = hot.column(.paymentClock)
    let wake = hot.column(.wake)
    let floor = hot.column(.floor)
    let effort = hot.column(.effort)
    let alarms = UnsafeMutableRawPointer(alarms.base).assumingMemoryBound(to: UInt8.self)

    let groups = (count + 7) / 8
    for g in 0..<groups {
      // A trace of excitation is left, lest it sink into slow denormal numbers.
      var e = times(excitation[g], life.excitationKept) + all(1e-30)
      if holds {
        let lifted = orZero(floor[g] - e)
        effort[g] += times(lifted, worth)
        e += lifted
      }
      excitation[g] = e
      let w = willingness[g] + times(rest[g] - willingness[g], life.willingnessReturn)
      willingness[g] = w
      let a = attention[g] + times(all(life.attention) - attention[g], life.attentionReturn)
      attention[g] = a

      let income = only(times(surplus[g], season), payday[g] .== dayOfThirty)
      let x = (cash[g] + income) * (kept[g] - rivals[g] * (all(1) - a))
      cash[g] = x

      let hazard = (times(w * a, life.hazard) + e) * (x / (x + all(life.halfSpeedCash)))
      let payment = paymentClock[g] - hazard
      paymentClock[g] = payment

      let alarm = bits(payment .<= all(0)) | bits(wake[g] .<= today)
      alarms[g] = lanesSet(alarm)
    }
    // Of those who were swept out nothing is left in the last word.
    for g in groups..<(groups + 7) / 8 * 8 { alarms[g] = 0 }
  }

  /// What fell due today for one account, in a stated order: the borrower's own life, due date, arrangement,
  /// payment, guarantor, court, decision, contact.
  private mutating func happen(_ index: Int, today: Int) {
    let day = Int32(today)
    changeLife(index, today: today)
    if accounts[index].dueDay <= day { checkDue(index, today: today) }
    if accounts[index].arrangement.dueDay <= day { settleArrangement(index, today: today) }
    if hot[.paymentClock, index] <= 0, isOpen(index) { pay(index, today: today) }
    if accounts[index].guarantorDay <= day, isOpen(index) { guarantorPays(index, today: today) }
    if accounts[index].legalDay <= day, isOpen(index) { goThroughCourt(index, today: today) }
    guard isOpen(index) else {
      close(index)
      return
    }
    if accounts[index].decideDay <= day { decide(index, today: today) }
    if accounts[index].contactDay <= day {
      if setting.capacity == nil { contact(index, today: today) } else { enqueue(index, today: today) }
    }
    refreshWake(index)
  }

  @inline(__always)
  func isOpen(_ index: Int) -> Bool {
    accounts[index].ledger.closing > .zero && !accounts[index].record.isChargedOff
  }

  /// Stops every clock of an account whose debt is gone; it is swept out at the end of the day.
  mutating func close(_ index: Int) {
    guard !closing.contains(Int32(index)) else { return }
    closing.append(Int32(index))
    note(.closed)
    hot[.paymentClock, index] = HotLanes.never
    hot[.wake, index] = HotLanes.never
  }
}
