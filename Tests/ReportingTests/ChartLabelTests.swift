import Chance
import Testing

@testable import Reporting

@Suite("Labels of charts do not overlap")
struct ChartLabelTests {
  static func uniform(_ channel: UInt8, _ number: Int) -> Double {
    Double(Dice(seed: 5).uniforms(channel: channel, event: UInt32(number))[0])
  }

  @Test("labels one above the other keep apart, stay within bounds, and move no more than they must")
  func spread() {
    for trial in 0..<500 {
      let count = 1 + trial % 9
      let wanted = (0..<count).map { 300 * Self.uniform(1, trial * 10 + $0) }
      let heights = (0..<count).map { 12 + 24 * Self.uniform(2, trial * 10 + $0) }
      let total = heights.reduce(0, +)
      let tops = LabelSpread.tops(wanted: wanted, heights: heights, from: 0, to: max(300, total))
      for a in tops.indices {
        #expect(tops[a] >= -1e-9 && tops[a] + heights[a] <= max(300, total) + 1e-9)
        for b in tops.indices where b != a && tops[a] <= tops[b] {
          #expect(tops[a] + heights[a] <= tops[b] + 1e-9, "trial \(trial): \(a) over \(b)")
          // Whoever wanted to be higher is.
          #expect(wanted[a] + heights[a] / 2 <= wanted[b] + heights[b] / 2)
        }
      }
      let apart = wanted.indices.allSatisfy { a in
        wanted[a] >= 0 && wanted[a] + heights[a] <= max(300, total)
          && wanted.indices.allSatisfy { b in
            a == b || wanted[a] + heights[a] <= wanted[b] || wanted[b] + heights[b] <= wanted[a]
          }
      }
      if apart { #expect(tops == wanted) }
    }
  }

  @Test("labels beside dots cover no other label and no dot")
  func places() {
    let area = ChartBox(x: 0, y: 0, width: 700, height: 400)
    for trial in 0..<300 {
      let count = 1 + trial % 12
      let dots = (0..<count).map { index in
        let r = 4 + 10 * Self.uniform(3, trial * 20 + index)
        return ChartBox(
          x: 660 * Self.uniform(4, trial * 20 + index), y: 360 * Self.uniform(5, trial * 20 + index),
          width: 2 * r, height: 2 * r)
      }
      let sizes = (0..<count).map { (width: 40 + 90 * Self.uniform(6, trial * 20 + $0), height: 35.0) }
      let places = LabelPlaces.places(dots: dots, sizes: sizes, lines: [], within: area)
      #expect(places.count == count)
      if count <= 3 { #expect(!places.contains(nil)) }
      let boxes = places.compactMap(\.self)
      for (index, box) in boxes.enumerated() {
        #expect(area.holds(box))
        #expect(!dots.contains { $0.overlaps(box) })
        #expect(!boxes[..<index].contains { $0.overlaps(box) })
      }
    }
  }

  /// Boxes of all texts of a picture, as the estimate of widths has them.
  static func boxes(_ markup: Markup, _ text: ChartText) -> [(box: ChartBox, text: String)] {
    zip(markup.elements, markup.texts).compactMap { element, words -> (box: ChartBox, text: String)? in
      guard element.name == "text", let x = element.attributes["x"].flatMap(Double.init),
        let y = element.attributes["y"].flatMap(Double.init)
      else { return nil }
      let width = text.width(words)
      let anchor = element.attributes["text-anchor"]
      let shift: Double = anchor == "middle" ? 0.5 : anchor == "end" ? 1 : 0
      // From the height of capitals to the base line.
      let box = ChartBox(
        x: x - shift * width, y: y - text.size * 0.75, width: width, height: text.size * 0.75)
      return (box, words)
    }
  }

  @Test("no text of a picture covers another or leaves it", arguments: SVGRenderer.Size.allCases, 1...9)
  func pictures(size: SVGRenderer.Size, count: Int) {
    let renderer = SVGRenderer(size)
    for trial in 0..<6 {
      for chart in ChartSamples.random(count: count, seed: trial) {
        let markup = Markup(renderer.render(chart))
        let boxes = Self.boxes(markup, renderer.text)
        let view = ChartBox(
          x: 0, y: 0, width: renderer.width, height: markup.numbers.count > 3 ? markup.numbers[3] : 0)
        for (index, one) in boxes.enumerated() {
          #expect(view.holds(one.box), "\(chart.id) \(trial): \(one) leaves \(view)")
          for other in boxes[..<index] where other.box.overlaps(one.box) {
            Issue.record("\(chart.id), \(count) names, trial \(trial): \(one) covers \(other)")
          }
        }
      }
    }
  }

  @Test("text is broken at spaces and between wide signs, and cut where it cannot be broken")
  func wrapping() {
    let text = ChartText(size: 10)
    #expect(text.wrap("Emotional investment", to: 70) == ["Emotional", "investment"])
    #expect(text.wrap("上门拜访策略", to: 31) == ["上门拜", "访策略"])
    #expect(text.wrap("", to: 50) == [])
    #expect(text.cut("Unbreakable", to: 200) == "Unbreakable")
    let short = text.cut("Unbreakable", to: 40)
    #expect(short.hasSuffix("…"))
    #expect(text.width(short) <= 40)
  }
}
