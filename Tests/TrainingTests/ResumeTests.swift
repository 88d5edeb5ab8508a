import Language
import Simulation
import Testing

@testable import Training

/// The call is the fold of its events.
@Suite struct ResumeTests {
  /// Plays a call with every kind of event in it and returns the events and the snapshot after each input.
  func played(seed: UInt64) throws -> (events: [Event], snapshots: [Int: RolePlay.Snapshot], play: RolePlay) {
    var play = RolePlay(try Fixture.stage(seed: seed))
    var events: [Event] = []
    var snapshots: [Int: RolePlay.Snapshot] = [:]
    func take(_ effects: [Effect]) {
      events += effects.saved
      snapshots[events.count] = play.snapshot
    }
    take(play.start())
    let lines: [String] =
      Array(Fixture.call.prefix(3)) + ["nonsense", "…", "reflect", "/hint", "/hint", "warn-legal", "/undo"]
      + ["nonsense", "nonsense", "nonsense", "2", "insult", "/heard listen+empathise", "/note keep calm"]
      + Array(Fixture.call.dropFirst(3)) + ["/end", "500 d6"]
    for line in lines where play.mode != .over { take(play.receive(line)) }
    return (events, snapshots, play)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func everyPrefixGivesTheSameCall(seed: UInt64) throws {
    let (events, snapshots, play) = try played(seed: seed)
    #expect(play.mode == .over)
    let stage = try Fixture.stage(seed: seed)
    for count in 1...events.count {
      let resumed = try RolePlay.resume(Array(events.prefix(count)), on: stage)
      #expect(resumed.disagreements.isEmpty)
      // What is owed is exactly what the killed session would have written next.
      #expect(Array(events.dropFirst(count).prefix(resumed.owed.count)) == resumed.owed)
      let whole = count + resumed.owed.count
      if let snapshot = snapshots[whole] { #expect(resumed.machine.snapshot == snapshot) }
    }
  }

  @Test func theNextAnswerIsTheSame() throws {
    var whole = RolePlay(try Fixture.stage(seed: 3))
    var events = whole.start().saved
    for line in Fixture.call.prefix(6) {
      var resumed = try RolePlay.resume(events, on: Fixture.stage(seed: 3)).machine
      let effects = whole.receive(line)
      #expect(resumed.receive(line).said == effects.said)
      #expect(resumed.snapshot == whole.snapshot)
      events += effects.saved
    }
  }

  @Test func hearingIsNotAskedAgain() throws {
    let (events, snapshots, _) = try played(seed: 2)
    let deaf = try Fixture.stage(
      seed: 2, hear: { _ in Heard(moves: [HeardMove(move: .insult, confidence: 1)]) })
    #expect(try RolePlay.resume(events, on: deaf).machine.snapshot == snapshots[events.count])
  }

  @Test func changedStateIsNamed() throws {
    var events = try played(seed: 2).events
    let index = try #require(events.lastIndex { if case .state = $0 { true } else { false } })
    guard case .state(var state) = events[index] else { return }
    state.affect.trust = state.affect.trust.nextUp
    events[index] = .state(state)
    let resumed = try RolePlay.resume(events, on: Fixture.stage(seed: 2))
    #expect(resumed.disagreements.map(\.line) == [index + 1])
  }

  @Test func otherScenarioSeedOrHashIsRefused() throws {
    let events = try played(seed: 2).events
    #expect(throws: TranscriptError.self) { try RolePlay.resume(events, on: Fixture.stage(seed: 3)) }
    var stage = try Fixture.stage(seed: 2)
    stage.header.hash = "beef"
    let error = #expect(throws: TranscriptError.self) { try RolePlay.resume(events, on: stage) }
    #expect(error?.message.contains("cafe") == true)
    #expect(throws: TranscriptError.self) { try RolePlay.resume([], on: stage) }
  }
}
