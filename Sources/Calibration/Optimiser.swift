import Chance

/// Finds the positive number at which a simulated objective is largest, on common random numbers.
///
/// The objective must meet the same luck whatever its argument, replication by replication: then it is one smooth curve,
/// and points are compared pair by pair. A bracket is found by doubling steps of the logarithm and narrowed by parabolas
/// through its three points, with golden sections where a parabola does not help (R. P. Brent, "Algorithms for
/// minimization without derivatives", 1973, chapter 5).
public struct Optimiser: Sendable {
  /// Relative width of the bracket at which the search ends.
  public var width: Double
  /// Most evaluations of the objective.
  public var budget: Int

  public init(width: Double = 0.1, budget: Int = 20) {
    self.width = width
    self.budget = budget
  }

  public struct Optimum: Sendable {
    public var argument: Double
    public var value: Estimate
    /// How much lower the objective is at the ends of the last bracket, pair by pair.
    public var below: Estimate
    public var above: Estimate
    public var evaluations: Int
    /// Whether a bracket was found and narrowed within the budget.
    public var isFound: Bool
  }

  private struct Point {
    var u: Double
    var sample: Sample
  }

  /// Searches from a positive start.
  public func largest(from start: Double, of objective: (Double) async -> Sample) async -> Optimum {
    precondition(start > 0 && budget >= 3, "a search begins above zero and needs three evaluations")
    var evaluations = 0
    func point(_ u: Double) async -> Point {
      evaluations += 1
      return Point(u: u, sample: await objective(Elementary.exp(u)))
    }
    func isBetter(_ a: Point, _ b: Point) -> Bool { a.sample.minus(b.sample).mean > 0 }

    var step = Elementary.log(1.4)
    var middle = await point(Elementary.log(start))
    var high = await point(middle.u + step)
    var low: Point
    if isBetter(high, middle) {
      low = middle
      middle = high
      high = await point(middle.u + step)
    } else {
      low = await point(middle.u - step)
    }
    while evaluations < budget, isBetter(high, middle) || isBetter(low, middle) {
      step *= 1.6
      if isBetter(high, middle) {
        (low, middle) = (middle, high)
        high = await point(middle.u + step)
      } else {
        (high, middle) = (middle, low)
        low = await point(middle.u - step)
      }
    }
    let isBracketed = !isBetter(high, middle) && !isBetter(low, middle)
    let narrow = Elementary.log(1 + width)
    while isBracketed, evaluations < budget, high.u - low.u > narrow {
      let next = await point(Self.next(low, middle, high, apart: narrow / 4))
      if isBetter(next, middle) {
        if next.u > middle.u { low = middle } else { high = middle }
        middle = next
      } else if next.u > middle.u {
        high = next
      } else {
        low = next
      }
    }
    return Optimum(
      argument: Elementary.exp(middle.u), value: middle.sample.estimate,
      below: middle.sample.minus(low.sample).estimate, above: middle.sample.minus(high.sample).estimate,
      evaluations: evaluations, isFound: isBracketed && high.u - low.u <= narrow)
  }

  /// Where to look next: the vertex of the parabola, kept apart from points that are known, towards the wider side.
  private static func next(_ low: Point, _ middle: Point, _ high: Point, apart: Double) -> Double {
    let left = middle.u - low.u
    let right = high.u - middle.u
    let fallLeft = middle.sample.minus(low.sample).mean
    let fallRight = middle.sample.minus(high.sample).mean
    let golden = 0.381_966
    let section = right > left ? middle.u + golden * right : middle.u - golden * left
    let bend = fallLeft * right + fallRight * left
    guard bend > 0 else { return section }
    let vertex = middle.u + (fallLeft * right * right - fallRight * left * left) / (2 * bend)
    if (vertex - middle.u).magnitude >= apart {
      // One side that stays wide is cut, or the bracket would never close.
      return max(left, right) > 8 * min(left, right)
        ? section : max(low.u + apart, min(high.u - apart, vertex))
    }
    // The best point is where the vertex is: close in on it from the wider side.
    return right > left ? middle.u + apart : middle.u - apart
  }
}
