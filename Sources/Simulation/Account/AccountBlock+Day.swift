extension AccountBlock {
  /// One day of every account: cash comes and leaks away, feelings settle, clocks run; then events, contacts last.
  mutating func live(day: Int) {
    runClocks(day: day)
    for treatment in reached.indices where !reached[treatment].isEmpty {
      talk(treatment, today: day)
      reached[treatment].removeAll(keepingCapacity: true)
    }
    sweep(today: day)
  }

  /// The day's formula, eight accounts at a time. On most days no clock runs out and nothing else happens.
  private mutating func runClocks(day: Int) {
    let today = all(Float(day))
    let life = life
    let cash = hot.column(.cash)
    let surplus = hot.column(.surplus)
    let payday = hot.column(.payday)
    let kept = hot.column(.kept)
    let willingness = hot.column(.willingness)
    let rest = hot.column(.restingWillingness)
    let attention = hot.column(.attention)
    let anger = hot.column(.anger)
    let irritation = hot.column(.irritation)
    let excitation = hot.column(.excitation)
    let paymentClock = hot.column(.paymentClock)
    let reachClock = hot.column(.reachClock)
    let attemptIn = hot.column(.attemptIn)
    let attemptEvery = hot.column(.attemptEvery)
    let reachHazard = hot.column(.reachHazard)
    let attempts = hot.column(.attempts)
    let wake = hot.column(.wake)

    for g in 0..<(count + 7) / 8 {
      // A trace of excitation is left, lest it sink into slow denormal numbers.
      let e = times(excitation[g], life.excitationKept) + all(1e-30)
      excitation[g] = e
      let q = times(irritation[g], Relaxation.irritation)
      irritation[g] = q
      anger[g] = q + times(anger[g] - q, Relaxation.anger)
      let w = willingness[g] + times(rest[g] - willingness[g], life.willingnessReturn)
      willingness[g] = w
      let a = attention[g] + times(all(life.attention) - attention[g], life.attentionReturn)
      attention[g] = a

      let left = payday[g] - all(1)
      let isPayday = left .<= all(0)
      payday[g] = left + only(all(30), isPayday)
      let x = (cash[g] + only(surplus[g], isPayday)) * kept[g]
      cash[g] = x

      let hazard = (times(w * a, life.hazard) + e) * (x / (x + all(life.halfSpeedCash)))
      let payment = paymentClock[g] - hazard
      paymentClock[g] = payment

      let next = attemptIn[g] - all(1)
      let isDue = next .<= all(0)
      attemptIn[g] = next + only(attemptEvery[g], isDue)
      attempts[g] += only(all(1), isDue)
      let reach = reachClock[g] - only(reachHazard[g], isDue) / (all(1) + times(q, 0.5))
      reachClock[g] = reach

      let alarm = bits(payment .<= all(0)) | bits(reach .<= all(0)) | bits(wake[g] .<= today)
      if isAnySet(alarm) {
        for lane in 0..<8 where alarm[lane] != 0 { happen(g * 8 + lane, today: day) }
      }
    }
  }

  /// What fell due today for one account, in a stated order: regime, arrangement, payment, court, decision, contact.
  private mutating func happen(_ index: Int, today: Int) {
    let day = Int32(today)
    if accounts[index].regimeDay <= day { changeRegime(index, today: today) }
    if accounts[index].arrangement.dueDay <= day { settleArrangement(index, today: today) }
    if hot[.paymentClock, index] <= 0, isOpen(index) { pay(index, today: today) }
    if accounts[index].legalDay <= day, isOpen(index) { goThroughCourt(index, today: today) }
    guard isOpen(index) else {
      close(index)
      return
    }
    if accounts[index].decideDay <= day { decide(index, today: today) }
    if hot[.reachClock, index] <= 0 {
      let rule = Int(accounts[index].rule)
      if case .treat(let treatment)? = rule < 0 ? nil : rulebook.actions[rule] {
        reached[treatment].append(Int32(index))
      }
    }
    refreshWake(index)
  }

  @inline(__always)
  func isOpen(_ index: Int) -> Bool { accounts[index].ledger.closing > .zero }

  /// Stops every clock of an account whose debt is gone; it is swept out at the end of the day.
  mutating func close(_ index: Int) {
    guard !closing.contains(Int32(index)) else { return }
    closing.append(Int32(index))
    hot[.paymentClock, index] = HotLanes.never
    hot[.reachClock, index] = HotLanes.never
    hot[.wake, index] = HotLanes.never
  }
}
