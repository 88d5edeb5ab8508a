import Calibration

extension Reduction {
  /// Reads a file of kind `reduction`: sets of parameters of the self-exciting account. Rates are a year.
  static func list(_ file: Record) -> [Reduction] {
    let id = file["id"].id()
    _ = file["source"].list(0...20).map { $0.text(longest: 200) }
    return file["sets"].list(1...100).map { item in
      let set = item.record()
      let rest = set["rest"].number(0.0001...100)
      let start = set["start"].number(0.0001...100)
      if start < rest {
        set["start"].report(
          "the first intensity \(start) is below the resting one \(rest)",
          rule: "Excitation cannot be negative here.")
      }
      return Reduction(
        id: "\(id)/\(set["id"].id())",
        account: SelfExciting(
          start: start, rest: rest, decay: set["decay"].number(0.01...100), jump: set["jump"].number(0...100),
          jumpShare: set["jumpShare"].number(0...100), discount: set["discount"].number(0.001...1),
          leastShare: set["leastShare"].number(0...0.99)),
        years: set["years"].integer(1...30), accounts: set["accounts"].integer(1...1_000_000),
        replications: set["replications"].integer(2...1000))
    }
  }
}
