import Chance
import Simulation

extension ComparisonReport {
  func estimate(_ strategy: Int, _ metric: Metric) -> Estimate? {
    comparison.figures[strategy][metric]?.estimate
  }

  func percent(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    return "\(Figures.percent(estimate.value)) ±\(Figures.percent(Figures.error(estimate)))"
  }

  private func amount(_ estimate: Estimate?, _ decimals: Int = 0) -> String {
    guard let estimate else { return "–" }
    return "\(Figures.fixed(estimate.value, decimals)) ±\(Figures.fixed(Figures.error(estimate), decimals))"
  }

  func column(_ key: String, isNumber: Bool = true) -> Table.Column {
    Table.Column(catalogue["compare.column." + key], isNumber: isNumber)
  }

  /// What comes in, the range of a single portfolio first.
  var recoveryTable: Table {
    let rows = comparison.strategies.indices.map { strategy -> [String] in
      let whole = estimate(strategy, .recoveryRate)
      let likely = whole.map {
        "\(Figures.percent($0.likely.lowerBound, 0))–\(Figures.percent($0.likely.upperBound, 0))"
      }
      return [
        name(strategy), likely ?? "–", percent(whole), percent(estimate(strategy, .recoveryRate90)),
        percent(estimate(strategy, .recoveryRate180)), percent(estimate(strategy, .cureRate)),
      ]
    }
    return Table(
      columns: [
        column("strategy", isNumber: false), column("likely"), column("recovered"), column("by90"),
        column("by180"), column("cured"),
      ], rows: rows)
  }

  var timeTable: Table {
    let rows = comparison.strategies.indices.map { strategy -> [String] in
      let half = comparison.figures[strategy][.daysToHalf]
      let never = 1 - (half?.defined ?? 0)
      return [
        name(strategy), amount(estimate(strategy, .meanDays), 1), half.map { amount($0.estimate) } ?? "–",
        Figures.percent(never, 0), amount(estimate(strategy, .promisesMade), 1),
        amount(estimate(strategy, .promisesKept), 1), percent(estimate(strategy, .promiseKeptRate)),
      ]
    }
    return Table(
      columns: [
        column("strategy", isNumber: false), column("meanDays"), column("half"), column("never"),
        column("promises"), column("keptCount"), column("kept"),
      ], rows: rows)
  }

  var workTable: Table {
    let rows = comparison.strategies.indices.map { strategy in
      [
        name(strategy), amount(estimate(strategy, .net)), amount(estimate(strategy, .cost)),
        amount(estimate(strategy, .hours), 1), amount(estimate(strategy, .contacts), 1),
        amount(estimate(strategy, .complaints), 2), amount(estimate(strategy, .lawsuits), 1),
      ]
    }
    return Table(
      columns: [
        column("strategy", isNumber: false), column("net"), column("cost"), column("hours"),
        column("contacts"), column("complaints"), column("lawsuits"),
      ], rows: rows)
  }

  /// Which strategy recovers most from each type of borrower.
  var typeTable: Table {
    let rows = comparison.types.indices.compactMap { type -> [String]? in
      guard let winner = comparison.winners[type] else { return nil }
      let id = comparison.types[type]
      let lead = winner.lead
      return [
        typeNames[id] ?? id, name(winner.strategy), percent(comparison.byType[winner.strategy][type]),
        "\(Figures.signed(lead.value * 100, 1)) ±\(Figures.percent(Figures.half(winner.simultaneous)))",
        name(winner.runnerUp), sureness(winner.simultaneous),
      ]
    }
    return Table(
      columns: [
        column("type", isNumber: false), column("winner", isNumber: false), column("recovered"),
        column("lead"), column("next", isNumber: false), column("clear", isNumber: false),
      ], rows: rows)
  }
}
