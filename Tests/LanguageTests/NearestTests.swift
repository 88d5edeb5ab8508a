import Language
import Testing

@Suite("the nearest name")
struct NearestTests {
  @Test(
    "a slip of the finger finds its name",
    arguments: [
      ("forgetfull", "forgetful"), ("stuborn", "stubborn"), ("evaisve", "evasive"), ("VICTIM", "victim"),
      ("provoc", "provocative"),
    ])
  func near(written: String, meant: String) {
    #expect(nearest(written, in: ["forgetful", "stubborn", "evasive", "victim", "provocative"]) == meant)
  }

  @Test("what is far from every name gets none", arguments: ["", "banana", "x"])
  func far(written: String) {
    #expect(nearest(written, in: ["forgetful", "stubborn", "evasive"]) == nil)
  }

  @Test("a text far longer than any name costs nothing")
  func long() {
    #expect(nearest(String(repeating: "z", count: 100_000), in: ["forgetful"]) == nil)
  }

  @Test("a swap counts as one change, and equals go by the alphabet")
  func swaps() {
    #expect(nearest("abdc", in: ["abcd"]) == "abcd")
    #expect(nearest("ca", in: ["ab", "bc", "ac"]) == "ac")
    #expect(nearest("tap", in: ["tip", "top"]) == "tip")
  }
}
