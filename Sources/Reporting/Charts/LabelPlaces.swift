/// A rectangle of a picture, y downwards.
struct ChartBox: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }

  func overlaps(_ other: ChartBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func holds(_ other: ChartBox) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }
}

/// Labels beside dots in the plane.
enum LabelPlaces {
  /// A place for each label near its dot, within the area, over no other label and no dot; nil where none is free.
  ///
  /// - Parameters:
  ///   - dots: by label.
  ///   - sizes: width and height of each label.
  ///   - lines: what is better left uncovered, such as error bars, and may be covered where nothing else is free.
  static func places(
    dots: [ChartBox], sizes: [(width: Double, height: Double)], lines: [ChartBox], within area: ChartBox
  ) -> [ChartBox?] {
    var placed: [ChartBox?] = []
    for (dot, size) in zip(dots, sizes) {
      let free = candidates(dot, size).filter { box in
        area.holds(box) && !dots.contains { $0.overlaps(box) }
          && !placed.contains { $0.map { $0.overlaps(box) } ?? false }
      }
      placed.append(free.first { box in !lines.contains { $0.overlaps(box) } } ?? free.first)
    }
    return placed
  }

  /// Around the dot, from near to far.
  private static func candidates(_ dot: ChartBox, _ size: (width: Double, height: Double)) -> [ChartBox] {
    [5.0, 14, 26, 40, 60].flatMap { gap -> [ChartBox] in
      let left = dot.x - gap - size.width
      let right = dot.right + gap
      let over = dot.y - gap - size.height
      let under = dot.bottom + gap
      let across = dot.x + (dot.width - size.width) / 2
      let middle = dot.y + (dot.height - size.height) / 2
      let spots = [
        (right, middle), (left, middle), (across, over), (across, under), (right, over), (right, under),
        (left, over), (left, under),
      ]
      return spots.map { ChartBox(x: $0.0, y: $0.1, width: size.width, height: size.height) }
    }
  }
}
