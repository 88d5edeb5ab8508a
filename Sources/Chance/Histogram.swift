/// Whole numbers counted in bins of one width: sums are exact, and histograms of parts merge into that of the whole.
///
/// Order and grouping of what is added leave no trace, so the same values give the same histogram for any division
/// of the work. Mean and variance use the exact sums; only quantiles see bins, and are exact where the width is one.
public struct Histogram: Hashable, Sendable {
  /// How many neighbouring whole numbers share a bin.
  public let width: Int
  public private(set) var count = 0
  public private(set) var sum = 0
  /// Exact while count × largest value² stays below 2^63.
  public private(set) var sumOfSquares = 0
  /// Smallest and largest value added; nil while empty.
  public private(set) var range: ClosedRange<Int>?
  private var firstBin = 0
  private var bins: [Int] = []

  /// Memory is one number a bin between the smallest and the largest value.
  public init(width: Int = 1) {
    precondition(width > 0, "a bin of a histogram holds at least one number")
    self.width = width
  }

  public mutating func add(_ value: Int) {
    count += 1
    sum += value
    sumOfSquares += value * value
    range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    bins[room(for: bin(value))] += 1
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
    _ = room(for: bin(theirs.lowerBound))
    for (index, more) in other.bins.enumerated() where more > 0 {
      bins[room(for: other.firstBin + index)] += more
    }
  }

  /// Zero while empty.
  public var mean: Double { count == 0 ? 0 : Double(sum) / Double(count) }

  /// With n − 1 in the denominator; zero for fewer than two values.
  public var variance: Double {
    guard count > 1 else { return 0 }
    // Around a whole number next to the mean, so that large sums do not cancel.
    let centre = Int(mean.rounded())
    let squares = sumOfSquares - 2 * centre * sum + count * centre * centre
    let rest = Double(sum - count * centre)
    return max(0, (Double(squares) - rest * rest / Double(count)) / Double(count - 1))
  }

  public var standardError: Double { count == 0 ? 0 : (variance / Double(count)).squareRoot() }

  /// The value below which a share `p` lies, between order statistics as `Sample.quantile` has it; nil while empty.
  ///
  /// Values are taken to lie evenly in their bin: the error is less than a bin's width.
  public func quantile(_ p: Double) -> Double? {
    guard let range else { return nil }
    let position = p * Double(count - 1)
    let below = min(Int(position), count - 1)
    let low = value(at: below, range)
    guard below + 1 < count, position > Double(below) else { return low }
    return low + (position - Double(below)) * (value(at: below + 1, range) - low)
  }

  /// The value of that rank, counted from 0 upwards.
  private func value(at rank: Int, _ range: ClosedRange<Int>) -> Double {
    var passed = 0
    for (index, size) in bins.enumerated() where size > 0 {
      if rank < passed + size {
        let start = Double((firstBin + index) * width)
        let inside = (Double(rank - passed) + 0.5) / Double(size) * Double(width) - 0.5
        return min(Double(range.upperBound), max(Double(range.lowerBound), start + (width > 1 ? inside : 0)))
      }
      passed += size
    }
    return Double(range.upperBound)
  }

  /// Rounds down below zero too, so that every bin is as wide.
  private func bin(_ value: Int) -> Int { value >= 0 ? value / width : -((-value + width - 1) / width) }

  /// Where a bin lies in the array, which grows to hold it.
  private mutating func room(for bin: Int) -> Int {
    if bins.isEmpty {
      firstBin = bin
      bins = [0]
    } else if bin < firstBin {
      bins.insert(contentsOf: repeatElement(0, count: firstBin - bin), at: 0)
      firstBin = bin
    } else if bin >= firstBin + bins.count {
      bins += repeatElement(0, count: bin - firstBin - bins.count + 1)
    }
    return bin - firstBin
  }
}
