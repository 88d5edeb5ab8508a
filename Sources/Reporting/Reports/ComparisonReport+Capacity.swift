import Chance
import Simulation
import Training

/// What limited hours do to each strategy.
extension ComparisonReport {
  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    catalogue["compare.capacity." + key, values]
  }

  /// Empty for a desk without limits.
  var capacityBlocks: [Report.Block] {
    guard let prices else { return [] }
    var blocks: [Report.Block] = [.heading(text("title"))]
    for (index, limit) in prices.limits.enumerated() {
      blocks += [
        .paragraph(
          text(
            limit.resource.name,
            [
              "amount": Figures.fixed(limit.daily, 2), "days": "\(prices.workingDays)",
              "step": Figures.fixed(limit.step, 3),
            ])), .table(table(of: limit, index, prices)),
      ]
      if prices.uses.contains(where: { $0[index].share.value == 0 && $0[index].shortDays.value > 0 }) {
        blocks.append(.note(text("idle")))
      }
    }
    blocks += [.paragraph(text("insight")), .table(insightTable(prices)), .note(text("reading"))]
    return blocks
  }

  private func table(of limit: ShadowPrices.Limit, _ index: Int, _ prices: ShadowPrices) -> Table {
    let isCourt = limit.resource == .court
    let rows = comparison.strategies.indices.map { strategy in
      let use = prices.uses[strategy][index]
      return [
        name(strategy), Figures.percent(use.share.value, 0), Figures.percent(use.shortDays.value, 0),
        signed(use.unitNet, 1), signed(use.daily.recovery, scale: 100, 2),
      ]
    }
    return Table(
      columns: [
        column("strategy", isNumber: false), Table.Column(text("column.used")),
        Table.Column(text("column.short")),
        Table.Column(text(isCourt ? "column.suit" : "column.hour", ["currency": currency])),
        Table.Column(text(isCourt ? "column.dailySuit" : "column.dailyHour")),
      ], rows: rows)
  }

  private func insightTable(_ prices: ShadowPrices) -> Table {
    let rows = comparison.strategies.indices.map { strategy in
      let gain = prices.insights[strategy]
      return [
        name(strategy), signed(gain.recovery, scale: 100, 1), signed(gain.net, 0),
        sureness(gain.recovery.interval),
      ]
    }
    return Table(
      columns: [
        column("strategy", isNumber: false), column("points"), column("netMore"),
        column("clear", isNumber: false),
      ], rows: rows)
  }

  private func signed(_ estimate: Estimate, scale: Double = 1, _ decimals: Int) -> String {
    "\(Figures.signed(estimate.value * scale, decimals)) "
      + "±\(Figures.fixed(Figures.error(estimate) * scale, decimals))"
  }

  /// The member `capacity`, only where the desk has limits.
  var capacityMembers: [JSON.Member] {
    guard let prices else { return [] }
    let strategies = comparison.strategies.indices.map { strategy -> JSON in
      let resources = zip(prices.limits, prices.uses[strategy]).map { limit, use in
        JSON.Member(
          limit.resource.name,
          .object([
            .init("usedShare", Self.json(use.share)), .init("shortDaysShare", Self.json(use.shortDays)),
            .init("netPerUnit", Self.json(use.unitNet)),
            .init("netPerDailyUnit", Self.json(use.daily.net)),
            .init("recoveryRatePerDailyUnit", Self.json(use.daily.recovery)),
          ]))
      }
      let insight = prices.insights[strategy]
      return .object([
        .init("id", .string(comparison.strategies[strategy])), .init("resources", .object(resources)),
        .init(
          "perfectKnowledge",
          .object([
            .init("recoveryRate", Self.json(insight.recovery)), .init("net", Self.json(insight.net)),
          ])),
      ])
    }
    let limits = prices.limits.map { limit in
      JSON.Member(
        limit.resource.name,
        .object([
          .init("daily", .double(limit.daily)), .init("step", .double(limit.step)),
        ]))
    }
    return [
      .init(
        "capacity",
        .object([
          .init("workingDays", .int(prices.workingDays)), .init("limits", .object(limits)),
          .init("strategies", .array(strategies)),
        ]))
    ]
  }
}

extension Capacity.Resource {
  /// As desk files call it.
  var name: String {
    switch self {
    case .collectors: "collectorHours"
    case .field: "fieldHours"
    case .court: "courtSlots"
    }
  }
}
