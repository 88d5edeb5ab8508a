import Chance

/// The self-exciting account of Chehrazi, Glynn and Weber, "Dynamic credit-collections optimization", Management
/// Science 65 (2019): dλ = κ(λ∞ − λ)dt + δ10 dN + δ11 r dN, each payment a share r of the balance, r ~ U[m, 1].
///
/// Rates are a year. All answers are computed from the formulas, for any parameters.
public struct SelfExciting: Hashable, Sendable {
  public var start: Double
  public var rest: Double
  public var decay: Double
  public var jump: Double
  public var jumpShare: Double
  public var discount: Double
  public var leastShare: Double

  public init(
    start: Double, rest: Double, decay: Double, jump: Double, jumpShare: Double, discount: Double,
    leastShare: Double
  ) {
    self.start = start
    self.rest = rest
    self.decay = decay
    self.jump = jump
    self.jumpShare = jumpShare
    self.discount = discount
    self.leastShare = leastShare
  }

  /// Chance that nothing is paid by a time in years.
  public func chanceOfNoPayment(by years: Double) -> Double {
    let faded = (1 - Elementary.exp(-decay * years)) / decay
    return Elementary.exp(-rest * years - (start - rest) * faded)
  }

  /// What is left and what has come in by a time, each for one unit owed at the start.
  public struct Course: Hashable, Sendable {
    /// E[w_T]/w.
    public var left: Double
    /// Receipts up to T discounted to the start.
    public var collected: Double
    /// Receipts for ever, discounted to the start; meaningful for long times, where the tail is in closed form.
    public var collectedForEver: Double
  }

  /// Solves a' = −κa + 1 − E[(1 − r)e^{−(δ10 + δ11 r)a}], b' = λ∞a and the discounted integral of the balance
  /// along with them by Runge–Kutta, in steps of a two-hundredth of a year.
  public func course(to years: Double) -> Course {
    let steps = max(200, Int(years * 200))
    let h = years / Double(steps)
    // a, b, and the integral.
    var state = SIMD4<Double>()
    func slope(_ t: Double, _ s: SIMD4<Double>) -> SIMD4<Double> {
      let balance = Elementary.exp(-discount * t - start * s.x - decay * s.y)
      return SIMD4(1 - decay * s.x - meanLeft(s.x), rest * s.x, balance, 0)
    }
    for step in 0..<steps {
      let t = Double(step) * h
      let k1 = slope(t, state)
      let k2 = slope(t + h / 2, state + h / 2 * k1)
      let k3 = slope(t + h / 2, state + h / 2 * k2)
      let k4 = slope(t + h, state + h * k3)
      let sum = k1 + 2 * k2 + 2 * k3 + k4
      state += h / 6 * sum
    }
    let left = Elementary.exp(-start * state.x - decay * state.y)
    let ending = Elementary.exp(-discount * years) * left
    let tail = ending / (discount + decay * rest * state.x)
    return Course(
      left: left, collected: 1 - ending - discount * state.z,
      collectedForEver: 1 - discount * (state.z + tail))
  }

  /// E[(1 − r)e^{−(δ10 + δ11 r)a}] by five-point Gauss–Legendre on eight parts.
  private func meanLeft(_ a: Double) -> Double {
    let nodes = [
      0.0, 0.538_469_310_105_683, -0.538_469_310_105_683, 0.906_179_845_938_664, -0.906_179_845_938_664,
    ]
    let weights = [
      0.568_888_888_888_889, 0.478_628_670_499_366, 0.478_628_670_499_366, 0.236_926_885_056_189,
      0.236_926_885_056_189,
    ]
    let width = (1 - leastShare) / 8
    var sum = 0.0
    for part in 0..<8 {
      let middle = leastShare + (Double(part) + 0.5) * width
      for (node, weight) in zip(nodes, weights) {
        let r = middle + node * width / 2
        sum += weight * (1 - r) * Elementary.exp(-(jump + jumpShare * r) * a)
      }
    }
    return sum * width / 2 / (1 - leastShare)
  }
}
