/// A handful of replicated results: their mean, the error of that mean, and the spread of a single result.
public struct Sample: Hashable, Sendable {
  public let values: [Double]

  public init(_ values: [Double]) { self.values = values }

  public var count: Int { values.count }

  /// Added up in order, so that the same values give the same bits.
  public var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

  /// With n − 1 in the denominator; zero for fewer than two values.
  public var variance: Double {
    guard values.count > 1 else { return 0 }
    let centre = mean
    return values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / Double(values.count - 1)
  }

  public var standardError: Double {
    values.isEmpty ? 0 : (variance / Double(values.count)).squareRoot()
  }

  /// The value below which a share `p` of the results lies, by linear interpolation between order statistics.
  ///
  /// Definition 7 of Hyndman and Fan, "Sample quantiles in statistical packages", 1996.
  public func quantile(_ p: Double) -> Double {
    guard let first = values.first else { return 0 }
    let sorted = values.sorted()
    let position = p * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted.last ?? first }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// Differences pair by pair; both samples hold as many values, in the same order of replications.
  public func minus(_ other: Sample) -> Sample {
    precondition(count == other.count, "paired samples hold as many values")
    return Sample(zip(values, other.values).map { $0 - $1 })
  }

  /// The mean with its error and ranges.
  public var estimate: Estimate {
    let half = count > 1 ? StudentT.quantile(0.975, degrees: count - 1) * standardError : .infinity
    return Estimate(
      value: mean, standardError: count > 1 ? standardError : .infinity,
      interval: mean - half...mean + half, likely: quantile(0.05)...Swift.max(quantile(0.05), quantile(0.95)),
      count: count)
  }
}

/// A figure with what is known of its certainty.
public struct Estimate: Hashable, Sendable {
  public let value: Double
  /// Monte Carlo error of the expected value; infinite where one replication cannot tell.
  public let standardError: Double
  /// The 95 % confidence interval of the expected value.
  public let interval: ClosedRange<Double>
  /// What a single portfolio will do nine times in ten: the range from 5 % to 95 %.
  public let likely: ClosedRange<Double>
  public let count: Int

  public init(
    value: Double, standardError: Double, interval: ClosedRange<Double>, likely: ClosedRange<Double>,
    count: Int
  ) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.likely = likely
    self.count = count
  }

  /// Whether the interval of the expected value leaves zero out.
  public var isClear: Bool { interval.lowerBound > 0 || interval.upperBound < 0 }
}
