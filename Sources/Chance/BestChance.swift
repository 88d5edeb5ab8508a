/// How likely each of several is the best, in two senses that must not be mixed up.
public enum BestChance: Sendable {
  /// Share of single futures in which each has the highest value; ties are shared out equally.
  ///
  /// It is the world's luck: with more replications it is known better, and does not go to 0 or 1.
  public static func once(_ rows: [Sample]) -> [Double] {
    let count = rows.first?.count ?? 0
    var shares = Array(repeating: 0.0, count: rows.count)
    for replication in 0..<count { share(1, rows.map { $0.values[replication] }, into: &shares) }
    return shares.map { count > 0 ? $0 / Double(count) : 0 }
  }

  /// Chance that each has the highest expected value, given what was simulated; nil where there is too little of it.
  ///
  /// Posterior of the means of jointly normal results under Jeffreys' prior: a multivariate t with n − k degrees of
  /// freedom around the means, with the paired results' covariance (A. Gelman et al., "Bayesian Data Analysis", 3rd ed.
  /// 2013, §3.6), drawn 10,000 times at addresses of `dice`: an error below one point. It needs more replications than
  /// candidates. With more replications it goes to 1 for the best and to 0 for the rest.
  ///
  /// - Parameter dice: a replication's number that no run uses, so that these draws are nobody else's.
  public static func expected(_ rows: [Sample], dice: Dice, channel: UInt8) -> [Double]? {
    let candidates = rows.count
    let count = rows.first?.count ?? 0
    let degrees = count - candidates
    guard candidates > 0, degrees > 0 else { return nil }
    let means = rows.map(\.mean)
    let root = Cholesky.root(of: covariance(rows, means, divisor: Double(count) * Double(degrees)))
    var shares = Array(repeating: 0.0, count: candidates)
    var point = means
    for draw in 0..<draws {
      var luck = Gaussians(dice: dice, channel: channel, event: UInt32(draw))
      let normals = means.indices.map { _ in luck.next() }
      let stretch = (Double(degrees) / luck.chiSquared(degrees: degrees)).squareRoot()
      for row in means.indices {
        var offset = 0.0
        for column in 0...row { offset += root[row][column] * normals[column] }
        point[row] = means[row] + offset * stretch
      }
      share(1, point, into: &shares)
    }
    return shares.map { $0 / Double(draws) }
  }

  static let draws = 10_000

  /// Gives `amount` to the highest, in equal parts where several are.
  private static func share(_ amount: Double, _ values: [Double], into shares: inout [Double]) {
    guard let highest = values.max() else { return }
    // What is equal but for rounding is equal.
    let winners = values.indices.filter { highest - values[$0] <= 1e-12 * highest.magnitude }
    for index in winners { shares[index] += amount / Double(winners.count) }
  }

  private static func covariance(_ rows: [Sample], _ means: [Double], divisor: Double) -> [[Double]] {
    rows.indices.map { one in
      rows.indices.map { other in
        var sum = 0.0
        for (x, y) in zip(rows[one].values, rows[other].values) {
          sum += (x - means[one]) * (y - means[other])
        }
        return sum / divisor
      }
    }
  }
}
