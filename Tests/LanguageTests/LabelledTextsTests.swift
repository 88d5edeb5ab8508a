import Language
import Testing

@Suite("labelled texts")
struct LabelledTextsTests {
  @Test("columns are found by name in any order, and without names by place")
  func columns() throws {
    let named = try LabelledTexts(tsv: "text\twriter\tintent\nbrew tea\ta\ttea\n# note\n\nnext bus\tb\tbus\n")
    #expect(named.rows.map(\.label) == ["tea", "bus"])
    #expect(named.rows.map(\.writer) == ["a", "b"])
    let bare = try LabelledTexts(tsv: "tea\tbrew tea\nbus\tnext bus")
    #expect(bare.rows.map(\.text) == ["brew tea", "next bus"])
  }

  @Test(
    "a line that cannot be read is told with its number",
    arguments: [
      ("tea\tbrew tea\nbus", "line 2: there are 1 fields instead of 2"),
      ("\ttea", "line 1: the label is empty"),
      ("label\ttext\ntea\t ", "line 2: the text is empty"), ("", "line 1: no labelled text"),
      ("label\ttext\n", "no labelled text"),
    ])
  func errors(_ tsv: String, _ message: String) {
    do throws(LabelledTextsError) {
      _ = try LabelledTexts(tsv: tsv)
      Issue.record("no error")
    } catch {
      #expect(error.description.contains(message))
    }
  }

  @Test("folds keep a writer together and share out lines without writers")
  func folds() throws {
    let written = try LabelledTexts(tsv: "label\ttext\twriter\nx\ta\tp\nx\tb\tq\nx\tc\tp\nx\td\tr")
    #expect(written.folds(2) == [0, 1, 0, 0])
    let bare = try LabelledTexts(tsv: "x\ta\nx\tb\nx\tc")
    #expect(bare.folds(2) == [0, 1, 0])
  }

  @Test("figures follow from what was said and heard, strangers apart")
  func figures() {
    let evaluation = LabelEvaluation(
      [
        .init(said: "a", heard: "a", lead: 0.9), .init(said: "a", heard: "b", lead: 0.1),
        .init(said: "b", heard: "b", lead: 0.5), .init(said: "z", heard: "a", lead: 0.2),
        .init(said: "z", heard: "b", lead: 0.7),
      ], knowing: ["a", "b"])
    #expect(evaluation.lines == 3)
    #expect(evaluation.macroAccuracy == 0.75)
    #expect(evaluation.confusions.map(\.count) == [1])
    #expect(evaluation.strangers == 2)
    #expect(evaluation.refusedRate == 0.5)
  }

  @Test("a classifier comes back from its bytes, and damage is noticed")
  func bytes() {
    let classifier = TextClassifier(
      examples: [("tea", "a cup of green tea"), ("bus", "the next bus to town")], simplify: { $0 })
    var bytes = classifier.bytes
    #expect(TextClassifier(bytes: bytes) == classifier)
    bytes[bytes.count / 2] ^= 1
    #expect(TextClassifier(bytes: bytes) == nil)
    for length in 0..<40 { #expect(TextClassifier(bytes: Array(bytes.prefix(length))) == nil) }
  }
}
