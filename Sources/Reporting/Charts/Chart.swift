/// A picture of figures as a value: what is shown, before anyone decides how it is drawn.
///
/// Only numbers that can be drawn get in: what is not finite, or too large to be written on an axis, stays out.
public struct Chart: Hashable, Sendable {
  /// Names the chart among those of one page: letters, digits and hyphens.
  public var id: String
  public var title: String
  /// What the picture shows, for who cannot see it.
  public var summary: String
  /// How to read the marks.
  public var note: String
  public var x: Axis
  public var y: Axis
  public var marks: Marks
  public var words: Words
  /// Whether a table of the same report says the same, so that text can do without.
  public var isToldByTable: Bool

  public init(
    id: String, title: String, summary: String, note: String, x: Axis, y: Axis, marks: Marks, words: Words,
    isToldByTable: Bool = false
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.note = note
    self.x = x
    self.y = y
    self.marks = marks
    self.words = words
    self.isToldByTable = isToldByTable
  }

  public enum Marks: Hashable, Sendable {
    /// Lines over x, each with a band where one is known, and its name at its end.
    case lines([Line])
    /// One row each: a dot with its interval along x.
    case intervals([Interval])
    /// Dots in the plane with error bars, a third quantity as their size.
    case points([Point])
  }

  /// What an axis measures and how its numbers are written.
  public struct Axis: Hashable, Sendable {
    /// With the unit.
    public var title: String
    /// Set behind a number that stands alone, such as " %".
    public var unit: String
    /// Of numbers that stand alone; ticks take as many as they need.
    public var decimals: Int
    public var isSigned: Bool
    public var steps: Steps
    /// Whether the axis reaches down to zero whatever is drawn.
    public var hasZero: Bool

    public init(
      _ title: String, unit: String = "", decimals: Int = 1, isSigned: Bool = false, steps: Steps = .decimal,
      hasZero: Bool = false
    ) {
      self.title = title
      self.unit = unit
      self.decimals = decimals
      self.isSigned = isSigned
      self.steps = steps
      self.hasZero = hasZero
    }

    /// A number of this axis on its own.
    public func text(_ value: Double) -> String { bare(value) + unit }

    func bare(_ value: Double) -> String {
      isSigned ? Figures.signed(value, decimals) : Figures.fixed(value, decimals)
    }
  }

  /// Which distances between ticks are natural.
  public enum Steps: Hashable, Sendable {
    /// 1, 2 or 5 times a power of ten.
    case decimal
    /// Days, in weeks' and months' worth: 1, 2, 5, 10, 15, 30, 60, 90, 180, 360 and on.
    case days
  }

  /// The few words that any chart needs.
  public struct Words: Hashable, Sendable {
    /// Stands where there is nothing to draw.
    public var nothing: String
    /// Heads the column of names.
    public var name: String
    /// Heads the column of intervals.
    public var interval: String
    /// Heads the column of what a single run may do.
    public var likely: String
    /// Heads the column of the quantity that is shown by size.
    public var size: String

    public init(nothing: String, name: String, interval: String = "", likely: String = "", size: String = "")
    {
      self.nothing = nothing
      self.name = name
      self.interval = interval
      self.likely = likely
      self.size = size
    }
  }
}
