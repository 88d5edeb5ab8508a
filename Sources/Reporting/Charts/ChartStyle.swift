/// How series are told apart: by colour, and without it by dashes and the shape of their marks.
public struct ChartStyle: Hashable, Sendable {
  public enum Shape: CaseIterable, Sendable {
    case circle, square, triangle, diamond, cross, star
  }

  /// Index of the colour.
  public let colour: Int
  /// Lengths of dashes and gaps in pixels; empty for a solid line.
  public let dash: [Int]
  public let shape: Shape

  /// The first thirty differ in colour or shape; any six in a row differ in all three.
  public init(_ number: Int) {
    let number = abs(number)
    let count = Self.light.count
    colour = number % count
    // A second round of colours takes other shapes than the first.
    let turn = (number + number / count) % Shape.allCases.count
    dash = Self.dashes[turn]
    shape = Shape.allCases[turn]
  }

  static let dashes = [[], [9, 4], [2, 3], [12, 3, 3, 3], [5, 3], [14, 5, 2, 4, 2, 5]]

  /// On white paper: at least 4.5 to 1 against it (WCAG 2.2, 1.4.3), as thin lines need it no less than text.
  ///
  /// Any two differ by more than 20 in CIE 1976 ΔE, also to who sees no red, no green or no blue (G. Machado and others,
  /// "A physiologically-based model for simulation of color vision deficiency", 2009).
  public static let light = ["#454652", "#1a4cec", "#773217", "#19855a", "#c624b4", "#8f720c"]

  /// The same on a dark ground.
  public static let dark = ["#b2bec2", "#3b84ef", "#eb5742", "#64d089", "#b763a8", "#d0be25"]

  public static let paper = (light: "#ffffff", dark: "#14171c")
}
