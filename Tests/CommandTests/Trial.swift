import Archive
import Foundation
import TestSupport
import Testing
import Training

/// The program in a home of its own, so that runs see nothing of each other nor of whoever runs the tests.
final class Trial {
  /// The program under test.
  static let program = Program.product("parley")
  /// The folder with the README and the library that ships.
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let shipped = top + "/scenarios"

  /// The beginning of a call that goes well, for the scenario month-end-payer.
  static let lines = [
    "Good morning Mr Luo, this is Chen from Pomegranate Street Microcredit.", "I'm listening, go on.",
    "I am sorry our colleague came without calling first.", "What is making it hard to pay on the twentieth?",
  ]

  let scratch: ScratchFolder
  var library = Trial.shipped
  /// Where this trial's transcripts go.
  var calls: String { scratch.file("calls") }

  init() throws {
    scratch = try ScratchFolder()
    let state = scratch.file("state/parley")
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    // Hearing is trained once for all trials; each would spend more time on it than on itself.
    for name in Self.warm.names {
      try FileManager.default.createSymbolicLink(
        atPath: state + "/" + name, withDestinationPath: Self.warm.path + "/" + name)
    }
  }

  private struct Warm: Sendable {
    var path: String
    var names: [String]
  }

  private static let warm: Warm = {
    let path = FileManager.default.temporaryDirectory.path + "/parley-commands-\(getpid())"
    let kept = path + "/parley"
    try? FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    atexit {
      try? FileManager.default.removeItem(
        atPath: FileManager.default.temporaryDirectory.path + "/parley-commands-\(getpid())")
    }
    _ = try? Program.run(
      program, ["moves"], input: Array("hello\n".utf8),
      environment: Program.environment(["XDG_STATE_HOME": path, "PARLEY_LIBRARY": shipped]))
    return Warm(path: kept, names: (try? FileManager.default.contentsOfDirectory(atPath: kept)) ?? [])
  }()

  /// The environment of a run; nil takes a variable out.
  var changes: [String: String?] {
    [
      "HOME": scratch.file("home"), "XDG_STATE_HOME": scratch.file("state"),
      "XDG_DATA_HOME": scratch.file("data"), "PARLEY_LIBRARY": library, "LC_ALL": "C.UTF-8", "LANG": nil,
      "NO_COLOR": nil, "COLUMNS": nil,
    ]
  }

  func run(_ arguments: [String], input: [UInt8] = [], timeout: Double = 60) throws -> Program.Result {
    try start(Self.program, arguments, input: input, timeout: timeout)
  }

  /// Runs a shell, in which `$PARLEY` is the program.
  func shell(_ script: String, input: [UInt8] = [], timeout: Double = 60) throws -> Program.Result {
    try start("/bin/sh", ["-c", script], input: input, timeout: timeout)
  }

  private func start(
    _ program: String, _ arguments: [String], input: [UInt8], timeout: Double
  ) throws -> Program.Result {
    var variables = changes
    variables["PARLEY"] = Self.program
    return try Program.run(
      program, arguments, input: input, environment: Program.environment(variables), folder: scratch.path,
      timeout: timeout)
  }

  /// Types lines into a practice call over a pipe.
  func practise(
    _ scenario: String, language: String = "en", seed: Int = 7, _ lines: [String]
  ) throws -> Program.Result {
    try run(
      ["practice", scenario, "--language", language, "--seed", "\(seed)", "--transcripts", calls],
      input: Self.typed(lines))
  }

  static func typed(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }

  func terminal(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(Self.program, arguments, environment: changes, folder: scratch.path)
  }

  /// What stands in the folder of transcripts, sorted; empty where there is none.
  var kept: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: calls)) ?? []).sorted() }

  /// The path of the only transcript.
  func transcript() throws -> String {
    let files = kept.filter { $0.hasSuffix(".jsonl") }
    try #require(files.count == 1, "one transcript was to be kept: \(kept)")
    return calls + "/" + files[0]
  }

  /// A copy of the shipped library, which the test may break.
  func copyLibrary() throws {
    library = scratch.file("library")
    try FileManager.default.copyItem(atPath: Self.shipped, toPath: library)
  }

  /// Puts another text in the place of a part of one file of the copied library.
  func replace(_ part: String, with other: String, in file: String) throws {
    let path = library + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(part), "\(file) holds no \(part)")
    try text.replacing(part, with: other).write(toFile: path, atomically: false, encoding: .utf8)
  }
}

/// A transcript as the tests look at it.
struct Kept {
  let lines: TranscriptLines
  let events: [Event]

  init(_ path: String) throws {
    lines = try TranscriptReader.read(path)
    events = try Event.read(lines.lines.joined(separator: "\n"))
  }

  var states: [Event.State] { events.compactMap { if case .state(let state) = $0 { state } else { nil } } }
  var turns: [Event.Turn] { events.compactMap { if case .turn(let turn) = $0 { turn } else { nil } } }
  var ends: [Event.End] { events.compactMap { if case .end(let end) = $0 { end } else { nil } } }
  /// What the trainee said and was understood in, as the moves heard.
  var heard: [String] {
    turns.filter { $0.speaker == .trainee }
      .map { $0.moves.map(\.move.id).joined(separator: "+") + ($0.isUnclear ? "?" : "") }
  }
  /// Both sides of what was said, as somebody would read it aloud: the trainee behind a mark, days on lines of their own.
  var talk: String {
    var lines: [String] = []
    for event in events {
      switch event {
      case .turn(let turn): lines.append((turn.speaker == .trainee ? "> " : "") + turn.text)
      case .contact(let contact):
        lines.append("")
        lines.append("[\(contact.day) \(contact.channel): \(contact.reached)]")
        if let text = contact.text { lines.append("> " + text) }
      case .news(let news): lines.append("[\(news.day): \(news.what.rawValue)]")
      case .note(let note): lines.append("[\(note.text)]")
      default: break
      }
    }
    return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
  }
  /// Whether every line is whole and carries the hash of the one before.
  var isWhole: Bool { lines.chain == .notAnchored && lines.cutBytes == 0 }
}
