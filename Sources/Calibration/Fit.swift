import Simulation

/// Parameters of the engine fitted to published studies by simulated moments: one coordinate after the other.
///
/// The luck is the same in every run, so the objective is a function of the parameters alone. A study runs again
/// only where a parameter that can move it has moved.
public struct Fit: Sendable {
  public var parameters: [FitParameter]
  public var effort: StudyEffort
  /// Times that all parameters are gone through; steps are halved where no step helps.
  public var rounds: Int
  private let studies: @Sendable ([String: Double]) -> [Study]

  /// - Parameter studies: the studies to fit to, at given values of the parameters, always in the same order.
  public init(
    parameters: [FitParameter], effort: StudyEffort, rounds: Int,
    studies: @escaping @Sendable ([String: Double]) -> [Study]
  ) {
    self.parameters = parameters
    self.effort = effort
    self.rounds = rounds
    self.studies = studies
  }

  /// Squared distances are cut here, so that a study that cannot be met does not bend the others.
  static let most = 9.0
  /// What a direction that does not show costs, in squared tolerances.
  static let wrongDirection = 4.0
  /// What moving a parameter over its whole range costs: without it a study of its own would send it anywhere.
  static let stiffness = 0.5

  /// The fitted parameters; `progress` is called with the share done and the objective.
  public func run(progress: (Double, Double) -> Void = { _, _ in }) async -> [FitParameter] {
    var best = parameters
    var losses = await losses(best, known: [], changed: nil)
    var objective = losses.reduce(0, +) + penalty(best)
    var steps = parameters.map { ($0.most - $0.least) / 4 }
    for round in 0..<rounds {
      for index in best.indices {
        var moved = false
        for sign in [1.0, -1] where !moved {
          var trial = best
          let value = trial[index].value + sign * steps[index]
          trial[index].value = max(trial[index].least, min(trial[index].most, value))
          guard trial[index].value != best[index].value else { continue }
          let trialLosses = await self.losses(trial, known: losses, changed: trial[index].id)
          let trialObjective = trialLosses.reduce(0, +) + penalty(trial)
          if trialObjective < objective - 1e-9 {
            (best, losses, objective, moved) = (trial, trialLosses, trialObjective, true)
          }
        }
        if !moved { steps[index] /= 2 }
        progress(Double(round * best.count + index + 1) / Double(rounds * best.count), objective)
      }
    }
    return best
  }

  /// How far each study's figures are off, in squared tolerances, each study counting as one.
  private func losses(_ at: [FitParameter], known: [Double], changed: String?) async -> [Double] {
    let values = Dictionary(at.map { ($0.id, $0.value) }) { $1 }
    var losses: [Double] = []
    for (index, study) in studies(values).enumerated() {
      if let changed, !study.parameters.contains(changed) {
        losses.append(known[index])
      } else {
        losses.append(Self.loss(await study.run(effort)))
      }
    }
    return losses
  }

  static func loss(_ result: StudyResult) -> Double {
    let each = result.scores.map { score in
      guard score.expectation.direction == nil else { return score.passes ? 0 : wrongDirection }
      let distance = score.distance ?? most
      return min(most, distance * distance)
    }
    return each.isEmpty ? 0 : each.reduce(0, +) / Double(each.count)
  }

  private func penalty(_ at: [FitParameter]) -> Double {
    zip(at, parameters).reduce(0) { sum, pair in
      let moved = (pair.0.value - pair.1.value) / max(1e-9, pair.1.most - pair.1.least)
      return sum + Self.stiffness * moved * moved
    }
  }
}
