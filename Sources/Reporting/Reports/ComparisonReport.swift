import Chance
import Language
import Lending
import Simulation

/// A comparison with the names that people know its parts by.
public struct ComparisonReport: Sendable {
  public var comparison: Comparison
  public var catalogue: Catalogue
  /// Titles by id.
  public var strategyNames: [String: String]
  public var typeNames: [String: String]
  public var portfolioTitle: String
  public var accounts: Int
  public var currency: String
  public var gain: Float
  public var seed: UInt64
  /// Hash of everything that went in.
  public var inputs: String
  /// Rules that each strategy collides with: id and what it asks.
  public var findings: [[Finding]]
  /// What was not known of the accounts and had to be assumed.
  public var assumed: [String]
  /// What was asked of the differences' precision and came of it; nil for a run of fixed length.
  public var stopping: Stopping?

  /// Why a run that ends by itself ended.
  public struct Stopping: Hashable, Sendable {
    /// As a rate: 0.005 is half a point.
    public var precision: Double
    /// Replications that were allowed.
    public var most: Int
    /// Half of the widest simultaneous interval in the end; nil where no difference is known.
    public var halfWidth: Double?
    public var isReached: Bool

    public init(precision: Double, most: Int, halfWidth: Double?, isReached: Bool) {
      self.precision = precision
      self.most = most
      self.halfWidth = halfWidth
      self.isReached = isReached
    }
  }
  /// The best by type, cause and figure; nil leaves the report with the winners by type alone.
  public var winners: Winners?
  /// What the desk's limits cost; nil for a desk without.
  public var prices: ShadowPrices?
  /// What the lender's law says of each strategy; nil where nobody said under whose law it is.
  public var law: LawReport?
  /// Ids of causes in the setting's order, and their titles.
  public var causes: [String] = []
  public var causeNames: [String: String] = [:]

  public struct Finding: Hashable, Sendable {
    public var id: String
    public var law: String
    public var force: String
    public var statement: String

    public init(id: String, law: String, force: String, statement: String) {
      self.id = id
      self.law = law
      self.force = force
      self.statement = statement
    }
  }

  public init(
    comparison: Comparison, catalogue: Catalogue, strategyNames: [String: String],
    typeNames: [String: String],
    portfolioTitle: String, accounts: Int, currency: String, gain: Float, seed: UInt64, inputs: String,
    findings: [[Finding]], assumed: [String], stopping: Stopping? = nil
  ) {
    self.comparison = comparison
    self.catalogue = catalogue
    self.strategyNames = strategyNames
    self.typeNames = typeNames
    self.portfolioTitle = portfolioTitle
    self.accounts = accounts
    self.currency = currency
    self.gain = gain
    self.seed = seed
    self.inputs = inputs
    self.findings = findings
    self.assumed = assumed
    self.stopping = stopping
  }

  func name(_ strategy: Int) -> String {
    let id = comparison.strategies[strategy]
    return strategyNames[id] ?? id
  }

  private func text(of stopping: Stopping) -> String {
    catalogue[
      stopping.isReached ? "compare.stopped.reached" : "compare.stopped.most",
      [
        "replications": Figures.fixed(Double(comparison.replications), 0),
        "width": stopping.halfWidth.map { Figures.percent($0, 2) } ?? "–",
        "precision": Figures.percent(stopping.precision, 2),
      ]]
  }

  public var report: Report {
    var blocks: [Report.Block] = [
      .paragraph(
        catalogue[
          "compare.setting",
          [
            "accounts": Figures.fixed(Double(accounts), 0), "days": "\(comparison.days)",
            "replications": Figures.fixed(Double(comparison.replications), 0),
            "gain": Figures.fixed(Double(gain), 2),
          ]])
    ]
    if let stopping { blocks.append(.paragraph(text(of: stopping))) }
    blocks.append(.verdict(verdict))
    blocks += [.heading(catalogue["compare.recovery"]), .table(recoveryTable)]
    blocks.append(.chart(recoveryChart))
    blocks += [.heading(catalogue["compare.time"]), .table(timeTable)]
    blocks += [.heading(catalogue["compare.work", ["currency": currency]]), .table(workTable)]
    blocks.append(.chart(timeChart))
    if comparison.strategies.count > 1 {
      blocks += [.heading(catalogue["compare.pairs"]), .table(pairTable), .table(pairMoneyTable)]
      if let differenceChart { blocks.append(.chart(differenceChart)) }
      blocks += [.heading(catalogue["compare.best"]), .table(bestTable)]
      blocks += [.heading(catalogue["compare.pareto"]), .table(paretoTable)]
    }
    blocks += winners == nil ? [.heading(catalogue["compare.types"]), .table(typeTable)] : winnerBlocks
    blocks += capacityBlocks
    blocks += law?.blocks { percent(estimate($0, .recoveryRate)) } ?? plainFindings
    blocks.append(.note(catalogue["compare.reading"]))
    if !assumed.isEmpty {
      blocks.append(.note(catalogue["compare.assumed", ["what": assumed.joined(separator: ", ")]]))
    }
    blocks.append(
      .note(
        catalogue[
          "compare.repeat", ["seed": "\(seed)", "inputs": inputs, "signature": comparison.signature]]))
    return Report(title: catalogue["compare.title", ["portfolio": portfolioTitle]], blocks: blocks)
  }

  /// Rules that the strategies' files name, and how to have them judged.
  private var plainFindings: [Report.Block] {
    let found = findings.indices.filter { !findings[$0].isEmpty }
    var blocks: [Report.Block] = found.isEmpty ? [] : [.heading(catalogue["compare.findings"])]
    for strategy in found {
      blocks += findings[strategy].map {
        .paragraph("⚖ \(name(strategy)): \($0.statement) (\($0.law); \($0.id))")
      }
    }
    return blocks + [.note(catalogue["compare.law.ask"])]
  }
}
