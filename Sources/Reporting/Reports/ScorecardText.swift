import Language
import Training

/// A scorecard as lines for people and as JSON, failures first.
public struct ScorecardText: Sendable {
  public var card: Scorecard
  /// Fitted to the call, as the card is.
  public var rubric: Rubric
  public var catalogue: Catalogue

  public init(_ card: Scorecard, _ rubric: Rubric, _ catalogue: Catalogue) {
    self.card = card
    self.rubric = rubric
    self.catalogue = catalogue
  }

  public var lines: [String] {
    var lines = [heading]
    let failed = card.failures.filter { $0.verdict == .no }
    for row in failed { lines.append("  ✗✗ \(title(row)) \(evidence(row))") }
    for section in card.sections where section.isApplicable {
      let most = section.rows.reduce(0) { $0 + $1.most }
      lines.append("  \(name(section)) \(Figures.fixed(section.points, 1))/\(Figures.fixed(most, 1))")
      for row in section.rows where row.verdict != .notApplicable {
        let mark = row.verdict == .yes ? "✓" : row.isRequired ? "✗✗" : "✗"
        lines.append("    \(mark) \(title(row)) \(evidence(row))".trimmedEnd)
        if row.verdict == .no, let advice = rubric.check(row.check)?.advice[catalogue.tongue], !advice.isEmpty
        {
          lines.append("      → \(advice)")
        }
      }
    }
    return lines
  }

  private var heading: String {
    guard let raw = card.raw else { return catalogue["score.nothing"] }
    return card.isFailed
      ? catalogue["score.failed", ["raw": Figures.fixed(raw, 1)]]
      : catalogue["score.total", ["total": Figures.fixed(raw, 1)]]
  }

  private func title(_ row: Scorecard.Row) -> String {
    rubric.check(row.check)?.title[catalogue.tongue] ?? row.check
  }

  private func name(_ section: Scorecard.Section) -> String {
    rubric.sections.first { $0.id == section.id }?.title[catalogue.tongue] ?? section.id
  }

  private func evidence(_ row: Scorecard.Row) -> String {
    row.evidence.isEmpty
      ? "" : catalogue["score.turns", ["turns": row.evidence.map(String.init).joined(separator: ", ")]]
  }

  public var json: JSON {
    func rows(_ rows: [Scorecard.Row]) -> JSON {
      .array(
        rows.map { row in
          .object([
            .init("check", .string(row.check)), .init("verdict", .string(row.verdict.rawValue)),
            .init("required", .bool(row.isRequired)), .init("points", .double(row.points)),
            .init("most", .double(row.most)), .init("evidence", .array(row.evidence.map { JSON.int($0) })),
          ])
        })
    }
    return .object([
      .init("parley", .int(1)), .init("rubric", .string(card.rubric)),
      .init("version", .string(card.version)),
      .init("failed", .bool(card.isFailed)), .init("total", card.total.map(JSON.double) ?? .null),
      .init("raw", card.raw.map(JSON.double) ?? .null), .init("failures", rows(card.failures)),
      .init(
        "sections",
        .array(
          card.sections.map { section in
            .object([
              .init("id", .string(section.id)), .init("weight", .double(section.weight)),
              .init("points", .double(section.points)), .init("checks", rows(section.rows)),
            ])
          })),
    ])
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
