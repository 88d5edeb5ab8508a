import Chance
import Lending
import Simulation

/// Suits of defendants who have nothing to pay with and much to seize: who appears, who settles, when it ends.
///
/// Each stage takes an Erlang time of two with its mean, whole days, at least one. Unheard or unsettled the way leads
/// over filing, mediation and judgment; a settlement is broken after thirty days and enforced without a judgment.
public struct CourtLaw: SimulatedModel {
  public var willingness: Double
  /// Log-odds of appearing of someone unwilling and unimpressed.
  public var appearing: Double
  public var filing: Double
  public var mediation: Double
  public var judgment: Double
  public var enforcement: Double
  public var planParts: Int
  public var discount: Double

  public init(
    willingness: Double, appearing: Double, filing: Double, mediation: Double, judgment: Double,
    enforcement: Double, planParts: Int, discount: Double
  ) {
    self.willingness = willingness
    self.appearing = appearing
    self.filing = filing
    self.mediation = mediation
    self.judgment = judgment
    self.enforcement = enforcement
    self.planParts = planParts
    self.discount = discount
  }

  public static let quantities: [Quantity.Name] = [.appeared, .settled, .lastDay, .receipts]

  /// The defendant takes the matter wholly seriously from the first day, which nothing changes.
  private var appears: Double { Elementary.logistic(appearing + 1.2 * willingness + 1.5) }
  private var settles: Double {
    appears * Elementary.logistic(0.6 + 2 * willingness - 6 / Double(planParts))
  }

  public func value(of quantity: Quantity) -> Double? {
    let stages = [filing, mediation, judgment, enforcement].map { Stage(mean: $0, dailyRate: dailyRate) }
    let (common, judged, enforced) = (stages[0...1], stages[2], stages[3])
    switch quantity.name {
    case .appeared: return appears
    case .settled: return settles
    case .lastDay:
      let late = settles * (31 + enforced.mean) + (1 - settles) * judged.mean
      return common.reduce(0) { $0 + $1.mean } + late
    case .receipts:
      let late = settles * Elementary.exp(-31 * dailyRate) * enforced.worth + (1 - settles) * judged.worth
      return common.reduce(1) { $0 * $1.worth } * late * Elementary.exp(dailyRate / 2)
    default: return nil
    }
  }

  private var dailyRate: Double { discount / 365 }

  /// Days of one stage: mean, and mean worth of a unit at its end.
  private struct Stage {
    var mean = 0.0
    var worth = 0.0

    init(mean wanted: Double, dailyRate: Double) {
      // P(T ≥ k) of an Erlang time of two with scale θ is (1 + k/θ)e^{−k/θ}.
      func beyond(_ days: Int) -> Double {
        let x = Double(days) / (wanted / 2)
        return x < 700 ? (1 + x) * Elementary.exp(-x) : 0
      }
      var day = 1
      var left = 1.0
      while left > 1e-15 {
        let next = beyond(day + 1)
        mean += left
        worth += (left - next) * Elementary.exp(-dailyRate * Double(day))
        left = next
        day += 1
      }
    }
  }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    let start = Affect(willingness: Float(willingness), trust: 0, anger: 0, shame: 0, seriousness: 1)
    let court = Bare.court(
      filing: Float(filing), mediation: Float(mediation), judgment: Float(judgment),
      enforcement: Float(enforcement), planParts: Int32(planParts), appearing: Float(appearing))
    var mix = Bare.mix(owed: Money(minor: 100_000_000))
    mix.assets = Bare.plenty
    // One account in ten million takes longer than thirteen times the longer way.
    let longest = 13 * (filing + mediation + max(judgment, enforcement)) + 60
    return Experiment(
      setting: Setting(
        types: [Bare.type(start: start)], table: Bare.table(), causes: [Bare.cause],
        desk: Bare.desk(dailyRate: dailyRate, court: court), gain: 1, days: Int(longest)),
      portfolio: Portfolio(id: id, currency: "CNY", accounts: Bare.accounts(accounts), mix: mix),
      strategies: [
        Strategy(id: "sue", treatments: [], rules: [.init(conditions: [], action: .sue)])
      ], replications: replications, seed: seed)
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    let totals = (0..<runs[0].replications).map(runs[0].total)
    return [
      Finding(Quantity(.appeared), of: totals, isShare: true) { Double($0.appeared) / Double($0.accounts) },
      Finding(Quantity(.settled), of: totals, isShare: true) {
        Double($0.settledAtCourt) / Double($0.accounts)
      },
      Finding(Quantity(.lastDay), of: totals) { Double($0.openDays) / Double($0.accounts) },
      Finding(Quantity(.receipts), of: totals) { Double($0.discounted) / 1000 / Double($0.opening) },
    ]
  }
}
