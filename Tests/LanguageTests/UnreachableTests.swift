import Language
import Testing

@Suite("lines that nobody can come to say")
struct UnreachableTests {
  private func unreachable(_ acts: [String: [String: [Lines.Line]]]) -> [Lines.Unreachable] {
    Lines(tongue: .english, acts: acts).unreachable
  }

  @Test("a yes, a greeting and a cry can come up; so can what anyone may feel")
  func reachable() {
    let line = Lines.Line(say: "Well.", feels: nil)
    for act in SpeechAct.allCases where act != .thirdParty && act != .discloseFact {
      #expect(unreachable([act.id: ["any": [line]]]).isEmpty, "\(act.id)")
    }
    #expect(unreachable(["accept": ["any": [.init(say: "Yes, {amount} on {date}.", feels: .warm)]]]).isEmpty)
  }

  @Test("an act that no reply leads to, and a place that nothing fills")
  func faults() {
    let found = unreachable([
      "third-party": ["any": [.init(say: "He is out.", feels: nil)]],
      "thank": ["stubborn": [.init(say: "Thanks {amount}.", feels: nil)]],
    ])
    #expect(found.map(\.why) == [.place, .act])
    #expect(found.map(\.voice) == ["stubborn", "any"])
  }

  @Test("the voices of others are not the borrower's")
  func others() {
    #expect(unreachable(["third-party": ["relative": [.init(say: "He is out.", feels: nil)]]]).isEmpty)
  }
}
