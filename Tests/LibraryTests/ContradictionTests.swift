import Library
import Testing

@Suite("rules that never decide are refused")
struct ContradictionTests {
  static func problems(_ rules: String, second: Bool = false) -> [String] {
    let letter =
      second ? "\n  - {id: letter, channel: letter, talk: a, every: 30, reach: 0.8, lift: 0.3}" : ""
    let text = """
      parley: 1
      kind: strategy
      id: calling
      source: []
      title: {en: "Calling"}
      essence: {en: "Calls."}
      treatments:
        - {id: call, channel: call, talk: a, every: 7, reach: 0.3, lift: 0.4}\(letter)
      rules:
      \(rules)
      """
    return Samples.problems(text, file: "a.yaml", kinds: [.strategy])
  }

  @Test(
    "rules that can all decide pass",
    arguments: [
      "  - do: call", "  - {when: {day: 30..}, do: sue}\n  - do: call",
      "  - {when: {contacts: 2..}, do: sue}\n  - {when: {contacts: 1..}, do: wait}\n  - do: call",
      "  - {when: {promises: 2.., brokenPromises: 2..}, do: sue}\n  - do: call",
      "  - {when: {daysPastDue: ..-1}, do: call}\n  - {when: {title: 1}, do: sue}",
    ])
  func possible(rules: String) { #expect(Self.problems(rules) == []) }

  @Test(
    "each that cannot is told by its place",
    arguments: [
      ("  - do: call\n  - do: wait", "a.yaml:11:5: this rule is never reached."),
      (
        "  - {when: {day: 3..9}, do: call}\n  - {when: {day: 4..8, paid: 0}, do: wait}",
        "a.yaml:11:5: this rule is never reached."
      ),
      (
        "  - {when: {contacts: 0..}, do: call}\n  - {when: {day: 4..}, do: wait}",
        "a.yaml:11:5: this rule is never reached."
      ),
      (
        "  - {when: {contacts: ..-1}, do: wait}\n  - do: call",
        "a.yaml:10:5: this rule never holds: \"contacts\" is no less than 0."
      ),
      (
        "  - {when: {refusals: 4.., contacts: ..3}, do: wait}\n  - do: call",
        "a.yaml:10:5: this rule never holds: \"refusals\" is never above \"contacts\"."
      ),
    ])
  func never(rules: String, message: String) {
    let problems = Self.problems(rules)
    #expect(problems.count == 1 && problems.allSatisfy { $0.hasPrefix(message) }, "\(problems)")
  }

  @Test("a treatment that no rule uses is told by its place")
  func unused() {
    let problems = Self.problems("  - do: call", second: true)
    #expect(
      problems.count == 1 && problems.allSatisfy { $0.contains("no rule uses treatment") }, "\(problems)")
    #expect(Self.problems("  - {when: {day: 9..}, do: letter}\n  - do: call", second: true) == [])
  }

  @Test("a group's name is no strategy's id", arguments: ["all", "methods"])
  func reserved(name: String) {
    let text =
      "parley: 1\nkind: strategy\nid: \(name)\nsource: []\ntitle: {en: \"A\"}\n"
      + "essence: {en: \"B\"}\nrules: []\n"
    let problems = Samples.problems(text, file: "a.yaml", kinds: [.strategy])
    #expect(problems == ["a.yaml:3:5: \"\(name)\" names a group of strategies. Choose another id."])
  }
}
