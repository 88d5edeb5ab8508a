import Lending

@testable import Training

/// Calls that were never played, with the losses that a test wants.
enum Records {
  static let first = Day(number: 20_800)

  /// - Parameters:
  ///   - day: counted from the first.
  ///   - losses: of each line, in points.
  static func call(
    _ name: String, day: Int, seed: UInt64, _ losses: [Double] = [1], skill: Skill = .asking,
    type: String = "evasive", reservations: [PracticeRecord.Reservation] = [], failures: [String] = [],
    exercise: Event.Header.Exercise? = nil, scenario: String = "shut-shop"
  ) -> PracticeRecord {
    PracticeRecord(
      transcript: name, who: "wu", when: "\((first + day).description)T10:00:00Z", scenario: scenario,
      type: type, seed: seed, exercise: exercise, reservations: reservations,
      turns: losses.enumerated().map {
        .init(number: $0 + 1, skill: skill, loss: $1 / 100, error: 0.002, verdict: .good)
      }, failures: failures)
  }

  static let place = Cell.Place(.asking, "evasive")

  static func cell(_ calls: [PracticeRecord]) -> Cell? { Progress(calls).cell(place) }

  /// Three passes as they should be.
  static let mastered = [
    call("a", day: 0, seed: 1), call("b", day: 2, seed: 2), call("c", day: 9, seed: 3),
  ]

  static let borrowers: [SessionPlan.Borrower] = [
    .init(scenario: "month-end-payer", type: "provocative"), .init(scenario: "shut-shop", type: "evasive"),
    .init(scenario: "spoilt-vegetables", type: "victim"), .init(scenario: "ringing-out", type: "evasive"),
    .init(scenario: "out-of-season", type: "sophisticated"),
  ]
}
