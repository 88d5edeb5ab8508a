import Testing

@testable import Chance

@Suite("Histograms of whole numbers")
struct HistogramTests {
  /// Whole numbers on both sides of zero, with gaps.
  static let values: [Int] = (0..<501).map { index in
    let word = Dice(seed: 3).words(channel: 1, event: UInt32(index)).x
    return Int(word % 400) - 150 + (word % 7 == 0 ? 5000 : 0)
  }

  static func histogram(_ values: some Sequence<Int>, width: Int = 1) -> Histogram {
    var histogram = Histogram(width: width)
    for value in values { histogram.add(value) }
    return histogram
  }

  @Test("with bins of one, every figure is that of the sample itself")
  func exact() throws {
    let histogram = Self.histogram(Self.values)
    let sample = Sample(Self.values.map(Double.init))
    #expect(histogram.count == 501)
    #expect(abs(histogram.mean - sample.mean) < 1e-9)
    #expect(abs(histogram.variance / sample.variance - 1) < 1e-12)
    #expect(abs(histogram.standardError / sample.standardError - 1) < 1e-12)
    #expect(histogram.range == (Self.values.min() ?? 0)...(Self.values.max() ?? 0))
    for p in [0, 0.003, 0.05, 0.31, 0.5, 0.95, 1] {
      let quantile = try #require(histogram.quantile(p))
      #expect(abs(quantile - sample.quantile(p)) < 1e-9, "quantile \(p)")
    }
  }

  @Test("wider bins cost less than a width", arguments: [2, 10, 37])
  func wide(width: Int) throws {
    let histogram = Self.histogram(Self.values, width: width)
    let sample = Sample(Self.values.map(Double.init))
    #expect(abs(histogram.variance / sample.variance - 1) < 1e-12)
    for p in [0.01, 0.05, 0.5, 0.95] {
      let quantile = try #require(histogram.quantile(p))
      #expect(abs(quantile - sample.quantile(p)) < Double(width), "quantile \(p)")
    }
  }

  @Test("parts merge into the whole, in any order and grouping", arguments: [1, 25])
  func merging(width: Int) {
    let whole = Self.histogram(Self.values, width: width)
    for cut in [0, 1, 250, 501] {
      let head = Self.histogram(Self.values.prefix(cut), width: width)
      let tail = Self.histogram(Self.values.dropFirst(cut), width: width)
      var one = head
      one.merge(tail)
      var other = tail
      other.merge(head)
      #expect(one == whole)
      #expect(other == whole)
    }
    #expect(Self.histogram(Self.values.reversed(), width: width) == whole)
  }

  @Test("large numbers close together keep their variance")
  func cancellation() {
    let histogram = Self.histogram((0..<100).map { 1_000_000 + $0 % 2 })
    #expect(abs(histogram.variance - 0.25 * 100 / 99) < 1e-9)
    let far = Self.histogram([0, 1, 100_000_000_000_000], width: 1000)
    #expect(far.quantile(1) == 1e14)
    #expect(abs(far.variance / 3.3333333333333e27 - 1) < 1e-12)
  }

  @Test("nothing added says nothing")
  func empty() {
    #expect(Histogram().quantile(0.5) == nil)
    #expect(Histogram().range == nil)
    #expect(Histogram().mean == 0)
  }
}
