import Simulation

extension Cause {
  /// Reads a file of kind `cause`: regimes in the order distressed, tight, stable.
  init(_ file: Record) {
    _ = file["title"].wording(longest: 120)
    func three(_ field: Field, _ range: ClosedRange<Double>) -> [Float] {
      let numbers = field.list(3...3).map { $0.float(range) }
      return numbers.count == 3 ? numbers : [0, 0, 1]
    }
    func chances(_ field: Field) -> [Float] {
      let row = three(field, 0...1)
      let sum = row.reduce(0, +)
      if (sum - 1).magnitude > 1e-5 {
        field.report("the chances add up to \(sum)", rule: "They must add up to 1.")
      }
      return row
    }
    let rows = file["next"].list(3...3).map(chances)
    self.init(
      id: file["id"].text(longest: 16), start: chances(file["start"]), stay: three(file["stay"], 1...100_000),
      next: rows.count == 3 ? rows : [[0, 0, 1], [0, 0, 1], [0, 0, 1]],
      surplus: three(file["surplus"], -5...50))
  }
}
