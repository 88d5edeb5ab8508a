import Chance

extension Comparison {
  /// How likely each strategy is the best by one metric.
  public struct Best: Hashable, Sendable {
    /// Chance that its expected value is the best one; nil with too few replications to tell.
    public let expected: [Double]?
    /// Share of single futures in which it does best.
    public let once: [Double]
  }

  /// Permanent number of the draws behind `Best.expected`.
  private static let channel: UInt8 = 40

  /// Replications in which some strategy's figure is undefined count for none, as no comparison is possible there.
  static func best(_ tables: [[Metric: [Double?]]], seed: UInt64) -> [Metric: Best] {
    var best: [Metric: Best] = [:]
    for (number, metric) in Metric.axes.enumerated() {
      let columns = tables.map { $0[metric] ?? [] }
      let whole = (0..<(columns.first?.count ?? 0)).filter { row in columns.allSatisfy { $0[row] != nil } }
      guard !whole.isEmpty else { continue }
      let rows = columns.map { column in
        Sample(whole.map { (column[$0] ?? 0) * (metric.isHigherBetter ? 1 : -1) })
      }
      // No run has this replication's number: these draws are nobody else's.
      let dice = Dice(seed: seed, replication: .max, account: UInt32(number))
      best[metric] = Best(
        expected: BestChance.expected(rows, dice: dice, channel: channel), once: BestChance.once(rows))
    }
    return best
  }

  /// Over recovery, time, cost and complaints; a strategy without one of these is neither in the set nor in the way.
  static func dominators(_ figures: [[Metric: Figure]]) -> [[Int]] {
    let rows = figures.map { figures in
      Metric.trade.compactMap { metric in
        figures[metric].map { $0.estimate.value * (metric.isHigherBetter ? 1 : -1) }
      }
    }
    let known = rows.indices.filter { rows[$0].count == Metric.trade.count }
    let found = Pareto.dominators(known.map { rows[$0] })
    var dominators = rows.map { _ in [Int]() }
    for (index, strategy) in known.enumerated() { dominators[strategy] = found[index].map { known[$0] } }
    return dominators
  }

  /// Strategies that no other beats or equals in recovery, time, cost and complaints together, by expected values.
  public var pareto: [Int] { dominators.indices.filter { dominators[$0].isEmpty } }
}
