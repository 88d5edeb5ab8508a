import Chance
import Lending

extension AccountBlock {
  /// Plays the day's reached contacts of one treatment, eight conversations at a time.
  mutating func talk(_ treatment: Int, today: Int) {
    let list = reached[treatment]
    var first = 0
    while first < list.count {
      let lanes = min(8, list.count - first)
      talk(treatment, UnsafeBufferPointer(rebasing: list[first..<first + lanes]), today: today)
      first += lanes
    }
  }

  private mutating func talk(_ number: Int, _ list: UnsafeBufferPointer<Int32>, today: Int) {
    let approach = approaches + number
    var encounters = Encounters()
    let (dice, contacts) = addresses(of: list)
    meet(approach, list, &encounters, today: today)
    note(.reached(number))
    play(approach, dice, contacts, &encounters)
    let said = orders.steps.base + approach.pointee.firstStep
    conclude(approach, list, &encounters, said: said, (dice, contacts), today: today)
  }

  /// Where the luck of each borrower's conversation is drawn.
  @inline(__always)
  func addresses(of list: UnsafeBufferPointer<Int32>) -> (dice: LaneDice, contacts: LaneBits) {
    // Lanes that nobody stands in repeat the first borrower's dice; nothing of them is used.
    let first = accounts + Int(list[0])
    var dice = LaneDice(first.pointee.dice)
    var contacts = LaneBits(repeating: first.pointee.reaches)
    for lane in 0..<list.count {
      let index = Int(list[lane])
      dice.set(accounts[index].dice, lane: lane)
      contacts[lane] = accounts[index].reaches
    }
    return (dice, contacts)
  }

  /// Brings the borrowers to the conversation, with what they feel before a word is said.
  @inline(__always)
  mutating func meet(
    _ approach: UnsafeMutablePointer<Approach>, _ list: UnsafeBufferPointer<Int32>,
    _ encounters: inout Encounters, today: Int
  ) {
    for lane in 0..<list.count { gather(Int(list[lane]), into: &encounters, lane: lane, today: today) }
    encounters.start()
    feel(approach, list, &encounters)
  }

  /// Ends the conversations: what is kept of them, whether a complaint follows, and what they leave behind.
  ///
  /// - Parameter said: lines counted from 0, of which an agreement names one, counted from 1.
  @inline(__always)
  mutating func conclude(
    _ approach: UnsafeMutablePointer<Approach>, _ list: UnsafeBufferPointer<Int32>,
    _ encounters: inout Encounters, said: UnsafePointer<Step>,
    _ address: (dice: LaneDice, contacts: LaneBits), today: Int
  ) {
    let events = address.contacts &+ LaneBits(repeating: 1)
    let luck = address.dice.uniforms(channel: Channel.reach.rawValue, events: events)
    encounters.finish(gain: setting.gain, uniform: luck[1])
    let clock = LaneDice.exponential(luck[0])
    // Complaints for each contact, e-fold by anger.
    let rise = life.complaintAnger * Temperament.log2e
    let likely = times(
      Elementary.exp2(times(encounters.a, rise)), life.complaint * approach.pointee.intrusion)
    let complains = bits(luck[2] .< likely)
    for lane in 0..<list.count {
      scatter(
        &encounters, lane, Int(list[lane]), approach, said: said, complains: complains[lane] != 0,
        clock: clock[lane], today: today)
    }
  }

  /// The borrower as they come to the telephone or the door.
  @inline(__always)
  mutating func gather(_ index: Int, into encounters: inout Encounters, lane: Int, today: Int) {
    accrue(index, today: today)
    relax(index, today: today)
    let affect = Affect(
      willingness: hot[.willingness, index], trust: accounts[index].trust, anger: accounts[index].anger,
      shame: accounts[index].shame, seriousness: accounts[index].seriousness, binding: accounts[index].binding
    )
    encounters.begin(lane: lane, affect: affect, means: means(index, today: today))
  }

  /// What the borrower can pay, as shares of what is claimed now.
  @inline(__always)
  func means(_ index: Int, today: Int) -> Means {
    let scale = accounts[index].unit / Float(max(1, claim(index, today: today).minor))
    // Whoever can pay several times over is no better off than whoever can pay once.
    return Means(
      cash: min(4, hot[.cash, index] * scale), income: min(4, hot[.surplus, index] * scale),
      payday: Float(daysToPayday(index, today: today)))
  }

  /// What setting, sender and content do to each borrower before a word is said.
  @inline(__always)
  private func feel(
    _ approach: UnsafeMutablePointer<Approach>, _ list: UnsafeBufferPointer<Int32>,
    _ encounters: inout Encounters
  ) {
    encounters.feel(approach.pointee.presence.everyone, all(1))
    guard approach.pointee.presenceVaries else { return }
    var able = Lanes()
    var known = Lanes()
    for lane in 0..<list.count {
      let cash = hot[.cash, Int(list[lane])]
      able[lane] = cash / (cash + life.halfSpeedCash)
      known[lane] = accounts[Int(list[lane])].relationship
    }
    encounters.feel(approach.pointee.presence.able, able)
    encounters.feel(approach.pointee.presence.known, known)
  }

  /// Line by line: all eight stand at the same line of the script, and a lane whose guard fails sits it out.
  @inline(__always)
  private mutating func play(
    _ approach: UnsafeMutablePointer<Approach>, _ dice: LaneDice, _ contacts: LaneBits,
    _ encounters: inout Encounters
  ) {
    let steps = orders.steps.base + approach.pointee.firstStep
    if approach.pointee.isOneWay {
      for line in 0..<approach.pointee.steps {
        noteLine(steps[line], nil, &encounters)
        encounters.tell(steps[line], number: UInt32(line + 1), temperament)
      }
      return
    }
    var luck = InlineArray<4, Lanes>(repeating: Lanes())
    for line in 0..<approach.pointee.steps {
      if line % 4 == 0 {
        luck = dice.uniforms(channel: Channel.reply.rawValue, events: contacts, part: UInt32(line / 4))
      }
      noteLine(steps[line], luck[line % 4], &encounters)
      encounters.play(steps[line], number: UInt32(line + 1), luck[line % 4], temperament)
    }
  }

  /// What the conversation leaves: feelings, an agreement, a complaint, work done, help, what the lender has learnt.
  @inline(__always)
  private mutating func scatter(
    _ encounters: inout Encounters, _ lane: Int, _ index: Int, _ approach: UnsafeMutablePointer<Approach>,
    said: UnsafePointer<Step>, complains: Bool, clock: Float, today: Int
  ) {
    if complains {
      accounts[index].record.complaints += 1
      note(.complained)
      spend(seconds: 0, price: setting.desk.complaintCost, index)
    }
    let agreed = Int(encounters.agreed[lane])
    var offer = agreed > 0 ? said[agreed - 1].offer : nil
    offer?.share = encounters.agreedShare[lane]
    take(encounters, lane, index, agreed: offer, lift: approach.pointee.lift, today: today)
    if !approach.pointee.isOneWay {
      learn(Facts(rawValue: encounters.facts[lane]), anger: encounters.a[lane], index)
    }
    if let help = approach.pointee.help, encounters.on[lane] != 0 { give(help, index, today: today) }
    book(approach, turns: Int64(encounters.turns[lane]), clock: clock, index, today: today)
    if !decide(index, today: today) { replan(index, today: today) }
    refreshWake(index)
  }

  /// What a conversation shows the lender, and what it does to the relationship with the officer.
  @inline(__always)
  private func learn(_ facts: Facts, anger: Float, _ index: Int) {
    let account = accounts + index
    if facts.contains(.refused) { account.pointee.refusals += 1 }
    if facts.contains(.explained) { account.pointee.knowsReason = true }
    let r = account.pointee.relationship
    if anger > 0.6 {
      account.pointee.angryTalks += 1
      account.pointee.relationship = r * (1 - 0.4 * setting.gain)
    } else {
      account.pointee.relationship = r + 0.25 * setting.gain * (1 - r)
    }
    refreshRivals(index)
  }

  /// Help with the borrower's cash flow; nothing else in a treatment touches a cash regime.
  private mutating func give(_ help: Treatment.Help, _ index: Int, today: Int) {
    let account = accounts + index
    note(.helped)
    account.pointee.helped = min(
      max(help.most, account.pointee.helped), account.pointee.helped + help.surplus)
    let brought = account.pointee.receivables * help.receivables
    account.pointee.receivables -= brought
    hot[.cash, index] += brought
    if help.regimeRise > 0, Int(account.pointee.regime) + 1 < causes[Int(account.pointee.cause)].regimes {
      let luck = account.pointee.uniforms(.help, event: account.pointee.reaches)
      if luck[0] < help.regimeRise { account.pointee.regime += 1 }
    }
    if help.capital > 0, !account.pointee.hasLentCapital {
      account.pointee.hasLentCapital = true
      let lent = money(help.capital, unit: account.pointee.unit)
      account.pointee.record.lent += lent.minor
      note(.lent(lent))
      let loss = Money(minor: Int64(Double(lent.minor) * Double(setting.desk.newLoanLoss) + 0.5))
      spend(seconds: 0, price: loss, index)
    }
    refreshSurplus(index)
  }

  /// Puts the borrower's feelings back where the days go on, with what was agreed.
  @inline(__always)
  mutating func take(
    _ encounters: Encounters, _ lane: Int, _ index: Int, agreed offer: Offer?, lift: Float, today: Int
  ) {
    let account = accounts + index
    let anger = encounters.a[lane]
    hot[.willingness, index] = encounters.w[lane]
    account.pointee.anger = anger
    let q = account.pointee.irritation
    account.pointee.irritation = q + 0.25 * max(0, anger - 0.5) * (1 - q)
    remind(index, lift: lift)
    account.pointee.trust = encounters.t[lane]
    account.pointee.shame = encounters.s[lane]
    account.pointee.seriousness = encounters.f[lane]
    account.pointee.binding = encounters.k[lane]
    account.pointee.feltDay = Int32(today)
    if let offer { agree(to: offer, index, today: today) }
  }

  /// A contact brings the debt to mind, the less the more of the last contact's lift is left: 81 % after a week.
  @inline(__always)
  func remind(_ index: Int, lift: Float) {
    let a = hot[.attention, index]
    let lifted = accounts[index].remindedTo - life.attention
    let left = lifted > 0 ? max(0, min(1, (a - life.attention) / lifted)) : 0
    hot[.attention, index] = a + (1 - a) * lift * (1 - left)
    accounts[index].remindedTo = hot[.attention, index]
  }
}

extension Encounters {
  /// What is felt before a word is said belongs to the conversation, so that `gain` shrinks it too.
  mutating func feel(_ change: ReactionTable.Change, _ size: Lanes) {
    guard change != .init() else { return }
    let on = mask(on)
    w = moved(w, by: times(size, change.willingness), where: on)
    t = moved(t, by: times(size, change.trust), where: on)
    a = moved(a, by: times(size, change.anger), where: on)
    s = moved(s, by: times(size, change.shame), where: on)
    f = moved(f, by: times(size, change.seriousness), where: on)
    k = moved(k, by: times(size, change.binding), where: on)
  }

  /// A message: the only reply is that it was received.
  mutating func tell(_ step: Step, number: UInt32, _ temperament: borrowing Temperament) {
    apply(
      step.move, offer: step.offer, number: number, LaneBits(), Odds(), where: ready(for: step), temperament)
  }
}
