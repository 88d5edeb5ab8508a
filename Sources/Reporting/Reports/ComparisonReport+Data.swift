import Chance
import Simulation
import Training

extension ComparisonReport {
  /// Everything as JSON, without time, machine or threads: the same inputs give the same bytes.
  public var json: JSON {
    let strategies = comparison.strategies.indices.map { strategy in
      JSON.object(
        [
          JSON.Member("id", .string(comparison.strategies[strategy])),
          .init("title", .string(name(strategy))),
        ]
          + members(comparison.figures[strategy])
          + [
            .init("conduct", .array(findings[strategy].map(Self.json))),
            .init("byType", .object(byType(strategy))),
            .init("recoveryCurve", .array(comparison.curves[strategy].map(JSON.double))),
          ])
    }
    let differences = comparison.differences.map { pair in
      JSON.object(
        [
          JSON.Member("first", .string(comparison.strategies[pair.first])),
          .init("second", .string(comparison.strategies[pair.second])),
        ] + members(pair.figures))
    }
    return .object([
      .init("parley", .int(1)), .init("report", .string("compare")),
      .init("portfolio", .string(portfolioTitle)),
      .init("accounts", .int(accounts)), .init("currency", .string(currency)),
      .init("days", .int(comparison.days)), .init("replications", .int(comparison.replications)),
      .init("seed", .int(seed)), .init("gain", .float(gain)), .init("inputs", .string(inputs)),
      .init("signature", .string(comparison.signature)), .init("assumed", .strings(assumed)),
      .init("verdict", .string(verdict)), .init("strategies", .array(strategies)),
      .init("differences", .array(differences)),
      .init(
        "winners",
        .object(
          comparison.types.indices.compactMap { type in
            comparison.winners[type].map { winner in
              JSON.Member(
                comparison.types[type],
                .object([
                  .init("strategy", .string(comparison.strategies[winner.strategy])),
                  .init("next", .string(comparison.strategies[winner.runnerUp])),
                  .init("lead", Self.json(winner.lead)),
                ]))
            }
          })),
    ])
  }

  private func members(_ figures: [Metric: Comparison.Figure]) -> [JSON.Member] {
    Metric.allCases.map { metric in
      guard let figure = figures[metric] else {
        // Undefined in every replication: the member stands, so that programs need not ask.
        let none = ["estimate", "standardError", "interval", "likely"].map { JSON.Member($0, .null) }
        return .init(metric.rawValue, .object(none + [.init("definedShare", .int(0))]))
      }
      var value = Self.json(figure.estimate)
      if figure.defined < 1, case .object(var inner) = value {
        inner.append(.init("definedShare", .double(figure.defined)))
        value = .object(inner)
      }
      return .init(metric.rawValue, value)
    }
  }

  private func byType(_ strategy: Int) -> [JSON.Member] {
    comparison.types.indices.compactMap { type in
      comparison.byType[strategy][type].map {
        .init(comparison.types[type], .object([.init("recoveryRate", Self.json($0))]))
      }
    }
  }

  static func json(_ estimate: Estimate) -> JSON {
    .object([
      .init("estimate", .double(estimate.value)), .init("standardError", .double(estimate.standardError)),
      .init(
        "interval", .array([.double(estimate.interval.lowerBound), .double(estimate.interval.upperBound)])),
      .init("likely", .array([.double(estimate.likely.lowerBound), .double(estimate.likely.upperBound)])),
    ])
  }

  private static func json(_ finding: Finding) -> JSON {
    .object([
      .init("rule", .string(finding.id)), .init("law", .string(finding.law)),
      .init("force", .string(finding.force)), .init("statement", .string(finding.statement)),
    ])
  }

  /// One line a figure: strategy or pair, metric, estimate, error, interval, likely range.
  public var csv: String {
    var lines = CSV.line([
      "kind", "first", "second", "metric", "estimate", "standardError", "low95", "high95", "likely5",
      "likely95",
    ])
    func add(_ kind: String, _ first: String, _ second: String, _ figures: [Metric: Comparison.Figure]) {
      for metric in Metric.allCases {
        guard let estimate = figures[metric]?.estimate else { continue }
        let numbers = [
          estimate.value, estimate.standardError, estimate.interval.lowerBound, estimate.interval.upperBound,
          estimate.likely.lowerBound, estimate.likely.upperBound,
        ]
        lines += CSV.line(
          [kind, first, second, metric.rawValue] + numbers.map { $0.isFinite ? "\($0)" : "" })
      }
    }
    for strategy in comparison.strategies.indices {
      add("strategy", comparison.strategies[strategy], "", comparison.figures[strategy])
    }
    for pair in comparison.differences {
      add("difference", comparison.strategies[pair.first], comparison.strategies[pair.second], pair.figures)
    }
    return lines
  }
}
