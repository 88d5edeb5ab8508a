import Chance

/// Strategies side by side: each one's figures, and every pair's differences on the same luck.
public struct Comparison: Sendable {
  public let strategies: [String]
  public let types: [String]
  public let replications: Int
  public let days: Int
  /// By strategy.
  public let figures: [[Metric: Figure]]
  /// Every pair, the earlier strategy first; the difference is first less second.
  public let differences: [Difference]
  /// Recovery rate by strategy, then type; nil where a type does not occur.
  public let byType: [[Estimate?]]
  /// For each type, the strategy that recovers most, and its lead over the next.
  public let winners: [Winner?]
  /// Share of what was due received by each day, by strategy: mean over replications.
  public let curves: [[Double]]
  /// How sure each of those days is, by strategy.
  public let bands: [RecoveryBand]
  /// Which strategy is best by each of `Metric.axes`.
  public let best: [Metric: Best]
  /// For each strategy those that no axis speaks against and some axis speaks for, by expected values.
  public let dominators: [[Int]]
  public let signature: String
  /// Open borrower-days, reached contacts and turns over all strategies and replications.
  public let work: Work

  /// A figure that may be undefined in some replications.
  public struct Figure: Hashable, Sendable {
    public let estimate: Estimate
    /// Share of replications in which the figure is defined.
    public let defined: Double
  }

  public struct Difference: Sendable {
    public let first: Int
    public let second: Int
    public let figures: [Metric: Figure]
    /// 95 % intervals that hold for all pairs at once, metric by metric; absent where fewer than two differences are
    /// known.
    public let simultaneous: [Metric: ClosedRange<Double>]
  }

  public struct Winner: Sendable {
    public let strategy: Int
    public let runnerUp: Int
    /// Recovery of the winner less that of the next.
    public let lead: Estimate
    /// The lead's 95 % interval that holds together with those of every pair and every type.
    public let simultaneous: ClosedRange<Double>
  }

  public struct Work: Hashable, Sendable {
    public var openDays: Int64 = 0
    public var contacts: Int64 = 0
    public var turns: Int64 = 0
    public var isBalanced = true
  }

  public init(_ experiment: Experiment, _ runs: [RunResult]) {
    strategies = experiment.strategies.map(\.id)
    types = experiment.setting.types.map(\.id)
    replications = runs.first?.replications ?? experiment.replications
    days = experiment.setting.days
    let tables = runs.map(Self.table)
    figures = tables.map { table in table.compactMapValues(Self.figure) }

    var pairs: [Difference] = []
    let together = Self.simultaneous(tables)
    for first in runs.indices {
      for second in runs.indices.dropFirst(first + 1) {
        var differences: [Metric: Figure] = [:]
        for metric in Metric.allCases {
          guard let a = tables[first][metric], let b = tables[second][metric] else { continue }
          let values = zip(a, b).map { one, other in one.flatMap { x in other.map { x - $0 } } }
          differences[metric] = Self.figure(values)
        }
        pairs.append(
          Difference(
            first: first, second: second, figures: differences,
            simultaneous: together.mapValues { $0[pairs.count] }.compactMapValues(\.self)))
      }
    }
    differences = pairs

    let rates = runs.map { run in
      (0..<run.types).map { type in
        (0..<run.replications).map { replication -> Double? in
          let sum = run.result(replication, type: type)
          return sum.opening > 0 ? Double(sum.received) / Double(sum.opening) : nil
        }
      }
    }
    byType = rates.map { $0.map { Self.figure($0)?.estimate } }
    let present = byType.first?.count { $0 != nil } ?? 0
    winners = types.indices.map { type in
      Self.winner(
        rates.map { $0[type] }, among: Simultaneous.pairs(among: runs.count) * present)
    }
    curves = runs.map(Self.curve)
    bands = runs.map(RecoveryBand.init)
    best = Self.best(tables, seed: experiment.seed)
    dominators = Self.dominators(figures)
    var print = Fingerprint()
    var work = Work()
    for run in runs {
      run.sign(&print)
      for result in run.results {
        work.openDays += result.openDays
        work.contacts += result.contacts
        work.turns += result.turns
        work.isBalanced = work.isBalanced && result.isBalanced
      }
    }
    signature = print.hexadecimal
    self.work = work
  }

  private static func table(_ run: RunResult) -> [Metric: [Double?]] {
    let totals = (0..<run.replications).map(run.total)
    var table: [Metric: [Double?]] = [:]
    for metric in Metric.allCases {
      table[metric] = totals.indices.map {
        metric.value(totals[$0], receipts: run.receipts($0), days: run.days)
      }
    }
    return table
  }

  private static func figure(_ values: [Double?]) -> Figure? {
    let known = values.compactMap(\.self)
    guard !known.isEmpty else { return nil }
    return Figure(estimate: Sample(known).estimate, defined: Double(known.count) / Double(values.count))
  }

  private static func winner(_ rates: [[Double?]], among intervals: Int) -> Winner? {
    let means = rates.map { rate -> Double? in
      let known = rate.compactMap(\.self)
      return known.isEmpty ? nil : Sample(known).mean
    }
    let ranked = means.indices.filter { means[$0] != nil }.sorted { (means[$0] ?? 0) > (means[$1] ?? 0) }
    guard ranked.count > 1 else { return nil }
    let pairs = zip(rates[ranked[0]], rates[ranked[1]]).compactMap { a, b in
      a.flatMap { x in b.map { x - $0 } }
    }
    let lead = Sample(pairs)
    let half = Simultaneous(count: lead.count).halfWidths([lead], among: intervals)[0]
    return Winner(
      strategy: ranked[0], runnerUp: ranked[1], lead: lead.estimate,
      simultaneous: lead.mean - half...lead.mean + half)
  }

  private static func curve(_ run: RunResult) -> [Double] {
    var sum = Array(repeating: 0.0, count: run.days + 1)
    for replication in 0..<run.replications {
      let opening = Double(run.total(replication).opening)
      guard opening > 0 else { continue }
      var received: Int64 = 0
      for (day, amount) in run.receipts(replication).enumerated() {
        received += amount
        sum[day] += Double(received) / opening
      }
    }
    return sum.map { $0 / Double(max(1, run.replications)) }
  }
}
