import Chance

extension Chart {
  /// Beyond this a number cannot be written on an axis; it is far above any sum of money or time.
  static let largest = 1e12

  static func isDrawable(_ value: Double) -> Bool { value.magnitude <= largest }

  /// A number with the interval that goes with it, both drawable.
  public struct Measure: Hashable, Sendable {
    public let value: Double
    /// Nil where nothing is known of it, as after a single replication.
    public let span: ClosedRange<Double>?

    /// Nil where the value cannot be drawn; an interval that cannot is left out.
    public init?(_ value: Double, span: ClosedRange<Double>? = nil) {
      guard Chart.isDrawable(value) else { return nil }
      self.value = value
      self.span = span.flatMap(Chart.drawable)
    }

    /// An estimate with the 95 % interval of its expected value, times a factor.
    public init?(_ estimate: Estimate, times factor: Double = 1) {
      self.init(estimate.value * factor, span: Chart.scaled(estimate.interval, by: factor))
    }
  }

  static func drawable(_ span: ClosedRange<Double>) -> ClosedRange<Double>? {
    isDrawable(span.lowerBound) && isDrawable(span.upperBound) ? span : nil
  }

  /// A range times a factor, which may be negative; nil where it cannot be drawn.
  static func scaled(_ span: ClosedRange<Double>, by factor: Double) -> ClosedRange<Double>? {
    let ends = (span.lowerBound * factor, span.upperBound * factor)
    guard isDrawable(ends.0), isDrawable(ends.1) else { return nil }
    return min(ends.0, ends.1)...max(ends.0, ends.1)
  }

  /// A line from left to right.
  public struct Line: Hashable, Sendable {
    public let name: String
    /// Which colour, dash and marker, the same in every chart of a report.
    public let style: Int
    public let points: [Spot]
    /// Lower and upper edge, from left to right; empty where there is no band.
    public let band: [Edge]

    public struct Spot: Hashable, Sendable {
      public let x: Double
      public let y: Double
    }

    public struct Edge: Hashable, Sendable {
      public let x: Double
      public let span: ClosedRange<Double>
    }

    /// - Parameters:
    ///   - values: by x = 0, 1, 2…; those that cannot be drawn are passed over.
    ///   - band: the same of its edges.
    public init(name: String, style: Int, values: [Double], band: [ClosedRange<Double>] = []) {
      self.name = name
      self.style = style
      points = values.enumerated().compactMap { x, y in
        Chart.isDrawable(y) ? Spot(x: Double(x), y: y) : nil
      }
      self.band = band.enumerated().compactMap { x, span in
        Chart.drawable(span).map { Edge(x: Double(x), span: $0) }
      }
    }
  }

  /// A row of an interval chart.
  public struct Interval: Hashable, Sendable {
    public let name: String
    public let style: Int
    /// Nil where the figure is undefined: the row stands, without a mark.
    public let measure: Measure?
    /// What a single run does nine times in ten, drawn thinly.
    public let likely: ClosedRange<Double>?

    public init(name: String, style: Int, measure: Measure?, likely: ClosedRange<Double>? = nil) {
      self.name = name
      self.style = style
      self.measure = measure
      self.likely = likely.flatMap(Chart.drawable)
    }
  }

  /// A dot in the plane.
  public struct Point: Hashable, Sendable {
    public let name: String
    public let style: Int
    public let x: Measure
    public let y: Measure
    /// The third quantity, shown by area; never below zero.
    public let size: Double
    /// The third quantity in words.
    public let sizeText: String

    public init(name: String, style: Int, x: Measure, y: Measure, size: Double, sizeText: String) {
      self.name = name
      self.style = style
      self.x = x
      self.y = y
      self.size = Chart.isDrawable(size) ? max(0, size) : 0
      self.sizeText = sizeText
    }
  }
}
