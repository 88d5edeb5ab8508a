/// Student's t distribution, as far as confidence intervals need it.
public enum StudentT: Sendable {
  /// The t below which a share `p` (0.5 < p < 1) of the distribution lies.
  ///
  /// G. W. Hill, "Algorithm 396: Student's t-quantiles", CACM 13 (1970); exact for one and two degrees, otherwise within
  /// two parts in ten thousand from four degrees down and far closer above.
  public static func quantile(_ p: Double, degrees: Int) -> Double {
    precondition(
      p > 0.5 && p < 1 && degrees >= 1, "t quantile: 0.5 < p < 1 and at least one degree of freedom")
    let tail = 2 * (1 - p)
    let n = Double(degrees)
    if degrees == 1 { return 1 / tangent(halfPi: tail) }
    if degrees == 2 { return (2 / (tail * (2 - tail)) - 2).squareRoot() }
    let halfPi = Double.pi / 2
    let a = 1 / (n - 0.5)
    let b = 48 / (a * a)
    var c = ((20_700 * a / b - 98) * a - 16) * a + 96.36
    let d = ((94.5 / (b + c) - 3) / b + 1) * (a * halfPi).squareRoot() * n
    var y = Elementary.exp(2 / n * Elementary.log(d * tail))
    if y > 0.05 + a {
      let x = -Normal.quantile(tail / 2)
      y = x * x
      if degrees < 5 { c += 0.3 * (n - 4.5) * (x + 0.6) }
      c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c
      y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
      y = a * y * y
      y = y > 0.002 ? Elementary.exp(y) - 1 : 0.5 * y * y + y
    } else {
      y =
        ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) * (n + 1)
        / (n + 2) + 1 / y
    }
    return (n * y).squareRoot()
  }

  /// Tangent of `share` × π/2 for a share between 0 and 1.
  private static func tangent(halfPi share: Double) -> Double {
    let x = share * Double.pi / 2
    var sine = 0.0
    var cosine = 0.0
    var term = 1.0
    for k in 0..<30 {
      if k % 2 == 0 { cosine += k % 4 == 0 ? term : -term } else { sine += k % 4 == 1 ? term : -term }
      term *= x / Double(k + 1)
    }
    return sine / cosine
  }
}
