import Chance

/// For every two strategies, the borrower types and causes on which they differ, on the same luck.
///
/// Of the many groups the most telling one is shown, so a distance near two would be found somewhere by chance
/// alone; `threshold` says from which distance on a difference is taken for one.
public struct PairTable: Sendable {
  public let strategies: [String]
  public let types: [String]
  public let causes: [String]
  public let replications: Int
  public let days: Int
  /// Every pair, the earlier strategy first.
  public let pairs: [Pair]

  /// Standard errors beyond which a difference counts.
  public static let threshold = 2.0

  /// What two strategies are compared by.
  public enum Measure: String, CaseIterable, Sendable {
    case recoveryRate, meanDays

    /// nil where the group does not occur.
    func value(_ sum: AccountResult) -> Double? {
      guard sum.opening > 0 else { return nil }
      let opening = Double(sum.opening)
      return switch self {
      case .recoveryRate: Double(sum.received) / opening
      case .meanDays: Double(sum.unpaidDays) / opening
      }
    }

    /// 1 where more is better, −1 where less is.
    var sign: Double { self == .recoveryRate ? 1 : -1 }
  }

  public struct Pair: Sendable {
    public let first: Int
    public let second: Int
    /// All differences, first less second, by group and measure; those of groups that do not occur are left out.
    public let differences: [Difference]

    /// The difference that is largest in standard errors.
    public var widest: Difference? { differences.max { $0.distance.magnitude < $1.distance.magnitude } }

    /// The most telling difference in favour of the one that the widest speaks against; nil where it never wins.
    public var opposite: Difference? {
      guard let widest else { return nil }
      return
        differences
        .filter { $0.distance.magnitude > PairTable.threshold && $0.distance.sign != widest.distance.sign }
        .max { $0.distance.magnitude < $1.distance.magnitude }
    }

    /// Groups in which the first strategy is better beyond the threshold, or the second; most telling first.
    public func groups(wonByFirst: Bool) -> [BorrowerGroup] {
      var seen: Set<BorrowerGroup> = []
      return
        differences
        .filter { wonByFirst ? $0.distance > PairTable.threshold : $0.distance < -PairTable.threshold }
        .sorted { $0.distance.magnitude > $1.distance.magnitude }
        .compactMap { seen.insert($0.group).inserted ? $0.group : nil }
    }

    public var isClear: Bool { (widest?.distance.magnitude ?? 0) > PairTable.threshold }
  }

  public struct Difference: Sendable {
    public let group: BorrowerGroup
    public let measure: Measure
    public let estimate: Estimate
    /// In standard errors; above zero where the first strategy is better.
    public let distance: Double
  }

  public init(_ experiment: Experiment, _ runs: [RunResult]) {
    strategies = experiment.strategies.map(\.id)
    types = experiment.setting.types.map(\.id)
    causes = experiment.setting.causes.map(\.id)
    replications = experiment.replications
    days = experiment.setting.days
    let groups = BorrowerGroup.all(of: experiment.setting)
    // By strategy, group and measure.
    let values = runs.map { run in
      groups.map { group in
        let sums = run.results(of: group)
        return Measure.allCases.map { measure in sums.map(measure.value) }
      }
    }
    var pairs: [Pair] = []
    for first in runs.indices {
      for second in runs.indices.dropFirst(first + 1) {
        var differences: [Difference] = []
        for (g, group) in groups.enumerated() {
          for (m, measure) in Measure.allCases.enumerated() {
            let paired = zip(values[first][g][m], values[second][g][m]).compactMap { a, b in
              a.flatMap { x in b.map { x - $0 } }
            }
            guard paired.count > 1 else { continue }
            let estimate = Sample(paired).estimate
            let distance =
              estimate.standardError > 0 ? measure.sign * estimate.value / estimate.standardError : 0
            differences.append(
              Difference(group: group, measure: measure, estimate: estimate, distance: distance))
          }
        }
        pairs.append(Pair(first: first, second: second, differences: differences))
      }
    }
    self.pairs = pairs
  }

  /// The id of a type or cause.
  public func id(of group: BorrowerGroup) -> String {
    switch group {
    case .type(let type): types[type]
    case .cause(let cause): causes[cause]
    }
  }
}
