extension SVGRenderer {
  /// Dots in the plane with error bars, each named beside it.
  func draw(_ points: [Chart.Point], _ chart: Chart) -> Body {
    guard !points.isEmpty else { return nothing(chart) }
    func ends(_ measure: Chart.Measure) -> [Double] {
      [measure.value] + (measure.span.map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
    let x = ChartScale(
      points.flatMap { ends($0.x) }, hasZero: chart.x.hasZero, steps: chart.x.steps,
      aim: size == .wide ? 7 : 4)
    let y = ChartScale(points.flatMap { ends($0.y) }, hasZero: chart.y.hasZero, steps: chart.y.steps)
    let head = upperTitle(chart.y)
    let tall = size == .wide ? 400.0 : 340.0
    // Dots on the edge keep clear of it.
    let frame = Frame(
      left: margin(y, chart.y) + 12, right: width - 14, top: head.height + 12,
      bottom: head.height + tall - 12, x: x, y: y)
    // Clear of the numbers on both axes.
    let area = ChartBox(
      x: frame.left - 6, y: head.height, width: width - frame.left + 6, height: frame.bottom + 2 - head.height
    )

    let most = points.map(\.size).max() ?? 0
    let spots = points.map { frame.spot($0.x.value, $0.y.value) }
    let radii = points.map { radius($0.size, most: most) }
    let labels = points.map(label)
    let places = LabelPlaces.places(
      dots: zip(spots, radii).map { spot, r in
        ChartBox(x: spot.x - r * 1.3, y: spot.y - r * 1.3, width: r * 2.6, height: r * 2.6)
      },
      sizes: labels.map { lines in
        (lines.map { text.width($0.words) }.max() ?? 0, Double(lines.count) * text.lineHeight)
      },
      lines: points.flatMap { bars($0, frame) }.map(\.box), within: area)

    var body = Body(parts: head.parts + uprightAxis(frame, chart.y), height: 0)
    let foot = levelAxis(frame, chart.x, hasGrid: false)
    body.parts += foot.parts
    body.height = foot.height
    for (index, point) in points.enumerated() {
      let style = ChartStyle(point.style)
      var parts = bars(point, frame).map { bar in
        bar.isLevel
          ? SVG.line(bar.box.x, spots[index].y, bar.box.right, spots[index].y, class: "bar")
          : SVG.line(spots[index].x, bar.box.y, spots[index].x, bar.box.bottom, class: "bar")
      }
      parts.append(
        mark(style, at: spots[index], radius: radii[index], told: "\(point.name), \(point.sizeText)"))
      if let place = places[index] {
        parts += words(labels[index], x: place.x, y: place.y)
        if let lead = lead(from: spots[index], radius: radii[index], to: place) { parts.append(lead) }
      } else {
        // No free place beside the dot: the name goes below the axes, with its mark again.
        parts.append(mark(style, at: .init(x: 8, y: body.height + text.lineHeight / 2), radius: 5))
        parts += words(labels[index], x: 20, y: body.height)
        body.height += Double(labels[index].count) * text.lineHeight + 6
      }
      body.parts.append(SVG.element("g", [("class", "s\(style.colour)")], parts.joined()))
    }
    return body
  }

  /// The area grows with the quantity; nothing at all still shows as a small dot.
  private func radius(_ size: Double, most: Double) -> Double {
    let largest = self.size == .wide ? 15.0 : 11.0
    return most > 0 ? max(4, largest * (size / most).squareRoot()) : 6
  }

  private struct LabelLine {
    var words: String
    var isName: Bool
  }

  /// The name, then the third quantity in words.
  private func label(_ point: Chart.Point) -> [LabelLine] {
    let room = width * (size == .wide ? 0.3 : 0.4)
    return [(point.name, true), (point.sizeText, false)].flatMap { words, isName in
      text.wrap(words, to: room).map { LabelLine(words: text.cut($0, to: room), isName: isName) }
    }
  }

  private func words(_ lines: [LabelLine], x: Double, y: Double) -> [String] {
    lines.enumerated().map { index, line in
      SVG.text(
        line.words, x: x, y: y + text.size * 0.95 + Double(index) * text.lineHeight,
        class: line.isName ? "name" : "name quiet")
    }
  }

  /// Error bars, as boxes four pixels thick so that labels keep clear of them.
  private func bars(_ point: Chart.Point, _ frame: Frame) -> [(box: ChartBox, isLevel: Bool)] {
    let spot = frame.spot(point.x.value, point.y.value)
    var boxes: [(ChartBox, Bool)] = []
    if let span = point.x.span {
      let ends = (frame.across(span.lowerBound), frame.across(span.upperBound))
      boxes.append((ChartBox(x: ends.0, y: spot.y - 2, width: ends.1 - ends.0, height: 4), true))
    }
    if let span = point.y.span {
      let ends = (frame.down(span.upperBound), frame.down(span.lowerBound))
      boxes.append((ChartBox(x: spot.x - 2, y: ends.0, width: 4, height: ends.1 - ends.0), false))
    }
    return boxes
  }

  /// A thin line to a label that stands away from its dot.
  private func lead(from spot: ChartPath.Spot, radius: Double, to place: ChartBox) -> String? {
    let near = ChartPath.Spot(
      x: min(max(spot.x, place.x - 3), place.right + 3), y: min(max(spot.y, place.y), place.bottom))
    let dx = near.x - spot.x
    let dy = near.y - spot.y
    let distance = (dx * dx + dy * dy).squareRoot()
    guard distance > radius * 1.3 + 10 else { return nil }
    let start = (radius * 1.3 + 2) / distance
    return SVG.line(spot.x + dx * start, spot.y + dy * start, near.x, near.y, class: "lead")
  }
}
