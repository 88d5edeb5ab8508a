import Foundation
import TestSupport
import Testing

@Suite("comparisons that end by themselves")
struct PrecisionTests {
  private func object(_ arguments: [String]) throws -> [String: Any] {
    let result = try Trial().run(arguments + ["--format", "json"])
    #expect(result.status == .code(0), "\(arguments): \(result.error)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  static let three = ["--strategy", "nothing", "--strategy", "emotional", "--strategy", "legal"]

  @Test("the precision asked for is reached, or the most replications are and it is said")
  func precision() throws {
    let plan = ["compare"] + Self.three + ["--days", "120", "--precision"]
    let reached = try object(plan + ["4pp"])
    let stopped = try #require(reached["stopped"] as? [String: Any])
    #expect(stopped["reason"] as? String == "reached")
    #expect(stopped["precision"] as? Double == 0.04)
    let differences = try #require(reached["differences"] as? [[String: Any]])
    #expect(differences.count == 3)
    for pair in differences {
      let figure = try #require(pair["recoveryRate"] as? [String: Any])
      let ends = try #require(figure["simultaneous"] as? [Double])
      #expect(ends[1] - ends[0] <= 0.08)
      let single = try #require(figure["interval"] as? [Double])
      #expect(ends[0] < single[0] && single[1] < ends[1])
    }
    let most = try object(plan + ["0.01pp", "--replications", "50"])
    #expect((most["stopped"] as? [String: Any])?["reason"] as? String == "most")
    #expect(most["replications"] as? Int == 50)
    #expect(most["inputs"] as? String != reached["inputs"] as? String)
    let plain = try object(["compare"] + Self.three + ["--days", "120", "--replications", "50"])
    #expect((plain["stopped"] as? [String: Any])?["rule"] as? String == "fixed")
    #expect(plain["signature"] as? String == most["signature"] as? String)
  }

  @Test("half a point is the same with and without its unit, for any number of threads")
  func units() throws {
    let plan = ["compare"] + Self.three + ["--days", "60", "--format", "json", "--precision"]
    let one = try Trial().run(plan + ["3", "--threads", "1"]).output
    #expect(one == (try Trial().run(plan + ["3pp", "--threads", "3"]).output))
    #expect(one.contains("\"precision\":0.03"))
  }

  @Test("the best is picked, in the same way for any number of threads")
  func selection() throws {
    let plan = ["compare"] + Self.three + ["--days", "120", "--select", "recovery", "--indifference", "3pp"]
    let picked = try object(plan + ["--threads", "1"])
    #expect(picked["report"] as? String == "select")
    let strategies = try #require(picked["strategies"] as? [[String: Any]])
    let best = try #require(picked["best"] as? String)
    let ended = Dictionary(uniqueKeysWithValues: strategies.map { ($0["id"] as? String, $0) })
    #expect(ended[best]?["state"] as? String == "best")
    #expect(ended["nothing"]?["state"] as? String == "dropped")
    let counts = strategies.compactMap { $0["replications"] as? Int }
    #expect(ended[best]?["replications"] as? Int == counts.max())
    let text = try Trial().run(plan + ["--threads", "1"]).output
    #expect(text == (try Trial().run(plan + ["--threads", "4"]).output))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("text says how many replications there were and why, within eighty columns")
  func text() throws {
    let plan = ["compare"] + Self.three + ["--days", "120", "--precision", "4pp"]
    let shown = try Trial().run(plan).output
    #expect(shown.contains("replications were enough"))
    let chinese = try Trial().run(plan + ["--language", "zh-Hans"]).output
    #expect(chinese.contains("已够"))
  }

  @Test(
    "what cannot be understood is refused with how to write it",
    arguments: [
      (["--precision", "0.005"], "0.5pp"), (["--precision", "0.5%"], "0.5pp"),
      (["--precision=-1"], "0.5pp"),
      (["--precision", "nan"], "0.5pp"), (["--precision", "pp"], "0.5pp"),
      (["--precision", "1pp", "--strategy", "legal"], "two strategies"),
      (["--precision", "1pp", "--select", "recovery", "--indifference", "1pp"], "Take one"),
      (["--select", "recovery"], "--indifference 0.5pp"), (["--select", "time"], "--indifference 2"),
      (["--select", "recovry", "--indifference", "1"], "recovery"),
      (["--select", "net", "--indifference", "0"], "--indifference 500"),
      (["--indifference", "1pp"], "--select"),
    ])
  func refused(arguments: [String], remedy: String) throws {
    let result = try Trial().run(["compare"] + arguments)
    #expect(result.status == .code(2))
    #expect(result.error.contains(remedy), "\(result.error)")
    #expect(result.outputBytes.isEmpty)
  }
}
