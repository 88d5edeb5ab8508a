import Chance
import Lending

/// Where one trainee stands: their calls in the order of time, and what they come to by skill and type.
public struct Progress: Sendable {
  /// Each call once, in the order of time, whatever order they came in.
  public let calls: [PracticeRecord]
  /// Those that were practised, by type and skill.
  public let cells: [Cell]

  /// - Parameter records: of one trainee; those without a day, or without a line that exercises anything, are left out.
  public init(_ records: some Sequence<PracticeRecord>) {
    var seen: Set<String> = []
    calls = records.filter { $0.day != nil && !$0.turns.isEmpty }
      .sorted { ($0.when, $0.transcript) < ($1.when, $1.transcript) }
      .filter { seen.insert($0.transcript).inserted }
    var cells: [Cell.Place: Cell] = [:]
    for call in calls {
      guard let day = call.day else { continue }
      for (skill, turns) in Dictionary(grouping: call.turns, by: \.skill) {
        let place = Cell.Place(skill, call.type)
        cells[place, default: Cell(place)].take(turns, of: call, on: day)
      }
    }
    self.cells = cells.values.sorted { $0.place < $1.place }
  }

  /// Nil where that skill was never used in front of that type.
  public func cell(_ place: Cell.Place) -> Cell? { cells.first { $0.place == place } }

  /// Loss a line of each call, in the order of `calls`.
  public var curve: [Estimate] {
    calls.map { Loss.estimate($0.turns.map(\.loss), errors: $0.turns.map(\.error)) }
  }

  /// Failed checks with the number of calls that each failed, the commonest first.
  public var failures: [(check: String, calls: Int)] {
    var counts: [String: Int] = [:]
    for call in calls { for check in Set(call.failures) { counts[check, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Types of the short calls of placement that have been played.
  public var placed: Set<String> { Set(calls.filter { $0.exercise == .placement }.map(\.type)) }
}
