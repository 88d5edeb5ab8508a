import Chance

extension Comparison {
  /// For each metric every pair's interval, in the order of `differences`; all of a metric hold together.
  ///
  /// Where a figure is undefined in some replications, the pairs no longer share them all: each pair then has its own,
  /// still at the level that all take together. Nil where fewer than two differences are known.
  static func simultaneous(_ tables: [[Metric: [Double?]]]) -> [Metric: [ClosedRange<Double>?]] {
    let replications = tables.first?[.recoveryRate]?.count ?? 0
    let whole = Simultaneous(count: replications)
    var intervals: [Metric: [ClosedRange<Double>?]] = [:]
    for metric in Metric.allCases {
      let columns = tables.map { $0[metric] ?? [] }
      let pairs = columns.indices.flatMap { first in
        columns.indices.dropFirst(first + 1).map { second in
          Sample(
            zip(columns[first], columns[second]).compactMap { one, other in
              one.flatMap { x in other.map { x - $0 } }
            })
        }
      }
      let halves =
        pairs.allSatisfy { $0.count == replications }
        ? whole.halfWidths(pairs)
        : pairs.map { Simultaneous(count: $0.count).halfWidths([$0], among: pairs.count)[0] }
      intervals[metric] = zip(pairs, halves).map { pair, half in
        half.isFinite ? pair.mean - half...pair.mean + half : nil
      }
    }
    return intervals
  }
}
