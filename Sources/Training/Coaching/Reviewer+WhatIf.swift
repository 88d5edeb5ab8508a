import Chance
import Simulation

/// What another line would have done in a turn's place.
public struct WhatIf: Sendable {
  /// The line as it would have been heard and, on the call's own dice, answered.
  public var exchange: Exchange
  /// Recovered share expected with it, before its answer.
  public var value: Estimate
  /// Its worth less that of the line said, on the same dice.
  public var ahead: Estimate
}

extension Reviewer {
  /// Says another line in a turn's place; nil where it is not understood.
  ///
  /// - Parameter number: of the turn, from 1 to `turns`.
  public func whatIf(turn number: Int, _ line: String) -> WhatIf? {
    guard let exchange = play.saying(line, at: number) else { return nil }
    let worths = inferring.worths(
      of: [Self.plan(play.scene.exchanges[number - 1]), Self.plan(exchange)], at: standings[number - 1],
      copies: measured)
    return WhatIf(
      exchange: exchange, value: worths[1].recovery,
      ahead: Sample(worths[1].net).minus(Sample(worths[0].net)).estimate)
  }
}

extension RolePlay {
  /// What would have come of another line in a turn's place.
  fileprivate func saying(_ line: String, at number: Int) -> Exchange? {
    guard past.indices.contains(number - 1) else { return nil }
    var other = self
    other.scene = past[number - 1]
    other.past.removeSubrange((number - 1)...)
    other.mode = .talking
    other.ending = nil
    // A command is not said to anybody.
    guard TypedLine(line).command == nil else { return nil }
    _ = other.receive(line)
    return other.scene.exchanges.count == number ? other.scene.exchanges.last : nil
  }
}
