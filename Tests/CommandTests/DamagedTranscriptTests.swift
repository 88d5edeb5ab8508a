import Archive
import Foundation
import TestSupport
import Testing
import Training

@Suite("transcripts that are damaged, finished or in use")
struct DamagedTranscriptTests {
  @Test(
    "a file of other bytes is no transcript",
    arguments: [
      ["score", "call.jsonl", "--auto"], ["score", "call.jsonl"], ["practice", "--resume", "call.jsonl"],
    ])
  func binary(arguments: [String]) throws {
    var state: UInt64 = 88
    let noise: [UInt8] = (0..<4000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for bytes in [
      noise, [0], Array("{}\n".utf8), Array("{\"event\":\"header\"}\n".utf8), Array("hello\n".utf8), [],
    ] {
      let trial = try Trial()
      try trial.scratch.write("call.jsonl", bytes)
      try trial.expectRefusal(arguments, ["call.jsonl"])
      #expect(try trial.scratch.read("call.jsonl") == bytes)
    }
  }

  @Test("a transcript cut in the middle of a line is scored as far as it is whole, and goes on")
  func cut() throws {
    let trial = try Trial()
    #expect(try trial.practise("month-end-payer", Trial.lines).status == .code(0))
    let whole = try Kept(trial.transcript())
    let end = try #require(whole.events.firstIndex { if case .end = $0 { true } else { false } })
    let bytes = Array((whole.lines.lines[..<end].joined(separator: "\n") + "\n").utf8)
    for cut in [5, 40, 260, 700] {
      let part = Array(bytes.dropLast(cut))
      let path = try trial.scratch.write("cut.jsonl", part)
      let score = try trial.run(["score", path, "--auto"])
      #expect(score.status == .code(0), "\(score.error)")
      #expect(score.error.contains("cut off"), "\(score.error)")
      #expect(score.output.contains("Scorecard"))
      #expect(try trial.scratch.read("cut.jsonl") == part, "scoring changes nothing")

      let resumed = try trial.run(["practice", "--resume", path], input: Trial.typed(["/end", ""]))
      #expect(resumed.status == .code(0), "\(resumed.error)")
      #expect(resumed.output.contains("Back to your call"))
      let kept = try Kept(path)
      #expect(kept.isWhole)
      #expect(kept.states == Array(whole.states.prefix(kept.states.count)))
      #expect(kept.states.count >= whole.states.count - 1)
    }
  }

  @Test("a call that is over shows its debrief again and takes no more")
  func finished() throws {
    let trial = try Trial()
    #expect(try trial.practise("month-end-payer", Trial.lines).status == .code(0))
    let path = try trial.transcript()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let again = try trial.run(["practice", "--resume", path], input: Trial.typed(["One more thing."]))
    #expect(again.status == .code(0))
    #expect(again.output.contains("This call is over."))
    #expect(again.output.contains("How it came out"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("two programs do not write one transcript")
  func twoWriters() throws {
    let trial = try Trial()
    let child = try Talking(
      [Trial.program, "practice", "month-end-payer", "--seed", "7", "--transcripts", trial.calls], trial,
      sign: "Mr Luo: ")
    try child.waitForAnswers(1)
    let path = try trial.transcript()
    let other = try trial.run(["practice", "--resume", path], input: Trial.typed(["Hello."]))
    #expect(other.status == .code(2))
    #expect(other.error.contains("another process"), "\(other.error)")
    child.say(Trial.lines[0])
    try child.waitForAnswers(2)
    child.stop()
    #expect(try Kept(path).isWhole)
  }

  @Test("a transcript that was altered is scored with a word of it, and not gone on with")
  func altered() throws {
    let trial = try Trial()
    #expect(try trial.practise("month-end-payer", Trial.lines).status == .code(0))
    let text = try String(contentsOfFile: trial.transcript(), encoding: .utf8)
    let bytes = Array(text.replacing("I'm listening", with: "I am listening").utf8)
    let path = try trial.scratch.write("altered.jsonl", bytes)
    let score = try trial.run(["score", path, "--auto"])
    #expect(score.status == .code(0))
    #expect(score.error.contains("does not follow"), "\(score.error)")
    let resumed = try trial.run(["practice", "--resume", path])
    #expect(resumed.status == .code(2))
    #expect(resumed.error.contains("altered.jsonl:"))
    #expect(try trial.scratch.read("altered.jsonl") == bytes)
  }
}
