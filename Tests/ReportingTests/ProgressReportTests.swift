import Foundation
import Language
import Lending
import Testing
import Training

@testable import Reporting

@Suite("Progress as text, JSON, CSV and a page")
struct ProgressReportTests {
  /// The program's own sentences about progress, read by their layout so that this target needs no YAML.
  static func catalogue(_ tongue: Tongue) throws -> Catalogue {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appendingPathComponent("scenarios/language/progress.\(tongue.rawValue).yaml")
    var texts = ["chart.nothing": "nothing", "chart.numbers": "numbers"]
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    where line.hasPrefix("  ") {
      let pair = line.trimmingPrefix { $0 == " " }.split(separator: ": \"", maxSplits: 1)
      if pair.count == 2 { texts[String(pair[0])] = String(pair[1].dropLast()) }
    }
    return Catalogue(tongue: tongue, texts: texts)
  }

  static func record(
    _ name: String, _ when: String, _ type: String, _ turns: [(Skill, Double)],
    reservations: [PracticeRecord.Reservation] = [], failures: [String] = [], isExam: Bool = false
  ) -> PracticeRecord {
    PracticeRecord(
      transcript: name, who: "wu", when: when, scenario: "case-of-\(type)", type: type,
      seed: UInt64(name.count),
      isExam: isExam, reservations: reservations,
      turns: turns.enumerated().map {
        .init(number: $0 + 1, skill: $1.0, loss: $1.1 / 100, error: 0.004, verdict: .good)
      }, failures: failures)
  }

  static let records = [
    record("a", "2026-11-20T09:00:00Z", "evasive", [(.opening, 0), (.refusal, 4.5), (.asking, 2)]),
    record(
      "bb", "2026-11-22T09:00:00Z", "evasive", [(.opening, 0.4), (.asking, 1)], reservations: [.undone]),
    record("ccc", "2026-11-23T09:00:00Z", "victim", [(.listening, 9)], failures: ["no-threat"], isExam: true),
    record("dddd", "2026-11-24T09:00:00Z", "evasive", [(.opening, 0.2), (.asking, 1)]),
    record("eeeee", "2026-11-25T09:00:00Z", "evasive", [(.opening, 0.2)]),
  ]

  static func report(_ records: [PracticeRecord], _ tongue: Tongue = .english, who: String = "wu") throws
    -> ProgressReport
  {
    let progress = Progress(records)
    let today = try #require(Day(iso: "2026-11-26"))
    let borrowers = ["evasive", "victim", "stubborn"].map {
      SessionPlan.Borrower(scenario: "case-of-\($0)", type: $0)
    }
    var names = ProgressReport.Names()
    names.types = ["evasive": "evasive", "victim": "victim"]
    names.checks = ["no-threat": "Never threatens"]
    return ProgressReport(
      progress, plan: SessionPlan(progress, among: borrowers, today: today, seed: 1), of: who, today: today,
      skipped: [.init(file: "x.jsonl", why: "empty")], names: names, borrowers: 3, try catalogue(tongue))
  }

  @Test("text is the golden text, the same whatever order calls come in")
  func text() throws {
    let renderer = TextRenderer(columns: 80) { $0.count }
    let text = renderer.render(try Self.report(Self.records).report)
    try ComparisonReportTests.golden("progress.txt", is: text)
    #expect(text == renderer.render(try Self.report(Self.records.reversed()).report))
  }

  @Test("no text shows a key or an open place, in either language, with calls and without")
  func whole() throws {
    for tongue in [Tongue.english, .simplified] {
      for records in [Self.records, []] {
        let text = TextRenderer(columns: 80) { $0.count }.render(try Self.report(records, tongue).report)
        #expect(!text.contains("progress.") && !text.contains("skill.") && !text.contains("{"), "\(text)")
      }
    }
  }

  @Test("JSON reads back and never tells who the stranger is")
  func json() throws {
    let json = try JSON(Self.report(Self.records).json.text)
    #expect(json["calls"]?.array?.count == 5 && json["cells"]?.array?.count == 4)
    let plan = try #require(json["plan"]?.array)
    #expect(plan.map { $0["call"]?.string } == ["review", "current", "surprise"])
    #expect(plan[2]["type"] == nil && plan[2]["scenario"] == nil)
    #expect(plan[2]["command"]?.string?.contains("case-of") == false)
    let opening = json["cells"]?.array?.first { $0["skill"]?.string == "opening" }
    // The call with a line taken back is in the mean and not among the passes.
    #expect(opening?["mastered"]?.bool == true && opening?["lines"]?.int == 4)
  }

  @Test("CSV has as many cells in every line as in its head")
  func csv() throws {
    let lines = try Self.report(Self.records).csv.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [10])
  }

  @Test("the page draws the curve from call 1 with its interval")
  func page() throws {
    let report = try Self.report(Self.records).report
    let page = HTMLRenderer(try Self.catalogue(.english)).render(report)
    #expect(page.contains("<svg") && page.contains("Points lost a line, by call"))
    let charts = report.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    guard case .lines(let lines)? = charts.first?.marks else {
      Issue.record("no curve")
      return
    }
    #expect(lines[0].points.map(\.x) == [1, 2, 3, 4, 5] && lines[0].band.count == 5)
  }

  @Test("no report says a word of money that came in")
  func money() throws {
    let text = try Self.report(Self.records).json.text
    for word in ["recovery", "recovered", "expected", "amount"] { #expect(!text.contains(word)) }
  }

  @Test("a name with signs of the shell stands quoted in commands")
  func quoted() throws {
    let report = try Self.report([], who: "o'neil; rm x")
    #expect(report.surprise.hasSuffix("--as 'o'\\''neil; rm x'"))
    #expect(ProgressReport.quoted("吴_2") == "吴_2" && ProgressReport.quoted("") == "''")
  }
}
