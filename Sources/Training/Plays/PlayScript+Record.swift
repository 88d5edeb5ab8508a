import Language
import Lending
import Simulation

extension PlayScript {
  /// The text of a play that expects what has just come of a call: a start for an author, who strikes out what is chance.
  public static func recorded(from call: RolePlay) -> String {
    let header = call.stage.header
    var lines = [
      "scenario: \(header.scenario)", "language: \(header.language.rawValue)", "seed: \(header.seed)",
    ]
    for exchange in call.scene.exchanges {
      lines += ["", "> \(exchange.line)", "heard: \(exchange.plays.map(\.move.id).joined(separator: " + "))"]
      lines.append("reply: \(exchange.reply.id)")
      if let changes = changes(in: exchange) { lines.append("feels: \(changes)") }
    }
    if let last = call.scene.exchanges.last, last.plays.last != nil {
      lines.append(agreed(call.scene.agreed))
      if let ending = call.ending, ending.why != .trainee, ending.why != .input {
        lines.append("ended: \(ending.why.rawValue)")
      }
      let found = call.scene.findings.map { "finding: \($0.key.dropFirst("finding.".count))" }
      lines += found.isEmpty ? ["finding: none"] : found
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Feelings that moved by a hundredth at least.
  private static func changes(in exchange: Exchange) -> String? {
    guard let before = exchange.plays.first?.before.affect, let after = exchange.plays.last?.after.affect
    else {
      return nil
    }
    let moved = Feeling.allCases.compactMap { feeling -> String? in
      let step = feeling.level(in: after) - feeling.level(in: before)
      return abs(step) < 0.01 ? nil : "\(feeling.rawValue) \(step > 0 ? "up" : "down")"
    }
    return moved.isEmpty ? nil : moved.joined(separator: ", ")
  }

  private static func agreed(_ terms: Terms?) -> String {
    guard let terms else { return "agreed: no" }
    return "agreed: \(terms.amount) \(terms.day)" + (terms.parts > 1 ? " x\(terms.parts)" : "")
  }
}
