extension SVGRenderer {
  /// Lines over x, bands beneath them, names at their ends.
  func draw(_ lines: [Chart.Line], _ chart: Chart) -> Body {
    let drawn = lines.filter { !$0.points.isEmpty }
    guard !drawn.isEmpty else { return nothing(chart) }
    let xs = drawn.flatMap { [$0.points[0].x, $0.points[$0.points.count - 1].x] }
    let ys = drawn.flatMap { line in
      line.points.map(\.y) + line.band.flatMap { [$0.span.lowerBound, $0.span.upperBound] }
    }
    let x = ChartScale(
      xs, hasZero: chart.x.hasZero, steps: chart.x.steps, aim: size == .wide ? 6 : 4, isTight: true)
    let y = ChartScale(ys, hasZero: chart.y.hasZero, steps: chart.y.steps)
    let labels = drawn.map { label($0, chart) }
    let room = labels.flatMap(\.self).map(text.width).max() ?? 0
    let heights = labels.map { Double($0.count) * text.lineHeight + 4 }

    let head = upperTitle(chart.y)
    let tall = max(size == .wide ? 340 : 250, heights.reduce(0, +))
    let frame = Frame(
      left: margin(y, chart.y), right: width - room - 26, top: head.height, bottom: head.height + tall, x: x,
      y: y)
    var body = Body(parts: head.parts + uprightAxis(frame, chart.y), height: 0)
    let foot = levelAxis(frame, chart.x, hasGrid: false)
    body.parts += foot.parts
    body.height = foot.height
    for line in drawn where !line.band.isEmpty { body.parts.append(band(line, frame)) }
    let tops = LabelSpread.tops(
      wanted: zip(drawn, heights).map { frame.down($0.points[$0.points.count - 1].y) - $1 / 2 },
      heights: heights, from: frame.top - text.lineHeight / 2, to: frame.bottom + text.lineHeight / 2)
    for (index, line) in drawn.enumerated() {
      body.parts.append(curve(line, frame, labels[index], top: tops[index], height: heights[index], chart))
    }
    return body
  }

  /// The name, broken where it is long, and the last number.
  private func label(_ line: Chart.Line, _ chart: Chart) -> [String] {
    let room = width * (size == .wide ? 0.24 : 0.25)
    var lines = text.wrap(line.name, to: room).map { text.cut($0, to: room * 1.3) }
    let number = line.points.last.map { chart.y.text($0.y) } ?? ""
    if let last = lines.last, text.width(last + " " + number) <= room {
      lines[lines.count - 1] = last + " " + number
    } else {
      lines.append(number)
    }
    return lines
  }

  private func band(_ line: Chart.Line, _ frame: Frame) -> String {
    let upper = ChartPath.thinned(line.band.map { frame.spot($0.x, $0.span.upperBound) })
    let lower = ChartPath.thinned(line.band.map { frame.spot($0.x, $0.span.lowerBound) })
    let data = ChartPath.data(upper + lower.reversed(), isClosed: true)
    return SVG.element("path", [("class", "band s\(ChartStyle(line.style).colour)"), ("d", data)])
  }

  private func curve(
    _ line: Chart.Line, _ frame: Frame, _ label: [String], top: Double, height: Double, _ chart: Chart
  ) -> String {
    let style = ChartStyle(line.style)
    let spots = line.points.map { frame.spot($0.x, $0.y) }
    let end = spots[spots.count - 1]
    var parts: [String] = []
    if spots.count > 1 {
      var attributes = [("class", "line"), ("d", ChartPath.data(ChartPath.thinned(spots)))]
      if !style.dash.isEmpty {
        attributes.append(("stroke-dasharray", style.dash.map(String.init).joined(separator: " ")))
      }
      parts.append(SVG.element("path", attributes))
    }
    // From the end of the line to a label that had to give way.
    let middle = top + height / 2
    parts.append(SVG.line(end.x + 7, end.y, end.x + 17, middle, class: "lead"))
    parts.append(
      mark(style, at: end, radius: 5, told: "\(line.name): \(chart.y.text(line.points[spots.count - 1].y))"))
    for (index, words) in label.enumerated() {
      parts.append(
        SVG.text(
          words, x: end.x + 21, y: top + 2 + text.size * 0.95 + Double(index) * text.lineHeight,
          class: "name"))
    }
    return SVG.element("g", [("class", "s\(style.colour)")], parts.joined())
  }
}
