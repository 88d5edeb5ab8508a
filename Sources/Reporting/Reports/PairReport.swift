import Chance
import Language
import Simulation
import Training

/// The table of pairs with the names that people know its parts by, and where each strategy is meant to win.
public struct PairReport: Sendable {
  public var table: PairTable
  public var catalogue: Catalogue
  /// Titles by id of the type or cause.
  public var groupNames: [String: String]
  /// By strategy: types and causes with which its essence says that it does better than most.
  public var winsOn: [[String]]
  public var portfolioTitle: String
  public var accounts: Int
  public var gain: Float
  public var seed: UInt64
  /// Hash of everything that went in.
  public var inputs: String

  public init(
    table: PairTable, catalogue: Catalogue, groupNames: [String: String], winsOn: [[String]],
    portfolioTitle: String, accounts: Int, gain: Float, seed: UInt64, inputs: String
  ) {
    self.table = table
    self.catalogue = catalogue
    self.groupNames = groupNames
    self.winsOn = winsOn
    self.portfolioTitle = portfolioTitle
    self.accounts = accounts
    self.gain = gain
    self.seed = seed
    self.inputs = inputs
  }

  /// Groups in which one of the two is clearly better and its own file says that it should be.
  public func intended(_ pair: PairTable.Pair) -> [(strategy: Int, group: String)] {
    [true, false].flatMap { isFirst in
      let strategy = isFirst ? pair.first : pair.second
      return pair.groups(wonByFirst: isFirst).map(table.id).filter(winsOn[strategy].contains)
        .map { (strategy, $0) }
    }
  }

  /// Pairs that differ clearly where one of the two is meant to win.
  public var borneOut: [PairTable.Pair] { table.pairs.filter { !intended($0).isEmpty } }

  public var report: Report {
    let clear = table.pairs.filter(\.isClear).count
    return Report(
      title: catalogue["pairs.title", ["portfolio": portfolioTitle]],
      blocks: [
        .paragraph(
          catalogue[
            "compare.setting",
            [
              "accounts": Figures.fixed(Double(accounts), 0), "days": "\(table.days)",
              "replications": Figures.fixed(Double(table.replications), 0),
              "gain": Figures.fixed(Double(gain), 2),
            ]]),
        .verdict(
          catalogue[
            "pairs.verdict",
            [
              "clear": "\(clear)", "crossed": "\(table.pairs.count { $0.isClear && $0.opposite != nil })",
              "pairs": "\(table.pairs.count)", "intended": "\(borneOut.count)",
              "limit": Figures.fixed(PairTable.threshold, 0),
            ]]),
        .table(rows), .note(catalogue["pairs.reading"]),
        .note(catalogue["pairs.repeat", ["seed": "\(seed)", "inputs": inputs]]),
      ])
  }

  /// One row a pair: who is better, with whom, by how much, how sure, where it is the other way, whether it was meant.
  private var rows: Table {
    func column(_ key: String, _ isNumber: Bool = false) -> Table.Column {
      Table.Column(catalogue["pairs.column." + key], isNumber: isNumber)
    }
    return Table(
      columns: [
        column("better"), column("other"), column("group"), column("difference", true),
        column("errors", true),
        column("opposite"), column("intended"),
      ],
      rows: table.pairs.compactMap { pair in
        guard let widest = pair.widest else { return nil }
        let isTurned = widest.distance < 0
        let value = isTurned ? -widest.estimate.value : widest.estimate.value
        return [
          table.strategies[isTurned ? pair.second : pair.first],
          table.strategies[isTurned ? pair.first : pair.second], name(table.id(of: widest.group)),
          widest.measure == .recoveryRate
            ? catalogue["pairs.points", ["value": Figures.signed(value * 100, 1)]]
            : catalogue["pairs.days", ["value": Figures.signed(value, 1)]],
          Figures.fixed(widest.distance.magnitude, 1),
          pair.opposite.map {
            "\(name(table.id(of: $0.group))) \(Figures.fixed($0.distance.magnitude, 1))"
          } ?? "–",
          intended(pair).isEmpty ? "–" : "✓",
        ]
      })
  }

  private func name(_ group: String) -> String { groupNames[group] ?? group }

  /// Everything as JSON, without time, machine or threads.
  public var json: JSON {
    let pairs = table.pairs.map { pair -> JSON in
      let widest = pair.widest
      return .object([
        .init("first", .string(table.strategies[pair.first])),
        .init("second", .string(table.strategies[pair.second])),
        .init("isClear", .bool(pair.isClear)), .init("widest", widest.map(json) ?? .null),
        .init("opposite", pair.opposite.map(json) ?? .null),
        .init(
          "intended",
          .array(
            intended(pair).map {
              .object([
                .init("strategy", .string(table.strategies[$0.strategy])), .init("group", .string($0.group)),
              ])
            })),
        .init("differences", .array(pair.differences.map(json))),
      ])
    }
    return .object([
      .init("parley", .int(1)), .init("report", .string("pairs")),
      .init("portfolio", .string(portfolioTitle)),
      .init("accounts", .int(accounts)), .init("days", .int(table.days)),
      .init("replications", .int(table.replications)), .init("seed", .int(seed)), .init("gain", .float(gain)),
      .init("inputs", .string(inputs)), .init("threshold", .double(PairTable.threshold)),
      .init("strategies", .strings(table.strategies)), .init("pairs", .array(pairs)),
    ])
  }

  private func json(_ difference: PairTable.Difference) -> JSON {
    .object([
      .init("group", .string(table.id(of: difference.group))),
      .init("measure", .string(difference.measure.rawValue)),
      .init("difference", ComparisonReport.json(difference.estimate)),
      .init("standardErrors", .double(difference.distance)),
    ])
  }
}
