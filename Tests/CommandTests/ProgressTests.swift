import Archive
import Foundation
import TestSupport
import Testing
import Training

@Suite("what to practise next, from the transcripts of a folder")
struct ProgressCommandTests {
  /// A trial with one sound call of trainee "trainee" among its transcripts.
  private func folder() throws -> Trial {
    let trial = try Trial()
    try FileManager.default.createDirectory(atPath: trial.calls, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Trial.top + "/transcripts/first-call.jsonl", toPath: trial.calls + "/first-call.jsonl")
    return trial
  }

  private func progress(_ trial: Trial, _ more: [String] = []) throws -> Program.Result {
    try trial.run(
      ["progress", "--transcripts", trial.calls, "--today", "2026-12-10", "--copies", "8"] + more,
      timeout: 120)
  }

  private func reviews(_ trial: Trial) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: trial.calls + "/reviews")) ?? []).sorted()
  }

  @Test("the same bytes come out again, from kept reviews and with any number of threads")
  func same() throws {
    let trial = try folder()
    let one = try progress(trial, ["--format", "json", "--threads", "1"])
    #expect(one.status == .code(0), "\(one.error)")
    #expect(reviews(trial).count == 1)
    #expect(try progress(trial, ["--format", "json"]).output == one.output)
    try FileManager.default.removeItem(atPath: trial.calls + "/reviews")
    #expect(try progress(trial, ["--format", "json", "--threads", "3"]).output == one.output)
    let json = try JSON(one.output)
    #expect(json["who"]?.string == "trainee" && json["calls"]?.array?.count == 1)
    #expect((json["cells"]?.array?.count ?? 0) > 2)
    for format in ["text", "csv", "html"] {
      let result = try progress(trial, ["--format", format])
      #expect(result.status == .code(0) && !result.output.isEmpty && result.error.isEmpty)
      #expect(!result.output.contains("progress.") && !result.output.contains("skill."))
    }
  }

  @Test("a kept review in which any byte is changed is made anew")
  func renewed() throws {
    let trial = try folder()
    let good = try progress(trial, ["--format", "json"]).output
    let path = trial.calls + "/reviews/" + (try #require(reviews(trial).first))
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let loss = try #require(String(decoding: bytes, as: UTF8.self).range(of: "\"loss\":0"))
    let text = String(decoding: bytes, as: UTF8.self)
    let place = text.utf8.distance(from: text.startIndex, to: loss.upperBound) - 1
    for changed in [place, 3, bytes.count - 3] {
      var other = bytes
      other[changed] ^= 1
      try Data(other).write(to: URL(fileURLWithPath: path))
      #expect(try progress(trial, ["--format", "json"]).output == good)
      #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    }
    // Other copies are another review, and never taken for this one.
    let more = try progress(trial, ["--format", "json", "--copies", "16"])
    #expect(more.output != good)
  }

  @Test("a kept review is not trusted once the library has changed")
  func library() throws {
    let trial = try folder()
    try trial.copyLibrary()
    _ = try progress(trial)
    let path = trial.calls + "/reviews/" + (try #require(reviews(trial).first))
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    try trial.replace("willingness: 0.35", with: "willingness: 0.36", in: "types/provocative.yaml")
    let after = try progress(trial)
    // What the borrower answered comes out otherwise now, so the call is named and left out.
    #expect(after.status == .code(0))
    #expect(
      try after.error.contains("first-call.jsonl") || Data(contentsOf: URL(fileURLWithPath: path)) != before)
  }

  @Test("what is no sound call is named, counted and left out")
  func skipped() throws {
    let trial = try folder()
    let text = try String(contentsOfFile: trial.calls + "/first-call.jsonl", encoding: .utf8)
    let files: [(String, String)] = [
      ("empty.jsonl", ""), ("noise.jsonl", "\u{1B}[31mred\u{7}\n"), ("foreign.jsonl", "{\"a\":1}\n"),
      ("changed.jsonl", text.replacing("Good morning", with: "Good evening")),
      ("half.jsonl", text.split(separator: "\n").prefix(9).map { $0 + "\n" }.joined()),
    ]
    for (name, content) in files {
      try content.write(toFile: trial.calls + "/" + name, atomically: false, encoding: .utf8)
    }
    try FileManager.default.createDirectory(
      atPath: trial.calls + "/folder.jsonl", withIntermediateDirectories: true)
    let result = try progress(trial)
    #expect(result.status == .code(0), "\(result.error)")
    for name in files.map(\.0) + ["folder.jsonl"] {
      #expect(result.error.contains(name), "\(name): \(result.error)")
    }
    #expect(result.output.contains("left out: 6"))
    #expect(!(result.output + result.error).contains("\u{1B}"))
    let json = try JSON(try progress(trial, ["--format", "json"]).output)
    #expect(json["calls"]?.array?.count == 1 && json["skipped"]?.array?.count == 6)
  }

  @Test("without calls there is a plan all the same, and a way to begin")
  func empty() throws {
    let trial = try Trial()
    let result = try progress(trial)
    #expect(result.status == .code(0), "\(result.error)")
    #expect(result.output.contains("parley practice --placement --as trainee"))
    #expect(result.output.contains("--surprise --seed"))
    #expect(reviews(trial).isEmpty)
    let chinese = try progress(trial, ["--language", "zh-Hant"])
    #expect(chinese.output.contains("接下來練什麼") && chinese.output.contains("--language zh-Hant"))
  }

  @Test("an exam counts once its trainer has opened it, and not before")
  func exam() throws {
    let trial = try Trial()
    func run(_ arguments: [String], _ lines: [String] = []) throws {
      let result = try trial.run(arguments, input: Trial.typed(lines), timeout: 120)
      try #require(result.status == .code(0), "\(result.error)")
    }
    try run(["exam", "keys"])
    try run(
      [
        "practice", "month-end-payer", "--exam", "--seal", "trainer.pub", "--as", "wu", "--transcripts",
        trial.calls,
      ], [Trial.lines[0]])
    let sealed = try progress(trial, ["wu", "--format", "json"])
    #expect(sealed.error.contains("sealed exam"))
    #expect(try JSON(sealed.output)["calls"]?.array?.isEmpty == true)
    try run(["exam", "open", trial.transcript(), "--key", "trainer.key"])
    let opened = try JSON(try progress(trial, ["wu", "--format", "json"]).output)["calls"]?.array
    #expect(opened?.count == 1)
    #expect(opened?.first?["exam"]?.bool == true && opened?.first?["counts"]?.bool == true)
  }

  @Test("of several trainees one must be named, and a name that is not there is told")
  func names() throws {
    let trial = try folder()
    let file = try TranscriptFile.create(at: trial.calls + "/other.jsonl")
    let header = Event.Header(
      scenario: "shut-shop", hash: "x", seed: 1, language: .english, jurisdiction: "cn", who: "wu",
      when: "2026-12-01T00:00:00Z", version: "0.2.0")
    try file.append(Event.header(header).line)
    let both = try progress(trial)
    #expect(both.status == .code(2) && both.error.contains("trainee, wu"))
    let none = try progress(trial, ["wo"])
    #expect(
      none.status == .code(2) && none.error.contains("Did you mean \"wu\"") || none.error.contains("wu"))
    #expect(try progress(trial, ["trainee"]).status == .code(0))
  }

  @Test("options that cannot be are refused with what to do")
  func options() throws {
    let trial = try Trial()
    for (arguments, sign) in [
      (["progress", "--today", "soon"], "2026-12-01"), (["progress", "--copies", "1"], "--copies"),
      (["practice", "--drill", "--placement"], "Choose one"),
      (["practice", "--drill", "lisening"], "listening"),
      (["practice", "--type", "evasive"], "--drill"), (["practice", "shut-shop", "--surprise"], "shut-shop"),
      (["practice", "--drill", "--type", "evasiv"], "evasive"),
      (["practice", "--placement", "--campaign"], "--campaign"),
    ] {
      let result = try trial.run(arguments)
      #expect(result.status == .code(2), "\(arguments)")
      #expect(result.error.contains(sign), "\(arguments): \(result.error)")
    }
  }
}
