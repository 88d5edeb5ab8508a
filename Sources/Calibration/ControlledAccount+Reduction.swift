import Chance
import Lending
import Simulation

/// R2: the self-exciting account under a treatment that reaches nobody and holds the intensity up.
///
/// A strategy for each multiplier meets the same luck; multiplier 0 holds nothing.
public struct ControlledModel: SimulatedModel {
  public var problem: ControlledAccount
  public var multipliers: [Double]
  public var search: ControlledSearch?
  private let rows: Int
  private let columns: Int

  /// - Parameters:
  ///   - rows: steps of what is owed, and `columns` steps of intensity, in which the known answer is worked out.
  public init(
    problem: ControlledAccount, multipliers: [Double], search: ControlledSearch? = nil, rows: Int = 120,
    columns: Int = 240
  ) {
    self.problem = problem
    self.multipliers = multipliers
    self.search = search
    self.rows = rows
    self.columns = columns
  }

  public static let quantities: [Quantity.Name] = [.netValue, .netGain]

  public func value(of quantity: Quantity) -> Double? {
    guard let multiplier = quantity.at, multiplier >= 0 else { return nil }
    let value = problem.times(multiplier).netValue(rows: rows, columns: columns)
    switch quantity.name {
    case .netValue: return value
    case .netGain: return value - problem.netValue(rows: rows, columns: columns)
    default: return nil
    }
  }

  /// Short enough that the steps in which the intensity is held do not show: a five-hundredth of the time in which
  /// excitation fades, and at most a day.
  var daysInYear: Double { max(365, (500 * problem.account.decay).rounded(.up)) }

  /// Years after which what is still to come is worth less than a twenty-thousandth of what was owed, with nothing held.
  public var years: Double {
    let account = problem.account
    for years in stride(from: 5.0, through: Self.mostYears, by: 5)
    where Elementary.exp(-account.discount * years) * account.course(to: years).left < 5e-5 {
      return years
    }
    return .infinity
  }

  static let mostYears = 300.0
  /// Days that a run may have; far more than are needed unless rates are far apart.
  static let mostDays = 120_000.0

  /// Why the engine cannot live this account; nil where it can.
  public var obstacle: String? {
    years * daysInYear <= Self.mostDays
      ? nil : "it would take more than \(Int(Self.mostDays)) steps until nothing of worth is left"
  }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    let days = min(Self.mostDays, years * daysInYear)
    return problem.account.experiment(
      id: id, accounts: accounts, replications: replications, seed: seed, days: Int(days),
      daysInYear: daysInYear, strategies: multipliers.map(strategy))
  }

  /// Holds the levels times a number from the first day to the last.
  private func strategy(_ multiplier: Double) -> Strategy {
    let account = problem.account
    let minor = Double(SelfExciting.owed.minor) / problem.owed
    // A day's fading is made good at the day's end, whole; over a day it would have cost fading·year⁻¹.
    let fading = account.decay / daysInYear
    let kept = Elementary.exp(-fading)
    let scale = (1 - kept) / (fading * kept)
    let levels = problem.levels.map { level in
      Treatment.Hold.Level(
        owed: Float(level.owed * minor),
        intensity: Float(max(0, multiplier * level.intensity - account.rest) / daysInYear / scale))
    }
    let hold = Treatment.Hold(
      levels: levels, price: Float(problem.lift * minor * daysInYear * scale * fading / (1 - kept)))
    let treatment = Treatment(
      id: "hold", channel: .letter, talk: Talk(id: "none", steps: []), every: 365, reach: 0, lift: 0,
      hold: hold)
    return Strategy(
      id: String(multiplier), treatments: [treatment], rules: [.init(conditions: [], action: .treat(0))])
  }

  public func checks(of reduction: Reduction, seed: UInt64, threads: Int) async -> [Check] {
    let simulated = await simulatedChecks(of: reduction, seed: seed, threads: threads)
    guard let search else { return simulated }
    return simulated + (await searched(search, of: reduction, seed: seed, threads: threads))
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    let samples = netValues(runs)
    let values = zip(multipliers, samples).map { Finding(Quantity(.netValue, at: $0), $1) }
    guard let stands = multipliers.firstIndex(of: 1) else { return values }
    return values
      + zip(multipliers, samples).filter { $0.0 != 1 }.map {
        Finding(Quantity(.netGain, at: $0), $1.minus(samples[stands]))
      }
  }

  /// Net value of an account in the source's money by multiplier, one figure a replication.
  public func netValues(_ runs: [RunResult]) -> [Sample] { runs.map(netValue) }

  private func netValue(_ run: RunResult) -> Sample {
    Sample(
      (0..<run.replications).map { replication in
        let total = run.total(replication)
        return Double(total.discounted - total.cost) / 1000 / Double(total.opening) * problem.owed
      })
  }
}
