import Chance

/// Which strategy does best with each type and cause and by each figure, and where its lead comes from.
public struct Winners: Sendable {
  /// Types, then causes; groups that do not occur are left out.
  public let groups: [(group: BorrowerGroup, winner: Winner)]
  /// The best by recovery, speed, net, complaints.
  public let axes: [(metric: Metric, winner: Winner)]

  public struct Winner: Sendable {
    public let strategy: Int
    public let runnerUp: Int
    /// By how much the winner is better than the next: above zero whatever the figure.
    public let lead: Estimate
    public let reason: Reason
  }

  /// What the winner has that the next has not.
  public enum Reason: Sendable, Equatable {
    /// Points of recovery, as a fraction, that came through enforcement or from guarantors.
    case enforcement(Double)
    case guarantors(Double)
    /// Parts of promises met, an account, of the winner and of the next.
    case promises(Double, Double)
    /// Share of accounts that paid anything.
    case payers(Double, Double)
    /// Conversations an account.
    case contacts(Double, Double)
    /// As many pay, and pay more.
    case size
  }

  /// Figures by which a manager may want the best, with the direction that is better.
  static let axes: [(metric: Metric, sign: Double)] = [
    (.recoveryRate, 1), (.meanDays, -1), (.net, 1), (.cost, -1), (.complaints, -1),
  ]

  public init(_ experiment: Experiment, _ runs: [RunResult]) {
    groups = BorrowerGroup.all(of: experiment.setting).compactMap { group in
      let sums = runs.map { $0.results(of: group) }
      let values = sums.map { $0.map { $0.opening > 0 ? Double($0.received) / Double($0.opening) : nil } }
      return Self.best(values, sums).map { (group, $0) }
    }
    let totals = runs.map { run in (0..<run.replications).map(run.total) }
    axes = Self.axes.compactMap { axis in
      let values = runs.indices.map { index in
        totals[index].indices.map { replication in
          axis.metric.value(
            totals[index][replication], receipts: runs[index].receipts(replication), days: runs[index].days
          ).map { $0 * axis.sign }
        }
      }
      return Self.best(values, totals).map { (axis.metric, $0) }
    }
  }

  private static func best(_ values: [[Double?]], _ sums: [[AccountResult]]) -> Winner? {
    let means = values.map { row -> Double? in
      let known = row.compactMap(\.self)
      return known.isEmpty ? nil : Sample(known).mean
    }
    let ranked = means.indices.filter { means[$0] != nil }.sorted { (means[$0] ?? 0) > (means[$1] ?? 0) }
    guard ranked.count > 1 else { return nil }
    let pairs = zip(values[ranked[0]], values[ranked[1]]).compactMap { a, b in
      a.flatMap { x in b.map { x - $0 } }
    }
    let (best, next) = (ranked[0], ranked[1])
    return Winner(
      strategy: best, runnerUp: next, lead: Sample(pairs).estimate,
      reason: reason(
        sums[best].reduce(into: AccountResult()) { $0 += $1 },
        sums[next].reduce(into: AccountResult()) { $0 += $1 }))
  }

  /// The largest part of the lead in receipts, and for what borrowers paid themselves what made more of them pay.
  private static func reason(_ best: AccountResult, _ next: AccountResult) -> Reason {
    let opening = Double(max(1, best.opening))
    let lead = Double(best.received - next.received) / opening
    let enforced = Double(best.enforced - next.enforced) / opening
    let guaranteed = Double(best.fromGuarantors - next.fromGuarantors) / opening
    if max(enforced, guaranteed) > lead / 2, max(enforced, guaranteed) > 0 {
      return enforced > guaranteed ? .enforcement(enforced) : .guarantors(guaranteed)
    }
    let accounts = Double(max(1, best.accounts))
    func rise(_ path: KeyPath<AccountResult, Int64>) -> (best: Double, next: Double, ratio: Double) {
      let (a, b) = (Double(best[keyPath: path]) / accounts, Double(next[keyPath: path]) / accounts)
      return (a, b, b > 0 ? a / b : a > 0 ? .infinity : 1)
    }
    let (parts, payers, contacts) = (rise(\.partsKept), rise(\.payers), rise(\.contacts))
    // A tenth more is taken for a reason; less is left to the size of payments.
    if payers.ratio > 1.1, payers.ratio >= parts.ratio { return .payers(payers.best, payers.next) }
    if parts.ratio > 1.1 { return .promises(parts.best, parts.next) }
    if contacts.ratio > 1.1 { return .contacts(contacts.best, contacts.next) }
    return .size
  }
}
