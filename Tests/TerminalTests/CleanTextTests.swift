import Testing

@testable import parley

@Suite("Nothing that a file or a person wrote reaches the terminal raw")
struct CleanTextTests {
  @Test("control characters become visible signs")
  func controls() {
    #expect(CleanText.clean("a\u{1b}[2Jb") == "a␛[2Jb")
    #expect(CleanText.clean("\u{7}\u{8}\u{7f}\u{0}") == "␇␈␡␀")
    #expect(CleanText.clean("\u{9b}31m\u{85}") == "\u{fffd}31m\u{fffd}")
    #expect(CleanText.clean("ab\u{202e}cd\u{2066}") == "ab\u{fffd}cd\u{fffd}")
    #expect(CleanText.clean("one\r\ntwo\rthree\tfour\n") == "one\ntwo␍three\tfour\n")
    #expect(CleanText.clean("还款 e\u{301} 👨‍👩‍👧") == "还款 e\u{301} 👨‍👩‍👧")
  }

  @Test("no control character survives, whatever stands around it")
  func everyControl() {
    for value in Array(UInt32(0)..<32) + Array(127..<160) where value != 9 && value != 10 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for inks in [false, true] {
        let cleaned = CleanText.clean("x\(scalar)[5n\(scalar)]0;title\u{7}\(scalar)", keepingInks: inks)
        #expect(cleaned.unicodeScalars.allSatisfy { $0.value >= 32 && !(127..<160).contains($0.value) })
      }
    }
  }

  @Test("only the program's own inks pass")
  func inks() {
    let style = Style(isOn: true)
    for ink in Style.Ink.allCases {
      let text = style("x", ink)
      #expect(CleanText.clean(text, keepingInks: true) == text)
      #expect(!CleanText.clean(text).unicodeScalars.contains("\u{1b}"))
    }
    let foreign = [
      "\u{1b}[8m", "\u{1b}[m", "\u{1b}[31;1m", "\u{1b}[31", "\u{1b}[031m", "\u{1b}[٣m", "\u{1b}]m", "\u{1b}",
      "\u{1b}\u{1b}[8m", "\u{1b}[5n",
    ]
    for text in foreign {
      #expect(
        !CleanText.clean(text, keepingInks: true).unicodeScalars.contains("\u{1b}"),
        "\(text.debugDescription)")
    }
  }
}
