import Archive
import Foundation
import TestSupport
import Testing
import Training

/// SIGKILL leaves files as a power cut does, but for what the disk itself had not stored; hence the syncs.
@Suite("practice killed at any moment")
struct CrashTests {
  /// Where in a turn the program is killed.
  enum Moment: String, CaseIterable, Sendable {
    /// Some time after a line was said.
    case any
    /// Between the first byte and the return of a write to the transcript.
    case insideWrite = "inside a write"
    /// Between a write to the transcript and its sync.
    case beforeSync = "before a sync"

    /// What the tracer does to hold the program there; nil where no tracer is needed.
    var injection: String? {
      switch self {
      case .any: nil
      // The system has done its work, and the program has not heard of it.
      case .insideWrite: "inject=write:delay_exit=\(Self.hold)"
      case .beforeSync: "inject=fdatasync:delay_enter=\(Self.hold)"
      }
    }

    /// Microseconds.
    static let hold = 60_000
  }

  private static let lines = [
    "Good morning Mr Luo, this is Chen from Pomegranate Street Microcredit.", "I'm listening, go on.",
    "Am I speaking with Luo Haisheng himself?", "I am sorry our colleague came without calling first.",
    "What is making it hard to pay on the twentieth?",
    "So your buyers settle at month end, and our due date comes ten days too early.",
    "When does the next money come in, and how much can you put aside?",
    "It is about the third instalment: 1,250 yuan, ten days overdue.",
  ]
  private static let scenario = ["practice", "month-end-payer", "--seed", "7", "--transcripts"]
  /// What the transcript may be called, should midnight pass: the tracer is to hold writes to it alone.
  private static let names = [0, 86_400].map { later in
    let day = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date() + later)
    let parts = [day.year ?? 0, day.month ?? 0, day.day ?? 0].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return parts.joined(separator: "-") + "-month-end-payer-7.jsonl"
  }
  private static let tracer = "/usr/bin/strace"
  /// Whether a tracer is installed and the system lets it hold a program.
  private static let isTraced =
    (try? Program.run(tracer, ["-o", "/dev/null", "-e", "inject=write:delay_exit=1", "true"]))?.status
    == .code(0)

  /// Kills at any moment and before a sync; twice as many fall inside a write. PARLEY_KILLS sets it.
  private static let kills = max(
    1, ProcessInfo.processInfo.environment["PARLEY_KILLS"].flatMap(Int.init) ?? 3)

  /// The transcript of the same lines and seed without any accident.
  private static let whole: Kept? = {
    guard let trial = try? Trial(), (try? trial.practise("month-end-payer", lines))?.status == .code(0)
    else { return nil }
    return try? Kept(trial.transcript())
  }()

  private struct Killed {
    /// Turns whose answer stood on standard output when the program died.
    var acknowledged: Int
    /// Turns with their answer in the transcript.
    var found: Int
    var path: String
    /// Whether the tracer saw the program die where it was held.
    var isHeld: Bool
  }

  @Test("at any moment: what was on the screen is kept, and the call goes on to the same end")
  func anyMoment() throws { try check(.any, Self.kills) }

  @Test(
    "between the first byte and the return of a write: the same",
    .enabled(
      if: isTraced, "strace is not installed or not allowed, so the program cannot be held inside a write"))
  func insideWrite() throws { try check(.insideWrite, 2 * Self.kills) }

  @Test(
    "between a write and its sync: the same",
    .enabled(
      if: isTraced, "strace is not installed or not allowed, so the program cannot be held before a sync"))
  func beforeSync() throws { try check(.beforeSync, Self.kills) }

  private func check(_ moment: Moment, _ kills: Int) throws {
    let whole = try #require(Self.whole)
    var random = UInt64(moment.rawValue.utf8.count)
    func draw(_ below: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % below
    }
    var table = "killed (\(moment.rawValue)): number, turns acknowledged, turns found, held there"
    var held = 0
    for number in 1...kills {
      let trial = try Trial()
      let killed = try kill(trial, moment, after: draw(Self.lines.count), event: draw(3), delay: draw(25_000))
      table += "\n\(number)\t\(killed.acknowledged)\t\(killed.found)\t\(killed.isHeld ? "yes" : "–")"
      held += killed.isHeld ? 1 : 0
      #expect(killed.found >= killed.acknowledged, "a turn that was on the screen is lost")
      try goOn(trial, killed.path, to: whole)
    }
    print(table)
    if moment.injection != nil { #expect(held > 0, "no kill fell where it was meant to") }
  }

  /// Says some lines, each after the answer to the one before, then one more, and kills while it is dealt with.
  private func kill(
    _ trial: Trial, _ moment: Moment, after turns: Int, event: Int, delay: Int
  ) throws -> Killed {
    let trace = trial.scratch.file("trace")
    var command = [Trial.program] + Self.scenario + [trial.calls]
    if let injection = moment.injection {
      let calls = ["-f", "-o", trace, "-e", "trace=write,fdatasync", "-e", injection]
      command = [Self.tracer] + calls + Self.names.flatMap { ["-P", trial.calls + "/" + $0] } + command
    }
    let child = try Talking(command, trial, sign: "Mr Luo: ")
    defer { child.stop() }
    try child.waitForAnswers(1)
    for turn in 0..<turns {
      child.say(Self.lines[turn])
      try child.waitForAnswers(turn + 2)
    }
    let path = try trial.transcript()
    func count() throws -> Int { try TranscriptReader.read(path).lines.count }
    let before = try count()
    child.say(Self.lines[turns])
    if moment == .any {
      usleep(UInt32(delay))
    } else {
      // The line stands in the file while the program is held.
      try child.wait("event") { try count() > before + event }
    }
    child.stop()
    let log = (try? String(contentsOfFile: trace, encoding: .utf8)) ?? ""
    let call = moment == .insideWrite ? "write(" : "fdatasync("
    let last = log.split(separator: "\n").last { $0.contains("write(") || $0.contains("fdatasync(") } ?? ""
    let isDone = moment == .beforeSync && last.contains(") = ") && !last.contains("= ?")
    let found = try Kept(path).turns.filter { $0.speaker == .borrower && $0.number > 0 }.count
    return Killed(
      acknowledged: child.answers - 1, found: found, path: path,
      isHeld: moment != .any && last.contains(call) && !isDone)
  }

  private func goOn(_ trial: Trial, _ path: String, to whole: Kept) throws {
    let said = try Kept(path).turns.filter { $0.speaker == .trainee }.count
    let rest = Trial.typed(Array(Self.lines.dropFirst(said)))
    let result = try trial.run(["practice", "--resume", path], input: rest)
    #expect(result.status == .code(0), "\(result.error)")
    #expect(result.error == "")
    let kept = try Kept(path)
    #expect(kept.isWhole)
    #expect(kept.states == whole.states)
    #expect(kept.turns == whole.turns)
  }
}
