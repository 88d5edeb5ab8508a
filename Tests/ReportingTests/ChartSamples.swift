import Chance

@testable import Reporting

/// Charts to draw in tests.
enum ChartSamples {
  static let words = Chart.Words(
    nothing: "nothing to draw", name: "name", interval: "interval", likely: "likely", size: "cost")

  static func chart(_ marks: Chart.Marks, id: String = "c", title: String = "Title") -> Chart {
    Chart(
      id: id, title: title, summary: "Summary", note: "Note",
      x: Chart.Axis("days since day 0", steps: .days, hasZero: true),
      y: Chart.Axis("share, %", unit: " %", hasZero: true), marks: marks, words: words)
  }

  /// One of each kind, with names and numbers by lot.
  static func random(count: Int, seed: Int) -> [Chart] {
    let names = [
      "Do nothing", "Emotional investment", "Group visits", "法律诉讼", "Letters first, then a friendly call",
      "调解",
      "Legal action", "W", "Pneumonoultramicroscopicsilicovolcanoconiosis",
    ]
    func u(_ channel: UInt8, _ index: Int) -> SIMD4<Double> {
      SIMD4<Double>(Dice(seed: UInt64(seed)).uniforms(channel: channel, event: UInt32(index)))
    }
    let lines = (0..<count).map { index in
      let end = 5 + 20 * u(1, index)[0]
      let values = (0...180).map { end * Double($0) / 180 }
      return Chart.Line(
        name: names[index], style: index, values: values, band: values.map { $0 * 0.9...$0 * 1.1 + 0.1 })
    }
    let intervals = (0..<count).map { index in
      let draw = u(2, index)
      let value = 40 * draw[0] - 20
      return Chart.Interval(
        name: names[index], style: index,
        measure: Chart.Measure(value, span: value - 3 * draw[1]...value + 3 * draw[1]),
        likely: value - 8 * draw[2]...value + 8 * draw[2])
    }
    let points = (0..<count).compactMap { index -> Chart.Point? in
      let draw = u(3, index)
      guard let x = Chart.Measure(300 + 50 * draw[0], span: 299 + 50 * draw[0]...301 + 50 * draw[0]),
        let y = Chart.Measure(20 * draw[1], span: 19 * draw[1]...21 * draw[1])
      else { return nil }
      return Chart.Point(
        name: names[index], style: index, x: x, y: y, size: 1000 * draw[2], sizeText: "costs 1,234 CNY")
    }
    return [
      chart(.lines(lines), id: "lines"), chart(.intervals(intervals), id: "intervals"),
      chart(.points(points), id: "points"),
    ]
  }
}
