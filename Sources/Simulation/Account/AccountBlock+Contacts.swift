import Chance

extension AccountBlock {
  /// Plays the day's reached contacts of one treatment, eight conversations at a time.
  mutating func talk(_ treatment: Int, today: Int) {
    let list = reached[treatment]
    var first = 0
    while first < list.count {
      let lanes = min(8, list.count - first)
      talk(treatment, list[first..<first + lanes], today: today)
      first += lanes
    }
  }

  private mutating func talk(_ number: Int, _ list: ArraySlice<Int32>, today: Int) {
    let treatment = strategy.treatments[number]
    var encounters = Encounters()
    for (lane, index) in list.enumerated() { gather(Int(index), into: &encounters, lane: lane, today: today) }
    encounters.start()
    encounters.feel(treatment.presence)
    play(treatment, list, &encounters)

    var keep = Lanes()
    var luck = InlineArray<8, SIMD4<Float>>(repeating: SIMD4())
    for (lane, index) in list.enumerated() {
      luck[lane] = accounts[Int(index)].uniforms(.reach, event: accounts[Int(index)].reaches + 1)
      keep[lane] = luck[lane][1]
    }
    encounters.finish(gain: setting.gain, uniform: keep)
    // Complaints for each contact, e-fold by anger.
    let rise = life.complaintAnger * Temperament.log2e
    let complaint = times(Elementary.exp2(times(encounters.a, rise)), life.complaint * treatment.intrusion)
    for (lane, index) in list.enumerated() {
      scatter(encounters, lane, Int(index), treatment, luck[lane], complaint[lane], today: today)
    }
  }

  /// The borrower as they come to the telephone or the door.
  mutating func gather(_ index: Int, into encounters: inout Encounters, lane: Int, today: Int) {
    accrue(index, today: today)
    relax(index, today: today)
    let affect = Affect(
      willingness: hot[.willingness, index], trust: accounts[index].trust, anger: hot[.anger, index],
      shame: accounts[index].shame, seriousness: accounts[index].seriousness, binding: accounts[index].binding
    )
    encounters.begin(lane: lane, affect: affect, means: means(index))
  }

  /// What the borrower can pay, as shares of what is owed now.
  func means(_ index: Int) -> Means {
    let scale = accounts[index].unit / Float(accounts[index].ledger.closing.minor)
    // Whoever can pay several times over is no better off than whoever can pay once.
    return Means(
      cash: min(4, hot[.cash, index] * scale), income: min(4, hot[.surplus, index] * scale),
      payday: hot[.payday, index])
  }

  /// Line by line: all eight stand at the same line of the script, and a lane whose guard fails sits it out.
  private func play(_ treatment: Treatment, _ list: ArraySlice<Int32>, _ encounters: inout Encounters) {
    if treatment.channel.isOneWay {
      for (line, step) in treatment.talk.steps.enumerated() {
        encounters.tell(step, number: UInt32(line + 1), temperament)
      }
      return
    }
    var luck = InlineArray<4, Lanes>(repeating: Lanes())
    for (line, step) in treatment.talk.steps.enumerated() {
      if line % 4 == 0 {
        for (lane, index) in list.enumerated() {
          let account = accounts + Int(index)
          let four = account.pointee.uniforms(
            .reply, event: account.pointee.reaches, part: UInt32(line / 4))
          for i in 0..<4 { luck[i][lane] = four[i] }
        }
      }
      encounters.play(step, number: UInt32(line + 1), luck[line % 4], temperament)
    }
  }

  /// What the conversation leaves: feelings, an agreement, a complaint, work done.
  private mutating func scatter(
    _ encounters: Encounters, _ lane: Int, _ index: Int, _ treatment: Treatment, _ luck: SIMD4<Float>,
    _ complaint: Float, today: Int
  ) {
    let work = setting.desk.work[treatment.channel.index]
    let turns = Int64(encounters.turns[lane])
    accounts[index].result.contacts += 1
    accounts[index].result.turns += turns
    spend(seconds: (work.secondsContact + turns * work.secondsTurn) * work.people, price: .zero, index)
    if luck[2] < complaint {
      accounts[index].result.complaints += 1
      spend(seconds: 0, price: setting.desk.complaintCost, index)
    }
    accounts[index].reaches += 1
    hot[.reachClock, index] += Dice.exponential(luck[0])
    let agreed = Int(encounters.agreed[lane])
    var offer = agreed > 0 ? treatment.talk.steps[agreed - 1].offer : nil
    offer?.share = encounters.agreedShare[lane]
    take(encounters, lane, index, agreed: offer, lift: treatment.lift, today: today)
    decide(index, today: today)
    refreshWake(index)
  }

  /// Puts the borrower's feelings back where the days go on, with what was agreed.
  mutating func take(
    _ encounters: Encounters, _ lane: Int, _ index: Int, agreed offer: Offer?, lift: Float, today: Int
  ) {
    let anger = encounters.a[lane]
    hot[.willingness, index] = encounters.w[lane]
    hot[.anger, index] = anger
    let q = hot[.irritation, index]
    hot[.irritation, index] = q + 0.25 * max(0, anger - 0.5) * (1 - q)
    remind(index, lift: lift)
    accounts[index].trust = encounters.t[lane]
    accounts[index].shame = encounters.s[lane]
    accounts[index].seriousness = encounters.f[lane]
    accounts[index].binding = encounters.k[lane]
    accounts[index].feltDay = Int32(today)
    if let offer { agree(to: offer, index, today: today) }
  }

  /// A contact brings the debt to mind, the less the more of the last one is left.
  func remind(_ index: Int, lift: Float) {
    let a = hot[.attention, index]
    let left = max(0, a - life.attention) / max(1e-6, 1 - life.attention)
    hot[.attention, index] = a + (1 - a) * lift * (1 - left)
  }
}

extension ContactChannel {
  /// Whether nobody can answer.
  var isOneWay: Bool { self == .sms || self == .letter }
}

extension Encounters {
  /// What the setting does before a word is said; it belongs to the conversation, so that `gain` shrinks it too.
  mutating func feel(_ change: ReactionTable.Change) {
    let on = mask(on)
    w = moved(w, by: all(change.willingness), where: on)
    t = moved(t, by: all(change.trust), where: on)
    a = moved(a, by: all(change.anger), where: on)
    s = moved(s, by: all(change.shame), where: on)
    f = moved(f, by: all(change.seriousness), where: on)
    k = moved(k, by: all(change.binding), where: on)
  }

  /// A message: the only reply is that it was received.
  mutating func tell(_ step: Step, number: UInt32, _ temperament: borrowing Temperament) {
    apply(
      step.move, offer: step.offer, number: number, LaneBits(), Odds(), where: ready(for: step), temperament)
  }
}
