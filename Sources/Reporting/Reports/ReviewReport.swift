import Chance
import Language
import Lending
import Simulation
import Training

/// A call judged line by line, for people and for programs.
public struct ReviewReport: Sendable {
  public let review: Review
  public let scenario: Scenario
  public let catalogue: Catalogue
  /// Columns that a table may take; nil for as many as it likes.
  public var columns: Int?
  /// Cuts a text to a number of columns.
  public var shorten: @Sendable (String, Int) -> String

  public init(
    _ review: Review, of scenario: Scenario, _ catalogue: Catalogue, columns: Int? = nil,
    shorten: @escaping @Sendable (String, Int) -> String = { text, _ in text }
  ) {
    self.review = review
    self.scenario = scenario
    self.catalogue = catalogue
    self.columns = columns
    self.shorten = shorten
  }

  public var report: Report {
    Report(
      title: catalogue["review.title", ["scenario": scenario.title[catalogue.tongue]]],
      blocks: [.paragraph(catalogue["review.intro", ["copies": "\(review.copies)"]])] + turns + better
        + [.heading(catalogue["review.course"])] + course
        + [
          .note(
            catalogue[
              "review.small",
              ["price": Figures.percent(review.complaintPrice), "seed": "\(review.seed)"]])
        ])
  }

  /// Narrower than this, a table has no room for what was said.
  private static let narrowest = 64

  private var turns: [Report.Block] {
    if let columns, columns < Self.narrowest {
      return review.turns.map { turn in
        .paragraph(
          "\(turn.number). “\(turn.exchange.line)” – \(names(turn.moves)): \(turn.verdict.text(catalogue)), "
            + loss(turn.regret) + (turn.better.map { "; " + text($0) } ?? ""))
      }
    }
    // Number, verdict and loss take what they need; words share what is left.
    let room = (columns ?? 10_000) - 38
    func fit(_ text: String, _ share: Double) -> String { shorten(text, Int(Double(room) * share)) }
    let titles = ["turn", "line", "heard", "verdict", "loss", "best"].map { catalogue["review.column.\($0)"] }
    let columns = zip(titles, [true, false, false, false, true, false]).map {
      Table.Column($0, isNumber: $1)
    }
    let rows = review.turns.map { turn in
      [
        "\(turn.number)", fit(turn.exchange.line, 0.42), fit(names(turn.moves), 0.28),
        turn.verdict.text(catalogue), turn.verdict == .duty ? "" : loss(turn.regret),
        fit(turn.verdict.isError ? turn.alternatives.first.map(text) ?? "" : "", 0.3),
      ]
    }
    return [.table(Table(columns: columns, rows: rows))]
  }

  /// What would have been better, with a sentence and why.
  private var better: [Report.Block] {
    let errors = review.turns.filter { $0.better != nil }
    guard !errors.isEmpty else { return [.paragraph(catalogue["review.no-errors"])] }
    return [.heading(catalogue["review.better"])]
      + errors.compactMap { turn in
        turn.better.map { better in
          .paragraph(
            catalogue[
              "review.better-line",
              [
                "turn": "\(turn.number)", "move": text(better), "sentence": better.sentence ?? "–",
                "why": better.why, "points": points(better.ahead),
              ]] + hindsight(turn))
        }
      }
  }

  private func hindsight(_ turn: TurnReview) -> String {
    guard let hindsight = turn.hindsight else { return "" }
    return " "
      + catalogue[
        "review.hindsight", ["move": text(hindsight.best), "points": points(hindsight.regret)]]
  }

  private var course: [Report.Block] {
    let curve = review.curve(isOver: true)
    // Expectations move little: the bars span what they did, and a fifth of the debt at least.
    let middle = ((curve.max() ?? 1) + (curve.min() ?? 0)) / 2
    let half = max(0.1, (curve.max() ?? 1) - middle)
    let numbers = curve.map { Figures.fixed($0 * 100, 0) }.joined(separator: " ")
    let likeliest = review.turns.map { turn in
      "\(turn.number) \(Figures.percent(turn.belief.likeliest.probability, 0)) % \(turn.belief.likeliest.id)"
    }
    let outcome = [
      "end": figure(review.end), "reference": figure(review.reference), "knowing": figure(review.knowing),
      "none": figure(review.withoutCall),
      "luck": Figures.signed(review.turns.reduce(0) { $0 + $1.luck } * 100, 1),
    ]
    return [
      .paragraph(Sparkline.text(curve, in: middle - half...middle + half) + "  " + numbers),
      .paragraph(catalogue["review.outcome", outcome]),
      .paragraph(catalogue["review.listeners", ["beliefs": likeliest.joined(separator: " · ")]]),
    ]
  }

  /// All alternatives of a turn.
  public func report(of alternatives: [Alternative], at turn: TurnReview) -> Report {
    let columns = [
      Table.Column(catalogue["review.column.best"], isNumber: false),
      Table.Column(catalogue["review.column.expected"]), Table.Column(catalogue["review.column.ahead"]),
      Table.Column(catalogue["review.column.error"]),
    ]
    let room = max(12, (self.columns ?? 10_000) - 34)
    let rows = alternatives.map { one in
      [
        shorten(text(one), room), Figures.percent(one.value.value),
        Figures.signed(one.ahead.value * 100, 1), Figures.fixed(one.ahead.standardError * 100, 1),
      ]
    }
    return Report(
      title: catalogue["review.turn", ["turn": "\(turn.number)"]],
      blocks: [
        .paragraph(
          catalogue[
            "review.said",
            [
              "line": turn.exchange.line, "moves": names(turn.moves), "percent": figure(turn.chosen),
              "verdict": turn.verdict.text(catalogue),
            ]]),
        .table(Table(columns: columns, rows: rows)),
        .note(catalogue["review.same-dice", ["copies": "\(review.copies)"]]),
      ])
  }

  /// What another line would have done.
  public func report(of whatIf: WhatIf, said line: String) -> Report {
    Report(
      title: catalogue["review.what-if", ["turn": "\(whatIf.exchange.number)"]],
      blocks: [
        .paragraph(whatIf.text(line, catalogue)),
        .note(catalogue["review.same-dice", ["copies": "\(review.copies)"]]),
      ])
  }

  // MARK: Words

  func names(_ moves: [Move]) -> String { moves.map { catalogue["move.\($0.id)"] }.joined(separator: " + ") }

  func text(_ alternative: Alternative) -> String { Self.text(alternative, of: scenario, catalogue) }

  private func loss(_ regret: Estimate) -> String {
    "\(Figures.fixed(max(0, regret.value) * 100, 1)) ±\(Figures.fixed(regret.standardError * 200, 1))"
  }

  private func points(_ estimate: Estimate) -> String {
    "\(Figures.signed(estimate.value * 100, 1)) ± \(Figures.fixed(estimate.standardError * 200, 1))"
  }

  private func figure(_ estimate: Estimate) -> String {
    "\(Figures.percent(estimate.value)) ± \(Figures.fixed(Figures.error(estimate) * 100, 1)) %"
  }

  /// A line that could have been said, with what it asks for.
  static func text(_ alternative: Alternative, of scenario: Scenario, _ catalogue: Catalogue) -> String {
    let name = catalogue["move.\(alternative.move.id)"]
    guard let terms = alternative.candidate.terms else { return name }
    var words = [name, terms.spoken(today: scenario.today, catalogue.tongue)]
    if terms.waived > .zero { words.append("−" + Spoken.amount(terms.waived, catalogue.tongue)) }
    if terms.isWritten { words.append(catalogue["review.written"]) }
    return words.joined(separator: " ")
  }
}
