import Chance
import Lending
import Simulation

/// Attempts every so many days, each of which reaches a calm borrower with the same chance.
///
/// Anger leaves irritation, of which half is there after thirty days; an attempt then takes r/(1 + q/2) from the clock
/// instead of r = −ln(1 − reach). Attempts are independent, so that the share ever reached is one less the product of
/// what each leaves, and conversations are the sum of the attempts' chances.
public struct ReachLaw: SimulatedModel {
  public var reach: Double
  public var every: Int
  public var days: Int
  public var anger: Double

  public init(reach: Double, every: Int, days: Int, anger: Double) {
    self.reach = reach
    self.every = every
    self.days = days
    self.anger = anger
  }

  public static let quantities: [Quantity.Name] = [.reached, .contacts]

  /// Chance that each attempt reaches someone, from the first day on.
  private var chances: [Double] {
    let hazard = -Elementary.log(1 - reach)
    return stride(from: 1, through: days, by: every).map { day in
      let irritation = Mood.irritation(anger: anger, after: day)
      return 1 - Elementary.exp(-hazard / (1 + irritation / 2))
    }
  }

  public func value(of quantity: Quantity) -> Double? {
    switch quantity.name {
    case .reached: 1 - chances.reduce(1) { $0 * (1 - $1) }
    case .contacts: chances.reduce(0, +)
    default: nil
    }
  }

  public var keepsAccounts: Bool { true }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    let start = Affect(willingness: 1, trust: 0, anger: Float(anger), shame: 0, seriousness: 0)
    let treatment = Treatment(
      id: "message", channel: .sms, talk: Talk(id: "message", steps: [Step(.stateDebt)]), every: every,
      reach: Float(reach), lift: 0)
    return Experiment(
      setting: Setting(
        types: [Bare.type(start: start)], table: Bare.table(), causes: [Bare.cause], desk: Bare.desk(),
        gain: 1,
        days: days),
      portfolio: Portfolio(
        id: id, currency: "CNY", accounts: Bare.accounts(accounts), mix: Bare.mix(owed: Money(minor: 10_000))),
      strategies: [
        Strategy(
          id: "message", treatments: [treatment], rules: [.init(conditions: [], action: .treat(0))])
      ], replications: replications, seed: seed)
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    let run = runs[0]
    var reached = Array(repeating: 0.0, count: run.replications)
    for single in run.single where single.result.contacts > 0 { reached[single.replication] += 1 }
    let totals = (0..<run.replications).map(run.total)
    return [
      Finding(
        Quantity(.reached), Sample(zip(reached, totals).map { $0 / Double($1.accounts) }),
        accounts: run.single.count),
      Finding(Quantity(.contacts), of: totals) { Double($0.contacts) / Double($0.accounts) },
    ]
  }
}

/// How anger and irritation of day 0 fade: q ← kq·q, A ← q + (A − q)·kA each day, with q at first three tenths of A.
///
/// kA and kq halve what they work on in 2 and in 30 days.
enum Mood {
  static let angerKept = 0.707_106_781
  static let irritationKept = 0.977_159_968

  static func irritation(anger: Double, after days: Int) -> Double {
    0.3 * anger * Elementary.exp(Double(days) * Elementary.log(irritationKept))
  }

  static func anger(_ anger: Double, after days: Int) -> Double {
    var (a, q) = (anger, 0.3 * anger)
    for _ in 0..<days {
      q *= irritationKept
      a = q + (a - q) * angerKept
    }
    return a
  }
}
