import Chance
import Simulation

extension ComparisonReport {
  /// One line a figure: strategy or pair, metric, estimate, error, interval, likely range; for pairs the interval among all.
  public var csv: String {
    var lines = CSV.line([
      "kind", "first", "second", "metric", "estimate", "standardError", "low95", "high95", "likely5",
      "likely95", "simultaneousLow95", "simultaneousHigh95",
    ])
    func add(
      _ kind: String, _ first: String, _ second: String, _ figures: [Metric: Comparison.Figure],
      _ simultaneous: [Metric: ClosedRange<Double>] = [:]
    ) {
      for metric in Metric.allCases {
        guard let estimate = figures[metric]?.estimate else { continue }
        let numbers = [
          estimate.value, estimate.standardError, estimate.interval.lowerBound, estimate.interval.upperBound,
          estimate.likely.lowerBound, estimate.likely.upperBound,
          simultaneous[metric]?.lowerBound ?? .nan, simultaneous[metric]?.upperBound ?? .nan,
        ]
        lines += CSV.line(
          [kind, first, second, metric.rawValue] + numbers.map { $0.isFinite ? "\($0)" : "" })
      }
    }
    for strategy in comparison.strategies.indices {
      add("strategy", comparison.strategies[strategy], "", comparison.figures[strategy])
    }
    for pair in comparison.differences {
      add(
        "difference", comparison.strategies[pair.first], comparison.strategies[pair.second], pair.figures,
        pair.simultaneous)
    }
    for line in law?.figures ?? [] {
      lines += CSV.line(
        [line.kind, line.first, line.second, line.measure, "\(line.count)"] + Array(repeating: "", count: 7))
    }
    return lines
  }
}
