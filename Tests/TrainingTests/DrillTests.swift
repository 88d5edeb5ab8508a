import Language
import Simulation
import Testing

@testable import Training

@Suite("drills and the skills that lines exercise")
struct DrillTests {
  static let seeds: ClosedRange<UInt64> = 1...30

  func found(_ skill: Skill) throws -> (play: RolePlay, saved: [Event])? {
    for seed in Self.seeds {
      let stage = try Fixture.stage(seed: seed, type: Fixture.type(accept: 2))
      if let drill = RolePlay.drill(on: stage, skill) { return drill }
    }
    return nil
  }

  @Test("every proper move exercises a skill, and misconduct none")
  func moves() {
    for move in Move.allCases { #expect((Skill(move) == nil) == (move.isMisconduct || move == .other)) }
    #expect(Set(Move.allCases.compactMap { Skill($0) }) == Set(Skill.allCases).subtracting([.refusal]))
  }

  @Test("the line after a no meets a no, whichever move it is, but duties stay duties")
  func refusal() {
    for reply in [Reply.refuses, .disputes, .stalls] {
      #expect(Skill(.reflect, after: reply) == .refusal && Skill(.close, after: reply) == .closing)
    }
    for reply in [Reply.heard, .explains, .vents, .pleads, .counters, .accepts] {
      #expect(Skill(.reflect, after: reply) == .listening)
    }
    #expect(Skill(.insult, after: .refuses) == nil)
  }

  @Test("a drill stops where the collector's next move needs the skill", arguments: Skill.allCases)
  func stops(skill: Skill) throws {
    let drill = try #require(try found(skill), "no moment for \(skill)")
    let play = drill.play
    var standing = Standing(play.stage.case, play.stage.reference)
    for exchange in play.scene.exchanges {
      standing.take(
        exchange.plays.map { (Step($0.move, offer: $0.offer), $0.reply) }, of: play.stage.case.temperament)
    }
    let next = try #require(play.stage.reference.next(at: standing))
    #expect(Skill(next.move, after: play.scene.exchanges.last?.reply) == skill)
    #expect(play.stage.header.exercise == .drill(.init(skill: skill, turn: play.turns + 1)))
  }

  @Test("its transcript replays to the bit, holds one own line, and counts for no mastery")
  func kept() throws {
    var (play, saved) = try #require(try found(.asking))
    saved += play.receive("ask-part-payment 500 d6").saved
    saved += play.closeDrill()
    #expect(play.mode == .over)
    let read = try Event.read(saved.map(\.line).joined(separator: "\n"))
    #expect(read == saved)
    let resumed = try RolePlay.resume(read, on: play.stage)
    #expect(resumed.disagreements.isEmpty && resumed.owed.isEmpty)
    #expect(resumed.machine.snapshot == play.snapshot)
    #expect(resumed.machine.ownTurns == play.turns..<play.turns + 1)
    let turns = play.ownTurns.map { Reviewer(play, copies: 8).review(turn: $0) }
    let record = PracticeRecord(play, turns, nil, transcript: "x")
    #expect(record.turns.map(\.skill) == [.asking] && record.reservations == [.drill] && !record.counts)
  }

  @Test("undo, hints and going back are told by the record")
  func reservations() throws {
    func record(_ lines: [String]) throws -> PracticeRecord {
      var play = RolePlay(try Fixture.stage())
      _ = play.start()
      for line in lines { _ = play.receive(line) }
      return PracticeRecord(play, [], nil, transcript: "x")
    }
    #expect(try record(["greet", "listen"]).counts)
    #expect(try record(["greet", "listen", "/undo"]).reservations == [.undone])
    #expect(try record(["greet", "/hint"]).reservations == [.hinted])
    // Hearing put right costs nothing.
    #expect(try record(["greet", "listen", "/heard empathise"]).counts)
    var play = RolePlay(try Fixture.stage())
    _ = play.start()
    for line in ["greet", "listen", "ask-reason"] { _ = play.receive(line) }
    let again = play.replay(from: 3, of: "x.jsonl", when: "2026-11-24T10:00:00Z").play
    #expect(PracticeRecord(again, [], nil, transcript: "y").reservations == [.replayed])
    #expect(again.ownTurns.isEmpty)
  }

  @Test("an error counts for the skill that was needed, a right line for its own")
  func needed() throws {
    var play = RolePlay(try Fixture.stage(seed: 4, copies: 64))
    _ = play.start()
    for line in ["greet + verify-identity", "insult", "reflect"] where play.mode == .talking {
      _ = play.receive(line)
    }
    let review = Reviewer(play, copies: 8).review()
    #expect(review.turns[0].skill(after: nil) == .opening && review.turns[0].loss == 0)
    let insult = review.turns[1]
    #expect(insult.loss >= Verdict.leastBlunder, "misconduct is never free")
    #expect(insult.skill(after: .heard) == insult.alternatives.first.flatMap { Skill($0.move) })
    var early = RolePlay(try Fixture.stage(seed: 4))
    _ = early.start()
    _ = early.receive("warn-legal")
    #expect(Reviewer(early, copies: 8).review(turn: 1).skill(after: nil) == .opening)
  }

  @Test("a call of placement ends after eight lines")
  func short() throws {
    var stage = try Fixture.stage(seed: 2)
    stage.header.exercise = .placement
    var play = RolePlay(stage)
    _ = play.start()
    for _ in 1...8 { _ = play.receive("listen") }
    #expect(play.turns <= 8 && play.mode != .talking)
  }
}
