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

  /// Chance of exactly one payment by a time in years, and the mean share of the debt that it brings.
  ///
  /// A payment of share r at t is the only one with density λ(t)·e^{−Λ(T) − (δ10 + δ11 r)(1 − e^{−κ(T−t)})/κ}, Λ being
  /// the integral of the intensity without payments; averaged over t by Simpson's rule and over r.
  public func onePayment(by years: Double) -> (chance: Double, share: Double) {
    let none = chanceOfNoPayment(by: years)
    let steps = 2 * max(100, Int((years * max(100, 10 * decay)).rounded(.up)))
    let times = (0...steps).map { Double($0) * years / Double(steps) }
    let begins = times.map { rest + (start - rest) * Elementary.exp(-decay * $0) }
    let echoes = times.map { (1 - Elementary.exp(-decay * (years - $0))) / decay }
    func density(_ r: Double) -> Double {
      let sum = times.indices.reduce(0) { sum, index in
        let weight = index == 0 || index == steps ? 1.0 : index % 2 == 0 ? 2 : 4
        return sum + weight * begins[index] * Elementary.exp(-(jump + jumpShare * r) * echoes[index])
      }
      return none * sum * years / Double(steps) / 3
    }
    let shares = UniformShare(least: leastShare)
    let densities = shares.nodes.map { $0.weight * density($0.r) }
    let chance = densities.reduce(0, +)
    return (chance, zip(densities, shares.nodes).reduce(0) { $0 + $1.0 * $1.1.r } / chance)
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

  /// Answers at a time in years.
  public func course(to years: Double) -> Course {
    let transform = transform(to: years)
    let end = transform.steps
    let left = transform.balance(end, start: start, decay: decay)
    let ending = Elementary.exp(-discount * years) * left
    let waited = transform.waiting(start: start, decay: decay, discount: discount)
    return Course(
      left: left, collected: 1 - ending - discount * waited,
      collectedForEver: 1 - discount * (waited + tail(transform, start: start)))
  }

  /// Discounted receipts for ever of one unit owed, by first intensity: the G of the source.
  func collectedForEver(starts: [Double]) -> [Double] {
    // From where a no longer moves the tail is exact.
    let transform = transform(to: 1000, stopsWhenSettled: true)
    return starts.map { start in
      let waited = transform.waiting(start: start, decay: decay, discount: discount)
      return 1 - discount * (waited + tail(transform, start: start))
    }
  }

  /// ∫ from the end of the transform of e^{−ρt} E[w_t]/w, with a as it is there.
  private func tail(_ transform: Transform, start: Double) -> Double {
    let end = transform.steps
    let left = transform.balance(end, start: start, decay: decay)
    let years = Double(end) * transform.step
    return Elementary.exp(-discount * years) * left / (discount + decay * rest * transform.a[end])
  }

  /// The functions a and b with E[w_t] = w·exp(−λ0·a(t) − κ·b(t)), at even distances of time.
  struct Transform {
    /// Years.
    let step: Double
    var a: [Double]
    var b: [Double]

    var steps: Int { a.count - 1 }

    func balance(_ index: Int, start: Double, decay: Double) -> Double {
      Elementary.exp(-start * a[index] - decay * b[index])
    }

    /// ∫ e^{−ρt} E[w_t]/w by Simpson's rule.
    func waiting(start: Double, decay: Double, discount: Double) -> Double {
      var sum = 0.0
      for index in 0...steps {
        let weight = index == 0 || index == steps ? 1.0 : index % 2 == 0 ? 2 : 4
        sum +=
          weight * Elementary.exp(-discount * Double(index) * step)
          * balance(index, start: start, decay: decay)
      }
      return sum * step / 3
    }
  }

  /// Solves a' = −κa + 1 − E[(1 − r)e^{−(δ10 + δ11 r)a}], b' = λ∞a from zero by Runge–Kutta.
  func transform(to years: Double, stopsWhenSettled: Bool = false) -> Transform {
    let shares = UniformShare(least: leastShare)
    func slope(_ a: Double) -> Double {
      1 - decay * a - shares.mean { (1 - $0) * Elementary.exp(-(jump + jumpShare * $0) * a) }
    }
    // A twentieth of the time in which excitation fades, at most a two-hundredth of a year; even in number.
    let pairs = max(100, Int((years * max(100, 10 * decay)).rounded(.up)))
    let h = years / Double(2 * pairs)
    var transform = Transform(step: h, a: [0], b: [0])
    var (a, b) = (0.0, 0.0)
    for step in 1...2 * pairs {
      let k1 = slope(a)
      let k2 = slope(a + h / 2 * k1)
      let k3 = slope(a + h / 2 * k2)
      let k4 = slope(a + h * k3)
      let middle = a + h / 2 * (k1 + k2) / 2
      let next = a + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
      b += rest * h / 6 * (a + 4 * middle + next)
      a = next
      transform.a.append(a)
      transform.b.append(b)
      if stopsWhenSettled, step % 2 == 0, slope(a).magnitude < 1e-12 { break }
    }
    return transform
  }
}
