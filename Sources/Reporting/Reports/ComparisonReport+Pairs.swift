import Chance
import Simulation

/// Strategies against each other: differences, the chance of being best, who is beaten in everything.
extension ComparisonReport {
  /// Whether an interval leaves zero out.
  static func isClear(_ interval: ClosedRange<Double>) -> Bool {
    interval.lowerBound > 0 || interval.upperBound < 0
  }

  func sureness(_ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return "–" }
    return catalogue[Self.isClear(interval) ? "compare.sure" : "compare.unsure"]
  }

  /// A difference with half of its simultaneous interval, turned round where the second strategy stands first.
  private func difference(
    _ pair: Comparison.Difference, _ metric: Metric, scale: Double = 1, _ decimals: Int
  ) -> String {
    guard let value = pair.figures[metric]?.estimate.value else { return "–" }
    let turned = isTurned(pair) ? -scale : scale
    let half = pair.simultaneous[metric].map { Figures.fixed(Figures.half($0) * scale, decimals) } ?? "–"
    return "\(Figures.signed(value * turned, decimals)) ±\(half)"
  }

  /// Whether the second one recovers more, so that it is named first.
  private func isTurned(_ pair: Comparison.Difference) -> Bool {
    (pair.figures[.recoveryRate]?.estimate.value ?? 0) < 0
  }

  private func names(_ pair: Comparison.Difference) -> [String] {
    isTurned(pair) ? [name(pair.second), name(pair.first)] : [name(pair.first), name(pair.second)]
  }

  /// Every pair in recovery and time, the one that recovers more first.
  var pairTable: Table {
    let rows = comparison.differences.map { pair in
      names(pair) + [
        difference(pair, .recoveryRate, scale: 100, 1), difference(pair, .meanDays, 1),
        sureness(pair.simultaneous[.recoveryRate]),
      ]
    }
    return Table(
      columns: [
        column("first", isNumber: false), column("second", isNumber: false), column("points"),
        column("daysLess"), column("clear", isNumber: false),
      ], rows: rows)
  }

  /// The same pairs in money and complaints.
  var pairMoneyTable: Table {
    let rows = comparison.differences.map { pair in
      names(pair) + [difference(pair, .net, 0), difference(pair, .complaints, 2)]
    }
    return Table(
      columns: [
        column("first", isNumber: false), column("second", isNumber: false), column("netMore"),
        column("complaintsMore"),
      ], rows: rows)
  }

  /// Chance that the expected value is best, and share of single futures in which it is, by axis.
  var bestTable: Table {
    let rows = comparison.strategies.indices.map { strategy in
      [name(strategy)]
        + Metric.axes.map { metric in
          guard let best = comparison.best[metric] else { return "–" }
          return "\(best.expected.map { chance($0[strategy]) } ?? "–") | "
            + Figures.percent(best.once[strategy], 0)
        }
    }
    return Table(
      columns: [
        column("strategy", isNumber: false), column("recovery"), column("time"), column("net"),
        column("complaints"),
      ], rows: rows)
  }

  /// Drawn ten thousand times: nothing closer to 0 or 1 than half a point is claimed.
  private func chance(_ share: Double) -> String {
    share > 0.995 ? ">99" : share < 0.005 ? "<1" : Figures.percent(share, 0)
  }

  /// Who is beaten on recovery, time, cost and complaints together, by whom of those that nobody beats.
  var paretoTable: Table {
    let rows = comparison.strategies.indices.map { strategy in
      let dominators = comparison.dominators[strategy]
      let leading = dominators.filter { comparison.dominators[$0].isEmpty }
      return [
        name(strategy),
        dominators.isEmpty ? catalogue["compare.nobody"] : leading.map(name).joined(separator: ", "),
      ]
    }
    return Table(
      columns: [column("strategy", isNumber: false), column("beatenBy", isNumber: false)], rows: rows)
  }
}
