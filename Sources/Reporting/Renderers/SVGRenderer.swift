/// Charts as SVG for a page that holds `ChartSheet`: the same chart gives the same bytes.
public struct SVGRenderer: Hashable, Sendable {
  /// A picture is drawn once for wide screens and once for telephones, so that its letters keep their size.
  public enum Size: String, CaseIterable, Sendable {
    case wide, narrow
  }

  public let size: Size
  let width: Double
  let text: ChartText

  public init(_ size: Size) {
    self.size = size
    width = size == .wide ? 760 : 360
    text = ChartText(size: size == .wide ? 14 : 13)
  }

  public func render(_ chart: Chart) -> String {
    let body: Body
    switch chart.marks {
    case .lines(let lines): body = draw(lines, chart)
    case .intervals(let rows): body = draw(rows, chart)
    case .points(let points): body = draw(points, chart)
    }
    let name = "\(chart.id)-\(size.rawValue)"
    let head =
      SVG.element("title", [("id", name + "-title")], SVG.escaped(chart.title))
      + SVG.element("desc", [("id", name + "-desc")], SVG.escaped(chart.summary))
    return SVG.element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart \(size.rawValue)"),
        ("viewBox", "0 0 \(SVG.number(width)) \(SVG.number(body.height))"), ("role", "img"),
        ("aria-labelledby", "\(name)-title \(name)-desc"),
      ], "\n" + ([head] + body.parts).joined(separator: "\n") + "\n")
  }

  /// What was drawn and how high it came out.
  struct Body {
    var parts: [String] = []
    var height: Double
  }

  /// Where the marks go, inside the axes.
  struct Frame {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var x: ChartScale
    var y: ChartScale

    func spot(_ x: Double, _ y: Double) -> ChartPath.Spot { .init(x: across(x), y: down(y)) }
    func across(_ value: Double) -> Double { x.place(value, from: left, to: right) }
    func down(_ value: Double) -> Double { y.place(value, from: bottom, to: top) }
  }

  /// Room for the numbers of the upright axis.
  func margin(_ scale: ChartScale, _ axis: Chart.Axis) -> Double {
    (scale.ticks.map { text.width(scale.label($0, isSigned: axis.isSigned)) }.max() ?? 0) + 10
  }

  /// The title of the upright axis, level and on top, where it can be read.
  func upperTitle(_ axis: Chart.Axis) -> (parts: [String], height: Double) {
    let lines = text.wrap(axis.title, to: width - 4)
    let parts = lines.enumerated().map { index, line in
      SVG.text(line, x: 0, y: text.size + Double(index) * text.lineHeight, class: "quiet")
    }
    return (parts, Double(lines.count) * text.lineHeight + 14)
  }

  func uprightAxis(_ frame: Frame, _ axis: Chart.Axis) -> [String] {
    frame.y.ticks.flatMap { tick -> [String] in
      let y = frame.down(tick)
      let label = frame.y.label(tick, isSigned: axis.isSigned)
      return [
        SVG.line(frame.left, y, frame.right, y, class: tick == 0 ? "base" : "grid"),
        SVG.text(label, x: frame.left - 8, y: y + text.size * 0.35, .end, class: "quiet"),
      ]
    }
  }

  /// Numbers below the marks and the axis's title below them.
  func levelAxis(_ frame: Frame, _ axis: Chart.Axis, hasGrid: Bool) -> Body {
    var parts: [String] = []
    let under = frame.bottom + text.size + 8
    var free = -Double.infinity
    for tick in frame.x.ticks {
      let x = frame.across(tick)
      let label = frame.x.label(tick, isSigned: axis.isSigned)
      parts.append(
        hasGrid
          ? SVG.line(x, frame.top, x, frame.bottom, class: tick == 0 && axis.isSigned ? "base" : "grid")
          : SVG.line(x, frame.bottom, x, frame.bottom + 5, class: "base"))
      let half = text.width(label) / 2
      let centre = min(max(x, half), width - half)
      guard centre - half >= free else { continue }
      free = centre + half + 6
      parts.append(SVG.text(label, x: centre, y: under, .middle, class: "quiet"))
    }
    let lines = text.wrap(axis.title, to: width - 4)
    let widest = lines.map(text.width).max() ?? 0
    let centre = min(max((frame.left + frame.right) / 2, widest / 2), width - widest / 2)
    for (index, line) in lines.enumerated() {
      parts.append(
        SVG.text(
          line, x: centre, y: under + 4 + Double(index + 1) * text.lineHeight, .middle, class: "quiet"))
    }
    return Body(parts: parts, height: under + 10 + Double(lines.count) * text.lineHeight)
  }

  /// A chart without anything to draw says so.
  func nothing(_ chart: Chart) -> Body {
    Body(
      parts: [SVG.text(chart.words.nothing, x: width / 2, y: 34, .middle, class: "quiet")], height: 60)
  }

  /// The mark of a style: an outline of some radius round a spot.
  func mark(_ style: ChartStyle, at spot: ChartPath.Spot, radius: Double, told: String? = nil) -> String {
    let r = radius
    let x = spot.x
    let y = spot.y
    let name = "mark"
    let inner = told.map { SVG.element("title", [], SVG.escaped($0)) }
    func path(_ corners: [(Double, Double)]) -> String {
      let data = ChartPath.data(
        corners.map { .init(x: x + $0.0 * r, y: y + $0.1 * r) }, isClosed: true)
      return SVG.element("path", [("class", name), ("d", data)], inner)
    }
    switch style.shape {
    case .circle:
      return SVG.element(
        "circle", [("class", name), ("cx", SVG.number(x)), ("cy", SVG.number(y)), ("r", SVG.number(r))],
        inner)
    case .square: return path([(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)])
    case .triangle: return path([(0, -1.2), (1.1, 0.8), (-1.1, 0.8)])
    case .diamond: return path([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    case .cross:
      let a = 0.4
      let b = 1.15
      return path([
        (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a), (-b, -a),
        (-a, -a),
      ])
    case .star:
      // A hexagram, drawn as its twelve corners.
      let inward = 0.66
      return path([
        (0, -1.3), (0.33, -0.57), (1.13, -0.65), (inward, 0), (1.13, 0.65), (0.33, 0.57), (0, 1.3),
        (-0.33, 0.57), (-1.13, 0.65), (-inward, 0), (-1.13, -0.65), (-0.33, -0.57),
      ])
    }
  }
}
