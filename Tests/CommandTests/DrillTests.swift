import Foundation
import TestSupport
import Testing
import Training

@Suite("drills, placement and strangers")
struct DrillCommandTests {
  @Test("at a terminal a moment is shown, a line is judged at once, and /end stops")
  func terminal() throws {
    let trial = try Trial()
    let terminal = try trial.terminal([
      "practice", "--drill", "listening", "--seed", "3", "--as", "wu", "--transcripts", trial.calls,
    ])
    try terminal.expect("Drill 1", timeout: 60)
    try terminal.expect("Listening")
    terminal.enter("/undo")
    try terminal.expect("/case and /end", timeout: 20)
    terminal.enter("/case")
    try terminal.expect("You may grant", timeout: 20)
    terminal.enter("Please go on, I am listening.")
    try terminal.expect("heard: listen", timeout: 20)
    try terminal.expect("Verdict:", timeout: 120)
    try terminal.expect("Drill 2", timeout: 60)
    terminal.enter("/end")
    try terminal.expect("parley progress wu", timeout: 20)
    #expect(terminal.wait() == .code(0))
    let kept = try Kept(trial.transcript())
    #expect(kept.isWhole && kept.ends.count == 1)
    // One line is too little to guess by.
    #expect(!kept.events.contains { if case .guess = $0 { true } else { false } })
    guard case .header(let header)? = kept.events.first else {
      Issue.record("no header")
      return
    }
    #expect(header.who == "wu" && header.exercise?.drill?.skill == .listening)
    #expect(header.exercise?.drill?.turn == kept.turns.map(\.number).max())
  }

  @Test("a drill counts for progress and not for mastery, in both languages")
  func counts() throws {
    for (language, line) in [("en", "Please go on, I am listening."), ("zh-Hans", "您慢慢说，我听着。")] {
      let trial = try Trial()
      let drill = try trial.run(
        [
          "practice", "--drill", "--type", "victim", "--language", language, "--seed", "5", "--transcripts",
          trial.calls,
        ], input: Trial.typed([line]), timeout: 120)
      #expect(drill.status == .code(0), "\(drill.error)")
      #expect(drill.output.contains(language == "en" ? "Verdict: " : "评语："))
      let progress = try trial.run(
        ["progress", "--transcripts", trial.calls, "--copies", "8", "--format", "json"], timeout: 120)
      let json = try JSON(progress.output)
      let call = try #require(json["calls"]?.array?.first)
      #expect(call["exercise"]?.string == "drill" && call["counts"]?.bool == false && call["lines"]?.int == 1)
      #expect(json["cells"]?.array?.first?["type"]?.string == "victim")
      #expect(json["cells"]?.array?.first?["passes"]?.int == 0)
    }
  }

  @Test("nothing said leaves no file behind")
  func nothing() throws {
    let trial = try Trial()
    let result = try trial.run([
      "practice", "--drill", "opening", "--seed", "2", "--transcripts", trial.calls,
    ])
    #expect(result.status == .code(0) && trial.kept.isEmpty)
  }

  @Test("placement goes on with the next type for the same trainee, and keeps the type to itself")
  func placement() throws {
    let trial = try Trial()
    func play(_ who: String, _ lines: [String] = Trial.lines + ["/end"]) throws -> Event.Header? {
      let before = Set(trial.kept)
      let result = try trial.run(
        ["practice", "--placement", "--as", who, "--seed", "9", "--transcripts", trial.calls],
        input: Trial.typed(lines), timeout: 120)
      #expect(result.status == .code(0), "\(result.error)")
      let name = try #require(Set(trial.kept).subtracting(before).first { $0.hasSuffix(".jsonl") })
      guard case .header(let header)? = try Kept(trial.calls + "/" + name).events.first else { return nil }
      return header
    }
    let unsaid = try #require(try play("wu", ["/end"]))
    let brief = try #require(try play("wu", [Trial.lines[0], "/end"]))
    #expect(unsaid.scenario == brief.scenario, "nor does a call of one line, whoever ended it")
    let first = try #require(try play("wu"))
    #expect(unsaid.scenario == first.scenario, "a call in which nothing was said tells nothing")
    #expect(first.exercise == .placement && first.type == nil)
    let second = try #require(try play("wu"))
    #expect(second.scenario != first.scenario)
    #expect(try play("chen")?.scenario == first.scenario)
  }

  @Test("a stranger comes by seed, and neither file name nor header tells the type")
  func stranger() throws {
    let trial = try Trial()
    let result = try trial.run(
      ["practice", "--surprise", "--seed", "12", "--transcripts", trial.calls], input: Trial.typed(["/end"]),
      timeout: 120)
    #expect(result.status == .code(0), "\(result.error)")
    let path = try trial.transcript()
    #expect(path.contains("surprise-12"))
    guard case .header(let header)? = try Kept(path).events.first else {
      Issue.record("no header")
      return
    }
    #expect(header.type == nil && header.seed == 12)
  }
}
