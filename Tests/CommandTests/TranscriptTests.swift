import Foundation
import TestSupport
import Testing

/// Ten calls and campaigns by their trainees' lines; beside each lies what both sides said, and the debrief.
@Suite("calls that ship, and what their debriefs say")
struct TranscriptTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    /// Name of the file of lines, without `.txt`.
    var name: String
    /// Up to `--transcripts`.
    var arguments: [String]

    var testDescription: String { name }
    var isChinese: Bool { name.hasSuffix(".zh") }

    init(call name: String, of scenario: String) {
      let language = name.hasSuffix(".zh") ? "zh-Hans" : "en"
      self.name = name
      arguments = ["practice", scenario, "--language", language, "--seed", "7", "--transcripts"]
    }

    init(_ campaign: CampaignSessionTests.Sample) {
      name = String(campaign.file.dropLast(4))
      arguments = campaign.arguments
    }
  }

  static let folder = Trial.top + "/transcripts"
  static let samples =
    [
      "empty-chair.zh", "next-thursday.en", "no-shifts-left.en", "ringing-out.en", "spoilt-vegetables.zh",
      "wrong-amount.zh",
    ]
    .map { Sample(call: $0, of: String($0.prefix { $0 != "." })) }
    + ["first-call", "first-call.zh"].map { Sample(call: $0, of: "month-end-payer") }
    + [CampaignSessionTests.english, CampaignSessionTests.chinese].map(Sample.init)

  @Test("each comes out as the files beside it say; PARLEY_GOLDEN=write renews them", arguments: samples)
  func golden(sample: Sample) throws {
    let trial = try Trial()
    let lines = try String(contentsOfFile: Self.folder + "/\(sample.name).txt", encoding: .utf8)
    let result = try trial.run(
      sample.arguments + [trial.calls], input: Array(lines.utf8), timeout: 180)
    #expect(result.status == .code(0), "\(result.error)")
    let talk = try Kept(trial.transcript()).talk
    #expect(talk.contains("> ") && talk.split(separator: "\n").count > 20)
    try Self.compare(talk, with: "\(sample.name).talk.txt")
    let debrief = try #require(trial.kept.first { $0.hasSuffix(".debrief.txt") })
    try Self.compare(
      String(contentsOfFile: trial.calls + "/" + debrief, encoding: .utf8), with: "\(sample.name).debrief.txt"
    )
  }

  private static func compare(_ text: String, with name: String) throws {
    let golden = folder + "/" + name
    if ProcessInfo.processInfo.environment["PARLEY_GOLDEN"] == "write" {
      try text.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOfFile: golden, encoding: .utf8), "\(name) has changed")
  }

  @Test("every file of lines that ships is one of them, but for a drill's")
  func complete() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { $0.hasSuffix(".txt") && !$0.hasSuffix(".talk.txt") && !$0.hasSuffix(".debrief.txt") }
    #expect(Set(files) == Set(Self.samples.map { $0.name + ".txt" } + ["drill.txt"]))
    #expect(Self.samples.count >= 10)
    #expect(Self.samples.contains(where: \.isChinese) && Self.samples.contains { !$0.isChinese })
  }
}
