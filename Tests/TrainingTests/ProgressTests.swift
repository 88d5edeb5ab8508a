import Chance
import Simulation
import Testing

@testable import Training

@Suite("where a trainee stands")
struct ProgressTests {
  static let mixed =
    Records.mastered + [
      Records.call("d", day: 12, seed: 4, [5, 2], skill: .listening),
      Records.call("e", day: 12, seed: 5, [8], type: "victim", failures: ["no-threat"]),
      Records.call("f", day: 1, seed: 6, [4, 4, 4], skill: .refusal),
    ]

  @Test("the order in which transcripts are read does not matter, nor does reading one twice")
  func order() {
    let one = Progress(Self.mixed)
    for other in [Self.mixed.reversed(), Self.mixed.shuffledByName, Self.mixed + Self.mixed] {
      let two = Progress(other)
      #expect(two.calls == one.calls && two.cells == one.cells)
    }
    #expect(one.calls.map(\.transcript) == ["a", "f", "b", "c", "d", "e"])
  }

  @Test("every line stands in one cell, and the curve has one value a call")
  func sums() {
    let progress = Progress(Self.mixed)
    #expect(progress.cells.reduce(0) { $0 + $1.losses.count } == Self.mixed.reduce(0) { $0 + $1.turns.count })
    #expect(progress.curve.count == Self.mixed.count)
    #expect(progress.failures.map(\.check) == ["no-threat"])
  }

  @Test("the error of a mean is what lines differ by, and never less than what each is measured with")
  func errors() {
    let apart = Loss.estimate([0.01, 0.05], errors: [0.001, 0.001])
    #expect(abs(apart.value - 0.03) < 1e-12 && abs(apart.standardError - 0.02) < 1e-12)
    let alike = Loss.estimate([0.01, 0.01], errors: [0.004, 0.003])
    #expect(abs(alike.standardError - 0.0025) < 1e-12)
    #expect(Loss.estimate([0.02], errors: [0.01]).standardError == 0.01)
    #expect(Loss.estimate([0], errors: [0.01]).interval.lowerBound == 0)
  }

  @Test("a record comes back from its JSON as it was, and from a damaged one not at all")
  func kept() throws {
    let drill = Records.call(
      "x", day: 3, seed: .max, [1.5, 1 / 3], reservations: [.undone, .drill], failures: ["no-threat"],
      exercise: .drill(.init(skill: .facts, turn: 4)))
    for record in Self.mixed + [drill] {
      #expect(try PracticeRecord(JSON(record.json.text)) == record)
    }
    let broken = drill.json.text.replacing("\"facts\"", with: "\"fact\"").replacing(
      "\"good\"", with: "\"god\"")
    #expect(try PracticeRecord(JSON(broken)) == nil)
    #expect(PracticeRecord(.object([:])) == nil)
  }

  @Test("a call without a day or without lines is left out")
  func nothing() {
    var undated = Records.call("u", day: 0, seed: 1)
    undated.when = "yesterday"
    #expect(Progress([undated, Records.call("v", day: 0, seed: 1, [])]).calls.isEmpty)
  }
}

extension [PracticeRecord] {
  fileprivate var shuffledByName: [PracticeRecord] {
    sorted { $0.transcript.hashDigits < $1.transcript.hashDigits }
  }
}

extension String {
  /// An order unlike that of time or name.
  fileprivate var hashDigits: Int { utf8.reduce(7) { ($0 &* 131 &+ Int($1)) % 17 } }
}
