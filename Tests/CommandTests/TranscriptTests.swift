import Foundation
import TestSupport
import Testing

@Suite("calls that ship, and what their debriefs say")
struct TranscriptTests {
  static let folder = Trial.top + "/transcripts"

  /// Files named for a scenario and a language, such as `empty-chair.zh.txt`.
  static let calls = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".en.txt") || $0.hasSuffix(".zh.txt") }
    .filter { !$0.hasPrefix("first-") }.sorted()

  @Test("each call comes out as its debrief says; PARLEY_GOLDEN=write renews them", arguments: calls)
  func debrief(call: String) throws {
    let parts = call.split(separator: ".").map(String.init)
    let language = parts[1] == "en" ? "en" : "zh-Hans"
    let trial = try Trial()
    let text = try String(contentsOfFile: Self.folder + "/" + call, encoding: .utf8)
    let result = try trial.run(
      [
        "practice", parts[0], "--language", language, "--seed", "7", "--transcripts", trial.calls,
      ], input: Array(text.utf8))
    #expect(result.status == .code(0), "\(result.error)")
    let name = try #require(trial.kept.first { $0.hasSuffix(".debrief.txt") })
    let debrief = try String(contentsOfFile: trial.calls + "/" + name, encoding: .utf8)
    let golden = Self.folder + "/\(parts[0]).\(parts[1]).debrief.txt"
    if ProcessInfo.processInfo.environment["PARLEY_GOLDEN"] == "write" {
      try debrief.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    let wanted = try String(contentsOfFile: golden, encoding: .utf8)
    #expect(debrief == wanted, "\(call): its debrief has changed")
  }

  @Test("there is a call for each situation, in both languages")
  func enough() {
    #expect(Self.calls.count >= 6)
    #expect(Self.calls.contains { $0.contains(".zh.") } && Self.calls.contains { $0.contains(".en.") })
  }
}
