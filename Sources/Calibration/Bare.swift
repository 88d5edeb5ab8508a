import Chance
import Lending
import Simulation

/// A world with everything switched off that a reduction does not turn on again: what is left has a known answer.
enum Bare {
  /// Willing, in funds, of no mood, who pays only as `hazard` says; nothing fades and nothing grows.
  static func life(hazard: Float = 0) -> BorrowerType.Life {
    BorrowerType.Life(
      hazard: hazard, willingnessReturn: 0, attention: 1, attentionReturn: 0, leak: 0, excitationKept: 0.5,
      jump: 0, jumpShare: 0, leastPayment: 1, halfSpeedCash: 1e-6, complaint: 0)
  }

  static func type(
    life: BorrowerType.Life = life(),
    start: Affect = Affect(willingness: 1, trust: 0, anger: 0, shame: 0, seriousness: 0), keeping: Float = 0
  ) -> BorrowerType {
    BorrowerType(
      id: "bare", start: start, keeping: keeping, freshness: 1, angerFloor: 1, writing: 0, accept: 0,
      afterRelief: 0, leaning: Array(repeating: 0, count: 8), bends: [:], life: life)
  }

  /// One cash regime for ever, in which nothing comes in.
  static let cause = Cause(id: "none", start: [1], stay: [1e9], next: [[1]], surplus: [0])

  /// No move leaves a trace and nobody hangs up; `changes` gives single moves a step in feelings.
  static func table(
    acceptance: ReactionTable.Acceptance? = nil, changes: [Move: ReactionTable.Change] = [:]
  ) -> ReactionTable {
    let none = Array(repeating: Float(0), count: 8)
    return ReactionTable(
      rows: Move.allCases.map {
        .init(change: changes[$0] ?? .init(), leaning: none, accept: 0, hangUp: 0, whenAngry: 1, heat: 0)
      },
      usual: none,
      pulls: none.map { _ in .init(willingness: 0, trust: 0, anger: 0, shame: 0, seriousness: 0) },
      aftermaths: Reply.allCases.map { _ in .init(willingness: 0, trust: 0, anger: 0, shame: 0) },
      acceptance: acceptance
        ?? .init(
          base: 0, willingness: 0, trust: 0, anger: 0, seriousness: 0, strain: 0, waived: 0, met: 0,
          relief: 0,
          hangUpBase: -40, hangUpAnger: 0))
  }

  /// Work costs nothing; money is discounted at a continuous rate a day.
  static func desk(dailyRate: Double = 0, court: Desk.Court = court()) -> Desk {
    let idle = Desk.Work(secondsAttempt: 0, secondsContact: 0, secondsTurn: 0, price: .zero, people: 1)
    return Desk(
      id: "none", currency: "CNY", wage: .zero, work: ContactChannel.allCases.map { _ in idle },
      complaintCost: .zero, discountRate: Float(Elementary.exp(365 * dailyRate) - 1), penaltyRate: 0,
      court: court)
  }

  /// Without fees; claims do not lapse. Unless said otherwise each stage takes one day.
  static func court(
    filing: Float = 1e-6, mediation: Float = 1e-6, judgment: Float = 1e-6, enforcement: Float = 1e-6,
    feeShare: Float = 0, planParts: Int32 = 1, appearing: Float = -700
  ) -> Desk.Court {
    var court = Desk.Court(
      daysToFiling: filing, daysToMediation: mediation, daysToJudgment: judgment,
      daysToEnforcement: enforcement, feeShare: feeShare, leastFee: .zero, secondsOfWork: 0, seizable: 1,
      planParts: planParts)
    court.appearing = appearing
    court.daysOfLimitation = 1_000_000_000
    return court
  }

  static func mix(owed: Money, types: Int = 1, causes: Int = 1) -> Portfolio.Mix {
    func even(_ count: Int) -> [Float] { Array(repeating: 1 / Float(count), count: count) }
    return Portfolio.Mix(
      types: even(types), causes: even(causes), medianDue: owed, spread: 0, leastDue: owed, largestDue: owed,
      daysPastDue: [.init(days: 0...0, chance: 1)], instalmentsDue: 1, cash: [0], stray: 0, lost: 0,
      reachWhenLost: 1, assets: 0)
  }

  static func accounts(_ count: Int) -> [Portfolio.Listed] { (0..<count).map { .init(id: "\($0)") } }

  /// More than anyone owes here, in units of an instalment.
  static let plenty: Float = 1e12
}
