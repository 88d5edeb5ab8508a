import Language
import Simulation
import Testing

@Suite("phrase banks")
struct PhrasebookTests {
  static let header = "move\tlanguage\twriter\tsituation\ttext\n"

  @Test("comments and empty lines are passed over")
  func reads() throws {
    let book = try Phrasebook(
      tsv:
        "# a bank\n\(Self.header)\n# greetings\ngreet\ten\ta\tcall\tGood morning.\ncalm\tzh\tb\tvisit\t您先别急。\n"
    )
    #expect(book.phrases.map(\.move) == [.greet, .calm])
    #expect(book.phrases.last?.text == "您先别急。")
    #expect(book.phrases.first?.writer == "a")
  }

  @Test("a misspelt move is told with its line and the nearest name")
  func nearest() {
    #expect(throws: PhrasebookError(line: 2, rule: .move("empathize", nearest: "empathise"))) {
      try Phrasebook(tsv: Self.header + "empathize\ten\ta\tcall\tThat must be hard.")
    }
    let error = PhrasebookError(line: 2, rule: .move("empathize", nearest: "empathise"))
    #expect(error.description == "line 2: there is no move \"empathize\". Write empathise, if that is meant.")
  }

  @Test(
    "each rule has an error of its own",
    arguments: [
      ("greet\ten\ta\tcall\tHello", 1, PhrasebookError.Rule.header),
      ("", 1, .header),
      (header + "greet\ten\ta\tHello", 2, .columns(found: 4)),
      (header + "greet\ten\ta\tcall\tHello\tthere", 2, .columns(found: 6)),
      (header + "greet\tfr\ta\tcall\tBonjour", 2, .language("fr")),
      (header + "greet\ten\ta\tcall\t ", 2, .emptyText),
      (header + "xylophone\ten\ta\tcall\tHello", 2, .move("xylophone", nearest: nil)),
    ])
  func rules(_ text: String, _ line: Int, _ rule: PhrasebookError.Rule) {
    #expect(throws: PhrasebookError(line: line, rule: rule)) { try Phrasebook(tsv: text) }
  }
}
