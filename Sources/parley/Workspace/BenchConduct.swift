import Archive
import Chance
import Conduct
import Foundation
import Lending
import Library
import Training

/// How fast contacts are judged: events alone, and a whole log from its lines to its findings.
struct BenchConduct {
  private let library: Library
  private let profile: Profile
  private let lines: Int

  /// The profile whose rules the figures are for.
  static let profile = "us-third-party"

  init(_ workspace: Workspace, lines: Int) throws {
    library = try workspace.library([.rules, .profiles])
    guard let profile = library.profiles[Self.profile] else {
      throw Complaint("the library has no profile \(Self.profile). Restore scenarios/conduct.")
    }
    self.profile = profile
    self.lines = lines
  }

  /// Medians of several runs, in processor time of one thread.
  func figures(runs: Int) throws -> [(name: String, value: Double)] {
    let path = FileManager.default.temporaryDirectory.path + "/parley-bench-\(getpid()).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try log.write(toFile: path, atomically: false, encoding: .utf8)
    let evaluator = Evaluator(profile, of: library.ruleSets)
    let events = self.events
    var findings = 0
    let alone = Self.median(runs) {
      let watch = Stopwatch()
      for index in 0..<lines { evaluator.judge(events[index % events.count]) { _, _, _ in findings += 1 } }
      return watch.time.processor
    }
    let whole = try Self.median(runs) {
      let watch = Stopwatch()
      let log = try ContactLog(path: path)
      findings += JudgedLog(log, at: path, as: profile, in: library).broken.count
      return watch.time.processor
    }
    precondition(findings > 0, "nothing was found, so nothing was measured")
    return [
      ("rules", Double(evaluator.rules.count)), ("eventsPerSecondPerCore", Double(lines) / alone),
      ("logLinesPerSecondPerCore", Double(lines) / whole), ("peakMemoryBytes", PeakMemory.bytes),
    ]
  }

  private static func median(_ runs: Int, _ body: () throws -> Double) rethrows -> Double {
    var values: [Double] = []
    for _ in 0..<runs { values.append(try body()) }
    return values.median
  }

  private static let channels = ["call", "call", "call", "sms", "email", "letter", "voicemail", "visit-home"]

  /// Events as hearing and a case file would make them, some of them with something said.
  private var events: [ConductEvent] {
    (0..<4096).map { index in
      let draw = Draw(index)
      var event = ConductEvent()
      event.set(.channel, code: Fact.channel.code(of: Self.channels[draw(0, 8)]) ?? 1)
      event.set(.party, code: UInt8(draw(1, 4) == 0 ? draw(2, Fact.party.values.count) + 1 : 1))
      event.set(.purpose, code: UInt8(draw(3, 3) + 1))
      event.set(.time, number: Double(draw(4, 1440)))
      event.set(.tags, mask: draw(5, 3) == 0 ? 1 << UInt64(draw(6, Fact.tags.values.count) + 1) : 0)
      event.set(.callsIn7Days, number: Double(draw(7, 10)))
      return event
    }
  }

  /// A log out of order over thirty days, for an eighth as many accounts as lines.
  private var log: String {
    var text = "time,account,channel,party,purpose,outcome\n"
    let first = Day(iso: "2026-10-01") ?? Day(number: 0)
    for index in 0..<lines {
      let draw = Draw(index)
      let time =
        "\(first + draw(0, 30))T\(ClockTime.text(7 * 60 + draw(1, 15 * 60))):00-04:00"
      let outcome = draw(3, 3) == 0 ? "connected" : "no-answer"
      text +=
        "\(time),A-\(draw(4, max(1, lines / 8))),\(Self.channels[draw(5, 8)]),debtor,demand,\(outcome)\n"
    }
    return text
  }

  /// Whole numbers with an address: which line, and which question of it.
  private struct Draw {
    private let dice: Dice

    init(_ line: Int) { dice = Dice(seed: UInt64(line)) }

    func callAsFunction(_ question: Int, _ below: Int) -> Int {
      Int(dice.words(channel: 202, event: UInt32(question))[0]) % below
    }
  }
}
