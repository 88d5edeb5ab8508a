import Chance
import Simulation

/// How much luck is spent on a study.
public struct StudyEffort: Hashable, Sendable {
  public var accounts: Int
  public var replications: Int
  /// Replications of the runs that fit the intercept.
  public var fitting: Int
  public var threads: Int
  public var seed: UInt64

  public init(accounts: Int, replications: Int, fitting: Int, threads: Int, seed: UInt64) {
    self.accounts = accounts
    self.replications = replications
    self.fitting = fitting
    self.threads = threads
    self.seed = seed
  }
}

/// A study beside what the engine gave.
public struct StudyResult: Sendable {
  public var study: Study
  public var intercept: FittedIntercept
  public var scores: [Score]

  /// One published figure beside the simulated one.
  public struct Score: Sendable {
    public var expectation: Study.Expectation
    /// The effect with its Monte Carlo error; nil where the outcome did not occur in the run.
    public var simulated: Estimate?
    /// The level of the arm that it is compared with.
    public var base: Double

    /// Simulated less published, in tolerances; nil where the source gives only a direction.
    public var distance: Double? {
      guard let simulated, expectation.direction == nil else { return nil }
      return (simulated.value - expectation.value) / expectation.tolerance
    }

    public var passes: Bool {
      guard let simulated else { return false }
      switch expectation.direction {
      case .up: return simulated.value > 2 * simulated.standardError
      case .down: return simulated.value < -2 * simulated.standardError
      case nil: return (distance ?? .infinity).magnitude <= 1
      }
    }

    /// Whether the sign is right, or of a null the size; levels have no sign.
    public var hasRightSign: Bool? {
      guard expectation.effect != .level else { return nil }
      guard let simulated else { return false }
      if expectation.isNull || expectation.direction != nil { return passes }
      let middle = expectation.effect == .ratio ? 1.0 : 0
      return (simulated.value > middle) == (expectation.value > middle)
    }
  }
}

extension Study {
  /// Fits the intercept, runs every arm that a figure is about on the same luck, and scores the effects.
  public func run(_ effort: StudyEffort) async -> StudyResult {
    let fitted = await fitIntercept { factor in
      guard let arm = arm(control.arm) else { return .nan }
      let run = await live(arm, factor, effort, replications: effort.fitting)
      let values = (0..<run.replications).compactMap { control.outcome.value(run, $0) }
      return Sample(values).mean
    }
    var runs: [String: RunResult] = [:]
    let needed = Set(expectations.flatMap { $0.effect == .level ? [$0.arm] : [$0.arm, $0.against] })
    for arm in arms where needed.contains(arm.id) {
      runs[arm.id] = await live(arm, fitted.factor, effort, replications: effort.replications)
    }
    return StudyResult(
      study: self, intercept: fitted, scores: expectations.map { score($0, runs) })
  }

  private func live(_ arm: Arm, _ factor: Double, _ effort: StudyEffort, replications: Int) async -> RunResult
  {
    var arm = control.intercept.applied(factor, to: arm)
    arm.portfolio.accounts = (0..<effort.accounts).map { .init(id: "\($0)") }
    let experiment = Experiment(
      setting: arm.setting, portfolio: arm.portfolio, strategies: [arm.strategy],
      replications: replications, seed: effort.seed)
    return await experiment.run(threads: effort.threads, cut: .init(piece: 4096, block: 1024))[0]
  }

  private func score(_ expectation: Expectation, _ runs: [String: RunResult]) -> StudyResult.Score {
    func values(_ arm: String) -> [Double?] {
      guard let run = runs[arm] else { return [] }
      return (0..<run.replications).map { expectation.outcome.value(run, $0) }
    }
    let own = values(expectation.arm)
    guard expectation.effect != .level else {
      let known = own.compactMap(\.self)
      return .init(
        expectation: expectation, simulated: known.isEmpty ? nil : Sample(known).estimate, base: 0)
    }
    let pairs = zip(own, values(expectation.against)).compactMap { a, b in
      a.flatMap { x in b.map { (x, $0) } }
    }
    let base = Sample(pairs.map(\.1)).mean
    guard !pairs.isEmpty, expectation.effect == .difference || base > 0 else {
      return .init(expectation: expectation, simulated: nil, base: base)
    }
    let ratio = Sample(pairs.map(\.0)).mean / base
    // A ratio of means, linearised around itself, replication by replication.
    let effects = pairs.map { own, other in
      switch expectation.effect {
      case .difference, .level: own - other
      case .relative: ratio - 1 + (own - ratio * other) / base
      case .ratio: ratio + (own - ratio * other) / base
      }
    }
    return .init(expectation: expectation, simulated: Sample(effects).estimate, base: base)
  }
}
