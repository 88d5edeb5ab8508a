import Foundation
import TestSupport
import Testing

@Suite("what a sentence and a call do before the law")
struct ConductSentenceTests {
  private func object(_ result: Program.Result) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(result.error)")
  }

  private func ids(_ json: Any?) -> [String] {
    ((json as? [[String: Any]]) ?? []).compactMap { $0["rule"] as? String }
  }

  @Test("a sentence is told what it does, and under a profile what it breaks")
  func sentence() throws {
    let trial = try Trial()
    let line = "Pay by tonight or you are going to jail."
    let bare = try trial.run(["conduct", line])
    #expect(bare.status == .code(0))
    #expect(bare.output.contains("ph-threat-arrest"))
    #expect(bare.output.contains("--profile us-third-party"))
    let judged = try trial.run(["conduct", line, "--profile", "us-third-party", "--format", "json"])
    #expect(judged.status == .code(1))
    let json = try object(judged)
    #expect((json["tags"] as? [String])?.contains("threat-arrest") == true)
    #expect(ids(json["findings"]).contains("us-false-arrest-seizure"), "\(ids(json["findings"]))")
    let chinese = try trial.run([
      "conduct", "再不还钱就让你坐牢。", "--profile", "cn-card-bank", "--language", "zh-Hans",
    ])
    #expect(chinese.status == .code(1))
    #expect(chinese.output.contains("以抓捕或犯罪相威胁"))
  }

  @Test("who is spoken to decides, and what the contact runs into by itself is told apart")
  func facts() throws {
    let trial = try Trial()
    let line = "Your employee Mr Tan owes us 5,000 on his card and hasn't paid."
    let base = ["conduct", line, "--profile", "us-third-party", "--format", "json"]
    let employer = try object(trial.run(base + ["--set", "party=employer"]))
    #expect((employer["tags"] as? [String])?.contains("disclosure-third-party") == true)
    #expect(ids(employer["contact"]) == ["us-third-party"])
    #expect(ids(try object(trial.run(base))["contact"]).isEmpty)
  }

  @Test(
    "a lawful sentence breaks nothing, whatever the jurisdiction",
    arguments: ["cn-card-bank", "us-third-party", "uk-lender"])
  func lawful(_ profile: String) throws {
    let trial = try Trial()
    for line in ["Could you pay 300 on Friday and the rest next month?", "您看周五先还三百可以吗？"] {
      let result = try trial.run(["conduct", line, "--profile", profile])
      #expect(result.status == .code(0), "\(result.output)")
    }
  }

  @Test("what is no sentence, no file and nearly a strategy is asked about")
  func wrong() throws {
    let trial = try Trial()
    let near = try trial.run(["conduct", "laddder"])
    #expect(near.status == .code(2) || near.status == .code(64) || near.status == .code(1))
    #expect(near.error.contains("Did you mean \"ladder\"?"))
    #expect(try trial.run(["conduct", "x.jsonl", "--profile", "cn-agency"]).error.contains("x.jsonl"))
    #expect(
      try trial.run(["conduct", "Pay now.", "--set", "party=boss"]).error.contains("unknown value of party"))
    #expect(try trial.run(["conduct", "Pay now.", "--profile", "cn"]).error.contains("unknown profile"))
  }

  @Test("the tags of conduct stand among those of moves")
  func moves() throws {
    let trial = try Trial()
    let result = try trial.run(
      ["moves", "--format", "json"],
      input: Trial.typed(["I'll tell your boss about this debt.", "Could you pay 300 on Friday?"]))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("threat-disclosure"))
    #expect(!lines[1].contains("threat"))
  }

  @Test("a call that was practised is judged line by line and as a whole")
  func call() throws {
    let trial = try Trial()
    let lines = [
      "Good morning, this is Chen from Pomegranate Street Microcredit.",
      "If you don't pay today I'll tell all your neighbours.", "/end", "", "",
    ]
    _ = try trial.run(
      [
        "practice", "month-end-payer", "--seed", "7", "--jurisdiction", "us", "--transcripts", trial.calls,
      ], input: Trial.typed(lines))
    let path = try trial.transcript()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("threat-disclosure"))
    let british = try trial.run(["conduct", path, "--profile", "uk-lender", "--format", "json"])
    #expect(british.status == .code(1))
    let said = try #require(object(british)["said"] as? [[String: Any]])
    #expect(said.contains { $0["turn"] as? Int == 2 && ids($0["findings"]).contains("uk-third-party") })
    // Nobody said that a debt collector was calling.
    let american = try trial.run(
      [
        "conduct", path, "--profile", "us-third-party", "--set", "contactIndex.debtor=2", "--format", "json",
      ])
    #expect(ids(try object(american)["left"]).contains("us-mini-miranda-later"))
    #expect(try trial.run(["conduct", path]).error.contains("a transcript needs a profile"))
    // The debrief said the same when the call was over.
    let debrief = try String(
      contentsOfFile: path.replacingOccurrences(of: ".jsonl", with: ".debrief.txt"), encoding: .utf8)
    #expect(debrief.contains("us-mini-miranda-later"))
  }

  @Test("practice under a law that nobody wrote down is refused with the names there are")
  func jurisdiction() throws {
    let trial = try Trial()
    let result = try trial.run(["practice", "month-end-payer", "--jurisdiction", "atlantis"])
    #expect(result.error.contains("unknown jurisdiction \"atlantis\""))
    #expect(result.error.contains("us-nyc"))
  }
}
