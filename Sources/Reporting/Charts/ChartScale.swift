/// An axis laid over numbers: from where to where it goes, and where its ticks stand.
struct ChartScale: Hashable, Sendable {
  let domain: ClosedRange<Double>
  /// In rising order, all within the domain.
  let ticks: [Double]
  /// Decimals that tell any two ticks apart.
  let decimals: Int

  /// - Parameters:
  ///   - values: what must be on it; may be empty or all equal.
  ///   - aim: about how many steps.
  ///   - isTight: whether the axis ends with the numbers rather than on a tick.
  init(
    _ values: [Double], hasZero: Bool = false, steps: Chart.Steps = .decimal, aim: Int = 5,
    isTight: Bool = false
  ) {
    let all = values.filter(Chart.isDrawable) + (hasZero ? [0] : [])
    var low = all.min() ?? 0
    var high = all.max() ?? 1
    // So close together that no number on an axis would tell them apart.
    if high - low <= 1e-9 * max(1, low.magnitude, high.magnitude) {
      let room = steps == .days ? 1 : max(1, low.magnitude / 10)
      if !hasZero || low < 0 { low -= room }
      high += room
    }
    let step = Self.step(atLeast: (high - low) / Double(max(1, aim)), steps)
    // Forgives what division leaves over, and no more than is seen.
    let slack = 1e-6 * min(1, (high - low) / step.size)
    var first = (low / step.size - slack).rounded(.up)
    var last = (high / step.size + slack).rounded(.down)
    if !isTight {
      first = (low / step.size + slack).rounded(.down)
      last = (high / step.size - slack).rounded(.up)
      low = min(low, step.times(first))
      high = max(high, step.times(last))
    }
    domain = low...high
    ticks = first <= last ? (0...Int(last - first)).map { step.times(first + Double($0)) } : []
    decimals = step.decimals
  }

  /// Where a number stands between two ends.
  func place(_ value: Double, from start: Double, to end: Double) -> Double {
    start + (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound) * (end - start)
  }

  func label(_ tick: Double, isSigned: Bool = false) -> String {
    isSigned && tick != 0 ? Figures.signed(tick, decimals) : Figures.fixed(tick, decimals)
  }

  /// A distance between ticks: a whole number, or one over a power of ten.
  private struct Step {
    var whole: Double
    /// Power of ten that it is divided by.
    var divisor: Double = 1
    var decimals = 0

    var size: Double { whole / divisor }
    // Multiplied first, so that three tenths are the nearest number to 0.3.
    func times(_ count: Double) -> Double { count * whole / divisor }
  }

  private static func step(atLeast least: Double, _ steps: Chart.Steps) -> Step {
    if steps == .days {
      var scale = 1.0
      while true {
        for size in scale == 1 ? [1.0, 2, 5, 10, 15, 30, 60, 90, 180, 360, 720, 1800] : [360, 720, 1800]
        where size * scale >= least - 1e-9 {
          return Step(whole: size * scale)
        }
        scale *= 10
      }
    }
    var divisor = 1.0
    var decimals = 0
    while decimals < 9, 1 / divisor > least {
      divisor *= 10
      decimals += 1
    }
    var power = 1.0
    while true {
      for whole in [1.0, 2, 5] where whole * power / divisor >= least * (1 - 1e-9) {
        // 10/100 needs one decimal only.
        return power >= 10 && divisor >= 10
          ? Step(whole: whole * power / 10, divisor: divisor / 10, decimals: decimals - 1)
          : Step(whole: whole * power, divisor: divisor, decimals: decimals)
      }
      power *= 10
    }
  }
}
