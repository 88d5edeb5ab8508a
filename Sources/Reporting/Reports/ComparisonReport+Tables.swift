import Chance
import Simulation

extension ComparisonReport {
  private func estimate(_ strategy: Int, _ metric: Metric) -> Estimate? {
    comparison.figures[strategy][metric]?.estimate
  }

  private func percent(_ estimate: Estimate?) -> String {
    guard let estimate else { return "–" }
    return "\(Figures.percent(estimate.value)) ±\(Figures.percent(Figures.error(estimate)))"
  }

  private func amount(_ estimate: Estimate?, _ decimals: Int = 0) -> String {
    guard let estimate else { return "–" }
    return "\(Figures.fixed(estimate.value, decimals)) ±\(Figures.fixed(Figures.error(estimate), decimals))"
  }

  private func column(_ key: String, isNumber: Bool = true) -> Table.Column {
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

  /// Every pair, the better one first.
  var pairTable: Table {
    let rows = comparison.differences.map { pair -> [String] in
      let recovery = pair.figures[.recoveryRate]?.estimate
      let isTurned = (recovery?.value ?? 0) < 0
      let first = isTurned ? pair.second : pair.first
      let second = isTurned ? pair.first : pair.second
      func interval(_ metric: Metric, _ scale: Double, _ decimals: Int) -> String {
        guard let estimate = pair.figures[metric]?.estimate else { return "–" }
        let sign = isTurned ? -scale : scale
        let ends = [estimate.interval.lowerBound * sign, estimate.interval.upperBound * sign].sorted()
        let value = Figures.signed(estimate.value * sign, decimals)
        return "\(value) [\(Figures.signed(ends[0], decimals)), \(Figures.signed(ends[1], decimals))]"
      }
      return [
        "\(name(first)) − \(name(second))", interval(.recoveryRate, 100, 1), interval(.meanDays, 1, 1),
        interval(.net, 1, 0), interval(.complaints, 1, 2),
        recovery.map { catalogue[$0.isClear ? "compare.sure" : "compare.unsure"] } ?? "–",
      ]
    }
    return Table(
      columns: [
        column("pair", isNumber: false), column("points"), column("daysLess"), column("netMore"),
        column("complaintsMore"), column("clear", isNumber: false),
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
        "\(Figures.signed(lead.value * 100, 1)) ±\(Figures.percent(Figures.error(lead)))",
        name(winner.runnerUp),
        catalogue[lead.isClear ? "compare.sure" : "compare.unsure"],
      ]
    }
    return Table(
      columns: [
        column("type", isNumber: false), column("winner", isNumber: false), column("recovered"),
        column("lead"), column("next", isNumber: false), column("clear", isNumber: false),
      ], rows: rows)
  }

  /// Which is better, by how much, how sure.
  var verdict: String {
    let ranked = comparison.strategies.indices.sorted {
      (estimate($0, .recoveryRate)?.value ?? 0) > (estimate($1, .recoveryRate)?.value ?? 0)
    }
    guard ranked.count > 1, let best = estimate(ranked[0], .recoveryRate) else {
      return ranked.first.map { only in
        catalogue[
          "compare.verdict.one",
          [
            "best": name(only),
            "rate": estimate(only, .recoveryRate).map { Figures.percent($0.value) } ?? "–",
          ]]
      } ?? ""
    }
    guard
      let pair = comparison.differences.first(where: {
        ($0.first, $0.second) == (min(ranked[0], ranked[1]), max(ranked[0], ranked[1]))
      })?.figures[.recoveryRate]?.estimate
    else { return "" }
    let byNet = comparison.strategies.indices.max {
      (estimate($0, .net)?.value ?? 0) < (estimate($1, .net)?.value ?? 0)
    }
    let fastest = comparison.strategies.indices.min {
      (estimate($0, .meanDays)?.value ?? 0) < (estimate($1, .meanDays)?.value ?? 0)
    }
    return catalogue[
      pair.isClear ? "compare.verdict.clear" : "compare.verdict.open",
      [
        "best": name(ranked[0]), "rate": Figures.percent(best.value), "next": name(ranked[1]),
        "lead": Figures.percent(pair.value.magnitude), "error": Figures.percent(Figures.error(pair)),
        "net": byNet.map(name) ?? "–", "fastest": fastest.map(name) ?? "–",
      ]]
  }
}
