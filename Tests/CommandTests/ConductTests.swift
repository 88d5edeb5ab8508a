import Foundation
import TestSupport
import Testing

@Suite("what a contact log, events and strategies break")
struct ConductTests {
  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func write(_ text: String, _ name: String, _ trial: Trial) throws -> String {
    let path = trial.scratch.file(name)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// Ten calls on one day to one person, the fourth of them a conversation, and one visit at night.
  static let calls =
    "time,account,channel,party,purpose,outcome,tags\n"
    + (0..<10).map {
      "2026-11-23T1\($0):00:00-05:00,A-1,call,debtor,demand,\($0 == 3 ? "connected" : "no-answer"),identified-self"
    }.joined(separator: "\n") + "\n2026-11-24T22:15:00-05:00,A-2,visit-home,debtor,demand,refused,\n"

  @Test("each entry of events is answered in its place: true, false, null with what is missing, findings")
  func events() throws {
    let trial = try Trial()
    let path = try write(
      """
      [{"rule": "us-hours-8-21", "event": {"channel": "call", "party": "debtor", "time": "07:59"}},
       {"rule": "us-hours-8-21", "event": {"channel": "call", "party": "debtor", "time": "08:00"}},
       {"rule": "us-empty-threat", "event": {"channel": "call", "tags": ["threat-suit"]}},
       {"profile": "cn-card-bank", "event": {"channel": "visit-home", "party": "debtor", "time": "10:00",
         "tags": ["identified-self-firm"], "headcount": 1}},
       {"profile": {"sets": ["kr"], "debtKind": "company"}, "event": {"count.contacts.all.7d": 8}},
       {"profile": {"sets": ["kr"], "debtKind": "consumer"}, "event": {"count.contacts.all.7d": 8}},
       {"rule": "us-fees", "event": {"tags": ["unauthorised-fee"]}}]
      """, "events.json", trial)
    let result = try trial.run(["conduct", "--events", path, "--format", "json"])
    #expect(result.status == .code(0), "\(result.error)")
    let answers = try objects(result.output)
    #expect(answers.count == 7)
    #expect(answers.map { $0["index"] as? Int } == Array(0..<7))
    #expect(answers[0]["verdict"] as? Bool == true)
    #expect(answers[1]["verdict"] as? Bool == false)
    #expect(answers[2]["verdict"] is NSNull)
    #expect(answers[2]["missing"] as? [String] == ["state.suitIntended", "state.suitLawful"])
    let found = try #require(answers[3]["findings"] as? [[String: Any]])
    let verdicts = Dictionary(uniqueKeysWithValues: found.map { ($0["rule"] as? String ?? "", $0) })
    #expect(verdicts["cn-cba-visit-two"]?["verdict"] as? Bool == true)
    #expect(verdicts["cn-cba-enter"]?["force"] as? String == "code")
    #expect((verdicts["cn-cba-enter"]?["statement"] as? String)?.isEmpty == false)
    #expect((answers[4]["findings"] as? [Any])?.isEmpty == true)
    #expect((answers[5]["findings"] as? [Any])?.count == 1)
    #expect(answers[6]["enabled"] as? Bool == false)
    #expect(answers[6]["verdict"] as? Bool == true)
  }

  @Test("a wrong entry is reported with its index and what to do, and the others are judged")
  func wrongEntries() throws {
    let trial = try Trial()
    let path = try write(
      """
      [{"rule": "us-hours-8-12", "event": {}}, {"event": {}}, 7, {"rule": "kr-7-in-7"},
       {"rule": "kr-7-in-7", "event": {"chanel": "call"}}, {"rule": "kr-7-in-7", "event": {"channel": "calll"}},
       {"rule": "kr-7-in-7", "event": {"time": "8am"}}, {"rule": "kr-7-in-7", "event": {"tags": [7]}},
       {"profile": "us-third-prty", "event": {}}, {"profile": {"sets": ["us-fde"]}, "event": {}},
       {"rule": "kr-7-in-7", "event": {"count.contacts.all.7d": 8}}]
      """, "events.json", trial)
    let result = try trial.run(["conduct", "--events", path, "--format", "json"])
    #expect(result.status == .code(2))
    let answers = try objects(result.output)
    #expect(answers.count == 11)
    let told = answers.map { $0["error"] as? String ?? "" }
    let wanted = [
      "Did you mean \"us-hours-8-21\"?", "neither", "no object", "\"event\" is missing",
      "Did you mean \"channel\"?", "Did you mean \"call\"?", "Write it as \"07:59\".",
      "unknown value of tags",
      "Did you mean \"us-third-party\"?", "Did you mean \"us-fed\"?", "",
    ]
    for (text, part) in zip(told, wanted) {
      #expect(part.isEmpty ? text.isEmpty : text.contains(part), "\(text)")
    }
    #expect(answers[10]["verdict"] as? Bool == true)
    #expect(result.error.contains("entry 0"))
  }

  @Test("a log is told by rule, with counts and the first lines, and ends with 1")
  func log() throws {
    let trial = try Trial()
    let path = try write(Self.calls, "calls.csv", trial)
    let arguments = ["conduct", "--log", path, "--profile", "us-third-party"]
    let result = try trial.run(arguments + ["--format", "json"])
    #expect(result.status == .code(1), "\(result.error)")
    let report = try #require(try objects(result.output).first)
    #expect(report["contacts"] as? Int == 11)
    #expect(report["unread"] as? Int == 0)
    let findings = try #require(report["findings"] as? [[String: Any]])
    let lines = Dictionary(
      uniqueKeysWithValues: findings.map { ($0["rule"] as? String ?? "", $0["lines"] as? [Int] ?? []) })
    #expect(lines["us-calls-7-in-7"] == [9, 10, 11])
    #expect(lines["us-call-after-talk-7d"] == [6, 7, 8, 9, 10])
    #expect(lines["us-hours-8-21"] == [12])
    #expect(lines["us-call-pattern"] == [8, 9, 10, 11])
    #expect(lines["us-identify"] == nil)
    let text = try trial.run(arguments)
    #expect(text.output.contains("us-calls-7-in-7: 3×, first in lines 9, 10, 11"))
    #expect(text.output.contains("Not legal advice."))
    let table = try trial.run(arguments + ["--format", "csv"])
    #expect(table.output.contains("us-calls-7-in-7,broken,3,auto-fail,presumption,S,9 10 11,"))
  }

  @Test("the same contacts in another order of lines are found the same")
  func order() throws {
    let trial = try Trial()
    var rows = Self.calls.split(separator: "\n").map(String.init)
    let head = rows.removeFirst()
    func counts(_ rows: [String]) throws -> [String: Int] {
      let path = try write(([head] + rows).joined(separator: "\n") + "\n", "calls.csv", trial)
      let result = try trial.run(
        ["conduct", "--log", path, "--profile", "us-third-party", "--format", "json"])
      let findings = try objects(result.output).first?["findings"] as? [[String: Any]] ?? []
      return Dictionary(
        uniqueKeysWithValues: findings.map { ($0["rule"] as? String ?? "", $0["contacts"] as? Int ?? 0) })
    }
    #expect(try counts(rows) == counts(rows.reversed()))
    #expect(try counts(rows).isEmpty == false)
  }

  @Test("wrong lines are told with their numbers, the rest is judged, and the run ends with 2")
  func wrongLines() throws {
    let trial = try Trial()
    let path = try write(Self.calls + "soon,A-1,call,debtor,demand,connected,\n", "calls.csv", trial)
    let result = try trial.run(["conduct", "--log", path, "--profile", "us-third-party"])
    #expect(result.status == .code(2))
    #expect(result.output.contains("us-calls-7-in-7: 3×"))
    #expect(result.output.contains("calls.csv:13: time \"soon\" is none that can be read."))
  }

  @Test("a log that says neither offset nor zone is refused; with a zone it is judged")
  func zone() throws {
    let trial = try Trial()
    let path = try write("time,account,channel,party\n2026-11-23 07:30,A,call,debtor\n", "calls.csv", trial)
    let arguments = ["conduct", "--log", path, "--profile", "us-third-party"]
    try trial.expectRefusal(arguments, ["calls.csv:2", "--time-zone America/New_York"])
    let judged = try trial.run(arguments + ["--time-zone", "America/New_York"])
    #expect(judged.status == .code(1))
    #expect(judged.output.contains("us-hours-8-21: 1×"))
  }

  @Test("a log within the law ends with 0")
  func clean() throws {
    let trial = try Trial()
    let path = try write(
      "time,account,channel,party\n2026-11-23T10:30:00-05:00,A,letter,debtor\n", "calls.csv", trial)
    let result = try trial.run(["conduct", "--log", path, "--profile", "us-third-party"])
    #expect(result.status == .code(0), "\(result.output)")
    #expect(result.output.contains("No rule was found broken."))
  }

  @Test("the template is a log that the command reads")
  func template() throws {
    let trial = try Trial()
    let template = try trial.run(["conduct", "--template"])
    let path = try write(template.output, "calls.csv", trial)
    let result = try trial.run(["conduct", "--log", path, "--profile", "cn-consumer"])
    #expect(result.status != .code(2), "\(result.output)\(result.error)")
    #expect(result.output.contains("contacts read: 2"))
  }

  @Test("every rule explains itself, in every language", arguments: ["en", "zh-Hans", "zh-Hant"])
  func explain(language: String) throws {
    let trial = try Trial()
    let list = try trial.run(["conduct", "--list", "--format", "json", "--language", language])
    let rules = try #require(
      JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(rules.count == 157)
    for rule in rules {
      #expect((rule["statement"] as? String)?.isEmpty == false)
      let when = rule["when"] as? [String] ?? []
      #expect(!when.isEmpty)
      // A key that has no text stands for itself, and a fact without words for its name.
      #expect(!when.contains { $0.contains("conduct.") || $0.contains("state.") || $0.contains("{") })
    }
    let off = try trial.run(["conduct", "--explain", "us-fees", "--language", language])
    #expect(off.status == .code(0))
    #expect(off.output.contains(["en": "Switched off", "zh-Hans": "已关闭", "zh-Hant": "已關閉"][language] ?? "?"))
  }

  @Test("a strategy's treatments name the rules they run into")
  func strategy() throws {
    let trial = try Trial()
    let result = try trial.run(["conduct", "ladder"])
    #expect(result.status == .code(0), "\(result.error)")
    #expect(result.output.contains("cn-cba-visit-two: first-visit, second-visit"))
  }

  @Test("what is asked wrongly is told with the remedy")
  func refusals() throws {
    let trial = try Trial()
    let path = try write(Self.calls, "calls.csv", trial)
    try trial.expectRefusal(["conduct"], ["nothing to judge", "--explain"])
    try trial.expectRefusal(["conduct", "--list", "--template"], ["at once"])
    try trial.expectRefusal(["conduct", "--log", path], ["--profile us-third-party"])
    try trial.expectRefusal(
      ["conduct", "--log", path, "--profile", "us-third-partie"], ["Did you mean \"us-third-party\"?"])
    try trial.expectRefusal(["conduct", "--explain", "us-hours"], ["Did you mean \"us-hours-8-21\"?"])
    try trial.expectRefusal(["conduct", "ladde"], ["Did you mean \"ladder\"?"])
    try trial.expectRefusal(
      ["conduct", "--list", "--time-zone", "Asia/Tokyo"], ["--time-zone belongs to --log"])
    try trial.expectRefusal(["conduct", "--events", trial.scratch.file("none.json")], ["no such file"])
    let broken = try write("[{\"rule\": ", "broken.json", trial)
    try trial.expectRefusal(["conduct", "--events", broken, "--format", "json"], ["broken.json", "array"])
    let object = try write("{}", "object.json", trial)
    try trial.expectRefusal(["conduct", "--events", object], ["no array"])
    try trial.expectRefusal(
      ["conduct", "--log", trial.scratch.path, "--profile", "us-third-party"], ["no ordinary file"])
  }
}
