/// Why money is short, as a chain of cash regimes: distressed, tight, stable.
public struct Cause: Sendable {
  public var id: String
  /// Chance of each regime at day 0; adds up to one.
  public var start: [Float]
  /// Mean length of a stay in each regime, days.
  public var stay: [Float]
  /// Chance of each next regime when a stay ends; rows add up to one.
  public var next: [[Float]]
  /// Monthly surplus after necessities in each regime, in instalments.
  public var surplus: [Float]

  public init(id: String, start: [Float], stay: [Float], next: [[Float]], surplus: [Float]) {
    self.id = id
    self.start = start
    self.stay = stay
    self.next = next
    self.surplus = surplus
  }

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
