import Lending
import Simulation
import Training

/// Calls in a short notation: `C: move move(amount 500, day 2026-12-01) | words` and `B: reply | words`.
enum Dialogue {
  static func call(
    _ text: String, due: Int64 = 125_000, plan: Int? = 3, waiver: Float? = 0.02, type: String? = nil
  )
    -> ScoredCall
  {
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    let turns = lines.enumerated().map { turn(String($1), number: $0 + 1) }
    return ScoredCall(
      turns: turns, due: Money(minor: due), longestPlan: plan, largestWaiver: waiver, type: type)
  }

  private static func turn(_ line: String, number: Int) -> ScoredTurn {
    let halves = line.dropFirst(2).split(separator: "|", maxSplits: 1).map(String.init)
    let words = halves.count > 1 ? halves[1] : "line \(number)"
    let head = (halves.first ?? "").split(separator: " ").joined(separator: " ")
    if line.hasPrefix("B:") {
      return ScoredTurn(number: number, speaker: .borrower, text: words, reply: Reply(id: head))
    }
    var moves: [Move] = []
    var asks: [ScoredTurn.Ask] = []
    for part in head.split(separator: ";") {
      let pieces = part.split(whereSeparator: { " (),".contains($0) }).map(String.init)
      guard let id = pieces.first, let move = Move(id: id) else { preconditionFailure("no move in \(part)") }
      moves.append(move)
      guard move.isAsk || move == .confirmAgreement else { continue }
      var ask = ScoredTurn.Ask(move)
      for (key, value) in zip(pieces.dropFirst(), pieces.dropFirst(2)) {
        switch key {
        case "amount": ask.amount = Int64(value).map { Money(minor: $0 * 100) }
        case "day": ask.day = Day(iso: value)
        case "parts": ask.parts = Int(value)
        case "waived": ask.waived = Float(value) ?? 0
        case "written": ask.isWritten = value == "yes"
        default: break
        }
      }
      asks.append(ask)
    }
    return ScoredTurn(number: number, speaker: .collector, text: words, moves: moves, asks: asks)
  }
}
