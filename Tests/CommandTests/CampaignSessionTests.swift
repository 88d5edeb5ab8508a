import Archive
import Foundation
import TestSupport
import Testing
import Training

@Suite("a campaign at the terminal", .serialized)
struct CampaignSessionTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var scenario: String
    var language: String
    var file: String
    /// What the screen must show on the way and at the end.
    var shows: [String]

    var testDescription: String { file }
    var arguments: [String] {
      ["practice", scenario, "--campaign", "--language", language, "--seed", "12", "--transcripts"]
    }
    var lines: [String] {
      get throws {
        try String(contentsOfFile: Trial.top + "/transcripts/" + file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map(String.init)
      }
    }
  }

  static let english = Sample(
    scenario: "month-end-payer", language: "en", file: "first-campaign.txt",
    shows: [
      "Somebody: ", "Your message will be passed on", "Mr Luo: ", "Promised: 420 by Thu 10 Dec.",
      "Thu 10 Dec: The promise was kept.", "What happened", "anger 0.", "On the same dice, by day 90: you ",
      "Luck ", "Promises made 2: kept 2", "Type: provocative",
    ])
  static let chinese = Sample(
    scenario: "next-thursday", language: "zh-Hans", file: "first-campaign.zh.txt",
    shows: ["对方: ", "话会转到", "卢师傅: ", "已承诺：11月30日周一前还300元", "承诺兑现了", "事情经过", "怒气", "同样的运气下", "保证还款型"])

  /// The English sample without any accident.
  private static let whole: Kept? = {
    guard let trial = try? Trial(), let lines = try? english.lines else { return nil }
    _ = try? trial.run(english.arguments + [trial.calls], input: Trial.typed(lines), timeout: 180)
    return try? Kept(trial.transcript())
  }()

  @Test(
    "both samples play to their report over a pipe, and the transcript is whole",
    arguments: [english, chinese])
  func samples(sample: Sample) throws {
    let trial = try Trial()
    let result = try trial.run(
      sample.arguments + [trial.calls], input: Trial.typed(sample.lines), timeout: 180)
    #expect(result.status == .code(0))
    #expect(result.error == "")
    for part in sample.shows { #expect(result.output.contains(part), "no \(part)") }
    for line in result.output.split(separator: "\n") where !line.contains("/") {
      let width = line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
    let kept = try Kept(trial.transcript())
    #expect(kept.isWhole)
    #expect(kept.ends.last?.why == .givenUp)
    #expect(
      kept.events.contains { if case .news(let news) = $0 { news.what == .promiseKept } else { false } })
    #expect(trial.kept.contains { $0.hasSuffix(".debrief.txt") })
    // Nobody but the borrower hears of the debt, from the program or from the sample.
    #expect(!result.output.contains("⚖"))
    // It can be looked at again, and says the same.
    let again = try trial.run(["practice", "--resume", trial.transcript()])
    #expect(again.status == .code(0))
    #expect(again.error == "")
    #expect(again.output.contains(sample.shows[sample.shows.count - 1]))
  }

  @Test("killed while talking to anybody or to nobody, it goes on to the same end", arguments: [4, 14])
  func killed(after count: Int) throws {
    let lines = try Self.english.lines
    let whole = try #require(Self.whole)
    let trial = try Trial()
    let terminal = try trial.terminal(Self.english.arguments + [trial.calls])
    try terminal.expect("> ")
    for line in lines.prefix(count) {
      terminal.enter(line)
      try terminal.expect("\n", timeout: 20)
      try terminal.expect("> ", timeout: 20)
    }
    terminal.signal(SIGKILL)
    _ = terminal.wait()
    let result = try trial.run(
      ["practice", "--resume", trial.transcript()], input: Trial.typed(Array(lines.dropFirst(count))),
      timeout: 180)
    #expect(result.status == .code(0))
    #expect(result.error == "")
    let events = try Kept(trial.transcript()).events.dropFirst()
    #expect(Array(events) == Array(whole.events.dropFirst()))
  }

  @Test("scoring a campaign as a call is refused with what to do instead")
  func score() throws {
    let trial = try Trial()
    _ = try trial.run(
      Self.english.arguments + [trial.calls], input: Trial.typed(Array(Self.english.lines.prefix(3))))
    let result = try trial.run(["score", trial.transcript(), "--auto"])
    #expect(result.status == .code(2))
    #expect(result.error.contains("campaign"))
  }
}
