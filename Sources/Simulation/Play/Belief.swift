import Chance

/// What a listener believes about the type of eight borrowers, each in a lane of its own.
///
/// For each type a hypothetical conversation is carried along under the same moves and the actual replies; a reply
/// makes the types likelier that would sooner have given it (Bayes).
struct Beliefs: Sendable {
  var hypothetical: [Encounters]
  /// Chance of each type, by lane; adds up to one.
  var chances: [Lanes]

  /// The least chance that any type is taken to give any reply: listeners are sometimes wrong about people.
  static let surprise: Float = 0.002
  /// How much likelier a type is that would sound as angry, or as calm, as the borrower does.
  static let tone: Float = 0.25

  /// Takes in what was said and answered in the lanes that are `ready`.
  ///
  /// - Parameters:
  ///   - facts: what the collector sees afterwards.
  ///   - isAnswered: whether the borrower could answer; a move that is not the last of a line shows only whether they left.
  @inline(__always)
  mutating func observe(
    _ reply: LaneBits, facts: LaneBits, isAnswered: Bool, where ready: LaneMask, _ hypotheses: [Hypothesis],
    saying: (borrowing Temperament) -> some Saying
  ) {
    var total = Lanes()
    // By way of their addresses: taking them out one by one would count references to their tables.
    hypotheses.withUnsafeBufferPointer { hypotheses in
      hypothetical.withUnsafeMutableBufferPointer { hypothetical in
        for k in hypotheses.indices {
          let said = saying(hypotheses[k].temperament)
          let replies = hypothetical[k].replies(to: said, hypotheses[k].temperament)
          let chance = replies.chance(of: reply, isAnswered: isAnswered)
          hypothetical[k].apply(said, reply, replies.odds, where: ready, hypotheses[k].temperament)
          let floor = all(Self.surprise)
          let heard = chance.replacing(with: floor, where: chance .< floor)
          let chances = chances[k] * heard * Self.likeness(hypothetical[k].facts, facts)
          self.chances[k] = self.chances[k].replacing(with: chances, where: ready)
          total += self.chances[k]
        }
      }
    }
    for k in hypotheses.indices { chances[k] /= total }
  }

  /// Anyone hears whether a borrower is angry.
  @inline(__always)
  private static func likeness(_ hypothetical: LaneBits, _ facts: LaneBits) -> Lanes {
    let differs = (facts ^ hypothetical) & LaneBits(repeating: Facts.angry.rawValue)
    return all(1).replacing(with: all(tone), where: mask(differs))
  }

  /// Takes in how the borrowers sound before a word is said.
  mutating func hear(facts: LaneBits) {
    var total = Lanes()
    for k in chances.indices {
      chances[k] *= Self.likeness(hypothetical[k].facts, facts)
      total += chances[k]
    }
    for k in chances.indices { chances[k] /= total }
  }

  /// The type that each lane's listener believes most; of equals the first.
  @inline(__always)
  var likeliest: LaneBits {
    var best = chances[0]
    var type = LaneBits()
    for k in 1..<max(1, chances.count) where k < chances.count {
      let more = chances[k] .> best
      best = best.replacing(with: chances[k], where: more)
      type = type.replacing(with: LaneBits(repeating: UInt32(k)), where: more)
    }
    return type
  }
}

extension LaneReplies {
  /// How likely a reply was, by lane.
  @inline(__always)
  func chance(of reply: LaneBits, isAnswered: Bool) -> Lanes {
    let left = reply .== LaneBits(repeating: UInt32(Reply.hangsUp.rawValue))
    guard isAnswered else {
      return edges[8].replacing(with: edges[9] - edges[8], where: left) / edges[9]
    }
    var chance = Lanes()
    var below = Lanes()
    for i in 0..<10 {
      let given = reply .== LaneBits(repeating: UInt32(i))
      chance = chance.replacing(with: edges[i] - below, where: given)
      below = edges[i]
    }
    return chance / edges[9]
  }
}

/// What a good listener would believe about a borrower's type, from the moves and replies of one conversation alone.
public struct Belief: Sendable {
  var lanes: Beliefs
  private let hypotheses: [Hypothesis]

  /// - Parameter means: what the borrower is taken to have, the same under every type, so that it tells none from another.
  public init(_ collector: ReferenceCollector, means: Means, view: Facts) {
    hypotheses = collector.hypotheses
    lanes = Beliefs(
      hypothetical: hypotheses.map { Encounter(affect: $0.start, means: means).lanes },
      chances: hypotheses.map { all(Float($0.prior)) })
    lanes.hear(facts: LaneBits(repeating: view.rawValue))
  }

  /// Takes in a move and its reply; `view` is what can be seen afterwards.
  ///
  /// - Parameter isAnswered: false for a move that more of the same line follow.
  public mutating func observe(
    _ move: Move, offer: Offer, number: Int, _ reply: Reply, view: Facts, isAnswered: Bool = true
  ) {
    guard hypotheses.count > 1 else { return }
    lanes.observe(
      LaneBits(repeating: UInt32(reply.rawValue)), facts: LaneBits(repeating: view.rawValue),
      isAnswered: isAnswered, where: mask(LaneBits(repeating: .max)), hypotheses
    ) { OneSaying(move, offer, number: UInt32(number), $0) }
  }

  /// Ids of the types reckoned with, in the order of their chances.
  public var ids: [String] { hypotheses.map(\.id) }

  /// Chance of each type in the order of the collector's hypotheses; adds up to one.
  public var probabilities: [Double] {
    let chances = lanes.chances.map { Double($0[0]) }
    let total = chances.reduce(0, +)
    return chances.map { $0 / total }
  }

  /// The type believed most, and its chance.
  public var likeliest: (id: String, probability: Double) {
    let type = Int(lanes.likeliest[0])
    return (hypotheses[type].id, probabilities[type])
  }

  /// The chance of a type by its id; nil for one that is not reckoned with.
  public func probability(of id: String) -> Double? {
    hypotheses.firstIndex { $0.id == id }.map { probabilities[$0] }
  }

  /// Eight copies of this belief.
  func repeated() -> Beliefs {
    Beliefs(
      hypothetical: lanes.hypothetical.map { Encounter(lanes: $0).repeated() },
      chances: lanes.chances.map { all($0[0]) })
  }
}
