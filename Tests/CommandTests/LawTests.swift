import Foundation
import TestSupport
import Testing

@Suite("strategies compared under the law of a profile")
struct LawTests {
  /// Small enough for a second.
  private static let small = ["compare", "--replications", "2", "--days", "40", "--threads", "2"]

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func output(_ arguments: [String], _ trial: Trial? = nil) throws -> String {
    let result = try (trial ?? Trial()).run(arguments)
    #expect(result.status == .code(0), "\(arguments): \(result.error)")
    return result.output
  }

  private func law(_ arguments: [String]) throws -> [[String: Any]] {
    let report = try object(output(Self.small + arguments + ["--format", "json"]))
    let law = try #require(report["law"] as? [String: Any])
    return try #require(law["strategies"] as? [[String: Any]])
  }

  @Test("each strategy is counted under the portfolio's own profile, with its worst rules and ceilings")
  func counts() throws {
    let report = try object(
      output(Self.small + ["--strategy", "emotional", "--strategy", "group-visits", "--format", "json"]))
    let law = try #require(report["law"] as? [String: Any])
    #expect(law["profile"] as? String == "cn-county")
    let rows = try #require(law["strategies"] as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["emotional", "group-visits"])
    #expect(rows[0]["forbidden"] as? Int == 0)
    #expect((rows[0]["worst"] as? [String])?.isEmpty == true)
    #expect((rows[1]["forbidden"] as? Int ?? 0) >= 3)
    let worst = try #require(rows[1]["worst"] as? [String])
    #expect(worst.contains("cn-soft-violence"))
    #expect(rows[1]["ceilings"] as? [String] == ["CN-2", "CN-3", "CN-8"])
    let ceilings = try #require(law["ceilings"] as? [[String: Any]])
    #expect(ceilings.compactMap { $0["code"] as? String } == ["CN-2", "CN-3", "CN-8"])
    for ceiling in ceilings { #expect(ceiling["isExpectedCost"] as? Bool == false) }
    // Without --lawful what is forbidden is simulated all the same.
    #expect((report["strategies"] as? [Any])?.count == 2)
  }

  @Test("--lawful leaves out what hard law forbids, names the rule, and simulates the variant right after it")
  func lawful() throws {
    let names = ["relationships", "many-parties", "group-visits", "organisation", "following", "emotional"]
    let asked = names.flatMap { ["--strategy", $0] } + ["--lawful"]
    let report = try object(output(Self.small + asked + ["--format", "json"]))
    let law = try #require(report["law"] as? [String: Any])
    let rows = try #require(law["strategies"] as? [[String: Any]])
    #expect(
      rows.map { $0["id"] as? String } == [
        "relationships", "authorised-helper", "many-parties", "group-visits", "agreed-visits", "organisation",
        "court-assistance", "following", "booked-calls", "emotional",
      ])
    let offered = rows.filter { $0["offered"] as? Bool == true }
    for row in offered { #expect(row["forbidden"] as? Int == 0) }
    for row in rows where row["offered"] as? Bool == false {
      #expect((row["removedBy"] as? [String])?.isEmpty == false)
    }
    let simulated = try #require(report["strategies"] as? [[String: Any]])
    #expect(simulated.map { $0["id"] as? String } == offered.map { $0["id"] as? String })
    #expect(simulated.count == 5)
  }

  @Test("the same strategy meets the same luck whoever else is left out")
  func sameLuck() throws {
    func emotional(_ more: [String]) throws -> NSDictionary {
      let report = try object(
        output(
          Self.small + ["--strategy", "relationships", "--strategy", "emotional", "--format", "json"] + more))
      let strategies = try #require(report["strategies"] as? [[String: Any]])
      let found = try #require(strategies.first { $0["id"] as? String == "emotional" })
      return try #require(found["recoveryRate"] as? NSDictionary)
    }
    let plain = try emotional([])
    #expect(try emotional(["--lawful"]) == plain)
    #expect(try emotional(["--lawful", "--profile", "uk-lender"]) == plain)
  }

  @Test(
    "another jurisdiction, another answer", arguments: [("us-first-party", true), ("us-third-party", false)])
  func profiles(profile: String, isOffered: Bool) throws {
    // Federal rules bind agencies; those for lenders are only recalled and switched off.
    let rows = try law([
      "--strategy", "relationships", "--strategy", "nothing", "--profile", profile, "--lawful",
    ])
    #expect(rows.first?["offered"] as? Bool == isOffered)
    #expect(rows.count == (isOffered ? 2 : 3))
  }

  @Test("text, page and table say it too, and that a ceiling is no price")
  func formats() throws {
    let asked = Self.small + ["--strategy", "relationships", "--strategy", "emotional", "--lawful"]
    for (language, words) in [
      ("en", ["not offered", "↳ An authorised helper", "cn-pipl", "CN-5 (wording seen)", "no probability"]),
      ("zh-Hans", ["不提供", "↳ 借款人授权的帮手", "cn-pipl", "CN-5（已见原文）", "不设任何概率"]),
      ("zh-Hant", ["不提供", "↳ 借款人授權的幫手", "cn-pipl", "CN-5"]),
    ] {
      let text = try output(asked + ["--language", language]).replacing("\n", with: " ")
      for word in words { #expect(text.contains(word), "\(language): \(word)") }
    }
    let page = try output(asked + ["--format", "html"])
    #expect(page.contains("not offered") && page.contains("CN-5 (wording seen)"))
    let lines = try output(asked + ["--format", "csv"]).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("removed,relationships,cn-pipl,") })
    #expect(lines.contains { $0.hasPrefix("law,authorised-helper,cn-county,forbidden,0,") })
    #expect(Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }) == [12])
  }

  @Test("what is only recalled is shown as recalled")
  func recalled() throws {
    let text = try output(["conduct", "relationships", "--profile", "us-third-party"])
    #expect(text.contains("US-1 (wording seen)") && text.contains("US-3 (only recalled)"))
  }

  @Test("pairs and the pick take --lawful as well, and say what was left out")
  func others() throws {
    let asked = Self.small + ["--strategy", "relationships", "--strategy", "emotional", "--lawful"]
    for more in [["--pairs"], ["--select", "recovery", "--indifference", "5pp"]] {
      let text = try output(asked + more)
      #expect(text.contains("not offered"), "\(more)")
      let report = try object(output(asked + more + ["--format", "json"]))
      #expect(report["law"] is [String: Any], "\(more)")
    }
  }

  @Test("without a profile the report says how to ask, and --lawful is refused")
  func noProfile() throws {
    let trial = try Trial()
    try trial.scratch.write("mine.csv", Array("id,amount_due,days_past_due\nA-1,1200.50,12\n".utf8))
    let plan =
      Self.small + ["--portfolio", "mine.csv", "--strategy", "relationships", "--strategy", "nothing"]
    #expect(try output(plan, trial).contains("--profile cn-card-bank"))
    let harmless = Self.small + ["--portfolio", "mine.csv", "--strategy", "nothing"]
    #expect(try output(harmless, trial).contains("--profile cn-card-bank"))
    #expect(try object(output(plan + ["--format", "json"], trial))["law"] is NSNull)
    try trial.expectRefusal(plan + ["--lawful"], ["--profile cn-card-bank"])
    #expect(try output(plan + ["--profile", "cn-microloan", "--lawful"], trial).contains("cn-mcl-privacy"))
    try trial.expectRefusal(plan + ["--profile", "cn-microlaon"], ["Did you mean \"cn-microloan\"?"])
    try trial.expectRefusal(
      Self.small + ["--strategy", "many-parties", "--lawful"], ["forbids every strategy"])
    try trial.expectRefusal(
      Self.small + ["--strategy", "many-parties", "--strategy", "nothing", "--lawful", "--pairs"],
      ["takes two"])
  }

  @Test("the page of methods is what the program writes, and comes as text and JSON")
  func methods() throws {
    let page = try String(contentsOfFile: Trial.shipped + "/conduct/METHODS.md", encoding: .utf8)
    let written = try output(["conduct", "--methods", "--format", "markdown"])
    #expect(written == page, "run: parley conduct --methods --format markdown > scenarios/conduct/METHODS.md")
    let report = try object(output(["conduct", "--methods", "--format", "json"]))
    let rows = try #require(report["rows"] as? [[String: Any]])
    #expect(rows.count == 30)
    #expect(rows.first?["row"] as? String == "M1")
    #expect(
      (rows.first?["verdicts"] as? [String: Any])?.keys.sorted() == ["asia", "cn", "eu", "in", "uk", "us"])
    let chinese = try output(["conduct", "--methods", "--language", "zh-Hans"])
    #expect(chinese.contains("有条件") && !chinese.contains("cond "))
    try Trial().expectRefusal(["conduct", "ladder", "--format", "markdown"], ["--methods"])
    try Trial().expectRefusal(["conduct", "--methods", "--list"], ["at once"])
  }

  @Test("a broken variant, an unknown fact and a broken step are told with their place")
  func broken() throws {
    let trial = try Trial()
    try trial.copyLibrary()
    try trial.replace(
      "lawful: authorised-helper", with: "lawful: authorised-helpr", in: "strategies/relationships.yaml")
    try trial.replace("{party: spouse}", with: "{party: spuose}", in: "strategies/relationships.yaml")
    let result = try trial.run(["scenario", "check"])
    #expect(result.status != .code(0))
    let told = result.output + result.error
    #expect(told.contains("Did you mean \"spouse\"?"))
    #expect(told.contains("strategies/relationships.yaml:"))
  }
}
