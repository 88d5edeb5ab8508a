import Language
import Simulation

extension WhatIf {
  /// How the line would have been heard and answered, and what it would have been worth.
  public func text(_ line: String, _ catalogue: Catalogue) -> String {
    let error = Percent.text(2 * ahead.standardError)
    return catalogue[
      "review.what-if-line",
      [
        "line": line,
        "moves": exchange.plays.map { catalogue["move.\($0.move.id)"] }.joined(separator: " + "),
        "answer": exchange.answer.text, "percent": Percent.text(value.value),
        "points": Percent.points(ahead.value), "error": String(error.dropLast(2)),
      ]]
  }
}
