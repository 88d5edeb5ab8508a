/// Finds the best of several with a guarantee, dropping those that have clearly fallen behind.
///
/// The fully sequential procedure KN of S.-H. Kim and B. L. Nelson, "A fully sequential procedure for indifference-zone
/// selection in simulation", ACM TOMACS 11 (2001), with c = 1: when the best is better than every other by
/// `indifference` or more, it is picked with a chance of at least 95 %; closer ones count as equally good. Common random
/// numbers are allowed and make it end sooner. It looks after every replication, so that rows may come in batches of any
/// size without moving the result.
public struct Selection: Sendable {
  /// The smallest difference worth telling apart.
  public let indifference: Double
  /// Replications of all before the first is dropped; their paired differences give the variances.
  public let first: Int
  /// Those still in, in order.
  public private(set) var survivors: [Int]
  /// Rows looked at so far.
  public private(set) var taken = 0
  /// By candidate: how many replications it had when it was dropped, or now.
  public private(set) var replications: [Int]
  private let constant: Double
  private var sums: [Double]
  private var firstRows: [[Double]] = []
  /// h² S² / δ² for each pair, the replications after which that pair is decided in any case.
  private var limits: [[Double]] = []

  public init(candidates: Int, indifference: Double, first: Int = 20, risk: Double = 0.05) {
    precondition(candidates > 0 && indifference > 0 && first > 1, "selection: what to choose, and how finely")
    self.indifference = indifference
    self.first = first
    survivors = Array(0..<candidates)
    replications = Array(repeating: 0, count: candidates)
    sums = Array(repeating: 0, count: candidates)
    constant =
      candidates > 1 ? Self.constant(candidates: candidates, first: first, risk: risk).squaredH : 0
  }

  /// η and h² for `candidates` systems after a first stage of `first`: η = ½((2α/(k−1))^(−2/(n₀−1)) − 1), h² = 2η(n₀−1).
  public static func constant(candidates: Int, first: Int, risk: Double) -> (eta: Double, squaredH: Double) {
    let degrees = Double(first - 1)
    let eta = 0.5 * (Elementary.exp(-2 / degrees * Elementary.log(2 * risk / Double(candidates - 1))) - 1)
    return (eta, 2 * eta * degrees)
  }

  /// The one that is picked, once no other is left.
  public var best: Int? { survivors.count == 1 ? survivors[0] : nil }

  public func mean(_ candidate: Int) -> Double {
    replications[candidate] > 0 ? sums[candidate] / Double(replications[candidate]) : 0
  }

  /// Takes one replication: a value for every candidate, the larger the better; those of the dropped are not read.
  public mutating func take(_ values: [Double]) {
    guard best == nil else { return }
    taken += 1
    for index in survivors {
      sums[index] += values[index]
      replications[index] = taken
    }
    if taken < first {
      firstRows.append(values)
    } else if taken == first {
      firstRows.append(values)
      setLimits()
      screen()
    } else {
      screen()
    }
  }

  private mutating func setLimits() {
    let columns = sums.indices.map { index in Sample(firstRows.map { $0[index] }) }
    let scale = constant / (indifference * indifference)
    limits = columns.map { one in columns.map { other in scale * one.minus(other).variance } }
    firstRows = []
  }

  /// Keeps those that no other beats by more than what is still open, W = max(0, δ/2r · (h²S²/δ² − r)).
  private mutating func screen() {
    let rows = Double(taken)
    let before = survivors
    survivors = before.filter { one in
      before.allSatisfy { other in
        let open = max(0, indifference / (2 * rows) * (limits[one][other] - rows))
        return sums[one] / rows >= sums[other] / rows - open
      }
    }
    // Equal to the last bit, which more replications would not change: the earlier one stands for both.
    let isDecided = survivors.allSatisfy { one in survivors.allSatisfy { limits[one][$0] <= rows } }
    if isDecided { survivors = Array(survivors.prefix(1)) }
  }
}
