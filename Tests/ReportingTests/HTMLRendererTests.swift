import Foundation
import Language
import Testing

@testable import Reporting

@Suite("A report as one page")
struct HTMLRendererTests {
  static let english = Catalogue(tongue: .english, texts: [:])

  @Test("a page is well formed and in its language", arguments: Tongue.allCases)
  func wellFormed(tongue: Tongue) async {
    let page = HTMLRenderer(Catalogue(tongue: tongue, texts: [:])).render(
      await ComparisonReportTests.report().report)
    let markup = Markup(page)
    #expect(markup.problem == nil)
    #expect(markup.elements.first?.attributes["lang"] == tongue.rawValue)
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    // Three charts, each for wide and narrow screens, each with its numbers.
    #expect(markup.count("svg") == 6)
    #expect(markup.count("details") == 3)
    #expect(page.utf8.count < 200_000)
  }

  @Test("a page runs nothing and fetches nothing")
  func selfContained() async {
    let page = HTMLRenderer(Self.english).render(await ComparisonReportTests.report().report)
    let markup = Markup(page)
    for name in ["script", "link", "img", "iframe", "object", "image", "use"] {
      #expect(markup.count(name) == 0)
    }
    for element in markup.elements {
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on") && name != "href" && name != "src" && name != "style", "\(name)")
        #expect(!value.contains("//") || name == "xmlns", "\(name): \(value)")
      }
    }
    #expect(!page.contains("url(") && !page.contains("@import"))
  }

  @Test("tables have scoped headers, and numbers stand to the right")
  func tables() {
    let table = Table(
      columns: [.init("name", isNumber: false), .init("n")], rows: [["a", "1"], ["b", "2"]])
    let page = HTMLRenderer(Self.english).render(
      Report(title: "T", blocks: [.heading("Numbers"), .table(table)]))
    #expect(page.contains("<tr><th scope=\"row\">a</th><td class=\"n\">1</td></tr>"))
    #expect(page.contains("<th scope=\"col\">name</th><th scope=\"col\" class=\"n\">n</th>"))
    #expect(page.contains("aria-label=\"Numbers\""))
  }

  @Test("no text of a report can become markup")
  func escaping() {
    let evil = "</title><script>alert(1)</script>&\"'"
    let page = HTMLRenderer(Self.english).render(
      Report(
        title: evil,
        blocks: [
          .heading(evil), .paragraph(evil), .verdict(evil), .note(evil),
          .table(Table(columns: [.init(evil)], rows: [[evil]])),
          .chart(ChartSamples.chart(.lines([]), title: evil)),
        ]))
    let markup = Markup(page)
    #expect(markup.problem == nil)
    #expect(markup.count("script") == 0)
    #expect(markup.texts.filter { $0 == evil }.count >= 8)
  }

  @Test("ids of a page are its own")
  func ids() async {
    let markup = Markup(HTMLRenderer(Self.english).render(await ComparisonReportTests.report().report))
    let ids = markup.elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == 12)
    #expect(Set(ids).count == ids.count)
  }

  @Test("text leaves a chart to the table that says the same, and else gives its numbers")
  func text() {
    var chart = SVGRendererTests.small
    let renderer = TextRenderer(columns: 80) { $0.count }
    let told = renderer.render(Report(title: "T", blocks: [.chart(chart)]))
    #expect(told.contains("A small chart"))
    #expect(told.contains("8.0 [7.0, 9.0]"))
    chart.isToldByTable = true
    #expect(renderer.render(Report(title: "T", blocks: [.chart(chart)])) == "T\n=\n")
  }
}
