/// Monthly moves of accounts between bands of arrears, until they are paid or charged off: an absorbing Markov chain.
///
/// Absorption probabilities and times solve (I − Q)x = r and (I − Q)t = 1, with Q the moves among bands that an account
/// can leave (J. G. Kemeny, J. L. Snell, "Finite Markov chains", 1960, chapter III).
public struct RollRates: Hashable, Sendable {
  /// One band of arrears, or an end.
  public struct Band: Hashable, Sendable {
    public var id: String
    /// Chance of each band a month later, in the order of the bands; empty for an end.
    public var row: [Double]
    public var end: End?

    public init(id: String, row: [Double], end: End? = nil) {
      self.id = id
      self.row = row
      self.end = end
    }
  }

  public enum End: String, CaseIterable, Hashable, Sendable {
    case paid
    case chargedOff = "charged-off"
  }

  public var bands: [Band]
  /// Days from one move to the next.
  public var step: Int
  /// Moves that the run lasts.
  public var steps: Int

  public init(bands: [Band], step: Int, steps: Int) {
    self.bands = bands
    self.step = step
    self.steps = steps
  }

  /// The bands that accounts can leave, by index.
  public var open: [Int] { bands.indices.filter { bands[$0].end == nil } }

  /// Answers by open band: chance of ending in charge-off, and moves until an end is reached.
  public struct Absorption: Hashable, Sendable {
    public var chargedOff: [Double]
    public var time: [Double]
  }

  /// What becomes of accounts for ever; nil where some band never leads to an end.
  public func absorption() -> Absorption? {
    let open = open
    let left = open.map { i in open.map { j in (i == j ? 1 : 0) - bands[i].row[j] } }
    guard let chargedOff = LinearSystem.solve(left, chanceOfChargeOff),
      let time = LinearSystem.solve(left, Array(repeating: 1, count: open.count)),
      time.allSatisfy({ $0 > 0 })
    else { return nil }
    return Absorption(chargedOff: chargedOff, time: time)
  }

  /// The same after so many moves: chance of having been charged off by then, and moves made by then.
  public func absorption(within steps: Int) -> Absorption {
    let open = open
    let direct = chanceOfChargeOff
    var answer = Absorption(
      chargedOff: Array(repeating: 0, count: open.count), time: Array(repeating: 0, count: open.count))
    for _ in 0..<steps {
      func carried(_ values: [Double]) -> [Double] {
        open.map { i in zip(open, values).reduce(0) { $0 + bands[i].row[$1.0] * $1.1 } }
      }
      answer.chargedOff = zip(direct, carried(answer.chargedOff)).map { $0 + $1 }
      answer.time = carried(answer.time).map { 1 + $0 }
    }
    return answer
  }

  /// Chance of being charged off at the next move, by open band.
  private var chanceOfChargeOff: [Double] {
    open.map { i in
      bands.indices.reduce(0) { $0 + (bands[$1].end == .chargedOff ? bands[i].row[$1] : 0) }
    }
  }
}
