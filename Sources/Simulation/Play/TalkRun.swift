import Chance

/// Conversations by one script and nothing else: what a turn costs, and what a talk comes to at once.
public struct TalkRun: Sendable {
  public let temperament: Temperament
  public let talk: Talk
  public let affect: Affect
  public let means: Means

  public init(type: BorrowerType, table: ReactionTable, talk: Talk, means: Means) {
    temperament = Temperament(of: type, table)
    affect = type.start
    self.talk = talk
    self.means = means
  }

  /// Plays conversations eight at a time.
  ///
  /// - Returns: turns taken and conversations that ended in agreement.
  public func play(conversations: Int, seed: UInt64) -> (turns: Int, agreed: Int) {
    var turns = 0
    var agreed = 0
    for first in stride(from: 0, to: conversations, by: 8) {
      var lanes = opened()
      let dice = dice(from: first, seed: seed)
      var luck = InlineArray<4, Lanes>(repeating: Lanes())
      for (line, step) in talk.steps.enumerated() {
        if line % 4 == 0 {
          luck = dice.uniforms(
            channel: Encounters.replyChannel, events: LaneBits(), part: UInt32(line / 4))
        }
        lanes.play(step, number: UInt32(line + 1), luck[line % 4], temperament)
      }
      count(lanes, &turns, &agreed)
    }
    return (turns, agreed)
  }

  /// Eight borrowers of the type, about to be talked to.
  @inline(__always)
  func opened() -> Encounters {
    var lanes = Encounters()
    for lane in 0..<8 { lanes.begin(lane: lane, affect: affect, means: means) }
    lanes.start()
    return lanes
  }

  @inline(__always)
  func dice(from first: Int, seed: UInt64) -> LaneDice {
    var dice = LaneDice(Dice(seed: seed))
    for lane in 0..<8 { dice.set(Dice(seed: seed, account: UInt32(first + lane)), lane: lane) }
    return dice
  }

  @inline(__always)
  func count(_ lanes: Encounters, _ turns: inout Int, _ agreed: inout Int) {
    for lane in 0..<8 {
      turns += Int(lanes.turns[lane])
      agreed += lanes.agreed[lane] > 0 ? 1 : 0
    }
  }
}
