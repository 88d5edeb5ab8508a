/// Intervals that all hold at once, for reading many differences side by side.
///
/// Bonferroni's inequality on paired t intervals (A. M. Law, "Simulation Modeling and Analysis", 5th ed. 2015, §10.2.2):
/// the chance that any of m intervals misses is at most the sum of their chances. It asks nothing of how the
/// differences hang together, which matters since all pairs of strategies share replications. Between five strategies it
/// is some 3 % wider than Tukey's studentised range, which would ask for equal variances.
public enum Simultaneous: Sendable {
  /// The t that each of `intervals` two-sided intervals takes so that all hold with a chance of 95 % or more.
  public static func quantile(intervals: Int, degrees: Int) -> Double {
    StudentT.quantile(1 - 0.025 / Double(max(1, intervals)), degrees: degrees)
  }

  /// How many pairs there are among so many.
  public static func pairs(among count: Int) -> Int { count * (count - 1) / 2 }
}

extension Sample {
  /// Half the width of the interval of the mean that holds together with those of all `intervals`, with 95 %.
  ///
  /// Infinite for fewer than two values, as one cannot tell.
  public func halfWidth(among intervals: Int) -> Double {
    guard count > 1 else { return .infinity }
    return Simultaneous.quantile(intervals: intervals, degrees: count - 1) * standardError
  }

  /// The mean's interval that holds together with those of all `intervals`, with 95 %.
  public func interval(among intervals: Int) -> ClosedRange<Double> {
    let (centre, half) = (mean, halfWidth(among: intervals))
    return centre - half...centre + half
  }
}
