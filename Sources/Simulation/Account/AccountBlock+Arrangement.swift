import Chance
import Lending

extension AccountBlock {
  /// What was agreed is written down: amounts in money, days as days of the run.
  mutating func agree(to offer: Offer, _ index: Int, today: Int) {
    let owed = claim(index, today: today)
    interruptLimitation(index, today: today, revives: true)
    let waiver = Money(minor: Int64(Double(owed.minor) * Double(offer.waived)))
    let part = Money(minor: max(1, Int64(Double(owed.minor) * Double(min(1, offer.share)) + 0.5)))
    accounts[index].arrangement = Arrangement(
      dueDay: Int32(today) + max(1, offer.day), partsLeft: max(1, offer.parts),
      every: max(1, offer.every), part: part, receivedBefore: accounts[index].ledger.received, waiver: waiver,
      coversAll: accounts[index].schedule.parts == 1 && offer.share * Float(max(1, offer.parts)) >= 0.99)
    accounts[index].record.promisesMade += 1
    note(.promised(part, parts: max(1, Int(offer.parts)), due: today + max(1, Int(offer.day))))
    // Money that is promised leaks away more slowly, the more so the more the promise binds.
    hot[.kept, index] = 1 - life.leak * (1 - max(0.4, min(0.9, 0.4 + accounts[index].binding)))
  }

  /// Nothing is agreed any more.
  mutating func clearArrangement(_ index: Int) {
    accounts[index].arrangement = Arrangement()
    hot[.kept, index] = 1 - life.leak
  }

  /// A part falls due: kept if cash covers it and the borrower stands by it, as they feel that day.
  mutating func settleArrangement(_ index: Int, today: Int) {
    accrue(index, today: today)
    relax(index, today: today)
    let arrangement = accounts[index].arrangement
    let paidSince = accounts[index].ledger.received - arrangement.receivedBefore
    let wanted = min(accounts[index].ledger.closing, arrangement.part - paidSince)
    let isCovered = Float(wanted.minor) <= hot[.cash, index] * accounts[index].unit
    let isKept = wanted <= .zero || (isCovered && standsBy(arrangement, index))
    accounts[index].promises += 1
    guard isKept else {
      clearArrangement(index)
      accounts[index].record.promisesBroken += 1
      note(.promiseBroken)
      if accounts[index].legalStage == .mediated { accounts[index].legalDay = Int32(today + 1) }
      decide(index, today: today)
      return
    }
    note(.partMet(left: Int(arrangement.partsLeft) - 1))
    if wanted > .zero { receiveFromBorrower(wanted, index, today: today) }
    accounts[index].record.partsKept += 1
    accounts[index].arrangement.partsLeft -= 1
    accounts[index].arrangement.partsMet += 1
    if accounts[index].arrangement.partsLeft > 0 {
      accounts[index].arrangement.dueDay = Int32(today) + arrangement.every
      accounts[index].arrangement.receivedBefore = accounts[index].ledger.received
    } else {
      if arrangement.waiver > .zero { waive(arrangement.waiver, index) }
      if arrangement.coversAll { waive(accounts[index].ledger.closing, index) }
      clearArrangement(index)
      accounts[index].record.promisesKept += 1
      note(.promiseKept)
      decide(index, today: today)
    }
  }

  /// Whether a part that cash covers is paid: who has met parts before goes on by habit, but for a floor of about one and
  /// a half in a hundred a month.
  @inline(__always)
  private func standsBy(_ arrangement: Arrangement, _ index: Int) -> Bool {
    let luck = accounts[index].uniforms(.promise, event: accounts[index].promises)[0]
    return Double(luck) < (arrangement.partsMet > 0 ? 1 - life.planFloor : keepingChance(index))
  }

  /// σ(k_type + 2.6K + W + T + .8F − 1.2A): the chance that a promise which cash covers is kept.
  @inline(__always)
  func keepingChance(_ index: Int) -> Double {
    let bound = temperament.keeping + 2.6 * accounts[index].binding + hot[.willingness, index]
    let felt = accounts[index].trust + 0.8 * accounts[index].seriousness - 1.2 * accounts[index].anger
    return Elementary.logistic(Double(bound + felt))
  }

  /// Lets feelings that the day's formula does not touch go back to what they were; anger goes towards irritation.
  mutating func relax(_ index: Int, today: Int) {
    let days = Int32(today) - accounts[index].feltDay
    guard days > 0 else { return }
    let start = start
    let kept = fading.kept(after: Int(days))
    let q = accounts[index].irritation
    accounts[index].anger = fading.anger(accounts[index].anger, irritation: q, after: Int(days))
    accounts[index].irritation = q * fading.irritation(after: Int(days))
    accounts[index].trust = start.trust + (accounts[index].trust - start.trust) * kept[0]
    accounts[index].shame = start.shame + (accounts[index].shame - start.shame) * kept[1]
    accounts[index].seriousness =
      start.seriousness + (accounts[index].seriousness - start.seriousness) * kept[2]
    accounts[index].binding = start.binding + (accounts[index].binding - start.binding) * kept[3]
    accounts[index].feltDay = Int32(today)
  }
}
