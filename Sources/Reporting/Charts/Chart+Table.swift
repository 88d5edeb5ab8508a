extension Chart {
  /// The numbers of the picture, lines at no more than `rows` places of x.
  public func table(rows: Int = 25) -> Table {
    switch marks {
    case .lines(let lines): table(lines, rows: rows)
    case .intervals(let intervals): table(intervals)
    case .points(let points): table(points)
    }
  }

  private func table(_ lines: [Line], rows: Int) -> Table {
    let xs = lines.flatMap(\.points).map(\.x)
    let scale = ChartScale(xs, steps: x.steps, aim: max(1, rows - 2), isTight: true)
    // The last place belongs in it even where no tick falls on it.
    let places = scale.ticks + (xs.max().flatMap { $0 == scale.ticks.last ? nil : [$0] } ?? [])
    let cells = lines.map { line in
      var texts: [Double: String] = [:]
      let bands = Dictionary(line.band.map { ($0.x, $0.span) }) { first, _ in first }
      for spot in line.points { texts[spot.x] = y.bare(spot.y) + (bands[spot.x].map(inBrackets) ?? "") }
      return texts
    }
    return Table(
      columns: [.init(x.title)] + lines.map { .init($0.name) },
      rows: xs.isEmpty
        ? []
        : places.map { place in
          [scale.label(place)] + cells.map { $0[place] ?? "–" }
        })
  }

  private func inBrackets(_ span: ClosedRange<Double>) -> String {
    " [\(y.bare(span.lowerBound)), \(y.bare(span.upperBound))]"
  }

  private func table(_ intervals: [Interval]) -> Table {
    func range(_ span: ClosedRange<Double>?) -> String {
      span.map { "[\(x.bare($0.lowerBound)), \(x.bare($0.upperBound))]" } ?? "–"
    }
    return Table(
      columns: [
        .init(words.name, isNumber: false), .init(x.title), .init(words.interval), .init(words.likely),
      ],
      rows: intervals.map { row in
        [row.name, row.measure.map { x.bare($0.value) } ?? "–", range(row.measure?.span), range(row.likely)]
      })
  }

  private func table(_ points: [Point]) -> Table {
    func cell(_ measure: Measure, _ axis: Axis) -> String {
      let half = measure.span.map { ($0.upperBound - $0.lowerBound) / 2 }
      return axis.bare(measure.value) + (half.map { " ±\(Figures.fixed($0, axis.decimals))" } ?? "")
    }
    return Table(
      columns: [.init(words.name, isNumber: false), .init(x.title), .init(y.title), .init(words.size)],
      rows: points.map { [$0.name, cell($0.x, x), cell($0.y, y), $0.sizeText] })
  }
}
