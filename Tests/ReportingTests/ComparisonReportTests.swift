import Foundation
import Language
import Simulation
import TestSupport
import Testing

@testable import Reporting

@Suite("A comparison as text, JSON and CSV")
struct ComparisonReportTests {
  static func report() async -> ComparisonReport {
    let experiment = Fixture.experiment(accounts: 12, replications: 4, days: 200)
    let comparison = Comparison(experiment, await experiment.run(threads: 2))
    return ComparisonReport(
      comparison: comparison, catalogue: Catalogue(tongue: .english, texts: [:]),
      strategyNames: ["nothing": "Nothing"], typeNames: [:], portfolioTitle: "test", accounts: 12,
      currency: "CNY", gain: 0.35, seed: 7, inputs: "abc",
      findings: [[], [.init(id: "r1", law: "a law", force: "law", statement: "do not")], [], []],
      assumed: ["type"])
  }

  /// What stood in a golden file, or a failure that says how to make it.
  static func golden(_ name: String, is text: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["PARLEY_GOLDEN"] == "write" {
      try Data(text.utf8).write(to: file)
    }
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(text == stored, "\(name) differs; if that is meant, run the tests once with PARLEY_GOLDEN=write")
  }

  @Test("text is the golden text")
  func text() async throws {
    let renderer = TextRenderer(columns: 100) { $0.count }
    try Self.golden("comparison.txt", is: renderer.render(await Self.report().report))
  }

  @Test("JSON is the golden JSON and can be read back")
  func json() async throws {
    let text = await Self.report().json.text + "\n"
    try Self.golden("comparison.json", is: text)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((object?["strategies"] as? [Any])?.count == 4)
    #expect((object?["differences"] as? [Any])?.count == 6)
  }

  @Test("CSV has as many cells in every line as in its head")
  func csv() async {
    let lines = await Self.report().csv.split(separator: "\n")
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
    #expect(Set(cells) == [12])
    #expect(lines.count > 100)
  }

  @Test("the verdict names the best and says how sure")
  func verdict() async {
    let report = await Self.report()
    let best = report.comparison.figures.indices.max {
      (report.comparison.figures[$0][.recoveryRate]?.estimate.value ?? 0)
        < (report.comparison.figures[$1][.recoveryRate]?.estimate.value ?? 0)
    }
    #expect(best != nil)
    #expect(["compare.verdict.clear", "compare.verdict.open"].contains(report.verdict))
  }
}
