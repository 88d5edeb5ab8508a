import ArgumentParser
import Foundation
import Language
import Lending
import Library
import Reporting
import Training

struct ProgressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Say where a trainee stands by skill and type, and which three calls to practise next.",
    discussion: """
      EXAMPLES
        parley progress
        parley progress wu --transcripts handed-in --format html > wu.html
        parley progress wu --today 2026-12-01

      Each finished call is reviewed once; reviews are kept in the folder "reviews" beside the transcripts \
      and made anew when call, library or program change. A skill is mastered in front of a type by three \
      passes on three days with three seeds: at most three points lost a line, and no failed check. \
      --format csv has a line for each skill and type.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The trainee, as --as named them. Default: the only one in the folder.")
  var name: String?

  @Option(help: "Folder of transcripts.")
  var transcripts: String?

  @Option(help: "The day that it is, as in 2026-12-01. Default: today.")
  var today: String?

  @Option(help: "Seed of the three calls to practise.")
  var seed: UInt64 = 1

  @Option(help: "Copies of the borrower in which worths are measured.")
  var copies = 512

  @Option(help: "Threads; the result does not depend on them.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "text, json, csv or html.")
  var format = ReportFormat.text

  func run() async throws {
    try WorkBounds.check(copies: copies)
    try WorkBounds.check(threads: threads)
    let day = try today.map { text in
      guard let day = Day(iso: text) else {
        throw Complaint("--today \(text): a day is written as 2026-12-01.")
      }
      return day
    }
    let workspace = try Workspace(common)
    let library = try workspace.library(PracticeSession.kinds.union([.campaign]))
    let catalogue = workspace.catalogue(of: library)
    let borrowers = library.borrowers
    guard !borrowers.isEmpty else {
      throw Complaint("the library has no scenarios. Restore scenarios/borrowers.")
    }
    let folder = CallFolder(transcripts ?? workspace.paths.transcripts)
    let who = try trainee(among: folder)
    let (records, skipped) = try await reviewed(who, folder, workspace, catalogue)
    for one in skipped { workspace.screen.note(one.why) }
    let progress = Progress(records)
    let now = day ?? .current
    let report = ProgressReport(
      progress, plan: SessionPlan(progress, among: borrowers, today: now, seed: seed), of: who, today: now,
      skipped: skipped.map { .init(file: $0.file, why: $0.why) }, names: library.names(in: catalogue.tongue),
      borrowers: Placement.calls(among: borrowers).count,
      suffix: suffix, catalogue)
    let screen = workspace.screen
    switch format {
    case .text:
      let renderer = TextRenderer(columns: min(110, screen.columns)) { TextWidth.width($0) }
      screen.write(renderer.render(report.report))
    case .json: screen.write(exact: report.json.text + "\n")
    case .csv: screen.write(exact: report.csv)
    case .html: screen.write(exact: HTMLRenderer(catalogue).render(report.report))
    }
  }

  /// What was said here and is to be said again to practise in the same place.
  private var suffix: String {
    let said = [("transcripts", transcripts), ("language", common.language), ("library", common.library)]
    return said.map { name, value in
      value.map { " --\(name) " + ProgressReport.quoted($0) } ?? ""
    }.joined()
  }

  /// Who was named, or the only one there is.
  private func trainee(among folder: CallFolder) throws -> String {
    let names = Set(folder.calls.map(\.header.who)).sorted()
    if let name {
      guard names.isEmpty || names.contains(name) else {
        throw Complaint(unknown("trainee", name, among: names))
      }
      return name
    }
    guard names.count < 2 else {
      throw Complaint(
        "\(folder.path): calls of \(names.count) trainees lie here. Name one: \(names.prefix(20).joined(separator: ", "))"
      )
    }
    return names.first ?? "trainee"
  }

  private func reviewed(
    _ who: String, _ folder: CallFolder, _ workspace: Workspace, _ catalogue: Catalogue
  ) async throws -> ([PracticeRecord], [CallFolder.Skipped]) {
    let reviews = try CallReviews(
      beside: folder.path, workspace, common, copies: copies, threads: threads)
    let calls = folder.calls.filter { $0.header.who == who }
    let meter = Meter(workspace.screen, what: catalogue["review.progress"])
    var shelf = CallReviews.Shelf()
    var records: [PracticeRecord] = []
    var folder = folder
    for (index, call) in calls.enumerated() {
      do {
        let record = try await reviews.record(of: call, &shelf) {
          meter.show((Double(index) + $0) / Double(calls.count))
        }
        guard record.day != nil else {
          throw Complaint("\(call.path): its header says no day on which it was played.")
        }
        records.append(record)
      } catch {
        folder.skip(call.name, error)
      }
    }
    meter.done()
    return (records, folder.skipped)
  }
}

extension Library {
  /// What types, borrowers and checks are called.
  func names(in tongue: Tongue) -> ProgressReport.Names {
    var names = ProgressReport.Names()
    for (id, type) in types { names.types[id] = type.name[tongue] }
    for (id, scenario) in scenarios { names.scenarios[id] = scenario.title[tongue] }
    guard let rubric = rubrics["default"] else { return names }
    let checks =
      rubric.failures + rubric.sections.flatMap(\.checks) + rubric.coping.values.joined()
      + rubric.situations.values.flatMap(\.checks)
    for check in checks { names.checks[check.id] = check.title[tongue] }
    return names
  }
}
