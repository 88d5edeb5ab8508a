import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite struct RolePlayTests {
  /// Runs lines and returns all effects after the start.
  func run(_ play: inout RolePlay, _ lines: some Sequence<String>) -> [Effect] {
    var effects = play.start()
    for line in lines where play.mode == .talking { effects += play.receive(line) }
    return effects
  }

  func states(_ effects: [Effect]) -> [Event.State] {
    effects.saved.compactMap { if case .state(let state) = $0 { state } else { nil } }
  }

  @Test func whatIsSavedComesBeforeWhatIsSaid() throws {
    for seed in 0..<20 as Range<UInt64> {
      var play = RolePlay(try Fixture.stage(seed: seed))
      #expect(!play.start().savesAfterSaying)
      for line in Fixture.call + ["what?"] where play.mode == .talking {
        let effects = play.receive(line)
        #expect(!effects.savesAfterSaying)
        #expect(!effects.saved.isEmpty)
        #expect(effects.said.count == 1)
      }
    }
  }

  @Test func wordingNeverMovesTheCase() throws {
    for seed in 0..<10 as Range<UInt64> {
      var a = RolePlay(try Fixture.stage(seed: seed))
      var b = RolePlay(try Fixture.stage(seed: seed, lines: Fixture.lines(.english, flavour: "other ")))
      let (first, second) = (run(&a, Fixture.call), run(&b, Fixture.call))
      #expect(states(first) == states(second))
      #expect(first.said != second.said)
    }
  }

  @Test func sameMovesInBothLanguagesGiveTheSamePath() throws {
    let chinese = Dictionary(
      uniqueKeysWithValues: Fixture.call.enumerated().map { ("第\($0.offset)句话", $0.element) })
    let hear: @Sendable (String) -> Heard = { Fixture.hear(chinese[$0] ?? "") }
    for seed in 0..<10 as Range<UInt64> {
      var a = RolePlay(try Fixture.stage(seed: seed))
      var b = RolePlay(try Fixture.stage(seed: seed, tongue: .simplified, hear: hear))
      let first = states(run(&a, Fixture.call))
      #expect(first == states(run(&b, Fixture.call.indices.map { "第\($0)句话" })))
      #expect(first.count > 3)
    }
  }

  @Test func undoGoesBackToTheBit() throws {
    var play = RolePlay(try Fixture.stage(seed: 5))
    _ = run(&play, Fixture.call.prefix(4))
    let before = play.snapshot
    _ = play.receive("insult")
    #expect(play.snapshot.affect != before.affect)
    _ = play.receive("/undo")
    var after = play.snapshot
    #expect(after.undone == 1)
    after.undone = 0
    #expect(after == before)
  }

  @Test func correctionReplaysOnTheSameDice() throws {
    var corrected = RolePlay(try Fixture.stage(seed: 5))
    var straight = corrected
    _ = run(&corrected, Fixture.call.prefix(2))
    _ = run(&straight, Fixture.call.prefix(2))
    _ = corrected.receive("ask-full-payment 300 d4")
    let effects = corrected.receive("/heard ask-part-payment")
    #expect(effects.saved.first == .undo(.init(turn: 3, why: .correction)))
    #expect(!effects.savesAfterSaying)
    let said = straight.receive("ask-part-payment 300 d4").said
    #expect(effects.said == said)
    #expect(corrected.scene.encounter.affect == straight.scene.encounter.affect)
    #expect(corrected.scene.offers == straight.scene.offers)
    #expect(corrected.undone == 0)
    #expect(corrected.scene.exchanges.last?.isCorrected == true)
  }

  @Test func correctionTakesNamesAndNewSums() throws {
    var play = RolePlay(try Fixture.stage(seed: 5, tongue: .simplified))
    _ = run(&play, ["greet", "ask-part-payment 300 d4"])
    let effects = play.receive("/听成 共情+要求部分还款 450 d5")
    #expect(play.scene.exchanges.last?.plays.map(\.move) == [.empathise, .askPartPayment])
    #expect(play.scene.offered.last?.amount == Money(minor: 45_000))
    #expect(play.scene.offered.last?.day == Fixture.today + 5)
    #expect(!effects.said.isEmpty)
    #expect(play.receive("/heard empathize").infos.first?.contains("empathise") == true)
  }

  @Test func twiceMisunderstoodThenAList() throws {
    var play = RolePlay(try Fixture.stage(seed: 5))
    _ = run(&play, ["greet"])
    let affect = play.scene.encounter.affect
    #expect(play.receive("12").said.count == 1)
    #expect(play.receive("blah blah").said.count == 1)
    let third = play.receive("still blah 400")
    #expect(third.said.isEmpty)
    #expect(third.contains { if case .choices(let list) = $0 { list.count > 4 } else { false } })
    #expect(third.lastPrompt == .choice)
    #expect(play.turns == 1 && play.scene.encounter.affect == affect)
    #expect(play.receive("99").saved.isEmpty)
    let expected = play.offeredMoves[1]
    #expect(play.receive("2").said.count == 1)
    #expect(play.scene.exchanges.last?.plays.map(\.move) == [expected])
    #expect(play.scene.exchanges.last?.line == "still blah 400")
    #expect(play.scene.unclear == 0)
  }

  @Test func earlierMovesOfALineAreOnlyHeard() throws {
    for seed in 0..<30 as Range<UInt64> {
      var play = RolePlay(try Fixture.stage(seed: seed))
      _ = run(&play, ["greet", "empathise + insult + ask-part-payment 200 d3"])
      let plays = try #require(play.scene.exchanges.last?.plays)
      #expect(plays.dropLast().allSatisfy { $0.reply == .heard })
      #expect(plays.count == 3 || plays.last?.reply == .hangsUp)
    }
  }

  @Test func aCallEndsInEveryWay() throws {
    func ending(_ lines: [String], _ type: BorrowerType = Fixture.type()) throws -> (Event.End.Why?, RolePlay)
    {
      var play = RolePlay(try Fixture.stage(seed: 2, type: type))
      _ = run(&play, lines)
      return (play.ending?.why, play)
    }
    #expect(try ending(["greet", "close"]).0 == .closed)
    #expect(try ending(["greet", "/end"]).0 == .trainee)
    let limit = try ending(Array(repeating: "listen", count: 60))
    #expect(limit.0 == .limit && limit.1.turns == 40)
    let furious = Affect(willingness: 0.1, trust: 0.05, anger: 0.99, shame: 0.1, seriousness: 0.1)
    #expect(try ending(Array(repeating: "insult", count: 60), Fixture.type(start: furious)).0 == .hungUp)

    var play = try ending(["greet"]).1
    #expect(play.interrupted().lastPrompt == .confirmEnd)
    #expect(play.receive("no").lastPrompt == .line && play.mode == .talking)
    _ = play.interrupted()
    #expect(play.receive("y").lastPrompt == .callNote)
    let last = play.receive("")
    #expect(last.debriefs.count == 1 && last.ends && !last.savesAfterSaying)

    var piped = try ending(["greet"]).1
    #expect(piped.ended().lastPrompt == .callNote)
    #expect(piped.ended().ends && piped.mode == .over)
    #expect(piped.receive("hello").ends)
  }

  @Test func theCallNoteIsChecked() throws {
    var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: 12)))
    _ = run(&play, ["greet", "ask-part-payment 500 d6", "close"])
    let agreed = try #require(play.scene.agreed)
    #expect(agreed.amount == Money(minor: 50_000) && agreed.day == Fixture.today + 6)
    for (note, key) in [
      ("500 d6", "practice.note-right"), ("500 d5", "practice.note-wrong-day"), ("", "practice.note-missing"),
      ("400 d6", "practice.note-wrong-amount"), ("400 d2", "practice.note-wrong"),
    ] {
      var copy = play
      _ = copy.receive(note)
      #expect(copy.noteVerdict.key == key)
    }
    var none = RolePlay(try Fixture.stage(seed: 4))
    _ = run(&none, ["greet", "close"])
    _ = none.receive("500 d6")
    #expect(none.noteVerdict.key == "practice.note-invented")
  }

  @Test func whatTheBorrowerNamesLiesOnTheTable() throws {
    // Leans so far that every answer is a counter-offer.
    let table = Fixture.table(lean: [0, 0, 0, 0, 0, 0, 0, 30])
    var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: -20), table: table))
    let effects = run(&play, ["greet", "ask-full-payment"])
    let counter = try #require(play.scene.table)
    #expect(counter.isCounter && counter.amount < Money(minor: 110_000) && counter.amount > .zero)
    #expect(counter.amount.minor % 5_000 == 0)
    #expect(effects.said.last?.contains(Spoken.amount(counter.amount, .english)) == true)
    _ = play.receive("confirm-agreement")
    let last = try #require(play.scene.exchanges.last?.plays.last)
    #expect(
      last.move == .askCommitment && last.terms?.amount == counter.amount && last.terms?.day == counter.day)
  }

  @Test func anAgreementIsTracedToItsOffer() throws {
    var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: 12)))
    let said = run(&play, ["greet", "propose-plan 300 d6 p4", "confirm-agreement"])
    #expect(play.scene.agreed?.parts == 4)
    #expect(play.scene.findings.map(\.key) == ["finding.plan-too-long"])
    #expect(said.infos.contains { $0.contains("4") && $0.contains("manager") })
    #expect(play.scene.phase == .closing)
  }

  @Test func whatIsPutInWritingIsSeen() throws {
    var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: 12)))
    _ = run(&play, ["greet", "ask-part-payment 500 d6 I will put that in writing"])
    #expect(play.scene.offers.last?.isWritten == true && play.scene.encounter.view.contains(.written))
    let plain = RolePlay(try Fixture.stage(seed: 4, tongue: .simplified))
    #expect(plain.tags(Heard(moves: []), "周五还500,我们签个确认书") == ["written"])
    #expect(plain.tags(Heard(moves: []), "周五还500") == [])
  }

  @Test("a sum for another day comes on top of what is agreed, one in its place does not")
  func sumsOnTop() throws {
    func agreed(_ lines: String...) throws -> [Int64] {
      var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: 12)))
      _ = run(&play, ["greet"] + lines)
      let terms = try #require(play.scene.agreed)
      let later = terms.later.isEmpty ? Array(repeating: terms.amount, count: terms.parts - 1) : terms.later
      return ([terms.amount] + later).map { $0.minor / 100 }
    }
    #expect(try agreed("ask-part-payment 300 d0", "ask-commitment 730 d6") == [300, 730])
    #expect(try agreed("ask-commitment 730 d6", "ask-part-payment 300 d0") == [300, 730])
    #expect(try agreed("ask-part-payment 300 d6", "ask-commitment 700 d9 instead") == [700])
    #expect(try agreed("ask-part-payment 300 d6", "ask-part-payment 200 d6") == [200], "the same day, less")
    #expect(
      try agreed("ask-part-payment 300 d6", "ask-full-payment 1100 d9") == [1100], "more than is due together"
    )
    #expect(
      try agreed("ask-part-payment 300 d6", "ask-commitment d9") == [300], "another day for the same sum")
    #expect(
      try agreed("propose-plan 300 d6 p3", "ask-commitment 300 d6") == [300, 300, 300], "its first part again"
    )
    #expect(
      try agreed("propose-plan 300 d6 p3", "ask-commitment 200 d6") == [300, 300, 300], "less than a part")
    #expect(try agreed("propose-plan 300 d6 p3", "ask-commitment 200 d6 instead") == [200])
    #expect(try agreed("propose-plan 300 d6 p3", "ask-commitment 500 d6") == [500], "more than a part")
  }

  @Test func aSumOnTopIsWhatTheBorrowerSaysYesTo() throws {
    var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: 12)))
    _ = run(&play, ["greet", "ask-part-payment 300 d0", "ask-commitment 730 d6"])
    let last = try #require(play.scene.exchanges.last?.plays.last)
    #expect(last.asked?.amount == Money(minor: 73_000) && last.terms?.parts == 2)
    #expect(last.offer.parts == 2)
  }

  /// A second contact of a case goes on where the first one's words ended.
  @Test func laterContactsRepeatNothing() throws {
    var first = RolePlay(try Fixture.stage(seed: 4))
    let before = run(&first, Fixture.call).said
    var stage = try Fixture.stage(seed: 4)
    stage.spoken = first.scene.speaker
    var second = RolePlay(stage)
    let after = run(&second, Fixture.call).said
    #expect(Set(before.dropFirst()).isDisjoint(with: after.dropFirst()))
  }

  @Test func hostileLinesDoNoHarm() throws {
    var play = RolePlay(try Fixture.stage(seed: 6))
    _ = play.start()
    let lines = [
      String(repeating: "a", count: 100_000), String(repeating: "👩‍👩‍👧‍👦", count: 30_000), "?!…。,", "", "   ",
      "\u{1B}[2Jgreet\u{7}",
      "/", "//", "/ heard", "/heard +", "/heard a+b+c+d", "/heard greet+greet+greet+greet", "/undo", "/note",
      "／help",
      "\u{202E}greet", "greet\nstate-debt", "/heard " + String(repeating: "x", count: 5_000),
      "9999999999999999999",
    ]
    for line in lines {
      for event in play.receive(line).saved {
        #expect(!event.line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(event.line.count < 20_000)
      }
    }
    #expect(play.mode == .talking)
    #expect(play.receive("/hepl").infos.first?.contains("/help") == true)
    #expect(play.receive("greet").said.count == 1)
  }

  @Test func hintsGrowDearerAndNoneInAnExam() throws {
    var play = RolePlay(try Fixture.stage(seed: 6))
    _ = run(&play, ["greet"])
    var seen: Set<[String]> = []
    for level in 1...5 {
      let effects = play.receive("/hint")
      #expect(effects.saved == [.hint(.init(turn: 2, level: level))])
      #expect(seen.insert(effects.infos).inserted)
    }
    _ = play.receive("listen")
    #expect(play.receive("/hint").saved == [.hint(.init(turn: 3, level: 1))])
    var exam = RolePlay(try Fixture.stage(seed: 6, isExam: true))
    _ = run(&exam, ["greet"])
    #expect(exam.receive("/hint").saved.isEmpty && exam.receive("/undo").saved.isEmpty)
  }

  @Test func aTurnIsQuick() throws {
    var play = RolePlay(try Fixture.stage(seed: 6))
    _ = play.start()
    let clock = ContinuousClock()
    var slowest = Duration.zero
    for line in Fixture.call.dropLast() where play.mode == .talking {
      slowest = max(slowest, clock.measure { _ = play.receive(line) })
    }
    #expect(slowest < .milliseconds(50))
  }
}
