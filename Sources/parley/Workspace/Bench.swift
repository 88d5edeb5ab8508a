import Archive
import Chance
import Foundation
import Library
import Simulation

/// The workloads that speed is stated for.
struct Bench {
  let experiment: Experiment
  private let idle: Experiment
  private let talks: [TalkRun]
  private let rollout: Rollout
  private let encounter: Encounter

  init(_ workspace: Workspace) throws {
    let kinds = World.kinds.union([.strategy, .portfolio, .influences, .borrower])
    let library = try workspace.library(kinds)
    let world = try World(library)
    let file = try Self.workload(workspace)
    guard let plan = library.portfolios[file.portfolio], let desk = library.desks[plan.desk] else {
      throw Complaint(unknown("portfolio", file.portfolio, among: library.portfolios.keys))
    }
    let strategies = try file.strategies.map { name in
      guard let strategy = library.strategies[name] else {
        throw Complaint(unknown("strategy", name, among: library.strategies.keys))
      }
      return strategy.strategy(with: library.scripts, library.influences)
    }
    var large = plan
    large.accounts = file.accounts
    let portfolio = large.portfolio(types: world.types.map(\.type.id), causes: world.causes.map(\.id))
    experiment = Experiment(
      setting: world.setting(desk: desk, gain: plan.gain, days: file.days, of: plan), portfolio: portfolio,
      strategies: strategies, replications: 1, seed: UInt64(file.seed))
    var still = experiment
    still.strategies = [Strategy(id: "nothing", treatments: [], rules: [])]
    idle = still
    talks = world.types.compactMap { profile in
      library.scripts[profile.script].map {
        TalkRun(
          type: profile.type, table: world.table, talk: $0.talk,
          means: Means(cash: 0.4, income: 0.3, payday: 7))
      }
    }
    guard let scenario = library.scenarios.values.min(by: { $0.id < $1.id }),
      let profile = library.types[scenario.type], let script = library.scripts[profile.script]
    else { throw Complaint("the library has no scenario with a script. Restore scenarios/borrowers.") }
    let subject = try world.case(scenario)
    rollout = Rollout(case: subject, reference: script.talk, seed: 1, borrowers: 256)
    encounter = subject.begin()
  }

  private static func workload(_ workspace: Workspace) throws -> BenchmarkFile {
    let path = (workspace.libraryPath as NSString).deletingLastPathComponent + "/Benchmarks/headline.yaml"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("\(path): the workload is missing. Run from a checkout of Parley.")
    }
    let options = Workspace.options([.benchmark], tongue: .english)
    do {
      let library = try Library.load([Source(name: path, bytes: [UInt8](data))], options)
      guard let file = library.benchmarks.values.first else {
        throw Complaint("\(path): this is no benchmark.")
      }
      return file
    } catch let error as LibraryErrors {
      throw Complaint(error)
    }
  }

  struct Measured {
    var seconds: Double
    var work: Comparison.Work
    var signature: String
  }

  func measure(threads: Int) async -> Measured {
    var runs: [RunResult] = []
    let seconds = await Self.seconds { runs = await experiment.run(threads: threads) }
    let comparison = Comparison(experiment, runs)
    return Measured(seconds: seconds, work: comparison.work, signature: comparison.signature)
  }

  /// Open borrower-days a second without any contact.
  func measureDays() async -> Double {
    var runs: [RunResult] = []
    let seconds = await Self.seconds { runs = await idle.run(threads: 1) }
    return Double(Comparison(idle, runs).work.openDays) / seconds
  }

  /// Turns a second in conversations alone.
  func measureTurns() -> Double {
    var turns = 0
    let start = ContinuousClock.now
    for talk in talks { turns += talk.play(conversations: 80_000, seed: 5).turns }
    return Double(turns) / Self.passed(since: start)
  }

  /// Copies of a borrower a second, each talked to and lived with for 90 days.
  func measureRollouts() -> Double {
    let start = ContinuousClock.now
    var copies = 0
    for _ in 0..<40 {
      _ = rollout.worth(of: encounter, offers: [], continuing: true)
      copies += rollout.borrowers
    }
    return Double(copies) / Self.passed(since: start)
  }

  private static func seconds(_ body: () async -> Void) async -> Double {
    let start = ContinuousClock.now
    await body()
    return passed(since: start)
  }

  private static func passed(since start: ContinuousClock.Instant) -> Double {
    let time = (ContinuousClock.now - start).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
  }
}
