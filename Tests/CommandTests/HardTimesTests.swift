import Archive
import Foundation
import TestSupport
import Testing
import Training

@Suite("full disks, closed doors and strange bytes")
struct HardTimesTests {
  @Test("a disk that is full stops the call with all that was said kept, and it goes on later")
  func fullDisk() throws {
    let trial = try Trial()
    // A limit on file sizes meets the transcript as a full disk does, without needing to mount one.
    let arguments = "practice month-end-payer --seed 7 --transcripts calls"
    let result = try trial.shell(
      "ulimit -f 3; exec \"$PARLEY\" \(arguments)", input: Trial.typed(Trial.lines))
    #expect(result.status == .code(2), "\(result.status)")
    #expect(result.error.contains("disk is full"), "\(result.error)")
    #expect(result.error.contains("--resume"))
    let path = try trial.transcript()
    #expect(try Kept(path).isWhole)
    #expect(trial.kept.count == 1, "nothing else is left behind: \(trial.kept)")
    let said = try Kept(path).turns.filter { $0.speaker == .trainee }.count
    #expect(said > 0 && said < Trial.lines.count)
    // The line that found no room was not kept, or was kept without its answer, which is then owed.
    let rest = Trial.typed(Array(Trial.lines.dropFirst(said)))
    #expect(try trial.run(["practice", "--resume", path], input: rest).status == .code(0))
    let other = try Trial()
    #expect(try other.practise("month-end-payer", Trial.lines).status == .code(0))
    #expect(try Kept(path).states == Kept(other.transcript()).states)
  }

  /// Whether this user may mount a small disk where nobody else sees it.
  private static let canMount =
    (try? Program.run("/usr/bin/unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]))?.status
    == .code(0)

  @Test("a real disk of one page, likewise", .enabled(if: canMount, "no disk can be mounted here"))
  func smallDisk() throws {
    let trial = try Trial()
    let lines = Trial.lines + ["/note " + String(repeating: "x", count: 1900), "/end", ""]
    // What the disk held goes away with it, so it is copied to where the test can see it.
    let script = """
      mkdir disk && mount -t tmpfs -o size=4k none disk || exit 77
      "$PARLEY" practice month-end-payer --seed 7 --transcripts disk
      status=$?
      cp -r disk calls
      exit $status
      """
    try trial.scratch.write("script", Array(script.utf8))
    let result = try trial.shell("exec unshare -rm sh script", input: Trial.typed(lines))
    #expect(result.status == .code(2), "\(result.error)")
    #expect(result.error.contains("disk is full"), "\(result.error)")
    #expect(trial.kept.count == 1, "nothing else is left behind: \(trial.kept)")
    let kept = try Kept(trial.transcript())
    #expect(kept.isWhole)
    #expect(kept.turns.filter { $0.speaker == .trainee }.map(\.text) == Trial.lines)
    #expect(try trial.run(["practice", "--resume", trial.transcript()]).status == .code(0))
  }

  @Test(
    "results that find no room are told of",
    arguments: ["compare --replications 2", "scenario list", "where"])
  func noRoom(line: String) throws {
    let result = try Trial().shell("exec \"$PARLEY\" \(line) >/dev/full")
    #expect(result.status == .code(2))
    #expect(result.error.contains("No space left"), "\(result.error)")
    #expect(result.error.contains("Free some space"))
  }

  @Test("a folder in which nothing can be kept is refused before a word is said")
  func unwritable() throws {
    let trial = try Trial()
    try trial.scratch.write("file", [65])
    try trial.expectRefusal(
      ["practice", "month-end-payer", "--transcripts", "file/below"], ["file/below", "folder"])
  }

  @Test("a reader that has seen enough ends the program without a word")
  func closedPipe() throws {
    let result = try Trial().shell("\"$PARLEY\" compare --replications 2 | head -1")
    #expect(result.error == "")
  }

  @Test("bytes that are no text, a line without end, and control characters leave the call going")
  func strangeLines() throws {
    let trial = try Trial()
    var input = Trial.typed(["I'm listening, go on."])
    input += [0xFF, 0xFE, 0x80, 10]
    input += [UInt8](repeating: 65, count: 100_000) + [10]
    input += Array(String(repeating: "长", count: 5_000).utf8) + [10]
    input += Array("\u{1b}[2J\u{1b}]0;title\u{7}I'm sorry about the visit.\u{202e}\u{9b}31m\n".utf8)
    input += Array("/\u{1b}[31mred\n/note \u{1b}[31mjotted\u{0}down\n".utf8)
    input += Trial.typed(["/end", ""])
    let result = try trial.run(
      ["practice", "month-end-payer", "--seed", "7", "--transcripts", trial.calls], input: input)
    #expect(result.status == .code(0), "\(result.error)")
    #expect(result.output.contains("not UTF-8"))
    #expect(result.output.contains("too long"))
    #expect(result.output.contains("first 2000 characters"))
    #expect(result.output.contains("You ended the call."))
    for scalar in result.output.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 32 && !(127..<160).contains(scalar.value) && scalar.value != 0x202e)
    }
    let path = try trial.transcript()
    #expect(try Kept(path).isWhole)
    #expect(try Kept(path).turns.contains { $0.text.contains("I'm sorry about the visit.") })
    for name in trial.kept {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: trial.calls + "/" + name)))
      #expect(!bytes.contains { $0 < 32 && $0 != 10 || $0 == 127 }, "\(name) holds control characters")
    }
  }

  @Test("a line of 100,000 bytes counts as one line for moves")
  func longLine() throws {
    let trial = try Trial()
    let result = try trial.run(
      ["moves", "--format", "json"],
      input: [UInt8](repeating: 66, count: 100_000) + [10] + Array("hello\n".utf8))
    #expect(result.status == .code(0))
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test("without a command and with its input closed the program prints a comparison")
  func noCommand() throws {
    let trial = try Trial()
    let result = try trial.shell("exec \"$PARLEY\" <&-")
    #expect(result.status == .code(0), "\(result.error)")
    #expect(result.output.contains("»"))
    #expect(result.output.contains("Emotional investment"))
  }
}
