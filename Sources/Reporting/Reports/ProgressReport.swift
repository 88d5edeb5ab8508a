import Chance
import Language
import Lending
import Training

/// Where a trainee stands, for people and for programs: loss a line and conduct, never money.
public struct ProgressReport: Sendable {
  public let progress: Progress
  public let plan: SessionPlan
  public let who: String
  public let today: Day
  /// Files that are left out.
  public let skipped: [Skipped]
  public let names: Names
  /// Types that there are to be placed with.
  let borrowers: Int
  /// What every command to type ends with.
  let suffix: String
  public let catalogue: Catalogue

  public struct Skipped: Hashable, Sendable {
    public var file: String
    public var why: String

    public init(file: String, why: String) {
      self.file = file
      self.why = why
    }
  }

  /// What ids are called, in the language of the report.
  public struct Names: Sendable {
    public var types: [String: String] = [:]
    public var scenarios: [String: String] = [:]
    public var checks: [String: String] = [:]

    public init() {}
  }

  /// - Parameters:
  ///   - borrowers: types that there are to be placed with.
  ///   - suffix: what every command to type ends with, such as a folder.
  public init(
    _ progress: Progress, plan: SessionPlan, of who: String, today: Day, skipped: [Skipped] = [],
    names: Names, borrowers: Int, suffix: String = "", _ catalogue: Catalogue
  ) {
    self.progress = progress
    self.plan = plan
    self.who = who
    self.today = today
    self.skipped = skipped
    self.names = names
    self.borrowers = borrowers
    self.suffix = suffix
    self.catalogue = catalogue
  }

  public var report: Report {
    Report(
      title: text("title", ["who": who, "day": today.description]),
      blocks: summary + curve + cells + failures + session + [.note(text("small"))]
        + (skipped.isEmpty ? [] : [.note(text("skipped", ["count": "\(skipped.count)"]))]))
  }

  private var summary: [Report.Block] {
    guard !progress.calls.isEmpty else { return [.paragraph(text("none"))] }
    let mastered = progress.cells.count { $0.mastery.isMastered }
    let due = progress.cells.count { $0.due.map { $0 <= today } ?? false }
    let overview = text(
      "summary",
      [
        "calls": "\(progress.calls.count)", "cells": "\(progress.cells.count)", "mastered": "\(mastered)",
        "due": "\(due)",
      ])
    let left = text("placing", ["number": "\(progress.placed.count)", "count": "\(borrowers)"])
    return [.paragraph(overview)] + (isPlacing ? [.paragraph(left)] : [])
  }

  /// Whether placement has begun and is not over, or nothing was practised yet.
  private var isPlacing: Bool {
    progress.calls.isEmpty || (1..<max(1, borrowers)).contains(progress.placed.count)
  }

  /// Calls that the text has room for.
  static let rows = 20

  private var curve: [Report.Block] {
    guard !progress.calls.isEmpty else { return [] }
    let curve = progress.curve
    let values = curve.map { $0.value * 100 }
    let rows = zip(progress.calls, curve).enumerated().map { index, row in
      [
        "\(index + 1)", row.0.day?.description ?? "–", row.0.scenario, "\(row.0.turns.count)", loss(row.1),
        marks(row.0),
      ]
    }
    let columns = [
      ("call", true), ("day", false), ("borrower", false), ("lines", true), ("loss", true), ("mark", false),
    ]
    return [
      .heading(text("curve")),
      .paragraph(Sparkline.text(values, in: 0...max(6, values.max() ?? 6))),
      .table(Table(columns: columns.map(column), rows: rows.suffix(Self.rows))), .chart(chart),
    ]
      + (rows.count > Self.rows ? [.note(text("curve-cut", ["count": "\(Self.rows)"]))] : [])
  }

  /// Why a call is not like the others.
  private func marks(_ call: PracticeRecord) -> String {
    var marks: [String] = []
    if call.isExam { marks.append(text("mark.exam")) }
    if call.exercise == .placement { marks.append(text("mark.placement")) }
    marks += call.reservations.map { text("mark.\($0.rawValue)") }
    if !call.failures.isEmpty { marks.append(text("mark.failed")) }
    return marks.joined(separator: ", ")
  }

  private var chart: Chart {
    let curve = progress.curve
    // Calls are counted from 1; nothing stands at nought.
    let line = Chart.Line(
      name: text("loss-a-line"), style: 0, values: [.nan] + curve.map { $0.value * 100 },
      band: [-Double.infinity ... .infinity]
        + curve.map { $0.interval.lowerBound * 100...$0.interval.upperBound * 100 })
    return Chart(
      id: "learning", title: text("curve"), summary: text("curve-summary", ["count": "\(curve.count)"]),
      note: text("curve-note"), x: Chart.Axis(text("column.call"), decimals: 0),
      y: Chart.Axis(text("points"), hasZero: true), marks: .lines([line]),
      words: Chart.Words(nothing: catalogue["chart.nothing"], name: text("column.call")), isToldByTable: true)
  }

  private var cells: [Report.Block] {
    guard !progress.cells.isEmpty else { return [] }
    let columns = [
      ("type", false), ("skill", false), ("lines", true), ("loss", true), ("passes", true), ("due", false),
    ]
    let rows = progress.cells.map { cell in
      [
        type(cell.place.type), skill(cell.place.skill), "\(cell.losses.count)", loss(cell.loss),
        cell.mastery.isMastered ? text("mastered") : "\(cell.mastery.passes.count)/\(Mastery.needed)",
        cell.due.map { $0 <= today ? text("due-now", ["day": $0.description]) : $0.description } ?? "–",
      ]
    }
    return [.heading(text("cells")), .table(Table(columns: columns.map(column), rows: rows))]
  }

  private var failures: [Report.Block] {
    guard !progress.calls.isEmpty else { return [] }
    let failed = progress.failures
    guard !failed.isEmpty else { return [.heading(text("failures")), .paragraph(text("no-failures"))] }
    return [
      .heading(text("failures")),
      .table(
        Table(
          columns: [("check", false), ("calls", true)].map(column),
          rows: failed.map { [names.checks[$0.check] ?? $0.check, "\($0.calls)"] })),
    ]
  }

  /// Commands stand in a table, since its lines are not broken.
  private var session: [Report.Block] {
    var rows = [["1", command(of: plan.review)], ["2", command(of: plan.current)], ["3", surprise]]
    if let skill = plan.current.skill { rows.append(["2", drill(skill)]) }
    if isPlacing { rows.insert([text("mark.placement"), command("--placement")], at: 0) }
    return [
      .heading(text("session")),
      .paragraph(text("plan.review", ["why": why(plan.review)])),
      .paragraph(text("plan.current", ["why": why(plan.current)])),
      .paragraph(text("plan.surprise")),
    ] + (plan.current.skill == nil ? [] : [.paragraph(text("plan.drill"))]) + [
      .table(Table(columns: [("call", false), ("command", false)].map(column), rows: rows))
    ]
  }

  private func why(_ call: SessionPlan.Call) -> String {
    let place =
      call.skill.map { text("place", ["skill": skill($0), "type": type(call.borrower.type)]) }
      ?? type(call.borrower.type)
    switch call.why {
    case .due(let day): return text("why.due", ["place": place, "day": day.description])
    case .longestAgo(let day): return text("why.longest-ago", ["place": place, "day": day.description])
    case .weakest: return text("why.weakest", ["place": place])
    case .mastered: return text("why.mastered", ["place": place])
    case .new: return text("why.new", ["place": place])
    }
  }

  // MARK: Words

  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    catalogue["progress." + key, values]
  }
  private func column(_ key: String, isNumber: Bool) -> Table.Column {
    .init(text("column.\(key)"), isNumber: isNumber)
  }
  private func type(_ id: String) -> String { names.types[id] ?? id }
  private func skill(_ skill: Skill) -> String { catalogue["skill.\(skill.rawValue)"] }

  /// Points with half of the 95 % interval, which no loss takes below nought.
  private func loss(_ estimate: Estimate) -> String {
    let half = (estimate.interval.upperBound - estimate.value) * 100
    return "\(Figures.fixed(estimate.value * 100, 1)) ±\(half.isFinite ? Figures.fixed(half, 1) : "–")"
  }
}

extension ProgressReport {
  private func command(_ words: String) -> String {
    "parley practice \(words) --as \(Self.quoted(who))\(suffix)"
  }

  func command(of call: SessionPlan.Call) -> String {
    command("\(call.borrower.scenario) --seed \(call.seed)")
  }
  var surprise: String { command("--surprise --seed \(plan.surprise)") }

  func drill(_ skill: Skill) -> String {
    command("--drill \(skill.rawValue) --type \(plan.current.borrower.type)")
  }

  /// A word as a shell takes it.
  public static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./".unicodeScalars.contains(scalar)
    }
    return plain && !word.isEmpty
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
