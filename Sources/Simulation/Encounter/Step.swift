/// One line of a script: a move, what it asks for, and when it is said.
public struct Step: Hashable, Sendable, BitwiseCopyable {
  public var move: Move
  public var offer: Offer
  /// Said only where all of these hold.
  public var needs: Facts
  /// Left out where any of these holds.
  public var bars: Facts

  public init(_ move: Move, offer: Offer = Offer(share: 0), needs: Facts = [], bars: Facts = []) {
    self.move = move
    self.offer = offer
    self.needs = needs
    self.bars = bars
  }
}

/// A script for a conversation: a way of talking that a treatment uses or a trainee can learn from.
public struct Talk: Hashable, Sendable {
  public var id: String
  public var steps: [Step]

  public init(id: String, steps: [Step]) {
    self.id = id
    self.steps = steps
  }

  /// The same with moves that it lacks said before its first ask, in their order.
  public func preparing(_ moves: [Move]) -> Talk {
    let missing = moves.filter { move in !steps.contains { $0.move == move } }
    let ask = steps.firstIndex { $0.move.isAsk } ?? steps.endIndex
    return Talk(id: id, steps: steps[..<ask] + missing.map { Step($0) } + steps[ask...])
  }
}
