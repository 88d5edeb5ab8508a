import Chance
import Lending
import Simulation

/// R3: a loan in equal parts whose payer lives by cash regimes of a month, and a strategy for each d that goes to law at
/// d parts missed. At law everything still owed is had within three days, so that nothing else comes in after.
public struct StopModel: SimulatedModel {
  public var rule: StopRule
  public var thresholds: [Int]

  public init(rule: StopRule, thresholds: [Int]) {
    self.rule = rule
    self.thresholds = thresholds
  }

  public static let quantities: [Quantity.Name] = [.loss, .best]

  public func value(of quantity: Quantity) -> Double? {
    switch quantity.name {
    case .best: return Double(rule.best(among: 0...rule.months))
    case .loss:
      return quantity.at.flatMap { at in
        (0...Double(rule.months)).contains(at) ? rule.loss(at: Int(at)) : nil
      }
    default: return nil
    }
  }

  public var keepsAccounts: Bool { true }

  /// Money comes in on the 25th day of a month of thirty, a part falls due on the 29th; the regime changes on the 30th,
  /// when it has been seen whether the part was paid. The first month is one of waiting.
  private static let month = 30
  private static let payday = 25
  private static let due = 29
  static let part = Money(minor: 1_000_000)
  /// The stages of the court, a day each, before the next money could come in.
  private static let daysAtLaw = 4

  private var dailyRate: Double { -Elementary.log(rule.monthlyDiscount) / Double(Self.month) }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    // High enough that whoever has money pays the same day, low enough that the clock recovers in a few.
    var life = Bare.life(hazard: 8)
    if case .random(_, let givesUp?) = rule.payer {
      life.givesUpAt = Int32(givesUp.at)
      life.givesUpAfter = Int32(Self.month * (givesUp.after - 1))
    }
    let parts = Int64(rule.months)
    var mix = Bare.mix(owed: Money(minor: Self.part.minor * parts))
    mix.instalmentsDue = Float(parts)
    mix.parts = rule.months
    mix.every = Self.month
    mix.daysPastDue = [.init(days: -(Self.month + Self.due)...(-(Self.month + Self.due)), chance: 1)]
    mix.payday = Self.payday
    mix.thriftSpread = 0
    mix.assets = Bare.plenty
    return Experiment(
      setting: Setting(
        types: [Bare.type(life: life)], table: Bare.table(), causes: [cause],
        desk: Bare.desk(dailyRate: dailyRate),
        gain: 1, days: Self.month * (rule.months + 1) + Self.daysAtLaw),
      portfolio: Portfolio(id: id, currency: "CNY", accounts: Bare.accounts(accounts), mix: mix),
      strategies: thresholds.map(Self.strategy), replications: replications, seed: seed)
  }

  private static func strategy(_ threshold: Int) -> Strategy {
    let behind = Strategy.Condition(.missed, threshold...Int.max)
    return Strategy(
      id: String(threshold), treatments: [],
      rules: [.init(conditions: threshold > 0 ? [behind] : [], action: .sue)])
  }

  /// Regimes: not begun, then as the payer's.
  private var cause: Cause {
    switch rule.payer {
    case .random(let pays, _):
      let row = [0, Float(pays), Float(1 - pays)]
      return Cause(
        id: "random", start: [1, 0, 0], stay: [1, 1, 1], next: [row, row, row], surplus: [0, 1, 0],
        step: Self.month)
    case .chain(let staysPaying, let staysDelinquent, let writesOffPaying, let writesOffDelinquent):
      // Paying, delinquent, paying two on coming back, written off.
      let paying = [
        0, Float(staysPaying), Float(1 - staysPaying - writesOffPaying), 0, Float(writesOffPaying),
      ]
      let delinquent = [
        0, 0, Float(staysDelinquent), Float(1 - staysDelinquent - writesOffDelinquent),
        Float(writesOffDelinquent),
      ]
      return Cause(
        id: "chain", start: [1, 0, 0, 0, 0], stay: [1, 1, 1, 1, 1],
        next: [paying, paying, delinquent, paying, [0, 0, 0, 0, 1]], surplus: [0, 1, 0, 2, 0],
        step: Self.month)
    }
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    let losses = Losses(rule, dailyRate: dailyRate)
    return zip(thresholds, runs).map { threshold, run in
      var sums = Array(repeating: 0.0, count: run.replications)
      for single in run.single { sums[single.replication] += losses.loss(of: single.result) }
      let accounts = Double(max(1, run.single.count / run.replications))
      return Finding(Quantity(.loss, at: Double(threshold)), Sample(sums.map { $0 / accounts }))
    }
  }

  /// The loss of a lived account, from what came in and the month in which the lender went to law.
  private struct Losses {
    let rule: StopRule
    let dailyRate: Double
    /// Worth of a unit at the end of each month, and of one instalment in each month until then.
    let worth: [Double]
    let instalments: [Double]

    init(_ rule: StopRule, dailyRate: Double) {
      self.rule = rule
      self.dailyRate = dailyRate
      var worth = [1.0]
      var instalments = [0.0]
      for month in 1...rule.months {
        worth.append(worth[month - 1] * rule.monthlyDiscount)
        instalments.append(instalments[month - 1] + worth[month])
      }
      self.worth = worth
      self.instalments = instalments
    }

    func loss(of account: AccountResult) -> Double {
      let isAtLaw = account.lawsuits > 0
      let day = Int(account.lawsuitDay)
      let stopped = isAtLaw ? min(rule.months, max(0, day / StopModel.month - 1)) : rule.months
      // What the court brought in is taken out again, at the worth of its day; the engine discounts from midday.
      let byLaw = Double(account.enforced) * Elementary.exp(-dailyRate * (Double(account.openDays) - 0.5))
      let paid = (Double(account.discounted) / 1000 - byLaw) / Double(StopModel.part.minor)
      // The source's month s is counted from where the engine's begins.
      let late = Double(StopModel.payday) - 0.5
      let received = paid * Elementary.exp(dailyRate * late)
      let arrears = rule.arrearsLoss * (instalments[stopped] - received)
      let balance = rule.balanceLoss * rule.outstanding(after: stopped) * worth[stopped]
      return (arrears + balance) / rule.outstanding(after: 0)
    }
  }
}
