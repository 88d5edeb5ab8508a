import Chance
import Simulation

/// The one thing about a study's population that is fitted, so that its control arm stands at the published level.
///
/// Each is a multiplier, 1 leaving the population as its file has it.
public enum Intercept: String, CaseIterable, Sendable {
  /// Hazard of paying.
  case readiness
  /// Monthly surpluses.
  case income
  /// Free cash at day 0.
  case cash
  /// What a court could seize beside cash.
  case assets
  /// Odds of willingness: added to every type's willingness as a sixth of its logarithm.
  case goodwill

  /// The arm with this much more of it.
  func applied(_ factor: Double, to arm: Study.Arm) -> Study.Arm {
    var arm = arm
    let times = Float(factor)
    switch self {
    case .readiness: arm.setting.readiness *= times
    case .income:
      let seasons = arm.setting.seasons
      arm.setting.seasons = (seasons.isEmpty ? [Float(1)] : seasons).map { $0 * times }
    case .cash: arm.portfolio.mix.cash = arm.portfolio.mix.cash.map { $0 * times }
    case .assets: arm.portfolio.mix.assets *= times
    case .goodwill: arm.portfolio.mix.goodwill += Float(Elementary.log(factor) / 6)
    }
    return arm
  }

  /// Logarithms of the factors that are tried.
  static let span = -6.0...6.0
}

/// An intercept as it was fitted.
public struct FittedIntercept: Hashable, Sendable {
  public var factor: Double
  /// The control arm's level with it, and whether that is the one asked for, within half a point.
  public var level: Double
  public var isReached: Bool
}

extension Study {
  /// Fits the intercept by false position between two ends, Illinois's variant, on the same luck throughout.
  ///
  /// At most sixteen runs; where no factor reaches the level, the nearer end stands and `isReached` is false.
  func fitIntercept(_ level: (Double) async -> Double) async -> FittedIntercept {
    guard let wanted = control.level else {
      return FittedIntercept(factor: 1, level: await level(1), isReached: true)
    }
    func fitted(_ x: Double, _ gap: Double) -> FittedIntercept {
      FittedIntercept(
        factor: Elementary.exp(x), level: wanted + gap, isReached: gap.magnitude <= 0.005)
    }
    var (low, high) = (Intercept.span.lowerBound, Intercept.span.upperBound)
    var gapLow = await level(Elementary.exp(low)) - wanted
    var gapHigh = await level(Elementary.exp(high)) - wanted
    if (gapLow > 0) == (gapHigh > 0) {
      return gapLow.magnitude < gapHigh.magnitude ? fitted(low, gapLow) : fitted(high, gapHigh)
    }
    // Halved where an end stays; the true gaps are kept for the answer.
    var (weightLow, weightHigh) = (gapLow, gapHigh)
    var best = gapLow.magnitude < gapHigh.magnitude ? (low, gapLow) : (high, gapHigh)
    for step in 0..<14 where best.1.magnitude > 0.001 {
      // Far from the answer the curve is flat at both ends, so the first steps halve the span.
      let x = step < 4 ? (low + high) / 2 : (low * weightHigh - high * weightLow) / (weightHigh - weightLow)
      let gap = await level(Elementary.exp(x)) - wanted
      if gap.magnitude < best.1.magnitude { best = (x, gap) }
      if (gap > 0) == (gapLow > 0) {
        (low, gapLow, weightLow) = (x, gap, gap)
        weightHigh /= 2
      } else {
        (high, gapHigh, weightHigh) = (x, gap, gap)
        weightLow /= 2
      }
    }
    return fitted(best.0, best.1)
  }
}
