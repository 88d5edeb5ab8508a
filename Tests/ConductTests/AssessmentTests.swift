import Conduct
import Testing

@Suite("what rules make of a method")
struct AssessmentTests {
  private static func rule(
    _ id: String, _ force: Rule.Force, _ severity: Rule.Severity, _ condition: Condition
  ) -> Rule {
    Rule(
      id: id, set: "s", law: [:], statement: [:], force: force, severity: severity, evidence: .primary,
      since: "", source: "", condition: condition)
  }

  private static let consent = Fact("state.consent.contact") ?? .tags
  private static let intended = Fact.suitIntended
  private static let told = Fact.tags.mask(of: ["disclosure-third-party"])

  private static func event(_ facts: GivenFact...) -> ConductEvent {
    var event = ConductEvent()
    event.lay(facts)
    return event
  }

  private static let telling = GivenFact(.tags, .words(["disclosure-third-party"]))

  @Test("what is broken weighs by force and severity")
  func weight() {
    let cases: [(Rule.Force, Rule.Severity, Assessment.Standing?)] = [
      (.criminal, .autoFail, .forbidden), (.law, .autoFail, .forbidden), (.regulation, .autoFail, .forbidden),
      (.rule, .autoFail, .forbidden), (.interpretation, .autoFail, .forbidden),
      (.directive, .autoFail, .barred), (.presumption, .autoFail, .barred), (.standard, .autoFail, .barred),
      (.code, .autoFail, .barred), (.guidance, .autoFail, .barred), (.law, .warn, .warned),
      (.law, .info, nil),
    ]
    for (force, severity, standing) in cases {
      let evaluator = Evaluator([Self.rule("r", force, severity, .says(Self.told))])
      let found = Assessment([Self.event(Self.telling)], by: evaluator)
      #expect(found.entries.first?.standing == standing, "\(force) \(severity)")
    }
  }

  @Test("a consent that nobody spoke of leaves it open, one that was refused does not")
  func consents() {
    let condition = Condition.all([.says(Self.told), .not(.isTrue(Self.consent))])
    let evaluator = Evaluator([Self.rule("r", .law, .autoFail, condition)])
    let silent = Assessment([Self.event(Self.telling)], by: evaluator)
    #expect(silent.entries.map(\.standing) == [.open])
    #expect(silent.entries.first?.missing == [Self.consent])
    #expect(silent.verdict == .conditional)
    let refused = Self.event(Self.telling, GivenFact(Self.consent, .truth(false)))
    #expect(Assessment([refused], by: evaluator).verdict == .forbidden)
    let given = Self.event(Self.telling, GivenFact(Self.consent, .truth(true)))
    #expect(Assessment([given], by: evaluator).entries.isEmpty)
    #expect(Assessment([given], by: evaluator).verdict == .allowed)
  }

  @Test("a fact that nobody may guess leaves it open, with its name")
  func unknowns() {
    let evaluator = Evaluator([Self.rule("r", .law, .autoFail, .isFalse(Self.intended))])
    let found = Assessment([ConductEvent()], by: evaluator)
    #expect(found.entries.map(\.standing) == [.open])
    #expect(found.entries.first?.missing == [Self.intended])
  }

  @Test("a rule counts once, by the gravest of its events, and the gravest rule comes first")
  func gravest() {
    let open = Condition.all([.says(Self.told), .not(.isTrue(Self.consent))])
    let evaluator = Evaluator([
      Self.rule("warning", .law, .warn, .says(Self.told)), Self.rule("grave", .law, .autoFail, open),
    ])
    let events = [
      ConductEvent(), Self.event(Self.telling),
      Self.event(Self.telling, GivenFact(Self.consent, .truth(false))),
    ]
    let found = Assessment(events, by: evaluator)
    #expect(found.entries.map(\.rule.id) == ["grave", "warning"])
    #expect(found.entries.map(\.events) == [[2], [1, 2]])
    #expect(found.entries(.forbidden).map(\.rule.id) == ["grave"])
  }

  @Test("facts are laid over each other, what was said adds up, and a value that cannot be is passed over")
  func laying() throws {
    let channel = Fact.channel
    var event = Self.event(GivenFact(channel, .word("call")), GivenFact(.tags, .words(["insult", "detain"])))
    event.lay([
      GivenFact(channel, .word("letter")), GivenFact(.tags, .words(["detain", "intrusion"])),
      GivenFact(channel, .word("pigeon")),
    ])
    var wanted = ConductEvent()
    try wanted.set(channel, to: .word("letter"))
    try wanted.set(.tags, to: .words(["detain", "intrusion"]))
    #expect(event == wanted)
    event.lay([GivenFact(Self.consent, .unknown)])
    #expect(event.isUnknown(Self.consent))
  }
}
