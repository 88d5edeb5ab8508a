import Chance

/// Everything that all strategies of a run share: borrowers' types and causes, the desk, the size of effects.
public struct Setting: Sendable {
  public var types: [BorrowerType]
  public var temperaments: [Temperament]
  public var causes: [Cause]
  public var desk: Desk
  /// 1 is teaching size; portfolios use a fitted value.
  public var gain: Float
  /// Length of the run in days.
  public var days: Int

  public init(
    types: [BorrowerType], table: ReactionTable, causes: [Cause], desk: Desk, gain: Float, days: Int
  ) {
    self.types = types
    temperaments = types.map { Temperament(of: $0, table) }
    self.causes = causes
    self.desk = desk
    self.gain = gain
    self.days = days
  }

  /// What a unit of money received on a day is worth on day 0, in thousandths.
  func discountTable() -> [Double] {
    let rate = Elementary.log(1 + Double(desk.discountRate)) / 365
    return (0...days).map { 1000 * Elementary.exp(-rate * (Double($0) - 0.5)) }
  }
}

/// How fast feelings between contacts go back to what they were: half-lives in days. Assumptions but for the first two.
enum Relaxation {
  static let anger: Float = 0.7071
  static let irritation: Float = 0.9772
  static let trust: Float = 60
  static let shame: Float = 14
  static let seriousness: Float = 20
  static let binding: Float = 30
}

/// What is left after so many days of a feeling's distance from where it goes back to: trust, shame, seriousness,
/// binding.
struct Fading: Sendable {
  private let table: [SIMD4<Float>]

  init(days: Int) {
    let lives = [Relaxation.trust, Relaxation.shame, Relaxation.seriousness, Relaxation.binding]
    var daily = SIMD4<Float>()
    for (i, life) in lives.enumerated() {
      daily[i] = Float(Elementary.exp(-0.693_147_180_559_945_3 / Double(life)))
    }
    var kept = SIMD4<Float>(repeating: 1)
    table = (0...days).map { _ in
      defer { kept *= daily }
      return kept
    }
  }

  @inline(__always)
  func kept(after days: Int) -> SIMD4<Float> { table[min(days, table.count - 1)] }
}
