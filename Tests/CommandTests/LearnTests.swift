import Foundation
import TestSupport
import Testing

@Suite("hearing learns from corrections")
struct LearnTests {
  /// A dialect of nobody, which is heard as nothing or wrongly.
  static let line = "Blimey, that is a proper pickle and no mistake, guv."

  private func moves(_ trial: Trial) throws -> String {
    try trial.run(["moves"], input: Trial.typed([Self.line])).output.trimmingCharacters(in: .newlines)
  }

  @Test("a line that was corrected in a call is heard as meant from then on, until it is forgotten")
  func learns() throws {
    let trial = try Trial()
    let before = try moves(trial)
    #expect(before != "empathise")
    _ = try trial.practise(
      "month-end-payer", [Trial.lines[0], Self.line, "/heard empathise", "/end", "", ""])
    let first = try trial.run(["moves", "learn", "--transcripts", trial.calls, "--format", "json"])
    #expect(first.status == .code(0), "\(first.error)")
    let told = try #require(
      JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
    #expect(told["fresh"] as? Int == 1)
    #expect(told["before"] as? Int == 0)
    #expect(told["after"] as? Int == 1)
    #expect(try moves(trial) == "empathise")
    let again = try trial.run(["moves", "learn", "--transcripts", trial.calls])
    #expect(again.output.contains("new among them: 0"))
    // The call itself is judged as it was heard then.
    #expect(try trial.run(["review", trial.transcript()]).status == .code(0))
    #expect(try trial.run(["moves", "learn", "--forget"]).output.contains("is gone"))
    #expect(try moves(trial) == before)
    #expect(try trial.run(["moves", "learn", "--forget"]).output.contains("Nothing was learnt yet"))
  }

  @Test(
    "calls without a correction teach nothing, and a bank of one's own that is broken is told with its line")
  func nothing() throws {
    let trial = try Trial()
    _ = try trial.practise("month-end-payer", [Trial.lines[0], "/end", "", ""])
    let none = try trial.run(["moves", "learn", "--transcripts", trial.calls])
    #expect(none.output.contains("No correction was found; calls read: 1."))
    try FileManager.default.createDirectory(
      atPath: trial.scratch.file("data/parley"), withIntermediateDirectories: true)
    try Data("move\tlanguage\twriter\tsituation\ttext\ngreeet\ten\tme\tx\tHello\n".utf8)
      .write(to: URL(fileURLWithPath: trial.scratch.file("data/parley/phrases.tsv")))
    let broken = try trial.run(["moves"], input: Trial.typed(["Hello"]))
    #expect(broken.status != .code(0))
    #expect(broken.error.contains("line 2"))
    #expect(broken.error.contains("greet"))
  }
}
