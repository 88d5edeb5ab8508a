import Conduct
import Language
import Testing

@testable import Training

@Suite("the law in practice")
struct CallLawTests {
  /// Hearing that takes `!insult` for what rules call an insult.
  static let hear: @Sendable (String) -> Heard = { line in
    var heard = Fixture.hear(line.replacing("!insult", with: ""))
    if line.contains("!insult") { heard.tags = ["profanity-insult"] }
    if line.contains("!named") { heard.tags = ["identified-self-firm"] }
    return heard
  }

  static func play(_ lines: [String], under law: ContactLaw?) throws -> RolePlay {
    var stage = try Fixture.stage(seed: 3, hear: hear)
    stage.law = law
    var play = RolePlay(stage)
    _ = play.start()
    for line in lines { _ = play.receive(line) }
    return play
  }

  /// No insults, and a name to begin with; a rule of another law that the profile does not have.
  static let law = ContactLaw(
    Profile(id: "p", sets: ["own"]),
    of: [
      "own": RuleSet(
        id: "own", title: [:],
        rules: [
          CampaignFixture.rule("insults", .says(Fact.tags.mask(of: ["profanity-insult"]))),
          CampaignFixture.rule(
            "name-first",
            .all([
              .compares(.turn, .equals, 1), .not(.says(Fact.tags.mask(of: ["identified-self-firm"]))),
            ])),
        ]),
      "other": RuleSet(
        id: "other", title: [:],
        rules: [CampaignFixture.rule("foreign", .says(Fact.tags.mask(of: ["profanity-insult"])))]),
    ])

  @Test("a wrong is told at its line, a duty that was left out once, and no rule of another law")
  func findings() throws {
    let play = try Self.play(["greet", "listen !insult", "listen"], under: Self.law)
    let found = play.lawFindings
    #expect(found.map { $0.values["id"] } == ["insults", "name-first"])
    #expect(found.map(\.turn) == [2, 0])
    #expect(found.map(\.key) == ["practice.law-line", "practice.law-left"])
  }

  @Test("what is done at once leaves nothing open, what comes later does")
  func order() throws {
    #expect(try Self.play(["greet !named", "listen"], under: Self.law).lawFindings.isEmpty)
    let late = try Self.play(["greet", "listen !named"], under: Self.law).lawFindings
    #expect(late.map { $0.values["id"] } == ["name-first"])
  }

  @Test("without a law, or without a word, there is nothing to tell")
  func nothing() throws {
    #expect(try Self.play(["listen !insult"], under: nil).lawFindings.isEmpty)
    #expect(try Self.play([], under: Self.law).lawFindings.isEmpty)
  }

  @Test("a line that is taken back breaks nothing")
  func undone() throws {
    let play = try Self.play(["greet !named", "listen !insult", "/undo", "listen"], under: Self.law)
    #expect(play.lawFindings.isEmpty)
  }

  @Test("a message is judged by what is written in it, when it is sent and when it is read again")
  func message() throws {
    var stage = try CampaignFixture.stage(seed: 5)
    stage.hear = { line, _ in Self.hear(line) }
    var campaign = Campaign(stage)
    _ = campaign.start()
    let effects = campaign.receive("message \"listen !insult\"")
    #expect(effects.infos.contains { $0.hasPrefix("⚖ Keep insults.") })
    #expect(campaign.log[0].findings.contains { $0.values["id"] == "insults" })
    let saved = effects.saved.first { if case .contact = $0 { true } else { false } }
    let line = try #require(saved).line
    #expect(line.contains("\"tags\":[\"profanity-insult\"]"))
    #expect(try Event(line: line, number: 1) == saved)
  }

  @Test("the more contacts a day, the more rules are run into, never fewer")
  func counting() throws {
    var campaign = Campaign(try CampaignFixture.stage(seed: 11, accept: 0))
    _ = campaign.start()
    var dialled = 0
    for minute in 0..<60 where campaign.mode == .planning {
      _ = campaign.receive("call 10:\(minute < 10 ? "0" : "")\(minute)")
      while campaign.mode == .talking || campaign.mode == .aside { _ = campaign.ended() }
    }
    var broken = false
    for entry in campaign.log where entry.way == .call && entry.reached == .nobody {
      dialled += 1
      let isOver = entry.findings.contains { $0.values["id"] == "dials" }
      #expect(isOver == (dialled > 6))
      broken = broken || isOver
    }
    #expect(broken == (dialled > 6))
  }
}
