import Language
import Simulation
import Testing

@testable import Training

@Suite("Somebody else answers")
struct BystanderTests {
  func cues(_ moves: [Move], money: Bool = false, message: Bool = false, hours: Bool = false)
    -> BystanderTalk.Cues
  {
    .init(moves: moves, namesMoney: money, leavesMessage: message, asksHours: hours)
  }

  @Test("naming debt or money tells them, a neutral message does not")
  func disclosure() {
    for move in [Move.stateDebt, .warnLegal, .recallPromise, .disclose, .askFullPayment] {
      var talk = BystanderTalk(party: .family, isHelpful: true)
      #expect(talk.hear(cues([move])) == (move.isMisconduct ? .hangUp : .vent))
      #expect(talk.knows)
    }
    var talk = BystanderTalk(party: .family, isHelpful: true)
    #expect(talk.hear(cues([.greet])) == .thirdParty)
    #expect(talk.hear(cues([], hours: true)) == .stall)
    #expect(talk.hear(cues([], message: true)) == .acknowledge)
    #expect(talk.hear(cues([.close])) == .hangUp)
    #expect(!talk.knows)
    #expect(talk.hasMessage && talk.hasToldHours && talk.isOver)
    talk = BystanderTalk(party: .stranger, isHelpful: false)
    #expect(talk.hear(cues([], message: true)) == .refuse)
    #expect(!talk.hasMessage)
  }

  @Test("words of debt are found where they begin, and not within other words")
  func words() throws {
    let text = try Fixture.catalogue(.english)
    for line in ["he owes us", "about a loan", "it's overdue", "关于您的贷款"] {
      #expect(text.names("campaign.debt-words", in: line), "\(line)")
    }
    for line in ["however, tell him", "the borrower", "is owen there", "the tower", "他在吗"] {
      #expect(!text.names("campaign.debt-words", in: line), "\(line)")
    }
  }

  @Test("whatever is said, it ends within its longest")
  func ends() {
    for move in Move.allCases {
      var talk = BystanderTalk(party: .stranger, isHelpful: true)
      var lines = 0
      while !talk.isOver, lines < 50 {
        _ = talk.hear(cues([move]))
        lines += 1
      }
      #expect(lines <= BystanderTalk.longest, "\(move)")
    }
  }

  @Test(
    "telling the debt costs trust and is found; a message makes the next attempts easier",
    arguments: [Tongue.english, .simplified])
  func inACampaign(tongue: Tongue) throws {
    var (told, kept) = (0, 0)
    for seed in 1...40 as ClosedRange<UInt64> {
      var campaign = Campaign(try CampaignFixture.stage(seed: seed, tongue: tongue))
      _ = campaign.start()
      _ = campaign.receive("call 9:30")
      guard campaign.mode == .aside else { continue }
      var discreet = campaign
      let before = campaign.life.affect
      _ = campaign.receive("state-debt 500")
      _ = campaign.receive("/end")
      #expect(campaign.log[0].disclosed)
      #expect(campaign.log[0].findings.contains { $0.key == "campaign.disclosed" })
      #expect(campaign.life.affect != before)
      told += 1

      _ = discreet.receive(tongue == .english ? "Please tell him to ring me" : "麻烦让他给我回个电话")
      _ = discreet.receive("/end")
      #expect(!discreet.log[0].disclosed && discreet.log[0].findings.isEmpty)
      #expect(discreet.life.affect == before)
      if discreet.messageDay != nil {
        kept += 1
        _ = discreet.receive("call 9:50")
        #expect(discreet.log[1].ease == 1.5)
      }
    }
    #expect(told > 5 && kept > 3)
  }

  @Test(
    "twelve lines at least for what they often say, in both languages",
    arguments: [Tongue.english, .simplified])
  func bank(tongue: Tongue) throws {
    let bank = try Fixture.shippedLines(tongue, of: "bystanders")
    for act in [SpeechAct.greet, .thirdParty, .stall, .acknowledge, .challenge, .vent, .refuse, .hangUp] {
      for party in ["family", "stranger"] {
        let lines = (bank.acts[act.id]?[party] ?? []) + (bank.acts[act.id]?["any"] ?? [])
        let isFrequent = [.greet, .thirdParty, .stall, .acknowledge, .challenge].contains(act)
        #expect(Set(lines.map(\.say)).count >= (isFrequent ? 12 : 5), "\(act) \(party)")
      }
    }
    for (act, parties) in bank.acts where act != SpeechAct.vent.id {
      let text = try Fixture.catalogue(tongue)
      for line in parties.values.flatMap(\.self) {
        #expect(!text.names("campaign.debt-words", in: line.say.lowercased()), "\(line.say)")
      }
    }
  }
}
