import Chance
import Lending

extension AccountBlock {
  /// The account goes to court: the relationship is gone, the matter is taken seriously, a clock starts.
  mutating func sue(_ index: Int, today: Int) {
    guard accounts[index].legalStage == .none else { return }
    relax(index, today: today)
    accounts[index].result.lawsuits += 1
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
      let owed = accounts[index].ledger.closing
      let fee = max(court.leastFee, Money(minor: Int64(Double(owed.minor) * Double(court.feeShare) + 0.5)))
      accounts[index].ledger.fees += fee
      spend(seconds: 0, price: fee, index)
      wait(court.daysToMediation, index, today: today)
    case .filed:
      accounts[index].legalStage = .mediated
      if settlesAtCourt(index) {
        let offer = Offer(share: 1 / Float(court.planParts), day: 30, parts: court.planParts, isWritten: true)
        accounts[index].binding += (1 - accounts[index].binding) * 0.3
        agree(to: offer, index, today: today)
      } else {
        accounts[index].legalStage = .judged
        wait(court.daysToJudgment, index, today: today)
      }
    case .mediated:
      // A plan before the court was broken: it can be enforced without a judgment.
      accounts[index].legalStage = .judged
      wait(court.daysToEnforcement, index, today: today)
    case .judged:
      accounts[index].legalStage = .enforced
      enforce(index, today: today)
    case .enforced: break
    }
    remind(index, lift: 0.4)
  }

  /// A plan is agreed before the court by those who take it seriously and can carry a part a month.
  private func settlesAtCourt(_ index: Int) -> Bool {
    let part = 1 / Float(setting.desk.court.planParts)
    let strain = max(0, part - means(index).income)
    let odds =
      -1.2 + 2 * hot[.willingness, index] + 2 * accounts[index].seriousness - 1.5 * hot[.anger, index] - 6
      * strain
    let luck = accounts[index].uniforms(.legal, event: accounts[index].legalDraws)[2]
    return Double(luck) < Elementary.logistic(Double(odds))
  }

  /// What can be got hold of is taken, at most what is owed.
  private mutating func enforce(_ index: Int, today: Int) {
    let court = setting.desk.court
    let reachable = money((hot[.cash, index] + accounts[index].assets) * court.seizable, of: accounts[index])
    let fromCash = hot[.cash, index] * court.seizable
    let taken = receive(reachable, index, today: today)
    accounts[index].result.enforced += taken.minor
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
}
