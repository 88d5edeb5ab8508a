import Foundation
import TestSupport
import Testing
import Training

@Suite("an exam hides its luck until the trainer opens it")
struct ExamTests {
  /// An exam handed in, and where the trainer's keys are.
  ///
  /// Its luck is new each time, and the call may end at any line: what must be reached is asked first.
  static func handedIn(_ trial: Trial) throws -> (path: String, keys: String, shown: String) {
    let keys = trial.scratch.file("trainer")
    #expect(try trial.run(["exam", "keys", "--name", keys]).status == .code(0))
    let sat = try trial.run(
      [
        "practice", "month-end-payer", "--exam", "--seal", keys + ".pub", "--as", "wu", "--transcripts",
        trial.calls,
      ], input: Trial.typed(["/hint"] + Trial.lines + ["/end", "nothing agreed"]))
    #expect(sat.status == .code(0), "\(sat.error)")
    return (try trial.transcript(), keys, sat.output)
  }

  @Test("nothing is revealed to the trainee, on screen or in the file")
  func hidden() throws {
    let trial = try Trial()
    let (path, _, shown) = try Self.handedIn(trial)
    #expect(shown.contains("The exam is over"))
    #expect(!shown.contains("How it came out") && !shown.contains("Scorecard"))
    #expect(shown.contains("hint") && !shown.contains("Before you ask for anything"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("provocative") && !text.contains(#""event":"state""#))
    #expect(text.contains(#""seed":0"#) && text.contains(#""sealed":""#))
    #expect(trial.kept.allSatisfy { !$0.contains("debrief") })
  }

  @Test("the trainer opens, replays and signs; what is changed afterwards is seen")
  func opened() throws {
    let trial = try Trial()
    let (path, keys, _) = try Self.handedIn(trial)
    let opened = try trial.run(["exam", "open", path, "--key", keys + ".key"])
    #expect(opened.status == .code(0), "\(opened.error)")
    #expect(opened.output.contains("How it came out") && opened.output.contains("Scorecard"))
    let open = path.replacing(".jsonl", with: ".opened.jsonl")
    #expect(try trial.run(["score", open, "--auto"]).status == .code(0))
    #expect(try trial.run(["exam", "check", open, "--key", keys + ".pub"]).status == .code(0))
    let text = try String(contentsOfFile: open, encoding: .utf8)
    try text.replacing("wu", with: "wv").write(toFile: open, atomically: true, encoding: .utf8)
    #expect(try trial.run(["exam", "check", open, "--key", keys + ".pub"]).status == .code(1))
  }

  @Test("a sealed exam is neither scored nor gone on with, nor opened by another key or once changed")
  func refused() throws {
    let trial = try Trial()
    let (path, keys, _) = try Self.handedIn(trial)
    let scored = try trial.run(["score", path, "--auto"])
    #expect(scored.status == .code(2) && scored.error.contains("sealed exam"), "\(scored.error)")
    let resumed = try trial.run(["practice", "--resume", path])
    #expect(resumed.status == .code(2) && resumed.error.contains("cannot be gone on with"))
    let others = trial.scratch.file("other")
    _ = try trial.run(["exam", "keys", "--name", others])
    let other = try trial.run(["exam", "open", path, "--key", others + ".key"])
    #expect(other.status == .code(2) && other.error.contains("seal cannot be opened"))
    let half = try trial.run(["exam", "open", path, "--key", keys + ".pub"])
    #expect(half.status == .code(2) && half.error.contains("no parley trainer secret key"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("\"who\":\"wu\"", with: "\"who\":\"lu\"").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try trial.run(["exam", "open", path, "--key", keys + ".key"]).status == .code(2))
  }

  @Test(
    "options that do not go together say so",
    arguments: [
      (["--exam"], "Name their public key"), (["--seal", "x.pub"], "goes with --exam"),
      (["--exam", "--seal", "none.pub"], "no such key file"),
      (["--exam", "--seal", "none.pub", "--seed", "4"], "Leave out --seed"),
    ])
  func options(arguments: [String], message: String) throws {
    let result = try Trial().run(["practice", "month-end-payer"] + arguments)
    #expect(result.status == .code(2) && result.error.contains(message), "\(result.error)")
  }
}
