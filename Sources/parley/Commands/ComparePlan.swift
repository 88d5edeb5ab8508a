import Archive
import Chance
import Foundation
import Language
import Lending
import Library
import Reporting
import Simulation
import Training

/// A comparison as asked for, with every name looked up.
struct ComparePlan {
  let experiment: Experiment
  let catalogue: Catalogue
  /// When to stop by itself; nil for a run of fixed length.
  let rule: PrecisionRule?
  /// What to pick the best by; nil for a comparison of all.
  let goal: SelectGoal?
  let world: World
  let files: [StrategyFile]
  /// What the law says of the strategies; nil where nobody said under whose law.
  let law: LawReport?
  private let isLawAsked: Bool
  private let portfolioTitle: String
  private let inputs: String
  private let assumed: [String]

  init(_ command: CompareCommand, _ workspace: Workspace) throws {
    let library = try workspace.library(Self.kinds)
    world = try World(library)
    catalogue = workspace.catalogue(of: library)
    let asked = try Self.strategies(command, library)
    let types = world.types.map(\.type.id)
    let causes = world.causes.map(\.id)
    let file: PortfolioFile
    var listed: [Portfolio.Listed]?
    var listedHash = ""
    if let known = library.portfolios[command.portfolio] {
      file = known
      assumed = []
    } else if command.portfolio.contains("/") || command.portfolio.hasSuffix(".csv") {
      let accounts: CSVAccounts
      do {
        accounts = try CSVAccounts.read(path: command.portfolio, types: types, causes: causes)
      } catch {
        throw Complaint(error)
      }
      guard let base = library.portfolios["card-book"] ?? library.portfolios.values.min(by: { $0.id < $1.id })
      else {
        throw Complaint(
          "the library has no portfolio to take the unknown from. Restore scenarios/portfolios.")
      }
      file = base
      listed = accounts.accounts
      listedHash = Workspace.hash([UInt8](FileManager.default.contents(atPath: command.portfolio) ?? Data()))
      assumed = accounts.missing
    } else {
      throw Complaint(
        unknown("portfolio", command.portfolio, among: library.portfolios.keys)
          + " A file of accounts is given by its path, as in ./accounts.csv.")
    }
    let deskName = command.desk ?? file.desk
    guard let desk = library.desks[deskName] else {
      throw Complaint(unknown("desk", deskName, among: library.desks.keys))
    }
    let planned = try command.law.planned(asked, of: listed == nil ? file.profile : nil, in: library)
    law = planned?.report(library, catalogue)
    isLawAsked = command.law.words != nil
    files = planned?.offered ?? asked
    guard
      files.count > 1 || asked.count == 1
        || !(command.pairs || command.precision != nil || command.select != nil)
    else { throw Complaint("--lawful leaves one strategy, and it takes two. Name another with --strategy.") }
    let names = files.map(\.strategy.id)
    let strategies = files.map { $0.strategy(with: library.scripts, library.influences) }
    let portfolio = file.portfolio(types: types, causes: causes, listed: listed)
    let count = portfolio.accounts.count
    let precision = try command.precision.map { try Points.rate($0, option: "--precision") }
    goal = try command.select.map { try SelectGoal(select: $0, indifference: command.indifference) }
    let usual =
      precision == nil && goal == nil
      ? max(20, min(2000, 40_000 / count)) : max(200, min(20_000, 2_000_000 / count))
    var setting = world.setting(
      desk: desk, gain: command.gain ?? file.gain, days: command.days, of: file)
    setting.capacity = command.hours.applied(to: setting.capacity)
    experiment = Experiment(
      setting: setting,
      portfolio: portfolio, strategies: strategies,
      replications: command.replications ?? usual, seed: command.seed)
    rule = precision.map { [most = experiment.replications] in PrecisionRule(halfWidth: $0, most: most) }
    portfolioTitle =
      listed == nil ? file.title[catalogue.tongue] : (command.portfolio as NSString).lastPathComponent

    var options =
      "\(names) \(command.portfolio) \(deskName) \(command.days) \(experiment.replications) \(experiment.seed) "
      + "\(experiment.setting.gain)"
    // Named only where asked for, so that the hash of a plain comparison stays what it was.
    if let precision { options += " precision \(precision)" }
    if let hours = command.hours.words { options += " \(hours)" }
    if let law = command.law.words { options += " \(law)" }
    if let goal { options += " select \(goal.metric) \(goal.indifference)" }
    inputs = try workspace.fingerprint(of: Self.kinds, with: options + listedHash)
  }

  private static let kinds = World.kinds.union([
    .strategy, .portfolio, .influences, .rules, .profiles, .consequences, .methods,
  ])

  /// The strategies that a command names, groups of them written out.
  private static func strategies(_ command: CompareCommand, _ library: Library) throws -> [StrategyFile] {
    let byId = library.strategies.values.sorted { $0.strategy.id < $1.strategy.id }
    let methods = byId.filter { $0.method != nil }.sorted { ($0.method ?? 0) < ($1.method ?? 0) }
    let rest = byId.filter { $0.method == nil }
    let usual = command.pairs ? ["methods"] : CompareCommand.headline
    let files = try (command.strategy.isEmpty ? usual : command.strategy).flatMap { name in
      switch name {
      case "methods": return methods
      case "all": return methods + rest
      default:
        guard let file = library.strategies[name] else {
          throw Complaint(unknown("strategy", name, among: library.strategies.keys + StrategyFile.groups))
        }
        return [file]
      }
    }
    guard Set(files.map(\.strategy.id)).count == files.count else {
      throw Complaint("a strategy is named twice. Name each --strategy once, or \"all\" alone.")
    }
    guard !command.pairs || files.count > 1 else {
      throw Complaint("--pairs: it takes two strategies at least. Leave --strategy out for all methods.")
    }
    return files
  }

  func pairReport(_ table: PairTable) -> PairReport {
    PairReport(
      table: table, catalogue: catalogue, groupNames: typeNames.merging(causeNames) { first, _ in first },
      winsOn: files.map(\.winsOn), portfolioTitle: portfolioTitle,
      accounts: experiment.portfolio.accounts.count, gain: experiment.setting.gain, seed: experiment.seed,
      inputs: inputs)
  }

  private var typeNames: [String: String] {
    Dictionary(
      world.types.map { ($0.type.id, $0.name[catalogue.tongue]) }, uniquingKeysWith: { first, _ in first })
  }

  private var causeNames: [String: String] {
    Dictionary(
      world.causes.map { ($0.id, catalogue.text("cause.\($0.id)") ?? $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  func report(_ comparison: Comparison) -> ComparisonReport {
    var report = ComparisonReport(
      comparison: comparison, catalogue: catalogue,
      strategyNames: Dictionary(
        files.map { ($0.strategy.id, $0.title[catalogue.tongue]) }, uniquingKeysWith: { first, _ in first }),
      typeNames: typeNames, portfolioTitle: portfolioTitle, accounts: experiment.portfolio.accounts.count,
      currency: experiment.portfolio.currency, gain: experiment.setting.gain, seed: experiment.seed,
      inputs: inputs, findings: experiment.strategies.map { world.findings(of: $0, in: catalogue.tongue) },
      assumed: assumed)
    report.causes = world.causes.map(\.id)
    report.causeNames = causeNames
    report.law = law
    return report
  }

  /// A report that is not about the law, with what the law says where that was asked for.
  func withLaw(_ report: Report) -> Report { isLawAsked ? law?.adding(to: report) ?? report : report }
  func withLaw(_ json: JSON) -> JSON { isLawAsked ? law?.adding(to: json) ?? json : json }

  func report(_ selected: Experiment.Selected) -> SelectionReport {
    SelectionReport(
      selected: selected, catalogue: catalogue,
      strategies: files.map { .init(id: $0.strategy.id, title: $0.title[catalogue.tongue]) },
      portfolioTitle: portfolioTitle, accounts: experiment.portfolio.accounts.count,
      currency: experiment.portfolio.currency, days: experiment.setting.days, gain: experiment.setting.gain,
      seed: experiment.seed, inputs: inputs, most: experiment.replications)
  }

  /// Where an account stands in the portfolio, if the run has it and the replication.
  func number(of id: String, replication: Int) throws -> Int {
    let ids = experiment.portfolio.accounts.map(\.id)
    guard let number = ids.firstIndex(of: id) else { throw Complaint(unknown("account", id, among: ids)) }
    guard (1...experiment.replications).contains(replication) else {
      throw Complaint(
        "--replication \(replication): this run has replications 1 to \(experiment.replications).")
    }
    return number
  }

  /// Lives one account again under every strategy and says what became of it.
  func replay(_ id: String, replication: Int, on screen: Screen) throws {
    let number = try self.number(of: id, replication: replication)
    for index in experiment.strategies.indices {
      let result = experiment.replay(account: number, replication: replication - 1, strategy: index)
      let name = files[index].title[catalogue.tongue]
      screen.line(
        catalogue[
          "compare.account",
          [
            "strategy": name, "due": "\(Money(minor: result.opening))",
            "received": "\(Money(minor: result.received))",
            "penalties": "\(Money(minor: result.penalties + result.fees))",
            "closing": "\(Money(minor: result.closing))",
            "contacts": "\(result.contacts)", "made": "\(result.promisesMade)",
            "kept": "\(result.promisesKept)",
            "days": "\(result.openDays)",
          ]])
    }
  }
}

/// `unknown strategy "emotonal". Did you mean "emotional"?`
func unknown(_ what: String, _ name: String, among names: some Collection<String>) -> String {
  let near = nearest(name, in: names)
  let remedy =
    near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(names.sorted().joined(separator: ", "))."
  return "unknown \(what) \"\(name)\". \(remedy)"
}
