import Chance

/// Everything that all strategies of a run share: borrowers' types and causes, the desk, the world, the size of effects.
public struct Setting: Sendable {
  public var types: [BorrowerType]
  public var temperaments: [Temperament]
  public var causes: [Cause]
  public var desk: Desk
  /// 1 is teaching size; portfolios use a fitted value.
  public var gain: Float
  /// Length of the run in days.
  public var days: Int
  /// Multiplies every type's hazard of paying: what a study's control arm fixes.
  public var readiness: Float = 1
  /// Multiplies surpluses by month of the year; empty for none. `firstMonth` is the month of day 1, from 0.
  public var seasons: [Float] = []
  public var firstMonth = 0
  public var shock: Shock?
  public var guarantee = Guarantee()
  /// What is left of the reach hazard when number and address are dead.
  public var reachWhenLost: Float = 0.1
  /// What the desk can do in a day; nil for no limits at all.
  public var capacity: Capacity?
  /// Days of the run, from 1, on which nobody works.
  public var daysOff: Set<Int> = [] {
    didSet { workdays = Self.workdays(days: days, off: daysOff) }
  }
  /// The first working day on or after each day of the run; empty where every day is one.
  private var workdays: [Int32] = []
  /// Number in each cause's id (C2 is 2), 0 where there is none: what a rule asks about.
  public let causeNumbers: [Int]

  public init(
    types: [BorrowerType], table: ReactionTable, causes: [Cause], desk: Desk, gain: Float, days: Int
  ) {
    self.types = types
    temperaments = types.map { Temperament(of: $0, table) }
    self.causes = causes
    self.desk = desk
    self.gain = gain
    self.days = days
    causeNumbers = causes.map { Int($0.id.drop { !$0.isNumber }) ?? 0 }
  }

  /// Of the year's months, thirty days each; a leap over the year's last five days is not made.
  func season(on day: Int) -> Float {
    seasons.isEmpty ? 1 : seasons[(firstMonth + (day - 1) / 30) % seasons.count]
  }

  private static func workdays(days: Int, off: Set<Int>) -> [Int32] {
    guard !off.isEmpty else { return [] }
    var next = Int32(days + 1)
    return (0...days).reversed().map { day -> Int32 in
      if !off.contains(day) { next = Int32(day) }
      return next
    }.reversed()
  }

  /// Whether there is no day off.
  @inline(__always)
  var worksDaily: Bool { workdays.isEmpty }

  /// The first day on or after another on which the desk works.
  @inline(__always)
  func workday(onOrAfter day: Int) -> Int32 { day < workdays.count ? workdays[day] : Int32(day) }

  /// Days of the run that are worked.
  public var workingDays: Int { (1...max(1, days)).count { !daysOff.contains($0) } }

  /// How the days of a type go in this setting.
  func life(of type: Int) -> BorrowerType.Life {
    var life = types[type].life
    life.hazard *= readiness
    return life
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
  private let angers: [Float]
  private let irritations: [Float]

  init(days: Int) {
    let lives = [Relaxation.trust, Relaxation.shame, Relaxation.seriousness, Relaxation.binding]
    var daily = SIMD4<Float>()
    for (i, life) in lives.enumerated() {
      daily[i] = Float(Elementary.exp(-0.693_147_180_559_945_3 / Double(life)))
    }
    angers = Self.powers(of: Relaxation.anger, days)
    irritations = Self.powers(of: Relaxation.irritation, days)
    var kept = SIMD4<Float>(repeating: 1)
    table = (0...days).map { _ in
      defer { kept *= daily }
      return kept
    }
  }

  @inline(__always)
  func kept(after days: Int) -> SIMD4<Float> { table[min(days, table.count - 1)] }

  private static func powers(of kept: Float, _ days: Int) -> [Float] {
    var power: Float = 1
    return (0...days).map { _ in
      defer { power = max(1e-30, power * kept) }
      return power
    }
  }

  /// What is left of irritation after days without a contact.
  @inline(__always)
  func irritation(after days: Int) -> Float { irritations[min(max(0, days), irritations.count - 1)] }

  /// Anger goes a share of the way to irritation each day, q ← kq·q, A ← q + (A − q)·kA; here for many days at once.
  func anger(_ anger: Float, irritation q: Float, after days: Int) -> Float {
    let (a, i) = (angers[min(days, angers.count - 1)], irritation(after: days))
    let (ka, kq) = (Relaxation.anger, Relaxation.irritation)
    return a * anger + (1 - ka) * q * kq * (i - a) / (kq - ka)
  }
}
