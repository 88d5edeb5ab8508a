import Archive
import ArgumentParser
import Foundation
import Language
import Lending
import Library
import Reporting
import Simulation
import Training

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare strategies on a portfolio, by recovery, time, cost and complaints.",
    discussion: """
      EXAMPLES
        parley compare
        parley compare --portfolio card-book --replications 200
        parley compare --portfolio card-book --precision 0.5pp
        parley compare --portfolio card-book --select recovery --indifference 0.5pp
        parley compare --portfolio guarantee-book --strategy methods --pairs
        parley compare --portfolio card-book --collector-hours 0.5 --court-slots 0.1
        parley compare --portfolio accounts.csv --strategy emotional \\
            --strategy legal --format json
        parley compare --portfolio card-book --report card-book.html
        parley compare --portfolio card-book --strategy methods --lawful
        parley compare --portfolio woshui --strategy relationships \\
            --profile us-third-party --lawful
        parley compare --template > accounts.csv
        parley compare --portfolio card-book --account card-book-17 --replication 3
        parley compare --strategy legal --account woshui-4 --replication 2 --trace
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "A portfolio of the library, or the path of a CSV of accounts.")
  var portfolio = "woshui"

  @Option(
    help: """
      A strategy, "all", or "methods" for those of the source documents; may be given several times. \
      Default: nothing and the four headline strategies; with --pairs, methods.
      """)
  var strategy: [String] = []

  @Option(help: "What work costs. Default: the portfolio's own desk.")
  var desk: String?

  @OptionGroup(title: "Hours") var hours: HourOptions

  @OptionGroup(title: "Law") var law: LawOptions

  @Option(help: "Length of the run in days.")
  var days = 360

  @Option(
    help: """
      Times the whole portfolio is lived through; with --precision or --select the most. Default: enough for some \
      40,000 accounts, or 2,000,000 as the most.
      """)
  var replications: Int?

  @Option(
    help: "Go on until every difference in recovery is known this well, as in 0.5pp for ± half a point.")
  var precision: String?

  @Option(help: "Pick the best by recovery, time, net, cost or complaints, dropping those that fall behind.")
  var select: String?

  @Option(help: "With --select: the smallest difference that matters to you, as in 0.5pp, or 2 for days.")
  var indifference: String?

  @Option(help: "Threads; the result does not depend on them.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Seed of all chance.")
  var seed: UInt64 = 2026

  @Option(
    help: "Size of what conversations leave behind, 0 to 1; 1 is teaching size. Default: the portfolio's.")
  var gain: Float?

  @Option(help: "Live one account of the run again, alone.")
  var account: String?

  @Option(help: "Which replication of that account, counted from 1.")
  var replication = 1

  @Flag(help: "With --account: tell its run day by day, conversations move by move.")
  var trace = false

  @Option(help: "text, json, csv or html.")
  var format = ReportFormat.text

  @Option(
    help: "Also write the report with charts, as one HTML page that needs nothing else: the path of a file.")
  var report: String?

  @Flag(help: "For every two strategies, the type or cause on which they differ most; text or json.")
  var pairs = false

  @Flag(help: "Write an empty CSV of accounts to fill in.")
  var template = false

  static let headline = ["nothing", "emotional", "mediation", "group-visits", "legal"]

  func run() async throws {
    let workspace = try Workspace(common)
    if template {
      workspace.screen.write(exact: CSVAccounts.template)
      return
    }
    try check()
    let page = try report.map { try PageFile($0) }
    let plan = try ComparePlan(self, workspace)
    if let account, trace {
      try show(
        plan.story(of: account, replication: replication), json: .null, csv: "", page: page, plan.catalogue,
        on: workspace.screen)
      return
    }
    if let account {
      try plan.replay(account, replication: replication, on: workspace.screen)
      return
    }
    let meter = Meter(workspace.screen, what: plan.catalogue["compare.progress"])
    if let goal = plan.goal {
      let selected = await plan.experiment.select(
        by: goal.metric, indifference: goal.indifference, most: plan.experiment.replications,
        threads: threads
      ) { share in meter.show(share) }
      meter.done()
      let report = plan.report(selected)
      try show(
        plan.withLaw(report.report), json: plan.withLaw(report.json), csv: report.csv, page: page,
        plan.catalogue, on: workspace.screen)
      return
    }
    var stopping: ComparisonReport.Stopping?
    let runs: [RunResult]
    if let rule = plan.rule {
      let stopped = await plan.experiment.run(until: rule, threads: threads) { share in meter.show(share) }
      runs = stopped.runs
      stopping = ComparisonReport.Stopping(
        precision: rule.halfWidth, most: rule.most, halfWidth: stopped.halfWidth,
        isReached: stopped.isReached)
    } else {
      runs = await plan.experiment.run(threads: threads) { share in meter.show(share) }
    }
    if pairs {
      meter.done()
      let table = plan.pairReport(PairTable(plan.experiment, runs))
      try show(
        plan.withLaw(table.report), json: plan.withLaw(table.json), csv: "", page: page, plan.catalogue,
        on: workspace.screen)
      return
    }
    var report = plan.report(Comparison(plan.experiment, runs))
    report.stopping = stopping
    report.winners = Winners(plan.experiment, runs)
    report.prices = await ShadowPrices(plan.experiment, runs, threads: threads) { meter.show($0) }
    meter.done()
    try show(
      report.report, json: report.json, csv: report.csv, page: page, plan.catalogue, on: workspace.screen)
  }

  /// Prints a report in the format asked for, and writes its page where one was asked for.
  private func show(
    _ report: Report, json: @autoclosure () -> JSON, csv: @autoclosure () -> String, page: PageFile?,
    _ catalogue: Catalogue, on screen: Screen
  ) throws {
    switch format {
    case .text:
      let renderer = TextRenderer(columns: min(110, screen.columns)) { TextWidth.width($0) }
      screen.write(renderer.render(report))
    case .json: screen.write(exact: json().text + "\n")
    case .csv: screen.write(exact: csv())
    case .html: screen.write(exact: HTMLRenderer(catalogue).render(report))
    }
    guard let page else { return }
    try page.write(HTMLRenderer(catalogue).render(report))
    if format == .text {
      screen.line()
      screen.line(catalogue["compare.report.written", ["file": page.path]])
    }
  }

  private func check() throws {
    if !(1...3650).contains(days) {
      throw Complaint("--days \(days): a run has 1 to 3650 days. Try --days 360.")
    }
    if let replications, !(2...1_000_000).contains(replications) {
      throw Complaint(
        "--replications \(replications): it takes 2 to 1000000, as one cannot tell how sure it is. Try 100.")
    }
    try WorkBounds.check(threads: threads)
    if let gain, !(0...1).contains(gain) { throw Complaint("--gain \(gain): it lies between 0 and 1.") }
    if trace, account == nil {
      throw Complaint("--trace tells the run of one account. Name it, as in --account woshui-4 --trace.")
    }
    if trace, format == .json || format == .csv {
      throw Complaint("--trace tells a story, as text or html. Leave out --format \(format.rawValue).")
    }
    if precision != nil, select != nil {
      throw Complaint(
        "--precision and --select: one makes every difference sure, the other finds the best alone. Take one."
      )
    }
    if indifference != nil, select == nil {
      throw Complaint("--indifference belongs to --select, as in --select recovery --indifference 0.5pp.")
    }
    if let asked = precision != nil ? "--precision" : select != nil ? "--select" : nil, strategy.count == 1 {
      throw Complaint("\(asked): it takes two strategies or more. Name another with --strategy.")
    }
    if pairs, format == .csv || format == .html {
      throw Complaint("--format \(format.rawValue): the table of pairs is text or json. Try --format json.")
    }
    try hours.check()
    if Set(strategy).count != strategy.count {
      throw Complaint("a strategy is named twice. Name each --strategy once.")
    }
  }
}

/// Progress on standard error: share done, rate of work and time left.
final class Meter {
  private let screen: Screen
  private let what: String
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now

  init(_ screen: Screen, what: String) {
    self.screen = screen
    self.what = what
  }

  func show(_ share: Double) {
    guard ContinuousClock.now - shown > .milliseconds(200) else { return }
    shown = .now
    let passed = ContinuousClock.now - start
    let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
    let left = seconds / max(share, 1e-6) * (1 - share)
    screen.progress("\(what) \(Figures.percent(share, 0)) %, \(Figures.fixed(left, 0)) s")
  }

  func done() { screen.progress("") }
}
