import Foundation
import TestSupport
import Testing

@Suite("comparing under limited hours")
struct HourTests {
  private static let plan = [
    "compare", "--portfolio", "woshui", "--replications", "20", "--days", "120", "--strategy", "emotional",
    "--strategy", "legal",
  ]

  private func output(_ arguments: [String], _ trial: Trial? = nil) throws -> String {
    let result = try (trial ?? Trial()).run(Self.plan + arguments)
    #expect(result.status == .code(0), "\(arguments): \(result.error)")
    return result.output
  }

  private func report(_ arguments: [String], _ trial: Trial? = nil) throws -> [String: Any] {
    let text = try output(arguments + ["--format", "json"], trial)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("prices are the same bytes for any number of threads")
  func threads() throws {
    let limits = ["--collector-hours", "0.1", "--court-slots", "0.2", "--format", "json", "--threads"]
    let one = try output(limits + ["1"])
    #expect(one == (try output(limits + ["2"])))
    #expect(one.contains("perfectKnowledge"))
  }

  @Test("the report names each limit, in both languages, within eighty columns")
  func text() throws {
    let limits = ["--collector-hours", "0.1", "--field-hours", "2", "--court-slots", "0.2"]
    let shown = try output(limits)
    #expect(shown.contains("0.10 hours a working day, 120 working days"))
    let part = try #require(shown.range(of: "What limited hours cost"))
    let lines = shown[part.lowerBound...].split(separator: "\n").prefix { !$0.contains("law says") }
    for line in lines { #expect(line.count <= 80, "\(line)") }
    let chinese = try output(limits + ["--language", "zh-Hans"])
    #expect(chinese.contains("每个工作日0.10小时"))
    #expect(!(try output([])).contains("What limited hours cost"))
  }

  @Test("a desk's own limits hold unless they are left out or others are given")
  func desk() throws {
    let trial = try Trial()
    try trial.copyLibrary()
    try trial.replace(
      "salePrice: ", with: "capacity: {collectorHours: 0.2}\nworkdays: [1, 2, 3, 4, 5]\nsalePrice: ",
      in: "desks/county-desk.yaml")
    func limits(_ arguments: [String]) throws -> [String: Double]? {
      let capacity = try report(arguments, trial)["capacity"] as? [String: Any]
      let limits = capacity?["limits"] as? [String: [String: Any]]
      return limits?.compactMapValues { $0["daily"] as? Double }
    }
    #expect(try limits([]) == ["collectorHours": 0.2])
    #expect(try limits(["--court-slots", "1"]) == ["collectorHours": 0.2, "courtSlots": 1])
    #expect(try limits(["--collector-hours", "3"]) == ["collectorHours": 3])
    #expect(try limits(["--no-limits"]) == nil)
    #expect(try limits(["--no-limits", "--field-hours", "5"]) == ["fieldHours": 5])
    let capacity = try #require(try report([], trial)["capacity"] as? [String: Any])
    #expect(capacity["workingDays"] as? Int == 86)
  }
}
