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
          + members(comparison.figures[strategy]) + bestMembers(strategy)
          + [
            .init("conduct", .array(findings[strategy].map(Self.json))),
            .init("byType", .object(byType(strategy))),
            .init("recoveryCurve", .array(comparison.curves[strategy].map(JSON.double))),
            .init("recoveryBand", band(strategy)),
          ])
    }
    let differences = comparison.differences.map { pair in
      JSON.object(
        [
          JSON.Member("first", .string(comparison.strategies[pair.first])),
          .init("second", .string(comparison.strategies[pair.second])),
        ] + members(pair.figures, simultaneous: pair.simultaneous))
    }
    let best = winners == nil ? [] : [JSON.Member("best", winnersJSON)]
    return .object(
      [
        .init("parley", .int(1)), .init("report", .string("compare")),
        .init("portfolio", .string(portfolioTitle)),
        .init("accounts", .int(accounts)), .init("currency", .string(currency)),
        .init("days", .int(comparison.days)), .init("replications", .int(comparison.replications)),
        .init("stopped", stopped), .init("simultaneousPairs", .int(comparison.differences.count)),
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
                    .init("lead", Self.json(winner.lead, simultaneous: winner.simultaneous)),
                  ]))
              }
            })),
      ] + best + capacityMembers + [.init("law", law?.json ?? .null)])
  }

  /// With `simultaneous`, each figure also has its interval among all pairs, null where undefined.
  private func members(
    _ figures: [Metric: Comparison.Figure], simultaneous: [Metric: ClosedRange<Double>]? = nil
  ) -> [JSON.Member] {
    Metric.allCases.map { metric in
      var names = ["estimate", "standardError", "interval", "likely"]
      if simultaneous != nil { names.append("simultaneous") }
      guard let figure = figures[metric] else {
        // Undefined in every replication: the member stands, so that programs need not ask.
        let none = names.map { JSON.Member($0, .null) }
        return .init(metric.rawValue, .object(none + [.init("definedShare", .int(0))]))
      }
      var value = Self.json(figure.estimate)
      if case .object(var inner) = value {
        if let simultaneous {
          inner.append(.init("simultaneous", simultaneous[metric].map(Self.json) ?? .null))
        }
        if figure.defined < 1 { inner.append(.init("definedShare", .double(figure.defined))) }
        value = .object(inner)
      }
      return .init(metric.rawValue, value)
    }
  }

  /// Chances of being best by axis, and who beats it on all four of recovery, time, cost and complaints.
  private func bestMembers(_ strategy: Int) -> [JSON.Member] {
    func byAxis(_ value: (Comparison.Best) -> Double?) -> JSON {
      .object(
        Metric.axes.map { metric in
          .init(metric.rawValue, comparison.best[metric].flatMap(value).map(JSON.double) ?? .null)
        })
    }
    let dominators = comparison.dominators[strategy]
    return [
      .init("probabilityBest", byAxis { $0.expected?[strategy] }),
      .init("shareBest", byAxis { $0.once[strategy] }), .init("pareto", .bool(dominators.isEmpty)),
      .init("dominatedBy", .strings(dominators.map { comparison.strategies[$0] })),
    ]
  }

  /// Day by day beside `recoveryCurve`: the expected value's 95 % interval, and the range of a single portfolio.
  private func band(_ strategy: Int) -> JSON {
    let days = comparison.bands[strategy].days
    func list(_ value: (RecoveryBand.Day) -> Double) -> JSON { .array(days.map { .double(value($0)) }) }
    return .object([
      .init("low95", list { $0.interval.lowerBound }), .init("high95", list { $0.interval.upperBound }),
      .init("likely5", list { $0.likely.lowerBound }), .init("likely95", list { $0.likely.upperBound }),
    ])
  }

  /// Why there are as many replications as there are.
  private var stopped: JSON {
    guard let stopping else {
      return .object([.init("rule", .string("fixed")), .init("reason", .string("asked"))])
    }
    return .object([
      .init("rule", .string("precision")), .init("reason", .string(stopping.isReached ? "reached" : "most")),
      .init("precision", .double(stopping.precision)),
      .init("halfWidth", stopping.halfWidth.map(JSON.double) ?? .null), .init("most", .int(stopping.most)),
    ])
  }

  private func byType(_ strategy: Int) -> [JSON.Member] {
    comparison.types.indices.compactMap { type in
      comparison.byType[strategy][type].map {
        .init(comparison.types[type], .object([.init("recoveryRate", Self.json($0))]))
      }
    }
  }

  static func json(_ interval: ClosedRange<Double>) -> JSON {
    .array([.double(interval.lowerBound), .double(interval.upperBound)])
  }

  static func json(_ estimate: Estimate, simultaneous: ClosedRange<Double>? = nil) -> JSON {
    .object(
      [
        JSON.Member("estimate", .double(estimate.value)),
        .init("standardError", .double(estimate.standardError)),
        .init("interval", json(estimate.interval)), .init("likely", json(estimate.likely)),
      ] + (simultaneous.map { [JSON.Member("simultaneous", json($0))] } ?? []))
  }

  private static func json(_ finding: Finding) -> JSON {
    .object([
      .init("rule", .string(finding.id)), .init("law", .string(finding.law)),
      .init("force", .string(finding.force)), .init("statement", .string(finding.statement)),
    ])
  }
}
