import Chance
import Language
import Simulation

/// Calls that the program plays with itself, to read what borrowers say: half by the script, half at random.
public struct SelfPlay: Sendable {
  /// Of the scenario and language to be heard; its seed is that of the first call.
  public var stage: Stage
  /// Lines after which a collector says goodbye.
  public var longest = 16

  public init(_ stage: Stage) {
    self.stage = stage
    // Moves come by name, so that nothing but the borrower is tested.
    self.stage.hear = { name in
      Heard(moves: [HeardMove(move: Move(id: name) ?? .other, confidence: 1)])
    }
  }

  /// One call after others of the same case.
  ///
  /// - Parameter spoken: what the borrower has said before, of which nothing should come again.
  public func call(seed: UInt64, after spoken: SpeakerState = SpeakerState()) -> RolePlay {
    var stage = stage
    stage.header.seed = seed
    stage.spoken = spoken
    var call = RolePlay(stage)
    _ = call.start()
    let dice = Dice(seed: seed, replication: 1)
    var script = stage.script.lines.map(\.step.move)[...]
    for turn in 1...longest where call.mode == .talking {
      let luck = dice.uniforms(channel: Encounters.wordsChannel, event: UInt32(turn), part: 999)
      let isLast = turn == longest
      let scripted = luck[0] < 0.5 ? script.popFirst() : nil
      let move = isLast ? .close : scripted ?? Self.proper[Int(luck[1] * Float(Self.proper.count))]
      _ = call.receive(move.id)
    }
    return call
  }

  private static let proper = Move.allCases.filter { !$0.isMisconduct && $0 != .other && $0 != .close }
}
