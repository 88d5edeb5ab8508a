import Chance
import Simulation

extension ComparisonReport {
  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    catalogue["compare.chart." + key, values]
  }

  private var words: Chart.Words {
    Chart.Words(
      nothing: catalogue["chart.nothing"], name: catalogue["compare.column.strategy"],
      interval: catalogue["chart.interval"], likely: catalogue["compare.column.likely"],
      size: catalogue["compare.column.cost"])
  }

  /// The strategy that recovers most, which the others are held against.
  var best: Int? {
    comparison.strategies.indices.max {
      (estimate($0, .recoveryRate)?.value ?? -1) < (estimate($1, .recoveryRate)?.value ?? -1)
    }
  }

  /// More lines than this cannot be followed, and more bands than this cannot be told apart.
  private static let most = (lines: 8, bands: 6)

  /// Strategies whose curves are drawn, in their order: all, or of many those that recover most and the last of all.
  var curvesDrawn: [Int] {
    let ranked = comparison.strategies.indices.sorted {
      (estimate($0, .recoveryRate)?.value ?? -1, $1) > (estimate($1, .recoveryRate)?.value ?? -1, $0)
    }
    guard ranked.count > Self.most.lines else { return ranked.sorted() }
    return (ranked.prefix(Self.most.lines - 1) + ranked.suffix(1)).sorted()
  }

  /// The share recovered by each day, with the range that a single portfolio keeps to nine times in ten.
  var recoveryChart: Chart {
    let drawn = curvesDrawn
    let hasBands = drawn.count <= Self.most.bands
    let lines = drawn.map { strategy in
      Chart.Line(
        name: name(strategy), style: strategy, values: comparison.curves[strategy].map { $0 * 100 },
        band: !hasBands
          ? []
          : comparison.bands[strategy].days.map { day in
            day.likely.lowerBound * 100...max(day.likely.lowerBound, day.likely.upperBound) * 100
          })
    }
    let ends = lines.compactMap { line in line.points.last.map { "\(line.name) \(percentAxis.text($0.y))" } }
    return Chart(
      id: "recovery", title: text("recovery"),
      summary: text(
        "recovery.summary", ["days": "\(comparison.days)", "list": ends.joined(separator: "; ")]),
      note: text(
        drawn.count < comparison.strategies.count
          ? "recovery.some" : hasBands ? "recovery.note" : "recovery.bare"),
      x: Chart.Axis(text("day"), decimals: 0, steps: .days, hasZero: true), y: percentAxis,
      marks: .lines(lines), words: words)
  }

  private var percentAxis: Chart.Axis {
    Chart.Axis(text("recovered"), unit: text("percent"), hasZero: true)
  }

  /// Every other strategy less the best one, on the same luck; nil where there is only one.
  var differenceChart: Chart? {
    guard let best, comparison.strategies.count > 1 else { return nil }
    let rows = comparison.strategies.indices.filter { $0 != best }.map { other in
      let pair = comparison.differences.first {
        ($0.first, $0.second) == (min(best, other), max(best, other))
      }
      let difference = pair?.figures[.recoveryRate]?.estimate
      // A pair is the earlier less the later one; here it is always the other less the best.
      let factor = best < other ? -100.0 : 100
      return Chart.Interval(
        name: name(other), style: other,
        measure: difference.flatMap { difference in
          Chart.Measure(
            difference.value * factor,
            span: pair?.simultaneous[.recoveryRate].flatMap { Chart.scaled($0, by: factor) })
        },
        likely: difference.flatMap { Chart.scaled($0.likely, by: factor) })
    }
    let told = rows.compactMap { row in
      row.measure.map { "\(row.name) \(Figures.signed($0.value, 1))" }
    }
    return Chart(
      id: "differences", title: text("differences", ["best": name(best)]),
      summary: text(
        "differences.summary", ["best": name(best), "list": told.joined(separator: "; ")]),
      note: text("differences.note"),
      x: Chart.Axis(text("points", ["best": name(best)]), isSigned: true, hasZero: true),
      y: Chart.Axis(catalogue["compare.column.strategy"]), marks: .intervals(rows), words: words,
      isToldByTable: true)
  }

  /// How much comes in against how long it takes, and at what cost.
  var timeChart: Chart {
    let points = comparison.strategies.indices.compactMap { strategy -> Chart.Point? in
      guard let days = estimate(strategy, .meanDays).flatMap({ Chart.Measure($0) }),
        let share = estimate(strategy, .recoveryRate).flatMap({ Chart.Measure($0, times: 100) })
      else { return nil }
      let cost = estimate(strategy, .cost)?.value
      return Chart.Point(
        name: name(strategy), style: strategy, x: days, y: share, size: cost ?? 0,
        sizeText: text(
          "cost", ["cost": cost.map { Figures.fixed($0, 0) } ?? "–", "currency": currency]))
    }
    let told = points.map {
      "\($0.name) \(percentAxis.text($0.y.value)), \(Figures.fixed($0.x.value, 1)), \($0.sizeText)"
    }
    return Chart(
      id: "time", title: text("time"), summary: text("time.summary", ["list": told.joined(separator: "; ")]),
      note: text("time.note"), x: Chart.Axis(text("days")), y: percentAxis, marks: .points(points),
      words: words, isToldByTable: true)
  }
}
