import Chance
import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite struct SpeakerTests {
  func speaker(_ tongue: Tongue = .english, seed: UInt64 = 1, facts: Int = 2) -> Speaker {
    Speaker(
      lines: Fixture.lines(tongue), type: "test", facts: (0..<facts).map { .init(["Fact \($0) is true."]) },
      today: Fixture.today, dice: Dice(seed: seed))
  }

  func occasion(_ reply: Reply, _ move: Move = .listen, facts: Bool = true) -> SpeechOccasion {
    SpeechOccasion(move: move, reply: reply, affect: Fixture.start, view: .identified, hasFacts: facts)
  }

  @Test func noLineTwiceInFortyTurnsAndNoOpeningTwiceInSix() {
    for seed in 0..<40 as Range<UInt64> {
      let speaker = speaker(seed: seed)
      var state = SpeakerState()
      var texts: [String] = []
      for turn in 1...40 {
        let reply = Reply.allCases[Int(Dice(seed: seed).words(channel: 9, event: UInt32(turn))[0] % 9)]
        let slots = Speaker.Slots(amount: Money(minor: 50_000), date: Fixture.today + 3)
        let hasFacts = state.factsTold < speaker.facts.count
        texts.append(
          speaker.say(occasion(reply, facts: hasFacts), slots: slots, turn: turn, &state).text)
        #expect(Set(state.openings).count == state.openings.count)
      }
      #expect(Set(texts).count == texts.count)
      #expect(!texts.contains { $0.contains("{") })
    }
  }

  /// With the bank that ships: whoever the borrower is, no line comes twice in thirty turns and no place stays open.
  @Test(arguments: [Tongue.english, .simplified])
  func theShippedBankLastsThirtyTurns(tongue: Tongue) throws {
    let lines = try Fixture.shippedLines(tongue)
    for act in SpeechAct.allCases where act != .discloseFact && act != .thirdParty {
      #expect(lines.acts[act.id]?["any"]?.isEmpty == false)
    }
    let types = Set(lines.acts.values.flatMap(\.keys)).sorted()
    #expect(types.count >= 8)
    for type in types {
      for seed in 0..<6 as Range<UInt64> {
        var speaker = speaker(tongue, seed: seed)
        (speaker.lines, speaker.type) = (lines, type)
        var state = SpeakerState()
        var texts: [String] = []
        for turn in 1...30 {
          let words = Dice(seed: seed).words(channel: 9, event: UInt32(turn))
          let feelings = Dice(seed: seed).uniforms(channel: 10, event: UInt32(turn))
          var occasion = occasion(
            Reply.allCases[Int(words[0] % 9)], Move.allCases[Int(words[1] % 30)], facts: state.factsTold < 2)
          (occasion.affect.anger, occasion.affect.shame, occasion.affect.trust) = (
            feelings[0], feelings[1], feelings[2]
          )
          let slots = Speaker.Slots(amount: Money(minor: 50_000), date: Fixture.today + Int(words[2] % 20))
          let said = speaker.say(occasion, slots: slots, turn: turn, &state)
          if occasion.reply == .counters {
            #expect(
              said.text.contains(
                Spoken.amount(Money(minor: 50_000), tongue).dropLast(tongue.isChinese ? 1 : 0)))
          }
          texts.append(said.text)
        }
        #expect(Set(texts).count == 30)
        #expect(!texts.contains { $0.contains("{") || $0.isEmpty })
      }
    }
  }

  @Test(
    "a fact is told in one of its wordings, another by other dice, and not as one of the last six lines began"
  )
  func wordings() {
    let ways = ["They paid late again.", "Late, as every month.", "Nothing came before the tenth."]
    var told: Set<String> = []
    for seed in 0..<40 as Range<UInt64> {
      var speaker = speaker(seed: seed)
      speaker.facts = [.init(ways), .init(["Nothing came before noon.", "It was late."])]
      var state = SpeakerState()
      let first = speaker.say(occasion(.explains), turn: 1, &state).text
      let second = speaker.say(occasion(.explains), turn: 2, &state).text
      told.insert(first)
      #expect(state.factsTold == 2)
      #expect(first != ways[2] || second == "It was late.")
    }
    #expect(told == Set(ways))
  }

  @Test func factsAreToldInOrderAndOnce() {
    let speaker = speaker()
    var state = SpeakerState()
    let first = speaker.say(occasion(.explains), turn: 1, &state)
    let second = speaker.say(occasion(.explains), turn: 2, &state)
    let third = speaker.say(occasion(.explains, facts: false), turn: 3, &state)
    #expect([first.text, second.text] == ["Fact 0 is true.", "Fact 1 is true."])
    #expect(first.act == .discloseFact && third.act != .discloseFact)
  }

  @Test("a fact is told when it answers what was asked, and kept back while another can be told")
  func answers() {
    var speaker = speaker(facts: 3)
    speaker.facts[0].answers = [.askAbility]
    var state = SpeakerState()
    func told(_ move: Move) -> String { speaker.say(occasion(.explains, move), turn: 1, &state).text }
    #expect(told(.listen) == "Fact 1 is true.")
    #expect(told(.askAbility) == "Fact 0 is true.")
    #expect(told(.askAbility) == "Fact 2 is true.")
    #expect(state.told == [1, 0, 2])
    speaker.facts = [.init(["Only this."], answers: [.askAbility])]
    state = SpeakerState()
    #expect(told(.listen) == "Only this.", "better than nothing")
  }

  @Test func onlyAYesSoundsLikeOne() {
    for reply in Reply.allCases {
      for move in Move.allCases {
        let acts = occasion(reply, move).acts.map(\.act)
        #expect(!acts.isEmpty)
        #expect((acts.contains(.accept)) == (reply == .accepts))
        #expect((acts.contains(.hangUp)) == (reply == .hangsUp))
        #expect((acts.contains(.counterOffer)) == (reply == .counters))
      }
    }
  }

  @Test func theTypesOwnLinesAndTheFeelingComeFirst() {
    var speaker = speaker()
    speaker.lines.acts = [
      "refuse": [
        "test": [.init(say: "Own calm no.", feels: .warm), .init(say: "Own angry no!", feels: .angry)],
        "any": [.init(say: "Anyone's no.", feels: nil)],
      ]
    ]
    var angry = occasion(.refuses)
    angry.affect.anger = 0.9
    var state = SpeakerState()
    #expect(speaker.say(angry, turn: 1, &state).text == "Own angry no!")
    #expect(speaker.say(angry, turn: 2, &state).text == "Anyone's no.")
    // What is left does not fit the feeling, but is fresh.
    #expect(speaker.say(angry, turn: 3, &state).text == "Own calm no.")
    #expect(speaker.say(angry, turn: 4, &state).text == "Own angry no!")
  }

  @Test func anEmptyBankStaysSilent() {
    var speaker = speaker()
    speaker.lines.acts = [:]
    var state = SpeakerState()
    #expect(speaker.say(occasion(.refuses), turn: 1, &state).text == "…")
  }

  @Test func linesThatNeedWhatIsNotKnownAreLeftOut() {
    var speaker = speaker()
    speaker.lines.acts = [
      "stall": ["any": [.init(say: "Maybe {amount}.", feels: nil), .init(say: "Maybe.", feels: nil)]]
    ]
    var state = SpeakerState()
    #expect(speaker.say(.stall, turn: 1, part: 0, &state).text == "Maybe.")
  }
}

@Suite struct SpokenTests {
  // 2026-11-24, a Tuesday.
  let today = Day(number: 20_781)

  @Test(arguments: [
    (0, "today", "今天"), (1, "tomorrow", "明天"), (2, "Thursday", "后天"), (3, "Friday", "周五"),
    (5, "Sunday", "周日"),
    (6, "Monday", "下周一"), (7, "1 December", "下周二"), (12, "6 December", "下周日"), (13, "7 December", "12月7号"),
    (40, "3 January 2027", "2027年1月3号"),
  ])
  func days(ahead: Int, english: String, chinese: String) {
    #expect(today.weekday == 2)
    #expect(Spoken.day(today + ahead, today: today, .english) == english)
    #expect(Spoken.day(today + ahead, today: today, .simplified) == chinese)
  }

  @Test func amounts() {
    #expect(Spoken.amount(Money(minor: 123_456_700), .english) == "1,234,567")
    #expect(Spoken.amount(Money(minor: 120_005), .english) == "1,200.05")
    #expect(Spoken.amount(Money(minor: 120_000), .simplified) == "1200元")
    #expect(Spoken.amount(Money(minor: 90_000), .english) == "900")
  }

  @Test func unitsAndPrepositionsAreNotDoubled() {
    func fill(_ line: String, _ ahead: Int, _ tongue: Tongue) -> String {
      Spoken.fill(
        line, .init(amounts: ["amount": Money(minor: 50_000)], date: today + ahead), today: today, tongue)
    }
    #expect(fill("{amount}块,{date}行吗", 1, .simplified) == "500块,明天行吗")
    #expect(fill("{amount},{date}行吗", 3, .simplified) == "500元,周五行吗")
    #expect(fill("{amount} on {date}?", 1, .english) == "500 tomorrow?")
    #expect(fill("{date} I can do {amount}.", 0, .english) == "Today I can do 500.")
    #expect(fill("{amount} on {date}", 3, .english) == "500 on Friday")
  }
}
