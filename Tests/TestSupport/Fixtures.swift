import Chance
import Lending
import Simulation

/// A small world for tests, built in code so that tuning the shipped files moves no test of the engine.
package enum Fixture {
  package static let table: ReactionTable = {
    let changes: [Move: [Float]] = [
      .greet: [0, 0.02, -0.01, 0, 0, 0], .verifyIdentity: [0, 0.01, 0.01, 0, 0.01, 0],
      .stateDebt: [0, 0, 0.02, 0.03, 0.04, 0], .askReason: [0.03, 0.05, -0.03, 0, 0, 0],
      .askAbility: [0.01, 0.02, 0, 0.01, 0.01, 0], .listen: [0.02, 0.06, -0.12, -0.02, 0, 0],
      .reflect: [0.03, 0.07, -0.06, -0.03, 0, 0], .empathise: [0.03, 0.08, -0.08, -0.06, 0, 0],
      .calm: [0.01, 0.03, -0.08, -0.03, 0, 0], .explainPolicy: [0.02, 0.02, 0.02, 0, 0.05, 0],
      .explainBenefit: [0.05, 0.03, -0.01, -0.02, 0, 0], .warnCredit: [0.04, -0.02, 0.06, 0.05, 0.12, 0],
      .warnLegal: [0.03, -0.05, 0.1, 0.07, 0.18, 0], .stateFacts: [0.03, 0.02, 0.01, 0.01, 0.04, 0],
      .askFullPayment: [0, 0, 0.03, 0.03, 0.02, 0], .askPartPayment: [0.02, 0.01, 0.01, 0.02, 0.02, 0.06],
      .proposePlan: [0.05, 0.04, -0.03, -0.05, 0, 0], .askCommitment: [0.02, -0.01, 0.03, 0.02, 0.06, 0.06],
      .checkObstacle: [0.01, 0.03, 0, 0, 0.01, 0.1], .confirmAgreement: [0.01, 0.02, 0, 0, 0.02, 0.12],
      .threaten: [0, -0.2, 0.3, 0.12, 0.12, -0.02], .insult: [-0.1, -0.25, 0.35, 0.1, 0, 0],
    ]
    let rows = Move.allCases.map { move in
      let c = changes[move] ?? [0, 0, 0, 0, 0, 0]
      return ReactionTable.Row(
        change: .init(
          willingness: c[0], trust: c[1], anger: c[2], shame: c[3], seriousness: c[4], binding: c[5]),
        leaning: [1, 0, 0, 0, 0, 0, 0, 0], accept: 0, hangUp: 0, whenAngry: move.isAsk ? 0.3 : 1,
        heat: move.group == .persuading ? 0.2 : 0)
    }
    return ReactionTable(
      rows: rows, usual: [0, 0, -1, -1, 0, 0, -1, -1],
      pulls: (0..<8).map { i in
        .init(
          willingness: i == 5 ? -2 : 0.5, trust: i == 1 ? 2 : 0, anger: i == 2 ? 4 : -0.5,
          shame: i == 3 ? 3 : 0, seriousness: i == 4 ? -1 : 0)
      },
      aftermaths: Reply.allCases.map { reply in
        .init(
          willingness: reply == .refuses ? -0.01 : 0, trust: 0, anger: reply == .vents ? -0.04 : 0,
          shame: reply == .pleads ? -0.03 : 0)
      },
      acceptance: .init(
        base: -2.6, willingness: 4.2, trust: 1.6, anger: -2.4, seriousness: 1.2, strain: 4, waived: 4,
        met: 0.7, relief: 0.3, hangUpBase: -12.2, hangUpAnger: 13.9))
  }()

  package static func type(
    _ id: String, willingness: Float = 0.4, trust: Float = 0.35, anger: Float = 0.3, shame: Float = 0.3,
    seriousness: Float = 0.25, leaning: [Float] = Array(repeating: 0, count: 8)
  ) -> BorrowerType {
    BorrowerType(
      id: id,
      start: Affect(
        willingness: willingness, trust: trust, anger: anger, shame: shame, seriousness: seriousness),
      keeping: 0.3, freshness: 0.5, angerFloor: 0.1, writing: 0.08, accept: 0, afterRelief: 0,
      leaning: leaning, bends: [:], life: .init(hazard: 0.02))
  }

  package static let types = [
    type("meek", willingness: 0.5, trust: 0.5, anger: 0.1), type("angry", trust: 0.25, anger: 0.7),
    type("cool", willingness: 0.3, anger: 0.2, shame: 0.05),
  ]

  package static let causes = [
    Cause(
      id: "C1", start: [0.3, 0.5, 0.2], stay: [45, 60, 120],
      next: [[0, 0.9, 0.1], [0.4, 0, 0.6], [0.2, 0.8, 0]],
      surplus: [0.05, 0.4, 1.1])
  ]

  package static let desk = Desk(
    id: "test", currency: "CNY", wage: Money(minor: 3000),
    work: ContactChannel.allCases.map { channel in
      .init(
        secondsAttempt: 60, secondsContact: 120, secondsTurn: 20, price: Money(minor: 20),
        people: channel == .group ? 3 : 1)
    },
    complaintCost: Money(minor: 20_000), discountRate: 0.06, penaltyRate: 500,
    court: .init(
      daysToFiling: 14, daysToMediation: 30, daysToJudgment: 60, daysToEnforcement: 60, feeShare: 0.02,
      leastFee: Money(minor: 5000), secondsOfWork: 7200, seizable: 0.5, planParts: 6))

  package static let talk = Talk(
    id: "warm",
    steps: [
      Step(.greet), Step(.verifyIdentity), Step(.stateDebt), Step(.askReason), Step(.listen),
      Step(.empathise), Step(.explainBenefit, bars: [.promised]),
      Step(.proposePlan, offer: Offer(share: 0.34, day: 7, parts: 3), bars: [.promised]),
      Step(.askCommitment, offer: Offer(share: 0.3, day: 10, isWritten: true), bars: [.promised]),
      Step(.confirmAgreement, needs: [.promised]), Step(.checkObstacle, needs: [.promised]), Step(.close),
    ])

  package static func treatment(_ channel: ContactChannel = .call, every: Int = 3, reach: Float = 0.35)
    -> Treatment
  {
    Treatment(id: channel.rawValue, channel: channel, talk: talk, every: every, reach: reach, lift: 0.5)
  }

  package static let calling = Strategy(
    id: "calling", treatments: [treatment()], rules: [.init(conditions: [], action: .treat(0))])
  package static let nothing = Strategy(id: "nothing", treatments: [], rules: [])
  package static let suing = Strategy(
    id: "suing", treatments: [treatment(.letter, every: 10, reach: 0.9)],
    rules: [
      .init(conditions: [.init(.day, 30...Int.max)], action: .sue),
      .init(conditions: [], action: .treat(0)),
    ])
  package static let visiting = Strategy(
    id: "visiting", treatments: [treatment(), treatment(.visit, every: 12, reach: 0.6)],
    rules: [
      .init(conditions: [.init(.brokenPromises, 1...Int.max)], action: .treat(1)),
      .init(conditions: [.init(.day, 0...60)], action: .treat(0)),
      .init(conditions: [], action: .treat(1)),
    ])

  package static func setting(gain: Float = 0.35, days: Int = 180) -> Setting {
    Setting(types: types, table: table, causes: causes, desk: desk, gain: gain, days: days)
  }

  package static func portfolio(_ count: Int) -> Portfolio {
    Portfolio(
      id: "test", currency: "CNY", accounts: (0..<count).map { .init(id: "a\($0)") },
      mix: .init(
        types: [0.4, 0.3, 0.3], causes: [1], medianDue: Money(minor: 300_000), spread: 0.8,
        leastDue: Money(minor: 10_000), largestDue: Money(minor: 5_000_000),
        daysPastDue: [.init(days: 1...29, chance: 0.5), .init(days: 30...120, chance: 0.5)],
        instalmentsDue: 2, cash: [0.1, 0.4, 1], stray: 0.1, lost: 0.1, reachWhenLost: 0.1, assets: 0.5))
  }

  package static func experiment(
    accounts: Int, replications: Int, strategies: [Strategy] = [nothing, calling, visiting, suing],
    seed: UInt64 = 7, gain: Float = 0.35, days: Int = 180
  ) -> Experiment {
    Experiment(
      setting: setting(gain: gain, days: days), portfolio: portfolio(accounts), strategies: strategies,
      replications: replications, seed: seed)
  }
}
