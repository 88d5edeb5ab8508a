import Language
import Lending
import Library
import Testing

@Suite("what an author answers becomes a file that loads")
struct ScenarioDraftTests {
  static func draft(_ tongue: Tongue = .english) -> ScenarioDraft {
    var draft = ScenarioDraft(today: Day(number: 20_786))
    draft.tongue = tongue
    draft.title = #"The "old" mill \ weir"#
    draft.name = "Ada: Quill #2"
    draft.address = "Ms Quill"
    draft.about = "Mends nets, {and} more."
    draft.type = "stubborn"
    draft.situation = "unable-short"
    draft.lender = "- Millpond"
    draft.reason = "The weir broke\u{1B}[2J."
    draft.facts = ["Yes: it broke.", "& again"]
    draft.opening = "? Who"
    return draft
  }

  @Test(
    "whatever characters the answers hold, the file loads and says what was answered",
    arguments: Tongue.allCases)
  func loads(_ tongue: Tongue) throws {
    let draft = Self.draft(tongue)
    let source = Source(name: "a.yaml", text: draft.text)
    let (library, problems) = Library.read([source], .init(kinds: [.borrower], hash: { _ in "" }))
    #expect(problems.map(\.description) == [])
    let scenario = try #require(library.scenarios[draft.id])
    #expect(scenario.title[tongue] == draft.title)
    #expect(scenario.borrower.name[tongue] == draft.name)
    #expect(scenario.borrower.about[tongue] == draft.about)
    #expect(scenario.situation == "unable-short")
    #expect(scenario.loan.due == draft.due)
    #expect(scenario.facts.map { $0.say[tongue] } == draft.facts.map { [$0] })
    #expect(scenario.reason[tongue].contains("The weir broke"))
    #expect(!scenario.reason[tongue].contains("\u{1B}"))
  }

  @Test("nothing answered still makes a file, with a text in each place")
  func empty() {
    var draft = ScenarioDraft(today: Day(number: 20_786)).completed("Not yet.")
    draft.type = "stubborn"
    draft.facts = ["Not yet."]
    let source = Source(name: "a.yaml", text: draft.text)
    #expect(Library.check([source], .init(kinds: [.borrower], hash: { _ in "" })).map(\.description) == [])
  }

  @Test(
    "an id is made of a title's words",
    arguments: [
      ("The Late Wages", "the-late-wages"), ("晚发的工资", "my-borrower"), ("3 cows, 2 goats", "my-borrower"),
    ])
  func ids(title: String, id: String) { #expect(ScenarioDraft.id(from: title) == id) }

  @Test("an author may begin in one tongue, and what ships may not")
  func tongues() {
    let source = Source(name: "a.yaml", text: Self.draft().text)
    var own = source
    own.mayBeOfOneTongue = true
    let options = Library.Options(kinds: [.borrower], tongues: [.english, .simplified], hash: { _ in "" })
    #expect(!Library.check([source], options).isEmpty)
    #expect(Library.check([own], options).isEmpty)
  }
}
