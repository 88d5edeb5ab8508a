import Chance

/// A recovery curve with how sure it is, from day 0 to the last: shares of what was due at day 0.
public struct RecoveryBand: Hashable, Sendable {
  public let days: [Day]

  public struct Day: Hashable, Sendable {
    public let mean: Double
    /// 95 % interval of the expected value on that day alone, not of the whole curve at once.
    public let interval: ClosedRange<Double>
    /// What one portfolio will have brought in by then nine times in ten.
    public let likely: ClosedRange<Double>
  }

  /// Millionths of what was due: fine enough to be exact for reports, small enough for exact sums of squares.
  private static let unit = 1_000_000.0
  /// Court fees on a debt of a few cents come to thousands of times what was due; beyond this it tells nothing.
  private static let most = 1e14
  /// A thousandth of what was due.
  private static let width = 1000

  /// Replications in which nothing was due are left out.
  init(_ run: RunResult) {
    var seen = Array(repeating: Histogram(width: Self.width), count: run.days + 1)
    for replication in 0..<run.replications {
      let opening = Double(run.total(replication).opening)
      guard opening > 0 else { continue }
      var received: Int64 = 0
      for (day, amount) in run.receipts(replication).enumerated() {
        received += amount
        seen[day].add(Int(min(Self.most, Double(received) / opening * Self.unit).rounded()))
      }
    }
    days = seen.map { histogram in
      let mean = histogram.mean / Self.unit
      let half =
        histogram.count > 1
        ? StudentT.quantile(0.975, degrees: histogram.count - 1) * histogram.standardError / Self.unit
        : Double.infinity
      let low = (histogram.quantile(0.05) ?? 0) / Self.unit
      let high = (histogram.quantile(0.95) ?? 0) / Self.unit
      return Day(mean: mean, interval: mean - half...mean + half, likely: low...max(low, high))
    }
  }
}
