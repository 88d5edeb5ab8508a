import Chance
import Testing

@testable import Reporting

@Suite("Charts as SVG")
struct SVGRendererTests {
  static let small = ChartSamples.chart(
    .lines([
      Chart.Line(
        name: "First", style: 0, values: [0, 2, 3, 8], band: [0...0, 1...3, 2...4, 7...9]),
      Chart.Line(name: "第二", style: 1, values: [0, 1, 1.5, 2]),
    ]), id: "small", title: "A small chart")

  @Test("a small chart is the golden picture")
  func golden() throws {
    try ComparisonReportTests.golden("chart.svg", is: SVGRenderer(.wide).render(Self.small) + "\n")
  }

  @Test("every picture is well formed, named and described", arguments: SVGRenderer.Size.allCases)
  func wellFormed(size: SVGRenderer.Size) throws {
    for chart in ChartSamples.random(count: 5, seed: 3) {
      let markup = Markup(SVGRenderer(size).render(chart))
      #expect(markup.problem == nil)
      let svg = try #require(markup.elements.first)
      let named = try #require(svg.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
      let titles = ["title", "desc"].map { name in
        markup.elements.first { $0.name == name }?.attributes["id"]
      }
      #expect(titles == named.map { Optional($0) })
    }
  }

  @Test("names and titles cannot become markup")
  func escaping() {
    let evil = "<script>alert(\"1\")</script>&'\u{0}\u{1b}"
    let name = "</text><script>x</script>"
    let span = Chart.Measure(1, span: 0...2)
    let kinds: [Chart.Marks] = [
      .lines([Chart.Line(name: name, style: 0, values: [1, 2])]),
      .intervals([Chart.Interval(name: name, style: 0, measure: span)]),
      .points(
        span.map { [Chart.Point(name: name, style: 0, x: $0, y: $0, size: 1, sizeText: evil)] } ?? []),
    ]
    for kind in kinds {
      for size in SVGRenderer.Size.allCases {
        let markup = Markup(SVGRenderer(size).render(ChartSamples.chart(kind, title: evil)))
        #expect(markup.problem == nil)
        #expect(markup.count("script") == 0)
        #expect(markup.texts.contains("<script>alert(\"1\")</script>&'"))
      }
    }
  }

  @Test("a series is told apart without its colour: by a dash, a mark and its name")
  func marks() {
    let lines = (0..<6).map { Chart.Line(name: "n\($0)", style: $0, values: [0, Double($0)]) }
    let markup = Markup(SVGRenderer(.wide).render(ChartSamples.chart(.lines(lines))))
    let drawn = markup.elements.filter { $0.attributes["class"] == "line" }
    #expect(Set(drawn.map { $0.attributes["stroke-dasharray"] ?? "" }).count == 6)
    for line in lines { #expect(markup.texts.contains { $0.hasPrefix(line.name) }) }
  }

  /// What could go wrong with numbers, drawn as each kind.
  static let troubles: [[Double]] = [
    [], [4], [-4], [0, 0, 0], [3, 3, 3], [-1, -5, -2], [.nan, 1, 2], [.infinity, -.infinity, 1], [.nan],
    [1e300, 2], [1e12, -1e12], [1e-300, 2e-300], [0, 1e-9], [5, 5 + 1e-12],
  ]

  @Test(
    "nothing that is not a number reaches a picture, and every picture stays in its frame",
    arguments: troubles)
  func degenerate(numbers: [Double]) {
    let spans = numbers.map { number in number.isNaN ? nil : min(number, 0)...max(number, 1) }
    let kinds: [Chart.Marks] = [
      .lines([
        Chart.Line(name: "a", style: 0, values: numbers, band: spans.compactMap(\.self)),
        Chart.Line(name: "b", style: 1, values: []),
      ]),
      .intervals(
        numbers.enumerated().map { index, number in
          Chart.Interval(
            name: "r\(index)", style: index, measure: Chart.Measure(number, span: spans[index]),
            likely: spans[index])
        }),
      .points(
        numbers.compactMap { number in
          Chart.Measure(number).map {
            Chart.Point(name: "p", style: 0, x: $0, y: $0, size: -number, sizeText: "s")
          }
        }),
    ]
    for kind in kinds {
      for size in SVGRenderer.Size.allCases {
        let renderer = SVGRenderer(size)
        let svg = renderer.render(ChartSamples.chart(kind))
        let markup = Markup(svg)
        #expect(markup.problem == nil)
        #expect(!svg.contains("nan") && !svg.contains("inf\""))
        #expect(markup.numbers.allSatisfy { $0.isFinite && $0 >= -renderer.width && $0 <= 4000 })
        if !numbers.contains(where: Chart.isDrawable) { #expect(markup.texts.contains("nothing to draw")) }
      }
    }
  }

  @Test("what one replication cannot tell is drawn without an interval")
  func unknownError() throws {
    let estimate = Estimate(
      value: 0.1, standardError: .infinity, interval: -.infinity ... .infinity, likely: 0.1...0.1, count: 1)
    let measure = try #require(Chart.Measure(estimate, times: -100))
    #expect(measure.value == -10)
    #expect(measure.span == nil)
    #expect(Chart.scaled(1...3, by: -100) == -300 ... -100)
  }

  @Test("thinned lines keep their ends and stray no farther than allowed")
  func thinning() {
    for trial in 0..<50 {
      var y = 0.0
      let spots = (0..<361).map { x -> ChartPath.Spot in
        y += Double(Dice(seed: 3).uniforms(channel: 1, event: UInt32(trial * 400 + x))[0])
        return ChartPath.Spot(x: Double(x), y: y)
      }
      let kept = ChartPath.thinned(spots, tolerance: 0.5)
      #expect(kept.first == spots.first && kept.last == spots.last)
      #expect(kept.count < 300)
      for (left, right) in zip(kept, kept.dropFirst()) {
        for spot in spots where spot.x > left.x && spot.x < right.x {
          let on = left.y + (spot.x - left.x) / (right.x - left.x) * (right.y - left.y)
          #expect((spot.y - on).magnitude <= 0.5 + 1e-9)
        }
      }
    }
  }

  @Test("a chart's table holds its numbers, ends included")
  func tables() {
    let table = Self.small.table()
    #expect(table.columns.map(\.title) == ["days since day 0", "First", "第二"])
    #expect(table.rows.first == ["0", "0.0 [0.0, 0.0]", "0.0"])
    #expect(table.rows.last == ["3", "8.0 [7.0, 9.0]", "2.0"])
    let long = ChartSamples.chart(
      .lines([Chart.Line(name: "a", style: 0, values: (0...365).map(Double.init))]))
    #expect(long.table().rows.count <= 26)
    #expect(long.table().rows.last == ["365", "365.0"])
    #expect(long.table(rows: 8).rows.count <= 9)
    for chart in ChartSamples.random(count: 4, seed: 1) {
      #expect(chart.table().rows.allSatisfy { $0.count == chart.table().columns.count })
    }
  }
}
