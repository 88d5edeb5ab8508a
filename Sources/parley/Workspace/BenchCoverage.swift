import Calibration
import Library
import Reporting
import Simulation
import Training

/// The study that says whether the figures of `compare` keep what they promise, on small portfolios of the library.
struct BenchCoverage {
  /// Portfolios and how many of their accounts: few enough that one comparison is as uncertain as they come.
  static let portfolios: [(id: String, accounts: Int)] = [("woshui", 19), ("card-book", 30)]
  static let days = 180

  private let studies: [(name: String, study: CoverageStudy)]

  init(_ workspace: Workspace, trials: Int) throws {
    let library = try workspace.library(World.kinds.union([.strategy, .portfolio, .influences]))
    let world = try World(library)
    let strategies = try CompareCommand.headline.map { name in
      guard let strategy = library.strategies[name] else {
        throw Complaint(unknown("strategy", name, among: library.strategies.keys))
      }
      return strategy.strategy(with: library.scripts, library.influences)
    }
    studies = try Self.portfolios.map { id, accounts in
      guard var file = library.portfolios[id], let desk = library.desks[file.desk] else {
        throw Complaint(unknown("portfolio", id, among: library.portfolios.keys))
      }
      file.accounts = accounts
      let portfolio = file.portfolio(types: world.types.map(\.type.id), causes: world.causes.map(\.id))
      let experiment = Experiment(
        setting: world.setting(desk: desk, gain: file.gain, days: Self.days, of: file), portfolio: portfolio,
        strategies: strategies, replications: 1, seed: 2026)
      return (id, CoverageStudy(experiment, trials: trials))
    }
  }

  func run(threads: Int, progress: (Double) -> Void) async -> [(
    portfolio: String, finding: CoverageStudy.Finding
  )] {
    var findings: [(portfolio: String, finding: CoverageStudy.Finding)] = []
    for (index, (name, study)) in studies.enumerated() {
      findings += await study.run(threads: threads) { share in
        progress((Double(index) + share) / Double(studies.count))
      }.map { (name, $0) }
    }
    return findings
  }

  /// One line a finding: how often it held, its error, what is wanted, replications a comparison, and whether it passes.
  static func text(_ findings: [(portfolio: String, finding: CoverageStudy.Finding)]) -> [String] {
    findings.map { portfolio, finding in
      let wanted =
        "\(Figures.percent(finding.wanted.lowerBound, 0))–\(Figures.percent(finding.wanted.upperBound, 0))"
      return TextWidth.pad("\(portfolio).\(finding.name)", to: 38)
        + TextWidth.pad("\(Figures.percent(finding.share)) ±\(Figures.percent(2 * finding.error))", to: 14)
        + TextWidth.pad(wanted, to: 10) + TextWidth.pad("n \(Figures.fixed(finding.replications, 0))", to: 8)
        + (finding.isPassed ? "✓" : "✗")
    }
  }

  static func json(_ findings: [(portfolio: String, finding: CoverageStudy.Finding)]) -> JSON {
    .array(
      findings.map { portfolio, finding in
        .object([
          JSON.Member("portfolio", .string(portfolio)), .init("name", .string(finding.name)),
          .init("share", .double(finding.share)), .init("standardError", .double(finding.error)),
          .init("wanted", .array([.double(finding.wanted.lowerBound), .double(finding.wanted.upperBound)])),
          .init("replications", .double(finding.replications)), .init("pass", .bool(finding.isPassed)),
        ])
      })
  }
}
