import ArgumentParser
import Calibration
import Foundation
import Language
import Library
import Reporting
import Simulation
import Training

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold the engine against known answers.",
    discussion: """
      EXAMPLES
        parley validate
        parley validate --format json
        parley validate --studies scenarios/studies/moral-appeal.yaml
        parley validate --fit 4

      Parts of the engine are switched off by a parameter file until it is a model with a known answer, \
      and the same experiment as in compare is run. Published studies follow: one intercept is fitted to \
      each control group, then the treatment is switched on. Exit code 1 when an exact check fails.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "Threads; the result does not depend on them.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Seed of all chance.")
  var seed: UInt64 = 2026

  @Option(parsing: .upToNextOption, help: "Files of studies to run instead of all that the library has.")
  var studies: [String] = []

  @Flag(help: "Spend about ten times the luck on studies.")
  var thorough = false

  @Flag(help: "Exit code 1 when a study fails, too.")
  var strict = false

  @Option(help: "Fit the parameters to the studies meant for it first, in so many rounds, and print them.")
  var fit: Int?

  private var effort: StudyEffort {
    thorough
      ? StudyEffort(accounts: 4000, replications: 40, fitting: 8, threads: threads, seed: seed)
      : StudyEffort(accounts: 2000, replications: 10, fitting: 3, threads: threads, seed: seed)
  }

  func run() async throws {
    let workspace = try Workspace(common)
    let bench = try StudyBench(workspace, files: studies)
    let text = workspace.catalogue(of: bench.library)
    let checks = studies.isEmpty ? try await exactChecks(workspace, text) : []
    let fitted = await fitted(bench, workspace, text)
    let meter = Meter(workspace.screen, what: text["studies.progress"])
    let results = await bench.run(effort, at: values(fitted)) { meter.show($0) }
    meter.done()
    let table = StudyTable(
      results: results, gaps: studies.isEmpty ? bench.library.calibration?.gaps ?? [] : [], text: text)
    switch format {
    case .json: workspace.screen.write(exact: json(checks, table, fitted).text + "\n")
    default: show(checks, table, fitted, text, workspace)
    }
    let isRight = results.allSatisfy { $0.scores.allSatisfy(\.passes) }
    if !checks.allSatisfy(\.passes) || (strict && !isRight) { throw ExitCode(1) }
  }

  private func values(_ fitted: [FitParameter]) -> [String: Double] {
    Dictionary(fitted.map { ($0.id, $0.value) }) { $1 }
  }

  private func fitted(_ bench: StudyBench, _ workspace: Workspace, _ text: Catalogue) async -> [FitParameter]
  {
    guard let fit else { return [] }
    let meter = Meter(workspace.screen, what: text["studies.fitting"])
    let small = StudyEffort(accounts: 1500, replications: 6, fitting: 3, threads: threads, seed: seed)
    let fitted = await bench.fit(small, rounds: fit).run { share, _ in meter.show(share) }
    meter.done()
    return fitted
  }

  private func exactChecks(_ workspace: Workspace, _ text: Catalogue) async throws -> [Check] {
    let library = try workspace.library([.reduction])
    guard !library.reductions.isEmpty else {
      throw Complaint("the library has no reductions. Restore scenarios/studies.")
    }
    let meter = Meter(workspace.screen, what: text["validate.progress"])
    var checks: [Check] = []
    for (index, reduction) in library.reductions.enumerated() {
      checks += await reduction.checks(seed: seed, threads: threads)
      meter.show(Double(index + 1) / Double(library.reductions.count))
    }
    meter.done()
    return checks
  }

  private func show(
    _ checks: [Check], _ studies: StudyTable, _ fitted: [FitParameter], _ text: Catalogue,
    _ workspace: Workspace
  ) {
    var blocks = checks.isEmpty ? [] : exactBlocks(checks, text)
    blocks += studies.blocks
    if !fitted.isEmpty {
      blocks += [
        .heading(text["studies.fitted"]),
        .table(
          Table(
            columns: [.init(text["studies.parameter"], isNumber: false), .init(text["studies.value"])],
            rows: fitted.map { [$0.id, Figures.fixed($0.value, 4)] })),
      ]
    }
    let report = Report(title: text["validate.title"], blocks: blocks)
    workspace.screen.write(
      TextRenderer(columns: min(140, workspace.screen.columns)) { TextWidth.width($0) }.render(report))
  }

  private func exactBlocks(_ checks: [Check], _ text: Catalogue) -> [Report.Block] {
    let table = Table(
      columns: [
        .init(text["validate.reduction"], isNumber: false), .init(text["validate.quantity"], isNumber: false),
        .init(text["validate.exact"]), .init(text["validate.simulated"]), .init(text["validate.error"]),
        .init(text["validate.distance"]), .init("", isNumber: false),
      ],
      rows: checks.map { check in
        [
          check.reduction,
          text["validate.quantity.\(check.quantity.name.rawValue)", ["at": check.quantity.place]],
          Figures.fixed(check.exact, 6), Figures.fixed(check.found, 6),
          check.standardError.map { Figures.fixed($0, 6) } ?? "",
          check.distance.map { Figures.signed($0, 2) } ?? "",
          text[check.passes ? "validate.passes" : "validate.fails"],
        ]
      })
    let failed = checks.filter { !$0.passes }.count
    return [
      .paragraph(text["validate.about"]), .table(table),
      .verdict(
        text[
          failed == 0 ? "validate.all" : "validate.some",
          ["count": "\(checks.count)", "failed": "\(failed)"]]),
    ]
  }

  private func json(_ checks: [Check], _ studies: StudyTable, _ fitted: [FitParameter]) -> JSON {
    .object(
      [
        .init("parley", .int(1)), .init("report", .string("validate")), .init("seed", .int(seed)),
        .init("reductions", .array(checks.map(json))),
      ] + studies.json + [
        .init(
          "fitted",
          .array(
            fitted.map { .object([.init("parameter", .string($0.id)), .init("value", .double($0.value))]) }))
      ])
  }

  private func json(_ check: Check) -> JSON {
    .object([
      JSON.Member("reduction", .string(check.reduction)), JSON.Member("quantity", .string(check.quantity.id)),
      JSON.Member("exact", .double(check.exact)), JSON.Member("simulated", .double(check.found)),
      JSON.Member("standardError", check.standardError.map(JSON.double) ?? .null),
      JSON.Member("distance", check.distance.map(JSON.double) ?? .null),
      JSON.Member("tolerance", .double(check.tolerance)), JSON.Member("pass", .bool(check.passes)),
    ])
  }
}
