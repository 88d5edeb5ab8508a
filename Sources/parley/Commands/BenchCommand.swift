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

      The workload is Benchmarks/headline.yaml. Figures are medians of several runs on this machine.
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
    let bench = try Bench(workspace)
    let meter = Meter(workspace.screen, what: "bench")
    var figures: [(name: String, value: Double)] = []
    var work: Comparison.Work?
    var signature = ""
    let one = await Self.median(runs) {
      let result = await bench.measure(threads: 1)
      (work, signature) = (result.work, result.signature)
      return result.seconds
    }
    meter.show(0.4)
    let two = await Self.median(runs) { await bench.measure(threads: 2).seconds }
    meter.show(0.6)
    let idle = await Self.median(runs) { await bench.measureDays() }
    guard let work else { return }
    figures.append(("headline.openBorrowerDaysPerSecondPerCore", Double(work.openDays) / one))
    figures.append(("headline.reachedPerDay", Double(work.contacts) / Double(work.openDays)))
    figures.append(("headline.turnsPerContact", Double(work.turns) / Double(max(1, work.contacts))))
    figures.append(("headline.twoCoreSpeedup", one / two))
    figures.append(("daysOnly.borrowerDaysPerSecondPerCore", idle))
    figures.append(("turnsPerSecondPerCore", await Self.median(runs) { bench.measureTurns() }))
    meter.show(0.9)
    figures.append(("rolloutsPerSecondPerCore", await Self.median(runs) { bench.measureRollouts() }))
    figures.append(("peakMemoryBytes", Self.peakMemory))
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

  private static func median(_ runs: Int, _ body: () async -> Double) async -> Double {
    var values: [Double] = []
    for _ in 0..<runs { values.append(await body()) }
    return values.sorted()[values.count / 2]
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

  /// Most memory that the process had so far.
  private static var peakMemory: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) * 1024
  }
}
