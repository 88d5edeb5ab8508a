import Testing

@testable import parley

@Suite("Simplified and Traditional characters")
struct ScriptConverterTests {
  @Test("words are converted by their sense, not sign by sign")
  func converts() {
    let converter = ScriptConverter.standard
    #expect(converter.isAvailable)
    #expect(converter.traditionalise("还款计划：头发和发展") == "還款計劃：頭髮和發展")
    #expect(converter.simplify("請您今天還款，謝謝") == "请您今天还款，谢谢")
    #expect(converter.traditionalise("") == "")
    #expect(converter.traditionalise("plain, 3000") == "plain, 3000")
    #expect(converter.traditionalise("还\0款") == "還\0款")
  }

  @Test("many at once")
  func concurrent() async {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 {
        group.addTask { ScriptConverter.standard.simplify("還款計劃") == "还款计划" }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
