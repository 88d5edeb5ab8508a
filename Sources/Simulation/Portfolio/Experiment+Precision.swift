import Chance

extension Experiment {
  /// A run that ended by itself, and why.
  public struct Stopped: Sendable {
    public let runs: [RunResult]
    /// Replications after which the differences were looked at, the last one included.
    public let looks: [Int]
    /// Half of the widest simultaneous 95 % interval of a paired difference in recovery, as a rate; nil where no
    /// difference is known.
    public let halfWidth: Double?
    /// Whether every difference is as sure as was asked, as opposed to: no more replications were allowed.
    public let isReached: Bool
  }

  /// Adds replications until the recovery of every pair of strategies is told apart as finely as the rule asks.
  ///
  /// They are the replications that a longer run would have had, and how many there are depends on their results
  /// alone: threads do not matter. `replications` of the experiment is not looked at.
  public func run(
    until rule: PrecisionRule, threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> Stopped {
    var runs = await extend([], to: rule.first, threads: threads) { progress($0 * 0.05) }
    var looks = [rule.first]
    while true {
      let taken = looks.last ?? rule.first
      let differences = Self.recoveryDifferences(runs)
      let verdict = rule.verdict(differences)
      guard case .until(let next) = verdict else {
        let widest = Simultaneous(count: differences.first?.count ?? 0).halfWidths(differences).max()
        return Stopped(
          runs: runs, looks: looks, halfWidth: widest.flatMap { $0.isFinite ? $0 : nil },
          isReached: verdict == .reached)
      }
      runs = await extend(runs, to: next, threads: threads) { share in
        progress((Double(taken) + share * Double(next - taken)) / Double(next))
      }
      looks.append(next)
    }
  }

  /// The same run as if it had had `count` replications from the start.
  func extend(
    _ runs: [RunResult], to count: Int, threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> [RunResult] {
    let taken = runs.first?.replications ?? 0
    var rest = self
    rest.firstReplication = firstReplication + taken
    rest.replications = count - taken
    // Small pieces, so that a short batch still occupies every thread.
    let work = portfolio.accounts.count * rest.replications
    let cut = Cut(piece: max(256, min(Cut().piece, work / max(1, 4 * threads))), block: Cut().block)
    let later = await rest.run(threads: threads, cut: cut, progress: progress)
    guard !runs.isEmpty else { return later }
    return zip(runs, later).map { run, more in
      var whole = run
      whole.append(more)
      return whole
    }
  }

  /// Every pair's differences in recovery; replications with nothing due are left out.
  static func recoveryDifferences(_ runs: [RunResult]) -> [Sample] {
    let rates = runs.map { run in
      (0..<run.replications).compactMap { replication in
        let total = run.total(replication)
        return total.opening > 0 ? Double(total.received) / Double(total.opening) : nil
      }
    }
    return rates.indices.flatMap { first in
      rates.indices.dropFirst(first + 1).map { Sample(rates[first]).minus(Sample(rates[$0])) }
    }
  }
}
