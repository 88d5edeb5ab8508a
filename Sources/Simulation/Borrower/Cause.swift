/// Why money is short, as a chain of cash regimes; three of them, distressed, tight and stable, unless said otherwise.
public struct Cause: Sendable {
  public var id: String
  /// Chance of each regime at day 0; adds up to one.
  public var start: [Float]
  /// Mean length of a stay in each regime, days; not read where `step` is set.
  public var stay: [Float]
  /// Chance of each next regime when a stay ends; rows add up to one.
  public var next: [[Float]]
  /// Monthly surplus after necessities in each regime, in instalments.
  public var surplus: [Float]
  /// Days between draws where the chain moves in fixed steps, its own regime among the next; nil for random stays.
  public var step: Int?
  /// Regimes that end the account.
  public var ends: [Int: End]
  /// Multiplies what a portfolio's borrowers are owed by others: who trades on credit has receivables.
  public var receivables: Float

  /// How a regime ends an account.
  public enum End: String, CaseIterable, Sendable {
    /// All that is owed comes in.
    case paid
    /// The lender's books give the debt up and the account is closed.
    case chargedOff = "charged-off"
  }

  public init(
    id: String, start: [Float], stay: [Float], next: [[Float]], surplus: [Float], step: Int? = nil,
    ends: [Int: End] = [:], receivables: Float = 1
  ) {
    self.id = id
    self.start = start
    self.stay = stay
    self.next = next
    self.surplus = surplus
    self.step = step
    self.ends = ends
    self.receivables = receivables
  }

  /// Number of regimes.
  public var regimes: Int { start.count }

  /// The regime that a number between 0 and 1 falls on.
  static func pick(_ chances: [Float], _ uniform: Float) -> Int {
    var edge: Float = 0
    for (regime, chance) in chances.enumerated() {
      edge += chance
      if uniform < edge { return regime }
    }
    return chances.count - 1
  }
}
