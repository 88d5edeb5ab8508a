import Chance

extension Experiment {
  /// Which strategy was picked, and what it took.
  public struct Selected: Sendable {
    public let metric: Metric
    public let indifference: Double
    /// The strategy picked; nil where no more replications were allowed, or the metric stayed undefined.
    public let best: Int?
    /// Those that could not be told from the best; the best alone once it is picked.
    public let survivors: [Int]
    /// By strategy: how many replications it was judged by.
    public let replications: [Int]
    /// By strategy: mean of the metric over those replications.
    public let means: [Double]
  }

  /// Runs all strategies side by side and drops those that have clearly fallen behind, until one is left.
  ///
  /// The guarantee is that of `Selection`. Work is done in batches, but looked at one replication at a time, so neither
  /// batches nor threads move the result. A replication in which the metric is undefined for one that is left decides
  /// nothing and is passed over.
  public func select(
    by metric: Metric, indifference: Double, most: Int, threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> Selected {
    let sign = metric.isHigherBetter ? 1.0 : -1.0
    var selection = Selection(candidates: strategies.count, indifference: indifference)
    var lived = 0
    while selection.best == nil, lived < most {
      let left = selection.survivors
      var rest = self
      rest.strategies = left.map { strategies[$0] }
      let batch = min(most - lived, lived == 0 ? selection.first : max(selection.first, lived / 2))
      rest.firstReplication = firstReplication + lived
      let runs = await rest.extend([], to: batch, threads: threads) { share in
        progress((Double(lived) + share * Double(batch)) / Double(most))
      }
      for replication in 0..<batch where selection.best == nil {
        var values = Array(repeating: 0.0, count: strategies.count)
        var isKnown = true
        for (index, run) in zip(left, runs) where selection.survivors.contains(index) {
          let value = metric.value(
            run.total(replication), receipts: run.receipts(replication), days: run.days)
          values[index] = sign * (value ?? 0)
          isKnown = isKnown && value != nil
        }
        if isKnown { selection.take(values) }
      }
      lived += batch
    }
    return Selected(
      metric: metric, indifference: indifference, best: selection.best, survivors: selection.survivors,
      replications: selection.replications, means: strategies.indices.map { sign * selection.mean($0) })
  }
}
