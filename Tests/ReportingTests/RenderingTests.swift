import Chance
import Testing

@testable import Reporting

@Suite("Numbers, tables and cells")
struct RenderingTests {
  @Test(
    "numbers are rounded, grouped and signed",
    arguments: [
      (1234.565, 2, "1,234.57"), (-0.004, 2, "0.00"), (999_999.5, 0, "1,000,000"), (0.05, 1, "0.1"),
      (-1234, 0, "-1,234"), (0, 0, "0"), (.infinity, 2, "–"), (.nan, 2, "–"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(Figures.fixed(value, decimals) == text)
  }

  @Test("a sign is always there when asked for")
  func signed() {
    #expect(Figures.signed(0.25, 1) == "+0.3")
    #expect(Figures.signed(-0.25, 1) == "-0.3")
    #expect(Figures.percent(0.4567) == "45.7")
  }

  @Test("cells that a spreadsheet would run, split or break are made harmless")
  func cells() {
    #expect(
      CSV.line(["=1+1", "a,b", "say \"hi\"", "-3.5", "@x", "+x"])
        == "'=1+1,\"a,b\",\"say \"\"hi\"\"\",-3.5,'@x,'+x\n")
  }

  /// Chinese characters take two columns, as on a terminal.
  static let renderer = TextRenderer(columns: 20) { text in
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  @Test("columns line up where characters are wide")
  func wide() {
    let table = Table(
      columns: [.init("名", isNumber: false), .init("n")], rows: [["张三", "7"], ["Wu", "12"]])
    let text = Self.renderer.render(Report(title: "T", blocks: [.table(table)]))
    #expect(text == "T\n=\n\n名     n\n────  ──\n张三   7\nWu    12\n")
  }

  @Test("paragraphs break at spaces, and anywhere between wide characters")
  func wrapping() {
    let report = Report(
      title: "T",
      blocks: [
        .paragraph("one two three four five six"), .paragraph("一二三四五六七八九十一二"),
        .verdict("so it is, and more of it"),
      ])
    let lines = Self.renderer.render(report).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { Self.renderer.width($0) <= 20 })
    #expect(lines.contains("one two three four"))
    #expect(lines.contains("一二三四五六七八九十"))
    #expect(lines.contains { $0.hasPrefix("» so it is") })
  }
}
