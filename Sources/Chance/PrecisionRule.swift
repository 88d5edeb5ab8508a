/// When paired differences are sure enough: how many replications to add, and when to stop.
///
/// A first stage of fixed size tells how much the differences vary, and that sets how many replications there will be
/// (C. Stein, Annals of Mathematical Statistics 16, 1945). If what they vary by turns out larger, the number is set
/// anew (P. Hall, "Asymptotic theory of triple sampling", Annals of Statistics 9, 1981). So the run ends only where
/// the usual interval of all its replications is narrow enough, mostly at the second look.
///
/// Looking does not bend the result: the rule sees variances alone, and in normal samples the mean is independent of
/// those, so the mean stays unbiased and its interval keeps its coverage but for the little by which a variance is
/// underestimated at the stop. Stopping at the first moment that looks good, from few replications on, would not.
public struct PrecisionRule: Hashable, Sendable {
  /// What half of every simultaneous 95 % interval may be at most.
  public let halfWidth: Double
  /// Replications of the first stage.
  public let first: Int
  /// Replications after which the run ends in any case.
  public let most: Int

  /// Large enough for a variance to be worth something: its 95 % range is then some ± 25 %.
  public static let firstStage = 40

  /// The first stage never exceeds `most`, which is two at least.
  public init(halfWidth: Double, first: Int = Self.firstStage, most: Int) {
    precondition(halfWidth > 0, "a precision is greater than zero")
    self.halfWidth = halfWidth
    self.most = max(2, most)
    self.first = max(2, min(first, self.most))
  }

  public enum Verdict: Hashable, Sendable {
    /// Every interval is narrow enough.
    case reached
    /// So many replications are allowed and no more.
    case mostReached
    /// Go on until so many replications are there in all.
    case until(Int)
  }

  /// What to do after every pair's differences have been seen in all replications so far.
  public func verdict(_ differences: [Sample]) -> Verdict {
    let taken = differences.map(\.count).min() ?? most
    let widest = Simultaneous(count: taken).halfWidths(differences).max() ?? 0
    if widest <= halfWidth { return .reached }
    if taken >= most { return .mostReached }
    let ratio = widest / halfWidth
    let needed = Double(taken) * ratio * ratio
    // A tenth more at least, so that a run close to its end does not look after every replication.
    let least = taken + max(1, taken / 10)
    return .until(needed.isFinite && needed < Double(most) ? min(most, max(least, Int(needed) + 1)) : most)
  }
}
