import Language
import Training

/// What one line was worth, told at once: verdict, worth, and up to three lines that would have been better.
public struct DrillVerdict: Sendable {
  public let turn: TurnReview
  public let scenario: Scenario
  public let catalogue: Catalogue

  public init(_ turn: TurnReview, of scenario: Scenario, _ catalogue: Catalogue) {
    self.turn = turn
    self.scenario = scenario
    self.catalogue = catalogue
  }

  public var lines: [String] {
    let values = [
      "verdict": turn.verdict.text(catalogue), "before": Figures.percent(turn.before.value),
      "chosen": Figures.percent(turn.chosen.value), "loss": Figures.fixed(turn.loss * 100, 1),
      "error": Figures.fixed(turn.regret.standardError * 200, 1),
    ]
    let key = turn.verdict == .duty ? "progress.verdict-duty" : "progress.verdict"
    return [catalogue[key, values]] + better.map(text)
  }

  /// Lines ahead of the one said, each move once.
  private var better: [Alternative] {
    guard turn.verdict.isError else { return [] }
    var moves: Set<UInt8> = []
    let ahead = turn.alternatives.filter { $0.ahead.value > 0 && moves.insert($0.move.rawValue).inserted }
    return Array(ahead.prefix(3))
  }

  private func text(_ one: Alternative) -> String {
    let values = [
      "move": ReviewReport.text(one, of: scenario, catalogue),
      "points": Figures.signed(one.ahead.value * 100, 1),
      "sentence": one.sentence ?? "–", "why": one.why,
    ]
    return "  " + catalogue["progress.better", values]
  }
}
