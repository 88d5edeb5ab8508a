import Chance
import Conduct
import Language
import Lending
import Simulation
import Testing

@testable import Training

/// A campaign with invented parameters, for the shop of `Fixture`.
enum CampaignFixture {
  static let talk = Talk(id: "t", steps: Fixture.script.talk.steps)

  static func treatment(
    _ id: String, _ channel: ContactChannel, every: Int, reach: Float, target: Treatment.Target = .borrower
  ) -> Treatment {
    Treatment(id: id, channel: channel, talk: talk, every: every, reach: reach, lift: 0.4, target: target)
  }

  static let ladder = Strategy(
    id: "test-ladder",
    treatments: [
      treatment("call", .call, every: 1, reach: 0.4), treatment("visit", .visit, every: 3, reach: 0.6),
      treatment("ask", .visit, every: 2, reach: 0.7, target: .guarantor),
      Treatment(
        id: "notice", channel: .letter, talk: Talk(id: "n", steps: [Step(.stateDebt), Step(.warnLegal)]),
        every: 30,
        reach: 0.85, lift: 0.3, servesNotice: true),
      Treatment(
        id: "sms", channel: .sms, talk: Talk(id: "m", steps: [Step(.stateDebt)]), every: 5, reach: 0.95,
        lift: 0.3),
    ],
    rules: [
      .init(conditions: [.init(.brokenPromises, 2...Int.max)], action: .sue),
      .init(conditions: [.init(.day, 0...3)], action: .treat(0)),
      .init(conditions: [.init(.day, 4...5)], action: .treat(1)),
      .init(conditions: [.init(.day, 6...8)], action: .treat(3)),
      .init(conditions: [], action: .treat(0)),
    ])

  static let answering = Answering(
    call: [
      .init(until: 720, ease: 1, family: 0.3, stranger: 0.2),
      .init(until: 1_080, ease: 1.2, family: 0.1, stranger: 0.3),
      .init(until: 1_440, ease: 2, family: 0.4, stranger: 0.1),
    ],
    visit: [.init(until: 1_440, ease: 1, family: 0.4, stranger: 0.3)], messageEase: 1.5, messageDays: 3,
    unhelpfulFamily: 0.1, unhelpfulStranger: 0.3)

  /// A law of four rules: hours, talks and dials in a day, and no insults.
  static let law = ContactLaw(
    Profile(id: "test", sets: ["test"]),
    of: [
      "test": RuleSet(
        id: "test", title: [:],
        rules: [
          rule("hours", .outside(from: 480, to: 1_320)), rule("thrice", .compares(.talksToday, .above, 3)),
          rule("dials", .compares(.dialsToday, .above, 6)),
          rule("insults", .says(Fact.tags.mask(of: ["profanity-insult"]))),
        ])
    ])

  static func rule(_ id: String, _ condition: Condition) -> Rule {
    Rule(
      id: id, set: "test", law: ["en": "Law \(id)"],
      statement: ["en": "Keep \(id).", "zh-Hans": "遵守\(id)。"], force: .law, severity: .autoFail,
      evidence: .primary, since: "2026", source: "test", condition: condition)
  }

  static func stage(
    seed: UInt64 = 7, tongue: Tongue = .english, accept: Float = 1, days: Int = 30, guarantor: Bool = true,
    always: Bool = false
  ) throws -> CampaignStage {
    var base = try Fixture.stage(
      seed: seed, tongue: tongue, type: Fixture.type(accept: accept), lines: Fixture.shippedLines(tongue))
    base.header.campaign = days
    base.law = law
    let facts = CampaignFacts(
      id: "test-shop", scenario: "test-shop", days: days, always: always,
      family: .init(who: Fixture.text("his wife", "他爱人"), times: 1),
      stranger: .init(who: Fixture.text("a clerk", "店员"), times: 1),
      guarantor: guarantor ? Fixture.text("his brother", "他哥哥") : nil, rivals: 0.002)
    var stage = CampaignStage(
      base: base, facts: facts, strategy: ladder, strategyTitle: "The ladder",
      strategyEssence: "Step by step.",
      answering: answering, bystanders: try Fixture.shippedLines(tongue, of: "bystanders"),
      hear: { line, context in hear(line, on: context.today) })
    stage.copies = 20
    return stage
  }

  /// `Fixture.hear`, counting days from the day of the call.
  static func hear(_ line: String, on today: Day) -> Heard {
    var heard = Fixture.hear(line)
    for i in heard.moves.indices {
      heard.moves[i].dates = heard.moves[i].dates.map { today + ($0 - Fixture.today) }
    }
    return heard
  }

  /// Lines that somebody might type at a campaign, sensible and not, drawn by dice.
  struct Typist {
    var dice: Dice
    var count: UInt32 = 0

    mutating func next(_ mode: Campaign.Mode) -> String {
      count += 1
      let luck = dice.uniforms(channel: 1, event: count)
      func pick(_ lines: [String]) -> String {
        lines[min(Int(luck[0] * Float(lines.count)), lines.count - 1)]
      }
      switch mode {
      case .planning:
        return pick([
          "call", "call 10:30", "visit", "visit with guarantor", "message \"please ring me\"", "notice",
          "wait",
          "wait 3", "wait 2 days", "follow", "follow", "/ladder", "/case", "/history", "/help", "guarantor",
          "7",
          "1", "nonsense", "call 25:00", "message", "wait until d9", "court", "wait soon", "call 20:00", "",
        ])
      case .talking, .aside:
        return pick(
          Fixture.call + [
            "/end", "500 d6", "", "/help", "/undo", "/hint", "insult", "close", "nonsense",
            "tell him to ring me",
            "when is he back", "state-debt 500", "/note x", "/heard listen",
          ])
      case .unstarted, .over: return ""
      }
    }
  }

  /// Plays a campaign by a typist until it is over or so many lines were typed.
  static func played(_ stage: CampaignStage, seed: UInt64, most: Int = 260)
    -> (campaign: Campaign, events: [Event], effects: [Effect], snapshots: [Int: Campaign.Snapshot])
  {
    var campaign = Campaign(stage)
    var typist = Typist(dice: Dice(seed: seed))
    var effects = campaign.start()
    var snapshots = [effects.saved.count: campaign.snapshot]
    var saved = effects.saved.count
    for _ in 0..<most where campaign.mode != .over {
      let new = campaign.receive(typist.next(campaign.mode))
      effects += new
      saved += new.saved.count
      snapshots[saved] = campaign.snapshot
    }
    return (campaign, effects.saved, effects, snapshots)
  }
}
