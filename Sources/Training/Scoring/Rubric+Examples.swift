import Language
import Simulation

extension Rubric {
  /// An example that does not show what it stands for.
  public struct Misleading: Hashable, Sendable {
    public var check: String
    /// Whether it should satisfy the check; otherwise it should break it.
    public var satisfies: Bool
    /// Counted from 1 among its like.
    public var number: Int
    public var answer: CheckVerdict
  }

  /// All examples of all checks.
  public var examples: [Example] { everyCheck.flatMap { $0.satisfies + $0.breaks } }

  /// Examples that the checks' own rules answer otherwise than their authors do, heard as lines of a call are.
  ///
  /// Checks without a rule are the rater's, and so are their examples.
  public func misleading(hear: (String) -> Heard) -> [Misleading] {
    everyCheck.flatMap { check -> [Misleading] in
      guard let rule = check.rule else { return [] }
      func wrong(_ examples: [Example], _ satisfies: Bool) -> [Misleading] {
        examples.enumerated().compactMap { index, example in
          let answer = rule.finding(in: ScoredCall(example, hear: hear)).verdict
          if answer == (satisfies ? .yes : .no) { return nil }
          return Misleading(check: check.id, satisfies: satisfies, number: index + 1, answer: answer)
        }
      }
      return wrong(check.satisfies, true) + wrong(check.breaks, false)
    }
  }
}

extension ScoredCall {
  /// Terms that an example may grant, since it names none: those of an ordinary mandate.
  private static let mandate: (longestPlan: Int, largestWaiver: Float) = (6, 0.05)

  fileprivate init(_ example: Rubric.Example, hear: (String) -> Heard) {
    let turns = example.lines.enumerated().map { index, line in
      guard line.speaker == .collector else {
        return ScoredTurn(
          number: index + 1, speaker: .borrower, text: line.text, reply: line.reply)
      }
      let heard = hear(line.text)
      return ScoredTurn(
        number: index + 1, speaker: .collector, text: line.text, moves: heard.moves.map(\.move),
        asks: heard.moves.compactMap { ScoredTurn.Ask($0, isWritten: heard.tags.contains("written")) })
    }
    self.init(
      turns: turns, longestPlan: Self.mandate.longestPlan, largestWaiver: Self.mandate.largestWaiver)
  }
}

extension ScoredTurn.Ask {
  fileprivate init?(_ heard: HeardMove, isWritten: Bool) {
    guard heard.move.isAsk || heard.move == .confirmAgreement else { return nil }
    self.init(
      heard.move, amount: heard.amounts.first, day: heard.dates.first, parts: heard.periods,
      isWritten: isWritten)
  }
}
