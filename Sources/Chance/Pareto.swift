/// Who is worth considering when several things count and nobody says how much.
public enum Pareto: Sendable {
  /// For each candidate those that dominate it: at least as good in everything, better in something.
  ///
  /// Every row holds one candidate's values, the larger the better in all of them. A candidate that nobody dominates is
  /// in the Pareto set.
  public static func dominators(_ rows: [[Double]]) -> [[Int]] {
    rows.indices.map { one in
      rows.indices.filter { other in
        let pairs = Array(zip(rows[other], rows[one]))
        return pairs.allSatisfy { $0.0 >= $0.1 } && pairs.contains { $0.0 > $0.1 }
      }
    }
  }
}
