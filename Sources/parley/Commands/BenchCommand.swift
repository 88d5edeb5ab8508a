import ArgumentParser
import Chance
import Foundation
import Library
import Reporting
import Simulation
import Training

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure speed and memory, and print the signature of the engine.",
    discussion: """
      EXAMPLES
        parley bench
        parley bench --format json
        parley bench --coverage
        parley bench --scaling
        parley bench --words
        parley bench --conduct

      The workload is Benchmarks/headline.yaml. Figures are medians of several runs on this machine, in \
      processor time except for what two cores gain.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "Runs of each measurement; the median counts.")
  var runs = 3

  @Flag(help: "Instead of speed: do the intervals of compare hold as often as they say? Some minutes.")
  var coverage = false

  @Option(help: "With --coverage: comparisons of each portfolio.")
  var trials = 1000
  @Flag(help: "How time and memory grow with accounts, days and replications.")
  var scaling = false

  @Flag(help: "Instead of speed: how often do borrowers repeat themselves, over many calls of each scenario?")
  var words = false

  @Option(help: "With --words: calls of each scenario and language.")
  var calls = 1000

  @Flag(help: "Instead of speed of the engine: events judged and lines of a contact log read, a second.")
  var conduct = false

  @Option(help: "With --conduct: events, and lines of the log.")
  var lines = 1_000_000

  func run() async throws {
    guard (1...20).contains(runs) else { throw Complaint("--runs \(runs): it takes 1 to 20.") }
    guard (50...100_000).contains(trials) else {
      throw Complaint("--trials \(trials): it takes 50 to 100000. Try 1000.")
    }
    let workspace = try Workspace(common)
    if coverage {
      try await study(workspace)
      return
    }
    if words {
      try listen(workspace)
      return
    }
    if conduct {
      try judge(workspace)
      return
    }
    let bench = try Bench(workspace)
    if scaling {
      await BenchScaling(bench).run(format, on: workspace.screen)
      return
    }
    let meter = Meter(workspace.screen, what: "bench")
    var figures: [(name: String, value: Double)] = []
    var work: Comparison.Work?
    var signature = ""
    var wall: [Double] = []
    let one = await Self.median(runs) {
      let result = await bench.measure(threads: 1)
      (work, signature) = (result.work, result.signature)
      wall.append(result.time.wall)
      return result.time.processor
    }
    meter.show(0.4)
    let oneWall = wall.median
    let twoWall = await Self.median(runs) { await bench.measure(threads: 2).time.wall }
    let together = await Self.median(runs) { await bench.measureTogether().time.processor }
    meter.show(0.6)
    var idleDays = 0
    let idle = await Self.median(runs) {
      let result = await bench.measureDays()
      idleDays = Int(result.work.openDays)
      return result.time.processor
    }
    guard let work else { return }
    figures.append(("headline.openBorrowerDaysPerSecondPerCore", Double(work.openDays) / one))
    figures.append(("headline.reachedPerDay", Double(work.contacts) / Double(work.openDays)))
    figures.append(("headline.turnsPerContact", Double(work.turns) / Double(max(1, work.contacts))))
    figures.append(("headline.twoCoreSpeedup", oneWall / twoWall))
    figures.append(("capacity.dayMajorShare", one / together))
    figures.append(("daysOnly.borrowerDaysPerSecondPerCore", Double(idleDays) / idle))
    figures.append(
      (
        "fiveTogether.openBorrowerDaysPerSecondPerCore",
        Double(Int(work.openDays) + idleDays) / (one + idle)
      ))
    figures.append(("turnsPerSecondPerCore", await Self.median(runs) { bench.measureTurns(apart: false) }))
    figures.append(
      ("turnsOwnMovePerSecondPerCore", await Self.median(runs) { bench.measureTurns(apart: true) }))
    meter.show(0.9)
    figures.append(("rolloutsPerSecondPerCore", await Self.median(runs) { bench.measureRollouts() }))
    figures.append(("peakMemoryBytes", PeakMemory.bytes))
    meter.done()
    if format == .json {
      let members =
        figures.map { JSON.Member($0.name, .double($0.value)) } + [.init("signature", .string(signature))]
      workspace.screen.write(exact: Self.nested(members).text + "\n")
    } else {
      for (name, value) in figures {
        workspace.screen.line("\(TextWidth.pad(name, to: 46)) \(Figures.fixed(value, value < 100 ? 3 : 0))")
      }
      workspace.screen.line("\(TextWidth.pad("signature", to: 46)) \(signature)")
    }
  }

  /// Exit code 1 when a figure does not keep what it promises.
  private func study(_ workspace: Workspace) async throws {
    let study = try BenchCoverage(workspace, trials: trials)
    let meter = Meter(workspace.screen, what: "bench")
    let findings = await study.run(threads: ProcessInfo.processInfo.activeProcessorCount) { meter.show($0) }
    meter.done()
    if format == .json {
      workspace.screen.write(
        exact: JSON.object([.init("coverage", BenchCoverage.json(findings))]).text + "\n")
    } else {
      for line in BenchCoverage.text(findings) { workspace.screen.line(line) }
    }
    if !findings.allSatisfy(\.finding.isPassed) { throw ExitCode(1) }
  }

  /// Exit code 1 when a borrower repeats themselves more than is asked.
  private func listen(_ workspace: Workspace) throws {
    guard (1...100_000).contains(calls) else {
      throw Complaint("--calls \(calls): it takes 1 to 100000. Try 1000.")
    }
    let rows = try BenchWords(workspace, calls: calls).rows()
    if format == .json {
      workspace.screen.write(exact: JSON.object([.init("words", BenchWords.json(rows))]).text + "\n")
    } else {
      for line in BenchWords.text(rows) { workspace.screen.line(line) }
    }
    if !rows.allSatisfy({ $0.figures.holds(in: $0.tongue) }) { throw ExitCode(1) }
  }

  private func judge(_ workspace: Workspace) throws {
    guard (1000...100_000_000).contains(lines) else {
      throw Complaint("--lines \(lines): it takes 1000 to 100000000. Try 1000000.")
    }
    let figures = try BenchConduct(workspace, lines: lines).figures(runs: runs)
    if format == .json {
      let members = figures.map { JSON.Member($0.name, .double($0.value)) }
      workspace.screen.write(exact: JSON.object([.init("conduct", .object(members))]).text + "\n")
      return
    }
    for (name, value) in figures {
      workspace.screen.line("\(TextWidth.pad(name, to: 46)) \(Figures.fixed(value, value < 100 ? 3 : 0))")
    }
  }

  private static func median(_ runs: Int, _ body: () async -> Double) async -> Double {
    var values: [Double] = []
    for _ in 0..<runs { values.append(await body()) }
    return values.median
  }

  /// `headline.x` stands as member `x` of object `headline`.
  private static func nested(_ members: [JSON.Member]) -> JSON {
    var out: [JSON.Member] = []
    for member in members {
      let parts = member.key.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        out.append(member)
        continue
      }
      if let at = out.firstIndex(where: { $0.key == parts[0] }), case .object(var inner) = out[at].value {
        inner.append(.init(parts[1], member.value))
        out[at].value = .object(inner)
      } else {
        out.append(.init(parts[0], .object([.init(parts[1], member.value)])))
      }
    }
    return .object(out)
  }
}
