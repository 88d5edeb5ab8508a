import Simulation

extension Cause {
  /// Reads a file of kind `cause`: regimes in the order distressed, tight, stable.
  init(_ file: Record) {
    let receivables = file.maybe("receivables")?.float(0...20) ?? 1
    self.init(file, id: file["id"].text(longest: 16), regimes: 3...3)
    self.receivables = receivables
  }

  /// The chain itself: how it starts, how long stays are or the step between draws, where it goes, what comes in.
  init(_ file: Record, id: String, regimes: ClosedRange<Int>) {
    let start = Self.chances(file["start"], regimes)
    let count = start.count
    func numbers(_ field: Field, _ range: ClosedRange<Double>) -> [Float] {
      let numbers = field.list(count...count).map { $0.float(range) }
      return numbers.count == count ? numbers : Array(repeating: 1, count: count)
    }
    let rows = file["next"].list(count...count).map { Self.chances($0, count...count) }
    let step = file.maybe("step")?.integer(1...365)
    let stay = step == nil ? numbers(file["stay"], 1...100_000) : Array(repeating: 1, count: count)
    let isWhole = rows.count == count && rows.allSatisfy { $0.count == count }
    self.init(
      id: id, start: start, stay: stay,
      next: isWhole ? rows : Array(repeating: start, count: count),
      surplus: numbers(file["surplus"], -5...50), step: step)
  }

  /// One row of chances that add up to one.
  static func chances(_ field: Field, _ count: ClosedRange<Int>) -> [Float] {
    let row = field.list(count).map { $0.float(0...1) }
    let sum = row.reduce(0, +)
    if count.contains(row.count), (sum - 1).magnitude > 1e-5 {
      field.report("the chances add up to \(sum)", rule: "They must add up to 1.")
    }
    return count.contains(row.count) ? row : [0, 0, 1]
  }
}
