import Testing

@testable import parley

@Suite("Text takes the columns that a terminal gives it")
struct TextWidthTests {
  @Test(
    "widths",
    arguments: [
      ("", 0), ("abc", 3), ("王先生", 6), ("ＡＢ", 4), ("ﾊﾝ", 2), ("e\u{301}", 1), ("👍🏽", 2), ("👨‍👩‍👧", 2),
      ("a\u{7}b", 2),
      ("\u{1b}[1m\u{1b}[31m还款\u{1b}[0m", 4), ("¥1,200.50", 9), ("——", 2),
    ])
  func widths(text: String, columns: Int) {
    #expect(TextWidth.width(text) == columns)
  }

  @Test("padding aligns columns with Chinese in them")
  func pad() {
    #expect(TextWidth.pad("王先生", to: 8) + "|" == "王先生  |")
    #expect(TextWidth.pad("王", to: 4, .right) == "  王")
    #expect(TextWidth.pad("too long", to: 3) == "too long")
  }

  @Test("cut text never passes its room", arguments: 0...12)
  func truncate(columns: Int) {
    for text in ["abcdefgh", "还款计划书", "a还b款c", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"] {
      let cut = TextWidth.truncate(text, to: columns)
      #expect(TextWidth.width(cut) <= columns)
      #expect(cut == text || cut.hasSuffix("…") || columns == 0)
    }
  }

  @Test("wrapping keeps every character but blanks, and every line fits", arguments: 2...30)
  func wrap(columns: Int) {
    let text = "我在你们这里借了 3000 元（三期），还到第二期了。 Well, then pay 3,000 today: unconditionally?\n\n好。"
    let lines = TextWidth.wrap(text, to: columns, hanging: 2)
    #expect(lines.allSatisfy { TextWidth.width($0) <= columns })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
    if columns >= 20 {
      let marks: Set<Character> = ["，", "。", "）", ","]
      #expect(!lines.contains { $0.drop { $0 == " " }.first.map(marks.contains) ?? false })
      #expect(!lines.contains { $0.hasSuffix("（") })
    }
  }

  @Test("later lines of a paragraph hang under the first")
  func hanging() {
    #expect(TextWidth.wrap("one two three four", to: 10, hanging: 2) == ["one two", "  three", "  four"])
    #expect(TextWidth.wrap("", to: 10) == [""])
    #expect(TextWidth.wrap("a\nb", to: 10, hanging: 2) == ["a", "b"])
    #expect(TextWidth.wrap("  indented", to: 20) == ["  indented"])
  }
}
