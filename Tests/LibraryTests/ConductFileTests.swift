import Conduct
import Library
import Testing

@Suite("rules of conduct as files")
struct ConductFileTests {
  static func set(_ when: String, id: String = "nights") -> String {
    """
    parley: 1
    kind: rules
    id: \(id)
    title: {en: "Nights"}
    applies: {roles: [third-party], exceptProducts: [mortgage]}
    rules:
      - id: \(id)-rule
        law: {en: "A law"}
        force: law
        severity: warn
        evidence: P
        since: "2026-01-01"
        from: 2026-01-01
        source: "a book"
        statement: {en: "Not at night."}
        when: \(when)

    """
  }

  static let vocabulary = ShippedTests.shipped.filter { $0.kindName == "vocabulary" }

  private func condition(_ when: String) throws -> Condition {
    let source = Source(name: "nights.yaml", text: Self.set(when))
    let library = try Library.load(Self.vocabulary + [source], .init(kinds: [.rules], hash: { _ in "" }))
    return try #require(library.rules["nights-rule"]).condition
  }

  @Test("a map holds when all its keys do; lists are any of, groups stand for their words")
  func conditions() throws {
    let calls = Fact.channel.mask(of: ["call", "ai-call", "voicemail"])
    #expect(try condition("{channel: calls}") == .among(.channel, calls))
    #expect(
      try condition("{channel: [calls, sms]}") == .among(.channel, calls | Fact.channel.mask(of: ["sms"])))
    let judgment = try #require(Fact("state.judgment"))
    let headcount = try #require(Fact("headcount"))
    #expect(
      try condition(
        "{state.judgment: false, headcount: {atLeast: 3}, not: {time: {outside: [\"08:00\", \"21:00\"]}}}")
        == .all([
          .isFalse(judgment), .compares(headcount, .atLeast, 3), .not(.outside(from: 480, to: 1260)),
        ]))
    #expect(
      try condition("{any: [{tags: threat-suit}, {headcount: 1}], none: [{state.judgment: true}]}")
        == .all([
          .any([.says(Fact.tags.mask(of: ["threat-suit"])), .compares(headcount, .equals, 1)]),
          .not(.any([.isTrue(judgment)])),
        ]))
    let rate = try #require(Fact("rate"))
    let prime = try #require(Fact("lpr.oneYear"))
    #expect(
      try condition("{rate: {above: {times: 4, of: lpr.oneYear}}}") == .exceeds(rate, times: 4, prime))
    #expect(try condition("{state.stopMedium: this-channel}") == .channelStopped)
  }

  @Test("what a set applies to holds for its rules, unless one says otherwise")
  func scope() throws {
    let own = Self.set("{channel: call}", id: "own") + "    applies: {}\n"
    let library = try Library.load(
      [
        Source(name: "nights.yaml", text: Self.set("{channel: call}")),
        Source(name: "own.yaml", text: own),
      ], .init(kinds: [.rules], hash: { _ in "" }))
    let usual = try #require(library.rules["nights-rule"])
    #expect(usual.scope.limits.map(\.fact) == [.role, .product])
    #expect(usual.from == 20_454, "days since 1970")
    #expect(library.rules["own-rule"]?.scope == Scope())
    #expect(library.ruleSets["own"]?.rules.map(\.id) == ["own-rule"])
  }

  @Test("two sets of one id, and two rules, are told apart by file")
  func twice() {
    let sources = [
      Source(name: "a.yaml", text: Self.set("{channel: call}")),
      Source(name: "b.yaml", text: Self.set("{channel: call}").replacing("nights-rule", with: "other")),
      Source(
        name: "c.yaml", text: Self.set("{channel: call}", id: "c").replacing("c-rule", with: "nights-rule")),
    ]
    let told = Library.check(sources, .init(kinds: [.rules], hash: { _ in "" })).map(\.description)
    #expect(told.count == 2)
    #expect(told.first?.hasPrefix("b.yaml:1:1: rule set \"nights\" exists already.") == true, "\(told)")
    #expect(told.last?.contains("rule of conduct \"nights-rule\" exists already") == true, "\(told)")
  }

  @Test("whoever reads rules reads the vocabulary with them")
  func together() {
    #expect(Library.Options(kinds: [.rules], hash: { _ in "" }).kinds == [.rules, .vocabulary])
    #expect(Library.Options(kinds: [.desk], hash: { _ in "" }).kinds == [.desk])
  }

  @Test("no damage to a rule file or the vocabulary brings the reader down")
  func damage() {
    var state: UInt64 = 7
    func draw(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    let text = Array(Self.set("{channel: [calls, sms], headcount: {above: 2}, any: [{tags: detain}]}").utf8)
    let junk = Array("{}[]:-\"'\n\t#,~0.e ".utf8)
    var broken = 0
    for _ in 0..<400 {
      var bytes = text
      for _ in 0...draw(3) {
        let at = draw(bytes.count)
        if draw(2) == 0 { bytes[at] = junk[draw(junk.count)] } else { bytes.remove(at: at) }
      }
      let source = Source(name: "a.yaml", bytes: bytes)
      if !Library.check([source], .init(hash: { _ in "" })).isEmpty { broken += 1 }
    }
    #expect(broken > 200)
  }
}
