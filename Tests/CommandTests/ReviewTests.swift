import Foundation
import TestSupport
import Testing
import Training

@Suite("a call reviewed line by line")
struct ReviewCommandTests {
  private func played(_ language: String = "en", _ more: [String] = []) throws -> (Trial, String) {
    let trial = try Trial()
    let lines =
      language == "en" ? Trial.lines : ["罗老板您好，我是石榴街小贷的小陈。", "您慢慢说，我听着。", "您什么时候能有钱进来？"]
    let result = try trial.practise("month-end-payer", language: language, lines + more)
    #expect(result.status == .code(0), "\(result.error)")
    let name = try #require(trial.kept.first { $0.hasSuffix(".jsonl") && !$0.contains("replay") })
    return (trial, trial.calls + "/" + name)
  }

  private func review(_ trial: Trial, _ arguments: [String]) throws -> Program.Result {
    try trial.run(["review"] + arguments + ["--copies", "64"])
  }

  @Test("the same transcript gives the same bytes, with any number of threads", arguments: ["en", "zh-Hans"])
  func same(language: String) throws {
    let (trial, path) = try played(language)
    for format in ["text", "json", "csv", "html"] {
      let one = try review(trial, [path, "--format", format, "--threads", "1"])
      let two = try review(trial, [path, "--format", format, "--threads", "3"])
      #expect(one.status == .code(0), "\(one.error)")
      #expect(!one.output.isEmpty && one.output == two.output)
    }
    let other = try review(trial, [path, "--format", "json", "--seed", "99"])
    #expect(try other.output != review(trial, [path, "--format", "json"]).output)
  }

  @Test("text fits eighty columns and narrower, and shows neither keys nor open places")
  func fits() throws {
    for language in ["en", "zh-Hans"] {
      let (trial, path) = try played(language)
      for arguments in [
        [path], [path, "--turn", "2"], [path, "--turn", "2", "--what-if", "insult you fool"],
      ] {
        let result = try review(trial, arguments)
        for line in result.output.split(separator: "\n") {
          let width = line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
          #expect(width <= 80, "\(line)")
          #expect(!line.contains("review.") && !line.contains("{"), "\(line)")
        }
      }
    }
  }

  @Test("one turn lists every alternative with its difference and error")
  func turn() throws {
    let (trial, path) = try played()
    let result = try review(trial, [path, "--turn", "2", "--format", "json"])
    let json = try JSON(result.output)
    let alternatives = try #require(json["alternatives"]?.array)
    #expect(alternatives.count > 40)
    for one in alternatives {
      #expect(one["move"]?.string != nil)
      #expect(one["ahead"]?["estimate"]?.double != nil && one["ahead"]?["standardError"]?.double != nil)
    }
    #expect(json["turn"]?.int == 2)
  }

  @Test("a line said instead is heard in the call's language and held against the one said")
  func whatIf() throws {
    for (language, line) in [("en", "You are a worthless liar."), ("zh-Hans", "你就是个不要脸的骗子。")] {
      let (trial, path) = try played(language)
      let result = try review(trial, [path, "--turn", "2", "--what-if", line, "--format", "json"])
      #expect(result.status == .code(0), "\(result.error)")
      let json = try JSON(result.output)
      #expect(json["moves"]?.array?.first?.string == "insult", "\(result.output)")
      #expect(json["ahead"]?["estimate"]?.double != nil)
    }
  }

  @Test("a changed or foreign transcript is refused with what is wrong, and so is a turn that is not there")
  func refused() throws {
    let (trial, path) = try played()
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = trial.scratch.file("changed.jsonl")
    try text.replacingOccurrences(of: "I'm listening", with: "I'm waiting").write(
      toFile: changed, atomically: true, encoding: .utf8)
    for (arguments, sign) in [
      ([changed], "changed"), ([trial.scratch.file("none.jsonl")], "none.jsonl"),
      ([path, "--turn", "99"], "turns 1 to"), ([path, "--what-if", "hello"], "--turn"),
    ] {
      let result = try trial.run(["review"] + arguments)
      #expect(result.status == .code(2) && result.output.isEmpty)
      #expect(result.error.contains(sign), "\(result.error)")
    }
  }

  @Test("after the debrief a call goes on from a turn as a call of its own, and lines can be tried")
  func goesBack() throws {
    let after = ["/end", "", "/try 2 You are a worthless liar.", "/replay 3", "Take your time.", "/end", ""]
    let (trial, _) = try played("en", after)
    let names = trial.kept.sorted()
    let replayed = try #require(names.first { $0.contains("-replay-3.jsonl") })
    #expect(names.contains { $0.contains("-replay-3.debrief.txt") })
    let text = try String(contentsOfFile: trial.calls + "/" + replayed, encoding: .utf8)
    let events = try Event.read(text)
    guard case .header(let header)? = events.first else {
      Issue.record("no header")
      return
    }
    let first = try #require(names.first { $0.hasSuffix(".jsonl") && !$0.contains("replay") })
    #expect(header.origin == Event.Header.Origin(transcript: first, turn: 3))
    let said = events.compactMap { event -> String? in
      if case .turn(let turn) = event, turn.speaker == .trainee { turn.text } else { nil }
    }
    #expect(said == Trial.lines.prefix(2) + ["Take your time."])
    let result = try review(trial, [trial.calls + "/" + replayed])
    #expect(result.status == .code(0), "\(result.error)")
  }
}
