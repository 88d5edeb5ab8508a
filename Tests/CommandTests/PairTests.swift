import Foundation
import TestSupport
import Testing

@Suite("the methods differ, each where its essence says")
struct PairTests {
  private func pairs(_ arguments: [String]) throws -> [String: Any] {
    let result = try Trial().run(["compare", "--pairs", "--format", "json"] + arguments)
    try #require(result.status == .code(0), "\(result.error)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("every two of M1 to M17 differ where one of them is meant to win, on the guarantee book")
  func methods() throws {
    let report = try pairs(["--portfolio", "guarantee-book", "--replications", "60"])
    let pairs = try #require(report["pairs"] as? [[String: Any]])
    #expect(pairs.count == 17 * 16 / 2)
    for pair in pairs {
      let names = "\(pair["first"] ?? "") and \(pair["second"] ?? "")"
      #expect(pair["isClear"] as? Bool == true, "\(names) do not differ")
      #expect((pair["intended"] as? [Any])?.isEmpty == false, "\(names) differ nowhere that was meant")
    }
  }

  @Test("two strategies of one's choice, as text no wider than asked", arguments: ["en", "zh-Hans"])
  func text(language: String) throws {
    let result = try Trial().run([
      "compare", "--pairs", "--strategy", "emotional", "--strategy", "legal", "--replications", "20",
      "--language", language,
    ])
    #expect(result.status == .code(0))
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("emotional") && $0.contains("legal") })
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(!result.output.contains("pairs."), "a sentence is missing")
  }

  @Test("all strategies have a name, and all but one reach someone")
  func all() throws {
    let result = try Trial().run([
      "compare", "--portfolio", "instalment-book", "--strategy", "all", "--replications", "2", "--days",
      "120",
      "--format", "json",
    ])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let strategies = report["strategies"] as? [[String: Any]] ?? []
    let ids = strategies.compactMap { $0["id"] as? String }
    for strategy in strategies {
      let contacts = (strategy["contacts"] as? [String: Any])?["estimate"] as? Double ?? 0
      #expect(
        (contacts > 0) == (strategy["id"] as? String != "nothing"), "\(strategy["id"] ?? "") reaches nobody")
    }
    #expect(ids.count == Set(ids).count && ids.count >= 25)
    #expect(ids.first == "active-attack" && ids.contains("nothing"))
    #expect((report["best"] as? [String: Any])?["groups"] != nil)
  }

  @Test("each method is explained in plain words", arguments: ["en", "zh-Hans"])
  func explained(language: String) throws {
    for name in [
      "active-attack", "receivables", "restart", "organisation", "outsourcing", "ladder", "nothing",
    ] {
      let result = try Trial().run(["scenario", "show", name, "--language", language])
      #expect(result.status == .code(0))
      for key in ["show.", "adds.", "target.", "measure.", "move.", "channel."] {
        #expect(!result.output.contains(key), "\(name): a sentence is missing")
      }
      if name != "nothing" { #expect(result.output.contains("⚖")) }
    }
  }
}
