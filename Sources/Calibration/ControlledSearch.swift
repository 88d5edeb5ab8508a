import Chance
import Simulation

/// The best multiplier of a controlled account's levels, which a search on simulated net values has to find by itself.
public struct ControlledSearch: Hashable, Sendable {
  /// Multipliers to begin from.
  public var starts: [Double]
  /// Accounts in each replication.
  public var accounts: Int

  public init(starts: [Double], accounts: Int) {
    self.starts = starts
    self.accounts = accounts
  }

  /// How far from the exact one the found multiplier may lie, as a share of it.
  static let allowed = 0.1
  /// The largest error of the last paired comparison, as a share of what is owed.
  static let sharpness = 1e-4
}

extension ControlledModel {
  /// The multiplier at which the known net value is largest.
  var bestMultiplier: Double {
    get async {
      await Optimiser(width: 0.02, budget: 40).largest(from: 1) { multiplier in
        let value = self.value(of: Quantity(.netValue, at: multiplier)) ?? .nan
        return Sample([value, value])
      }.argument
    }
  }

  /// Searches from every start, each evaluation an experiment on the same luck.
  func searched(
    _ search: ControlledSearch, of reduction: Reduction, seed: UInt64, threads: Int
  ) async -> [Check] {
    let exact = await bestMultiplier
    var checks: [Check] = []
    for start in search.starts {
      let optimum = await Optimiser().largest(from: start) { multiplier in
        var one = self
        one.multipliers = [multiplier]
        let experiment = one.experiment(
          id: reduction.id, accounts: search.accounts, replications: reduction.replications, seed: seed)
        return one.netValues(await experiment.run(threads: threads))[0]
      }
      let error = max(optimum.below.standardError, optimum.above.standardError)
      checks += [
        Check(
          reduction: reduction.id, quantity: Quantity(.bestMultiplier, at: start), exact: exact,
          found: optimum.isFound ? optimum.argument : .nan, within: ControlledSearch.allowed * exact),
        Check(
          reduction: reduction.id, quantity: Quantity(.searchError, at: start), exact: 0, found: error,
          within: ControlledSearch.sharpness * problem.owed),
      ]
    }
    return checks
  }
}
