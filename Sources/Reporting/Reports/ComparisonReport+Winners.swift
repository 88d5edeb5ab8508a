import Chance
import Simulation
import Training

extension ComparisonReport {
  /// Who does best with each type, with each cause and by each figure, with the reason; empty where nobody asked.
  var winnerBlocks: [Report.Block] {
    guard let winners else { return [] }
    let groups = winners.groups.map { item -> [String] in
      let (id, lead) = (id(of: item.group), item.winner.lead)
      return [
        typeNames[id] ?? causeNames[id] ?? id, name(item.winner.strategy), name(item.winner.runnerUp),
        "\(Figures.signed(lead.value * 100, 1)) ±\(Figures.percent(Figures.error(lead)))",
        sentence(item.winner),
      ]
    }
    let axes = winners.axes.map { item -> [String] in
      let lead = item.winner.lead
      let scale = item.metric == .recoveryRate ? 100.0 : 1
      let decimals = item.metric == .net || item.metric == .cost ? 0 : 1
      let value = Figures.signed(lead.value * scale, decimals)
      return [
        catalogue["axis.\(item.metric.rawValue)"], name(item.winner.strategy), name(item.winner.runnerUp),
        "\(value) ±\(Figures.fixed(Figures.error(lead) * scale, decimals))",
      ]
    }
    func columns(_ keys: [String]) -> [Table.Column] {
      keys.map { Table.Column(catalogue["compare.column." + $0], isNumber: ["lead", "ahead"].contains($0)) }
    }
    return [
      .heading(catalogue["compare.winners"]),
      .table(Table(columns: columns(["group", "winner", "next", "lead", "reason"]), rows: groups)),
      .heading(catalogue["compare.axes"]),
      .table(Table(columns: columns(["figure", "winner", "next", "ahead"]), rows: axes)),
    ]
  }

  private func id(of group: BorrowerGroup) -> String {
    switch group {
    case .type(let type): comparison.types[type]
    case .cause(let cause): causes[cause]
    }
  }

  private func sentence(_ winner: Winners.Winner) -> String {
    guard winner.lead.isClear else { return catalogue["reason.open"] }
    func say(_ key: String, _ a: Double, _ b: Double? = nil, percent: Bool) -> String {
      func text(_ value: Double) -> String { percent ? Figures.percent(value) : Figures.fixed(value, 2) }
      return catalogue["reason.\(key)", ["a": text(a), "b": b.map(text) ?? ""]]
    }
    return switch winner.reason {
    case .enforcement(let points): say("enforcement", points, percent: true)
    case .guarantors(let points): say("guarantors", points, percent: true)
    case .promises(let a, let b): say("promises", a, b, percent: false)
    case .payers(let a, let b): say("payers", a, b, percent: true)
    case .contacts(let a, let b): say("contacts", a, b, percent: false)
    case .size: catalogue["reason.size"]
    }
  }

  /// Winners by type and cause, as members of one object by id, and by figure; null where nobody asked.
  var winnersJSON: JSON {
    guard let winners else { return .null }
    func json(_ winner: Winners.Winner) -> JSON {
      .object([
        .init("strategy", .string(comparison.strategies[winner.strategy])),
        .init("next", .string(comparison.strategies[winner.runnerUp])),
        .init("lead", Self.json(winner.lead)), .init("reason", .string(sentence(winner))),
      ])
    }
    return .object([
      .init(
        "groups", .object(winners.groups.map { JSON.Member(id(of: $0.group), json($0.winner)) })),
      .init("figures", .object(winners.axes.map { JSON.Member($0.metric.rawValue, json($0.winner)) })),
    ])
  }
}
