/// Averages over a share r that is uniform between a least value and one.
struct UniformShare {
  /// Places of r and what each counts, adding up to one.
  let nodes: [(r: Double, weight: Double)]

  /// Five-point Gauss–Legendre on equal parts.
  init(least: Double, parts: Int = 8) {
    let places = [
      0.0, 0.538_469_310_105_683, -0.538_469_310_105_683, 0.906_179_845_938_664, -0.906_179_845_938_664,
    ]
    let weights = [
      0.568_888_888_888_889, 0.478_628_670_499_366, 0.478_628_670_499_366, 0.236_926_885_056_189,
      0.236_926_885_056_189,
    ]
    let width = (1 - least) / Double(parts)
    nodes = (0..<parts).flatMap { part in
      let middle = least + (Double(part) + 0.5) * width
      return zip(places, weights).map { (middle + $0 * width / 2, $1 / 2 / Double(parts)) }
    }
  }

  func mean(_ value: (Double) -> Double) -> Double {
    nodes.reduce(0) { $0 + $1.weight * value($1.r) }
  }
}
