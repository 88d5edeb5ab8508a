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

      Parts of the engine are switched off by a parameter file until it is a model with a known answer, and the
      same experiment as in compare is run. Exit code 1 when an exact check fails.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "Threads; the result does not depend on them.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Seed of all chance.")
  var seed: UInt64 = 2026

  func run() async throws {
    let workspace = try Workspace(common)
    let library = try workspace.library([.reduction, .ui])
    guard !library.reductions.isEmpty else {
      throw Complaint("the library has no reductions. Restore scenarios/studies.")
    }
    let text = workspace.catalogue(of: library)
    let meter = Meter(workspace.screen, what: text["validate.progress"])
    var checks: [Check] = []
    for (index, reduction) in library.reductions.enumerated() {
      checks += await reduction.checks(seed: seed, threads: threads)
      meter.show(Double(index + 1) / Double(library.reductions.count))
    }
    meter.done()
    switch format {
    case .json: workspace.screen.write(exact: json(checks).text + "\n")
    default: show(checks, text, workspace)
    }
    if !checks.allSatisfy(\.passes) { throw ExitCode(1) }
  }

  private func show(_ checks: [Check], _ text: Catalogue, _ workspace: Workspace) {
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
    let report = Report(
      title: text["validate.title"],
      blocks: [
        .paragraph(text["validate.about"]), .table(table),
        .verdict(
          text[
            failed == 0 ? "validate.all" : "validate.some",
            ["count": "\(checks.count)", "failed": "\(failed)"]]),
      ])
    workspace.screen.write(
      TextRenderer(columns: min(110, workspace.screen.columns)) { TextWidth.width($0) }.render(report))
  }

  private func json(_ checks: [Check]) -> JSON {
    .object([
      .init("parley", .int(1)), .init("report", .string("validate")), .init("seed", .int(seed)),
      .init("reductions", .array(checks.map(json))),
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
