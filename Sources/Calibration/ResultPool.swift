import Simulation

/// Results of one replication after another, lived when they are asked for, to hand out to repeated comparisons.
///
/// Replications are independent, so slices of one long run are as good as runs of their own.
struct ResultPool: Sendable {
  let experiment: Experiment
  let threads: Int
  /// By metric, then strategy, then replication.
  private(set) var values: [Metric: [[Double]]]
  /// Kept low, as a run holds its receipts by day.
  private static let chunk = 2000

  /// Metrics that are always defined.
  static let metrics: [Metric] = [.recoveryRate, .meanDays, .net]

  init(_ experiment: Experiment, threads: Int) {
    self.experiment = experiment
    self.threads = threads
    values = Dictionary(
      uniqueKeysWithValues: Self.metrics.map { ($0, experiment.strategies.map { _ in [Double]() }) })
  }

  var count: Int { values[.recoveryRate]?.first?.count ?? 0 }

  /// Lives on until so many replications are there, in batches that differ with nothing but the seed.
  mutating func fill(to needed: Int) async {
    while count < needed {
      var batch = experiment
      batch.firstReplication = experiment.firstReplication + count
      batch.replications = Self.chunk
      let runs = await batch.run(threads: threads, cut: .init(piece: 2048, block: 2048))
      for (strategy, run) in runs.enumerated() {
        for replication in 0..<run.replications {
          let total = run.total(replication)
          let receipts = run.receipts(replication)
          for metric in Self.metrics {
            values[metric]?[strategy].append(metric.value(total, receipts: receipts, days: run.days) ?? 0)
          }
        }
      }
    }
  }

  /// A metric of every strategy over a slice of replications.
  func samples(_ metric: Metric, _ slice: Range<Int>) -> [[Double]] {
    (values[metric] ?? []).map { Array($0[slice]) }
  }
}
