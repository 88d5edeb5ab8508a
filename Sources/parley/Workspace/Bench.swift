import Archive
import Chance
import Foundation
import Library
import Simulation

/// The workloads that speed is stated for.
struct Bench {
  let experiment: Experiment
  private let idle: Experiment
  private let world: World
  private let plan: PortfolioFile
  private let talks: [TalkRun]
  private let rollout: Rollout
  private let standing: Standing

  init(_ workspace: Workspace) throws {
    let kinds = World.kinds.union([.strategy, .portfolio, .influences, .borrower])
    let library = try workspace.library(kinds)
    let world = try World(library)
    self.world = world
    let file = try Self.workload(workspace)
    guard let known = library.portfolios[file.portfolio], let desk = library.desks[known.desk] else {
      throw Complaint(unknown("portfolio", file.portfolio, among: library.portfolios.keys))
    }
    let strategies = try file.strategies.map { name in
      guard let strategy = library.strategies[name] else {
        throw Complaint(unknown("strategy", name, among: library.strategies.keys))
      }
      return strategy.strategy(with: library.scripts, library.influences)
    }
    plan = known
    experiment = Experiment(
      setting: world.setting(desk: desk, gain: plan.gain, days: file.days, of: plan),
      portfolio: Self.portfolio(plan, of: file.accounts, world), strategies: strategies, replications: 1,
      seed: UInt64(file.seed))
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
      world.types.contains(where: { library.scripts[$0.script] != nil })
    else {
      throw Complaint("the library has no scenario or no script. Restore scenarios/borrowers and talks.")
    }
    let subject = try world.case(scenario)
    let reference = world.reference(for: scenario)
    rollout = Rollout(case: subject, reference: reference, seed: 1)
    standing = Standing(subject, reference)
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

  private static func portfolio(_ plan: PortfolioFile, of accounts: Int, _ world: World) -> Portfolio {
    var sized = plan
    sized.accounts = accounts
    return sized.portfolio(types: world.types.map(\.type.id), causes: world.causes.map(\.id))
  }

  struct Measured {
    var time: Stopwatch.Time
    var work: Comparison.Work
    var signature: String
  }

  func measure(threads: Int) async -> Measured { await Self.measure(experiment, threads: threads) }

  /// The headline run where accounts queue for hours that never run out: day by day, all accounts together.
  func measureTogether() async -> Measured {
    var queued = experiment
    queued.setting.capacity = Capacity(collectorHours: 1e6, fieldHours: 1e6)
    return await Self.measure(queued, threads: 1)
  }

  /// The headline run at another size.
  func measure(accounts: Int, days: Int, replications: Int) async -> Measured {
    var sized = experiment
    sized.portfolio = Self.portfolio(plan, of: accounts, world)
    sized.setting = world.setting(desk: experiment.setting.desk, gain: plan.gain, days: days, of: plan)
    sized.replications = replications
    return await Self.measure(sized, threads: 1)
  }

  private static func measure(_ experiment: Experiment, threads: Int) async -> Measured {
    var runs: [RunResult] = []
    let watch = Stopwatch()
    runs = await experiment.run(threads: threads)
    let time = watch.time
    let comparison = Comparison(experiment, runs)
    return Measured(time: time, work: comparison.work, signature: comparison.signature)
  }

  /// The headline run with nobody called.
  func measureDays() async -> Measured { await Self.measure(idle, threads: 1) }

  /// Turns a second in conversations alone, by a script in step or with each lane at a line of its own.
  func measureTurns(apart: Bool) -> Double {
    var turns = 0
    let watch = Stopwatch()
    for talk in talks {
      let played =
        apart ? talk.playApart(conversations: 80_000, seed: 5) : talk.play(conversations: 80_000, seed: 5)
      turns += played.turns
    }
    return Double(turns) / watch.time.processor
  }

  /// Copies of a borrower a second, each talked to and lived with for 90 days.
  func measureRollouts() -> Double {
    let watch = Stopwatch()
    var copies = 0
    for _ in 0..<40 {
      copies += rollout.worths(of: [Plan()], at: standing, copies: 0..<256)[0].shares.count
    }
    return Double(copies) / watch.time.processor
  }
}
