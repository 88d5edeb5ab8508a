/// Lines of many points, thinned to those that can be seen.
enum ChartPath {
  struct Spot: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  /// Leaves points out as long as no one left out lies farther than `tolerance` pixels from the line.
  ///
  /// D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points", 1973.
  static func thinned(_ spots: [Spot], tolerance: Double = 0.2) -> [Spot] {
    guard spots.count > 2 else { return spots }
    var keeps = Array(repeating: false, count: spots.count)
    keeps[0] = true
    keeps[spots.count - 1] = true
    var open = [(first: 0, last: spots.count - 1)]
    while let part = open.popLast() {
      var farthest = (index: 0, distance: tolerance)
      for index in part.first + 1..<part.last {
        let distance = distance(spots[index], from: spots[part.first], to: spots[part.last])
        if distance > farthest.distance { farthest = (index, distance) }
      }
      guard farthest.index > 0 else { continue }
      keeps[farthest.index] = true
      for half in [(part.first, farthest.index), (farthest.index, part.last)] where half.1 - half.0 > 1 {
        open.append(half)
      }
    }
    return spots.indices.filter { keeps[$0] }.map { spots[$0] }
  }

  /// Upright distance from the line through two ends, which for curves over time is what the eye compares.
  private static func distance(_ spot: Spot, from start: Spot, to end: Spot) -> Double {
    let run = end.x - start.x
    guard run > 0 else { return (spot.y - start.y).magnitude }
    return (spot.y - (start.y + (spot.x - start.x) / run * (end.y - start.y))).magnitude
  }

  /// As the `d` of a path; closed for areas.
  static func data(_ spots: [Spot], isClosed: Bool = false) -> String {
    var text = ""
    for (index, spot) in spots.enumerated() {
      text += (index == 0 ? "M" : "L") + "\(SVG.number(spot.x)) \(SVG.number(spot.y))"
    }
    return text + (isClosed ? "Z" : "")
  }
}
