import Language
import Lending
import Simulation

/// One account's run in words, day by day, for who wants to see what a figure is made of.
public struct AccountStory: Sendable {
  public var trace: AccountTrace
  public var strategy: Strategy
  public var catalogue: Catalogue
  public var strategyTitle: String
  public var typeName: String
  public var causeName: String
  /// Cash regimes of the account's cause.
  public var regimes: Int
  public var days: Int

  public init(
    _ trace: AccountTrace, under strategy: Strategy, _ catalogue: Catalogue, strategyTitle: String,
    typeName: String, causeName: String, regimes: Int, days: Int
  ) {
    self.trace = trace
    self.strategy = strategy
    self.catalogue = catalogue
    self.strategyTitle = strategyTitle
    self.typeName = typeName
    self.causeName = causeName
    self.regimes = regimes
    self.days = days
  }

  func text(_ key: String, _ values: [String: String] = [:]) -> String { catalogue["trace." + key, values] }

  /// The strategy, who the borrower is, what happened, how it ended.
  public var blocks: [Report.Block] {
    let opening = trace.opening
    let rows = trace.events.compactMap { event in
      words(event.what).map { ["\(event.day)", $0] }
    }
    // A day is named once.
    let shown = rows.enumerated().map { index, row in
      index > 0 && rows[index - 1][0] == row[0] ? ["", row[1]] : row
    }
    return [
      .heading(strategyTitle),
      .paragraph(
        text(
          "seen",
          [
            "due": "\(opening.due)", "instalment": "\(opening.unit)",
            "days": "\(max(0, -Int(opening.schedule.firstDue)))",
          ])),
      .paragraph(
        text(
          "hidden",
          [
            "type": typeName, "cause": causeName, "regime": name(ofRegime: opening.regime),
            "cash": "\(Money(minor: Int64(Double(opening.cash) * Double(opening.unit.minor))))",
            "willingness": share(opening.affect.willingness), "trust": share(opening.affect.trust),
            "anger": share(opening.affect.anger),
          ])),
      .table(
        Table(
          columns: [.init(text("day")), .init(text("happened"), isNumber: false)],
          rows: shown.isEmpty ? [["–", text("quiet")]] : shown)),
      .paragraph(ending),
    ]
  }

  private func share(_ level: Float) -> String { Figures.fixed(Double(level), 2) }

  func name(ofRegime regime: Int) -> String {
    regimes == 3
      ? text("regime.\(regime)")
      : text("regime.other", ["number": "\(regime + 1)", "count": "\(regimes)"])
  }

  private var ending: String {
    let result = trace.result
    return text(
      "ending",
      [
        "days": "\(days)", "due": "\(Money(minor: result.opening))",
        "penalties": "\(Money(minor: result.penalties + result.interest))",
        "fees": "\(Money(minor: result.fees))", "received": "\(Money(minor: result.received))",
        "waived": "\(Money(minor: result.waived))", "closing": "\(Money(minor: result.closing))",
      ])
  }
}
