/// Whole numbers counted in bins of one width: sums are exact, and histograms of parts merge into that of the whole.
///
/// Order and grouping of what is added leave no trace, so the same values give the same histogram for any division
/// of the work. Mean and variance use the exact sums; only quantiles see bins, and are exact where the width is one.
public struct Histogram: Hashable, Sendable {
  /// How many neighbouring whole numbers share a bin.
  public let width: Int
  public private(set) var count = 0
  public private(set) var sum = 0
  private var sumOfSquares: Int128 = 0
  /// Smallest and largest value added; nil while empty.
  public private(set) var range: ClosedRange<Int>?
  /// By number of the bin. Only bins that hold something take memory, as one value may lie far from the rest.
  private var bins: [Int: Int] = [:]

  public init(width: Int = 1) {
    precondition(width > 0, "a bin of a histogram holds at least one number")
    self.width = width
  }

  public mutating func add(_ value: Int) {
    count += 1
    sum += value
    sumOfSquares += Int128(value) * Int128(value)
    range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    // Rounds down below zero too, so that every bin is as wide.
    let bin = value >= 0 ? value / width : (value + 1) / width - 1
    bins[bin, default: 0] += 1
  }

  /// Takes in what another histogram of the same width holds.
  public mutating func merge(_ other: Histogram) {
    precondition(width == other.width, "merged histograms have one width")
    guard let theirs = other.range else { return }
    count += other.count
    sum += other.sum
    sumOfSquares += other.sumOfSquares
    range =
      range.map { min($0.lowerBound, theirs.lowerBound)...max($0.upperBound, theirs.upperBound) } ?? theirs
    bins.merge(other.bins, uniquingKeysWith: +)
  }

  /// Zero while empty.
  public var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

  /// With n − 1 in the denominator; zero for fewer than two values.
  public var variance: Double {
    guard count > 1 else { return 0 }
    // n Σx² − (Σx)² in whole numbers, so that large values close together do not cancel.
    let spread = Int128(count) * sumOfSquares - Int128(sum) * Int128(sum)
    return Double(spread) / Double(count) / Double(count - 1)
  }

  public var standardError: Double { count == 0 ? 0 : (variance / Double(count)).squareRoot() }

  /// The value below which a share `p` lies, between order statistics as `Sample.quantile` has it; nil while empty.
  ///
  /// Values are taken to lie evenly in their bin: the error is less than a bin's width.
  public func quantile(_ p: Double) -> Double? {
    guard let range else { return nil }
    let position = p * Double(count - 1)
    let below = min(Int(position), count - 1)
    let part = position - Double(below)
    var low: Double?
    var passed = 0
    for (bin, size) in bins.sorted(by: { $0.key < $1.key }) {
      defer { passed += size }
      func value(_ rank: Int) -> Double {
        let inside = (Double(rank - passed) + 0.5) / Double(size) * Double(width) - 0.5
        let value = Double(bin * width) + (width > 1 ? inside : 0)
        return min(Double(range.upperBound), max(Double(range.lowerBound), value))
      }
      if low == nil, below < passed + size { low = value(below) }
      if let low {
        if part == 0 || below + 1 >= count { return low }
        if below + 1 < passed + size { return low + part * (value(below + 1) - low) }
      }
    }
    return low
  }
}
