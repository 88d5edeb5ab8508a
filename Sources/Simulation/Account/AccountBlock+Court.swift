import Chance
import Lending

extension AccountBlock {
  /// The account goes to court: the relationship is gone, the matter is taken seriously, a clock starts.
  mutating func sue(_ index: Int, today: Int) {
    guard accounts[index].legalStage == .none, accounts[index].limitationDay >= Int32(today) else { return }
    relax(index, today: today)
    accounts[index].record.lawsuits += 1
    note(.sued)
    accounts[index].record.lawsuitDay = Int32(today)
    accounts[index].relationship = 0
    refreshRivals(index)
    accounts[index].legalStage = .notice
    accounts[index].trust *= 0.2
    accounts[index].seriousness += (1 - accounts[index].seriousness) * 0.5
    remind(index, lift: 0.6)
    spend(seconds: setting.desk.court.secondsOfWork, price: .zero, index)
    wait(setting.desk.court.daysToFiling, index, today: today)
  }

  /// The next stage: filing, mediation before the court, judgment, enforcement.
  mutating func goThroughCourt(_ index: Int, today: Int) {
    accrue(index, today: today)
    relax(index, today: today)
    let court = setting.desk.court
    accounts[index].legalDay = .max
    switch accounts[index].legalStage {
    case .none: break
    case .notice:
      accounts[index].legalStage = .filed
      note(.filed)
      charge(court.filingFee(for: accounts[index].ledger.closing), index)
      if orders.strategy.preservesAssets { charge(court.preservationFee, index) }
      wait(court.daysToMediation, index, today: today)
    case .filed:
      accounts[index].legalStage = .mediated
      let luck = accounts[index].uniforms(.legal, event: accounts[index].legalDraws)
      guard Double(luck[3]) < Elementary.logistic(appearing(index)) else {
        accounts[index].record.defaultJudgments += 1
        note(.judgedUnheard)
        accounts[index].legalStage = .judged
        wait(court.daysToJudgment, index, today: today)
        break
      }
      accounts[index].record.appeared += 1
      if Double(luck[2]) < Elementary.logistic(settling(index, today: today)) {
        let offer = Offer(share: 1 / Float(court.planParts), day: 30, parts: court.planParts, isWritten: true)
        accounts[index].binding += (1 - accounts[index].binding) * 0.3
        accounts[index].record.settledAtCourt += 1
        note(.settledAtCourt)
        agree(to: offer, index, today: today)
      } else {
        accounts[index].legalStage = .judged
        note(.judged)
        wait(court.daysToJudgment, index, today: today)
      }
    case .mediated:
      // A plan before the court was broken: it can be enforced without a judgment.
      note(.planEnforceable)
      accounts[index].legalStage = .judged
      wait(court.daysToEnforcement, index, today: today)
    case .judged:
      accounts[index].legalStage = .enforced
      note(.enforced)
      charge(court.enforcementFee(for: accounts[index].ledger.closing), index)
      enforce(index, today: today)
      askGuarantors(index, byLaw: true, today: today)
    case .enforced: break
    }
    remind(index, lift: 0.4)
  }

  /// A court's fee is paid by the lender and added to the debt.
  private mutating func charge(_ fee: Money, _ index: Int) {
    accounts[index].ledger.fees += fee
    note(.fee(fee))
    spend(seconds: 0, price: fee, index)
  }

  /// Log-odds of appearing before the court; most defendants in debt cases do not answer (Pew 2020: over 70 %).
  private func appearing(_ index: Int) -> Double {
    let felt = 1.2 * hot[.willingness, index] + 1.5 * accounts[index].seriousness - accounts[index].anger
    return Double(setting.desk.court.appearing + felt)
  }

  /// Log-odds of a plan before the court for those who appear and can carry a part a month.
  private func settling(_ index: Int, today: Int) -> Double {
    let part = 1 / Float(setting.desk.court.planParts)
    let strain = max(0, part - means(index, today: today).income)
    return Double(0.6 + 2 * hot[.willingness, index] - 1.5 * accounts[index].anger - 6 * strain)
  }

  /// What can be got hold of is taken, at most what is owed.
  private mutating func enforce(_ index: Int, today: Int) {
    let court = setting.desk.court
    let share = orders.strategy.preservesAssets ? min(1, court.seizable * 1.3) : court.seizable
    let reachable = money((hot[.cash, index] + accounts[index].assets) * share, unit: accounts[index].unit)
    let fromCash = hot[.cash, index] * share
    let taken = receive(reachable, index, today: today)
    accounts[index].record.enforced += taken.minor
    let units = Float(taken.minor) / accounts[index].unit
    hot[.cash, index] = max(0, hot[.cash, index] - min(units, fromCash))
  }

  /// Sets the day of the next stage: Erlang of two with the given mean.
  private mutating func wait(_ mean: Float, _ index: Int, today: Int) {
    let luck = accounts[index].uniforms(.legal, event: accounts[index].legalDraws)
    accounts[index].legalDraws += 1
    let days = mean / 2 * (Dice.exponential(luck[0]) + Dice.exponential(luck[1]))
    accounts[index].legalDay = Int32(today) + max(1, Int32(min(days, 1e6)))
  }

  /// A suspected fraud goes to the police: little comes back, and nobody is called any more.
  mutating func report(_ index: Int, today: Int) {
    accrue(index, today: today)
    accounts[index].record.isReported = true
    note(.reported)
    spend(seconds: setting.desk.court.secondsOfWork / 2, price: .zero, index)
    guard accounts[index].isFraud else { return }
    let back = Double(accounts[index].ledger.closing.minor) * Double(setting.desk.fraudRecovery)
    receive(Money(minor: Int64(back + 0.5)), index, today: today)
  }

  /// The debt is sold: its price comes in, the rest is given up.
  mutating func sell(_ index: Int, today: Int) {
    accrue(index, today: today)
    accounts[index].record.isSold = true
    note(.sold)
    let price = Double(accounts[index].ledger.closing.minor) * Double(setting.desk.salePrice)
    receive(Money(minor: Int64(price + 0.5)), index, today: today)
    waive(accounts[index].ledger.closing, index)
  }
}
