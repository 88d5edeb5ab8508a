import Language
import Simulation
import Training

/// Which strategy was picked as the best, and how many replications each one took.
public struct SelectionReport: Sendable {
  public var selected: Experiment.Selected
  public var catalogue: Catalogue
  /// In the order of the experiment.
  public var strategies: [Named]
  public var portfolioTitle: String
  public var accounts: Int
  public var currency: String
  public var days: Int
  public var gain: Float
  public var seed: UInt64
  /// Hash of everything that went in.
  public var inputs: String
  /// Replications that were allowed.
  public var most: Int

  public struct Named: Hashable, Sendable {
    public var id: String
    public var title: String

    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  public init(
    selected: Experiment.Selected, catalogue: Catalogue, strategies: [Named], portfolioTitle: String,
    accounts: Int, currency: String, days: Int, gain: Float, seed: UInt64, inputs: String, most: Int
  ) {
    self.selected = selected
    self.catalogue = catalogue
    self.strategies = strategies
    self.portfolioTitle = portfolioTitle
    self.accounts = accounts
    self.currency = currency
    self.days = days
    self.gain = gain
    self.seed = seed
    self.inputs = inputs
    self.most = most
  }

  public var report: Report {
    let what = catalogue["select.what." + selected.metric.rawValue, ["currency": currency]]
    let rows = strategies.indices.map { index in
      [
        strategies[index].title, figure(selected.means[index]),
        Figures.fixed(Double(selected.replications[index]), 0), catalogue["select.state." + state(index)],
      ]
    }
    let table = Table(
      columns: [
        .init(catalogue["compare.column.strategy"], isNumber: false), .init(what),
        .init(catalogue["select.column.replications"]),
        .init(catalogue["select.column.state"], isNumber: false),
      ], rows: rows)
    let setting = catalogue[
      "select.setting",
      [
        "accounts": Figures.fixed(Double(accounts), 0), "days": "\(days)",
        "most": Figures.fixed(Double(most), 0), "gain": Figures.fixed(Double(gain), 2),
      ]]
    return Report(
      title: catalogue["select.title", ["portfolio": portfolioTitle]],
      blocks: [
        .paragraph(setting), .verdict(verdict), .table(table), .note(catalogue["select.reading"]),
        .note(catalogue["select.repeat", ["seed": "\(seed)", "inputs": inputs]]),
      ])
  }

  private var verdict: String {
    let unit = catalogue["select.unit." + selected.metric.rawValue, ["currency": currency]]
    let indifference = Figures.fixed(selected.indifference * (isRate ? 100 : 1), 2)
    if let best = selected.best {
      return catalogue[
        "select.verdict.best",
        [
          "best": strategies[best].title, "what": catalogue["select.by." + selected.metric.rawValue],
          "indifference": indifference, "unit": unit,
        ]]
    }
    return catalogue[
      "select.verdict.open",
      [
        "most": Figures.fixed(Double(most), 0), "indifference": indifference, "unit": unit,
        "names": selected.survivors.map { strategies[$0].title }.joined(separator: ", "),
      ]]
  }

  private var isRate: Bool { selected.metric == .recoveryRate }

  private func figure(_ value: Double) -> String {
    switch selected.metric {
    case .recoveryRate: Figures.percent(value)
    case .net, .cost: Figures.fixed(value, 0)
    default: Figures.fixed(value, 2)
    }
  }

  /// `best`, `left` where it could not be told from the best, or `dropped`.
  private func state(_ index: Int) -> String {
    selected.best == index ? "best" : selected.survivors.contains(index) ? "left" : "dropped"
  }

  /// Everything as JSON; the same inputs give the same bytes.
  public var json: JSON {
    let rows = strategies.indices.map { index in
      JSON.object([
        JSON.Member("id", .string(strategies[index].id)), .init("title", .string(strategies[index].title)),
        .init("mean", .double(selected.means[index])),
        .init("replications", .int(selected.replications[index])), .init("state", .string(state(index))),
      ])
    }
    return .object([
      JSON.Member("parley", .int(1)), .init("report", .string("select")),
      .init("portfolio", .string(portfolioTitle)), .init("accounts", .int(accounts)),
      .init("currency", .string(currency)), .init("days", .int(days)), .init("most", .int(most)),
      .init("seed", .int(seed)), .init("gain", .float(gain)), .init("inputs", .string(inputs)),
      .init("metric", .string(selected.metric.rawValue)),
      .init("indifference", .double(selected.indifference)), .init("confidence", .double(0.95)),
      .init("best", selected.best.map { .string(strategies[$0].id) } ?? .null),
      .init("reason", .string(selected.best == nil ? "most" : "picked")), .init("strategies", .array(rows)),
    ])
  }

  /// One line a strategy.
  public var csv: String {
    strategies.indices.reduce(CSV.line(["strategy", "metric", "mean", "replications", "state"])) {
      text, index in
      text
        + CSV.line([
          strategies[index].id, selected.metric.rawValue, "\(selected.means[index])",
          "\(selected.replications[index])", state(index),
        ])
    }
  }
}
