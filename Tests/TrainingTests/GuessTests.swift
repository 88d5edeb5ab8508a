import Language
import Simulation
import Testing

@testable import Training

@Suite("who it was is asked once, before it is told, and scored")
struct GuessTests {
  static let choices = GuessChoices([
    .type: .init(
      choices: [
        .init(id: "stubborn", name: "stubborn"), .init(id: "sophisticated", name: "sophisticated"),
        .init(id: "victim", name: "victim"),
      ], truth: "victim"),
    .ability: .init(
      choices: GuessChoices.abilities.map { .init(id: $0, name: $0 == "nothing" ? "still nothing" : $0) },
      truth: "part"),
    .reason: .init(
      choices: [.init(id: "C1", name: "The market turned"), .init(id: "C2", name: "Family")], truth: "C1"),
  ])

  static func read(_ line: String) throws -> GuessReader.Reading {
    GuessReader(choices: choices, text: try Fixture.catalogue(.english)).read(line)
  }

  static func ended(isExam: Bool = false) throws -> RolePlay {
    var stage = try Fixture.stage(isExam: isExam)
    stage.guesses = choices
    var play = RolePlay(stage)
    _ = play.start()
    for line in Fixture.call.prefix(3) { _ = play.receive(line) }
    _ = play.receive("/end")
    return play
  }

  @Test(
    "names, ids, beginnings and per cent are read",
    arguments: [
      ("stubborn 70, part 60, C2", ["stubborn 70", "part 60", "C2 100"]),
      ("STUB 7%；c1 50％", ["stubborn 7", "C1 50"]), ("the market turned 20", ["C1 20"]),
      ("still nothing", ["nothing 100"]), ("part、C1 9", ["part 100", "C1 9"]), ("", []), (" , ", []),
    ])
  func read(line: String, says: [String]) throws {
    guard case .guess(let guess) = try Self.read(line) else {
      Issue.record("\(line) was not read")
      return
    }
    #expect(
      Event.Guess.Topic.allCases.compactMap { guess.answers[$0] }.map { "\($0.choice) \($0.percent)" } == says
    )
  }

  @Test(
    "what is no guess is told with what to do",
    arguments: [
      ("s 70", "none of the choices"), ("stubborm 70", "“stubborn”"), ("victim 0", "1 to 100"),
      ("victim 101", "1 to 100"), ("victim, stubborn", "only once"), ("\u{1B}[31m", "none of the choices"),
    ])
  func refused(line: String, says: String) throws {
    guard case .complaint(let complaint) = try Self.read(line) else {
      Issue.record("\(line) was read")
      return
    }
    #expect(complaint.contains(says), "\(complaint)")
  }

  @Test("Brier's score adds up squares, is 0 for sure and right, 2 for sure and wrong")
  func scored() throws {
    func brier(_ choice: String, _ percent: Int) throws -> GuessScore {
      try #require(
        GuessScore(
          Event.Guess(answers: [.type: .init(choice: choice, percent: percent)]), .type, among: Self.choices))
    }
    #expect(try brier("victim", 100).brier == 0 && brier("stubborn", 100).brier == 2)
    // Given .6, .2 and .2: (.4)² + 2 (.2)², and (.6)² + (.8)² + (.2)² where the second was true.
    #expect(abs(try brier("victim", 60).brier - 0.24) < 1e-12)
    #expect(abs(try brier("stubborn", 60).brier - 1.04) < 1e-12)
    // A third for each says nothing, whichever it is put on.
    #expect(abs(try brier("victim", 33).brier - brier("victim", 33).ignorance) < 0.01)
    #expect(abs(try brier("victim", 50).ignorance - 2.0 / 3) < 1e-12)
  }

  @Test("the truthful expectation of the score is least for who says what they believe")
  func proper() throws {
    func score(_ percent: Int, isTrue: Bool) throws -> Double {
      try #require(
        GuessScore(
          Event.Guess(answers: [.type: .init(choice: isTrue ? "victim" : "stubborn", percent: percent)]),
          .type,
          among: Self.choices)
      ).brier
    }
    for belief in [40, 55, 70, 90] {
      func expected(_ said: Int) throws -> Double {
        let p = Double(belief) / 100
        return try p * score(said, isTrue: true) + (1 - p) * score(said, isTrue: false)
      }
      let best = try (1...100).min { try expected($0) < expected($1) }
      #expect(best == belief)
    }
  }

  @Test("a guess is asked for after the note, kept, and told beside the truth")
  func asked() throws {
    var play = try Self.ended()
    let asked = play.receive("nothing")
    #expect(play.mode == .guessing && asked.lastPrompt == .guess)
    #expect(play.receive("who knows").lastPrompt == .guess)
    let closed = play.receive("stubborn 70, part 60")
    #expect(play.mode == .over && play.canGoBack)
    let debrief = try #require(
      closed.compactMap { if case .debrief(let debrief) = $0 { debrief } else { nil } }.first)
    #expect(debrief.guesses.map(\.isRight) == [false, true])
    let lines = debrief.sections(try Fixture.catalogue(.english), today: Fixture.today).flatMap(\.lines)
    #expect(lines.contains { $0.contains("“stubborn”, 70 % sure; it was “victim”") })
  }

  @Test("Enter, an interruption, the end of input and a command pass it over, and it is not asked again")
  func passedOver() throws {
    let ways: [(inout RolePlay) -> [Effect]] = [
      { $0.receive("") }, { $0.interrupted() }, { $0.ended() }, { $0.receive("/try 1 listen") },
    ]
    for way in ways {
      var play = try Self.ended()
      _ = play.receive("")
      let effects = way(&play)
      #expect(play.mode == .over && effects.contains { if case .debrief = $0 { true } else { false } })
      #expect(play.guess == Event.Guess(answers: [:]) && play.guessScores.isEmpty)
    }
  }

  @Test("a guess survives its transcript, and a call broken off before it asks again")
  func resumed() throws {
    var events: [Event] = []
    func keep(_ effects: [Effect]) { events += effects.saved }
    var fresh = RolePlay(try Self.ended().stage)
    keep(fresh.start())
    for line in Fixture.call.prefix(3) + ["/end", "nothing"] { keep(fresh.receive(line)) }
    let before = try RolePlay.resume(events, on: fresh.stage)
    #expect(before.machine.mode == .guessing && before.greeting.lastPrompt == .guess)
    keep(fresh.receive("victim 80, C1 50"))
    let text = events.map(\.line).joined(separator: "\n")
    #expect(text.contains(#"{"event":"guess","type":["victim",80],"reason":["C1",50]}"#))
    let after = try RolePlay.resume(Event.read(text), on: fresh.stage)
    #expect(after.machine.snapshot == fresh.snapshot && after.disagreements.isEmpty)
  }

  @Test("an exam asks and tells nothing; a call gone back into and a campaign's call do not ask")
  func elsewhere() throws {
    var exam = try Self.ended(isExam: true)
    _ = exam.receive("")
    #expect(exam.mode == .guessing)
    let shown = exam.receive("victim 60")
    #expect(
      !shown.contains { if case .debrief = $0 { true } else { false } } && exam.guess?.answers.count == 1)
    var play = try Self.ended()
    _ = play.receive("")
    _ = play.receive("")
    var again = play.replay(from: 2, of: "x.jsonl", when: "2026-11-24T10:00:00Z").play
    _ = again.receive("/end")
    _ = again.receive("")
    #expect(again.mode == .over)
  }

  @Test(
    "means are told in three steps",
    arguments: [(0.95, "all"), (0.9, "all"), (0.5, "part"), (0.1, "nothing")])
  func ability(share: Float, says: String) {
    #expect(GuessChoices.ability(share) == says)
  }
}
