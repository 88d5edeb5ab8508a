import Language
import Simulation
import Testing

@testable import Training

/// Examples are a check's documentation and its test; `scenario check` hears those that ship.
@Suite("examples of a rubric")
struct RubricExampleTests {
  /// Hears moves by name.
  static func hear(_ line: String) -> Heard {
    Heard(
      moves: line.split(separator: " ").compactMap { Move(id: String($0)) }.map {
        HeardMove(move: $0, confidence: 1)
      }
    )
  }

  static func rubric(_ rule: CheckRule?, satisfies: [Rubric.Example], breaks: [Rubric.Example]) -> Rubric {
    let wording = Wording([.english: "a"])
    let check = Rubric.Check(
      id: "c", title: wording, advice: wording, rule: rule, satisfies: satisfies, breaks: breaks)
    return Rubric(
      id: "r", title: wording, sections: [], failures: [], coping: ["stubborn": [check]], copingWeight: 1,
      version: "")
  }

  static func example(_ lines: (ScoredTurn.Speaker, String, Reply?)...) -> Rubric.Example {
    Rubric.Example(lines: lines.map { .init(speaker: $0.0, text: $0.1, reply: $0.2) })
  }

  @Test("one that shows what it should is no matter, one that does not is named")
  func saidOrNot() {
    let greets = Self.example((.collector, "greet", nil))
    let asks = Self.example((.collector, "ask-reason", nil))
    let right = Self.rubric(.said([.greet]), satisfies: [greets], breaks: [asks])
    #expect(right.misleading(hear: Self.hear).isEmpty)
    let wrong = Self.rubric(.said([.greet]), satisfies: [greets, asks], breaks: [greets])
    #expect(
      wrong.misleading(hear: Self.hear) == [
        .init(check: "c", satisfies: true, number: 2, answer: .no),
        .init(check: "c", satisfies: false, number: 1, answer: .yes),
      ])
    #expect(Self.rubric(nil, satisfies: [asks], breaks: [asks]).misleading(hear: Self.hear).isEmpty)
  }

  @Test("rules that turn on a reply go by the one that the author names")
  func replies() {
    let rule = CheckRule.afterReply([.vents], next: [.listen])
    func call(_ reply: Reply?, _ next: String) -> Rubric.Example {
      Self.example((.borrower, "…", reply), (.collector, next, nil))
    }
    let named = Self.rubric(rule, satisfies: [call(.vents, "listen")], breaks: [call(.vents, "refocus")])
    #expect(named.misleading(hear: Self.hear).isEmpty)
    let unnamed = Self.rubric(rule, satisfies: [call(nil, "listen")], breaks: [])
    #expect(unnamed.misleading(hear: Self.hear).map(\.answer) == [.notApplicable])
  }
}
