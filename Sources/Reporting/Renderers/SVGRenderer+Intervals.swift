extension SVGRenderer {
  /// One row each: name, dot with whiskers, the numbers in words.
  func draw(_ rows: [Chart.Interval], _ chart: Chart) -> Body {
    let numbers = rows.flatMap { row in
      [row.measure?.span, row.likely].compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] }
        + (row.measure.map { [$0.value] } ?? [])
    }
    guard !numbers.isEmpty else { return nothing(chart) }
    let told = rows.map { words($0, chart) }
    let toldRoom = told.map(text.width).max() ?? 0
    let isWide = size == .wide
    let nameRoom = isWide ? width * 0.24 : width - toldRoom - 12
    let names = rows.map { row in text.wrap(row.name, to: nameRoom).map { text.cut($0, to: nameRoom) } }
    let nameWidth = names.flatMap(\.self).map(text.width).max() ?? 0
    // On a narrow screen the words stand above the marks instead of beside them.
    let heights = names.map { max(1, Double($0.count)) * text.lineHeight + (isWide ? 20 : 26) }
    let x = ChartScale(numbers, hasZero: chart.x.hasZero, steps: chart.x.steps, aim: isWide ? 6 : 4)
    let frame = Frame(
      left: isWide ? nameWidth + 22 : 14, right: isWide ? width - toldRoom - 18 : width - 14, top: 4,
      bottom: 4 + heights.reduce(0, +), x: x, y: ChartScale([]))
    let foot = levelAxis(frame, chart.x, hasGrid: true)
    var body = Body(parts: foot.parts, height: foot.height)
    var top = frame.top
    for (index, row) in rows.enumerated() {
      let height = heights[index]
      let middle = isWide ? top + height / 2 : top + height - 13
      let block = Double(names[index].count) * text.lineHeight
      let first = (isWide ? middle - block / 2 : top + 2) + text.size * 0.95
      var parts = names[index].enumerated().map { line, words in
        SVG.text(words, x: 0, y: first + Double(line) * text.lineHeight, class: "name")
      }
      parts.append(
        SVG.text(told[index], x: width, y: isWide ? middle + text.size * 0.35 : first, .end, class: "name"))
      parts += whiskers(row, frame, at: middle, chart)
      body.parts.append(SVG.element("g", [("class", "s\(ChartStyle(row.style).colour)")], parts.joined()))
      top += height
    }
    return body
  }

  private func whiskers(_ row: Chart.Interval, _ frame: Frame, at y: Double, _ chart: Chart) -> [String] {
    guard let measure = row.measure else { return [] }
    var parts: [String] = []
    if let likely = row.likely {
      let ends = (frame.across(likely.lowerBound), frame.across(likely.upperBound))
      parts.append(SVG.line(ends.0, y, ends.1, y, class: "thin"))
    }
    if let span = measure.span {
      let ends = (frame.across(span.lowerBound), frame.across(span.upperBound))
      parts.append(SVG.line(ends.0, y, ends.1, y, class: "thick"))
      for end in [ends.0, ends.1] { parts.append(SVG.line(end, y - 8, end, y + 8, class: "cap")) }
    }
    parts.append(
      mark(
        ChartStyle(row.style), at: .init(x: frame.across(measure.value), y: y), radius: 4.5,
        told: "\(row.name): \(words(row, chart))"))
    return parts
  }

  private func words(_ row: Chart.Interval, _ chart: Chart) -> String {
    guard let measure = row.measure else { return "–" }
    guard let span = measure.span else { return chart.x.bare(measure.value) }
    return
      "\(chart.x.bare(measure.value)) [\(chart.x.bare(span.lowerBound)), \(chart.x.bare(span.upperBound))]"
  }
}
