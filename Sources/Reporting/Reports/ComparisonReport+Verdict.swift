import Chance
import Simulation

extension ComparisonReport {
  /// Which is better, by how much, how sure: among all pairs at once, since the best was looked for among them.
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
      }), let lead = pair.figures[.recoveryRate]?.estimate
    else { return "" }
    let interval = pair.simultaneous[.recoveryRate]
    let byNet = comparison.strategies.indices.max {
      (estimate($0, .net)?.value ?? 0) < (estimate($1, .net)?.value ?? 0)
    }
    let fastest = comparison.strategies.indices.min {
      (estimate($0, .meanDays)?.value ?? 0) < (estimate($1, .meanDays)?.value ?? 0)
    }
    return catalogue[
      interval.map(Self.isClear) == true ? "compare.verdict.clear" : "compare.verdict.open",
      [
        "best": name(ranked[0]), "rate": Figures.percent(best.value), "next": name(ranked[1]),
        "lead": Figures.percent(lead.value.magnitude),
        "error": interval.map { Figures.percent(Figures.half($0)) } ?? "–",
        "net": byNet.map(name) ?? "–", "fastest": fastest.map(name) ?? "–",
      ]]
  }
}
