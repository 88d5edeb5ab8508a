import Chance
import Simulation

/// Whether the figures of a comparison keep what they promise: one comparison repeated many times over.
///
/// What is expected is known from a long run with another seed. Precision and the smallest difference that counts are
/// taken from that run too, so that the rules have something to decide on any portfolio.
public struct CoverageStudy: Sendable {
  public var experiment: Experiment
  /// How often the comparison is repeated.
  public var trials: Int
  /// Replications of a comparison of fixed length.
  public var fixed: Int
  /// Replications of the long run: its own error stays below a tenth of that of a comparison.
  public var truth: Int
  /// Replications that a comparison of asked precision takes, roughly.
  public var aim: Int

  public init(
    _ experiment: Experiment, trials: Int = 1000, fixed: Int = 20, truth: Int = 40_000, aim: Int = 100
  ) {
    self.experiment = experiment
    self.trials = trials
    self.fixed = fixed
    self.truth = truth
    self.aim = aim
  }

  /// How often something held, and how often it should.
  public struct Finding: Hashable, Sendable {
    /// What was asked: `fixed.recoveryRate.each`, for example.
    public let name: String
    /// Share of repetitions in which it held.
    public let share: Double
    /// Standard error of that share, by the number of repetitions alone.
    public let error: Double
    public let wanted: ClosedRange<Double>
    /// Replications that a comparison took, on average over those dropped and kept.
    public let replications: Double

    /// Within what is wanted, but for two standard errors of this study.
    public var isPassed: Bool {
      share + 2 * error >= wanted.lowerBound && share - 2 * error <= wanted.upperBound
    }

    init(_ name: String, held: Double, of trials: Int, wanted: ClosedRange<Double>, replications: Double) {
      self.name = name
      self.wanted = wanted
      self.replications = replications
      share = held / Double(trials)
      error = (share * (1 - share) / Double(trials)).squareRoot()
    }
  }

  static let near = 0.93...0.97
  static let atLeast = 0.95...1.0

  public func run(threads: Int, progress: (Double) -> Void = { _ in }) async -> [Finding] {
    var long = experiment
    // Another seed: what is expected must not share its luck with what is tried.
    long.seed = experiment.seed ^ 0x5DEE_CE66
    var known = ResultPool(long, threads: threads)
    await known.fill(to: truth)
    progress(0.3)
    var means: [Metric: [Double]] = [:]
    for (metric, rows) in known.values { means[metric] = rows.map { Sample($0).mean } }
    let rates = known.values[.recoveryRate] ?? []
    let spread =
      Self.pairs(rates, means[.recoveryRate] ?? []).map { $0.sample.variance.squareRoot() }.max() ?? 0
    return await judge(means, spread: spread, threads: threads, progress: progress)
  }

  /// - Parameters:
  ///   - means: what is expected, by metric and strategy.
  ///   - spread: standard deviation of the least certain paired difference in recovery.
  func judge(
    _ means: [Metric: [Double]], spread: Double, threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> [Finding] {
    var pool = ResultPool(experiment, threads: threads)
    await pool.fill(to: trials * fixed)
    var findings = fixedLength(pool, means)
    progress(0.4)
    let intervals = Simultaneous.pairs(among: experiment.strategies.count)
    let t = Simultaneous.quantile(intervals: intervals, degrees: aim)
    findings += await stopping(&pool, means, halfWidth: t * spread / Double(aim).squareRoot())
    progress(0.8)
    let constant = Selection.constant(candidates: experiment.strategies.count, first: 20, risk: 0.05).squaredH
    let indifference = spread * (constant / Double(aim)).squareRoot()
    let rates = means[.recoveryRate] ?? []
    findings.append(await selecting(&pool, rates, indifference: indifference, name: "select.asItIs"))
    // The hardest case that is promised for: all others exactly that much behind the best.
    let best = rates.indices.max { rates[$0] < rates[$1] } ?? 0
    let hardest = rates.indices.map { $0 == best ? indifference : 0 }
    findings.append(
      await selecting(
        &pool, hardest, indifference: indifference, name: "select.hardest",
        shift: zip(hardest, rates).map { $0 - $1 }))
    progress(1)
    return findings
  }

  /// Every pair's differences with what is expected of them.
  static func pairs(_ rows: [[Double]], _ means: [Double]) -> [(truth: Double, sample: Sample)] {
    rows.indices.flatMap { first in
      rows.indices.dropFirst(first + 1).map { second in
        (means[first] - means[second], Sample(rows[first]).minus(Sample(rows[second])))
      }
    }
  }

  /// How many of the pairs' own intervals hold, as a share, and whether the simultaneous ones all do.
  static func coverage(
    _ pairs: [(truth: Double, sample: Sample)], _ simultaneous: Simultaneous
  ) -> (each: Double, together: Double) {
    let each = pairs.count { $0.sample.estimate.interval.contains($0.truth) }
    let halves = simultaneous.halfWidths(pairs.map(\.sample))
    let together = zip(pairs, halves).allSatisfy { abs($0.sample.mean - $0.truth) <= $1 }
    return (Double(each) / Double(max(1, pairs.count)), together ? 1 : 0)
  }

  private func fixedLength(_ pool: ResultPool, _ means: [Metric: [Double]]) -> [Finding] {
    let simultaneous = Simultaneous(count: fixed)
    return ResultPool.metrics.flatMap { metric in
      var (each, together) = (0.0, 0.0)
      for trial in 0..<trials {
        let rows = pool.samples(metric, trial * fixed..<(trial + 1) * fixed)
        let held = Self.coverage(Self.pairs(rows, means[metric] ?? []), simultaneous)
        each += held.each
        together += held.together
      }
      return [
        Finding(
          "fixed.\(metric).each", held: each, of: trials, wanted: Self.near, replications: Double(fixed)),
        Finding(
          "fixed.\(metric).allAtOnce", held: together, of: trials, wanted: Self.atLeast,
          replications: Double(fixed)),
      ]
    }
  }

  private func stopping(
    _ pool: inout ResultPool, _ means: [Metric: [Double]], halfWidth: Double
  ) async -> [Finding] {
    let rule = PrecisionRule(halfWidth: halfWidth, most: 100 * aim)
    var (each, together, taken) = (0.0, 0.0, 0)
    for _ in 0..<trials {
      var count = rule.first
      var pairs: [(truth: Double, sample: Sample)] = []
      while true {
        await pool.fill(to: taken + count)
        pairs = Self.pairs(pool.samples(.recoveryRate, taken..<taken + count), means[.recoveryRate] ?? [])
        guard case .until(let next) = rule.verdict(pairs.map(\.sample)) else { break }
        count = next
      }
      let held = Self.coverage(pairs, Simultaneous(count: count))
      each += held.each
      together += held.together
      taken += count
    }
    let average = Double(taken) / Double(trials)
    return [
      Finding("precision.each", held: each, of: trials, wanted: Self.near, replications: average),
      Finding(
        "precision.allAtOnce", held: together, of: trials, wanted: Self.atLeast, replications: average),
    ]
  }

  /// How often the pick is the best or as good as it.
  private func selecting(
    _ pool: inout ResultPool, _ means: [Double], indifference: Double, name: String, shift: [Double] = []
  ) async -> Finding {
    let highest = means.max() ?? 0
    var (right, taken, lived) = (0.0, 0, 0)
    for _ in 0..<trials {
      var selection = Selection(candidates: means.count, indifference: indifference)
      while selection.best == nil {
        await pool.fill(to: taken + selection.taken + 1)
        let row = taken + selection.taken
        selection.take(
          means.indices.map { index in
            (pool.values[.recoveryRate]?[index][row] ?? 0) + (shift.isEmpty ? 0 : shift[index])
          })
      }
      if let best = selection.best, highest - means[best] < indifference { right += 1 }
      taken += selection.taken
      lived += selection.replications.reduce(0, +)
    }
    return Finding(
      name, held: right, of: trials, wanted: Self.atLeast,
      replications: Double(lived) / Double(max(1, means.count * trials)))
  }
}
