@testable import Calibration

extension Samples {
  /// Every kind of reduction, as small as it may be and still notice an engine that is slightly wrong.
  static let reductions: [Reduction] = [
    Reduction(
      id: "large payments",
      model: SelfExcitingModel(
        account: SelfExciting(
          start: 1, rest: 0.5, decay: 2, jump: 0.1, jumpShare: 0.5, discount: 0.1, leastShare: 0.9), years: 1),
      accounts: 400, replications: 10),
    Reduction(
      id: "self-exciting",
      model: SelfExcitingModel(
        account: SelfExciting(
          start: 12, rest: 6, decay: 20, jump: 5, jumpShare: 20, discount: 0.1, leastShare: 0.02), years: 1),
      accounts: 400, replications: 20),
    Reduction(
      id: "controlled",
      model: ControlledModel(
        problem: ControlledAccount(
          account: SelfExciting(
            start: 4, rest: 3, decay: 0.7, jump: 0.2, jumpShare: 1, discount: 0.5, leastShare: 0.2), owed: 10,
          lift: 0.5, levels: [.init(owed: 1, intensity: 3.5), .init(owed: 10, intensity: 7)]),
        multipliers: [0, 1], rows: 40, columns: 80), accounts: 100, replications: 10),
    Reduction(
      id: "payer by chance",
      model: StopModel(
        rule: StopRule(payer: .random(pays: 0.6, givesUp: .init(at: 3, after: 4)), months: 24),
        thresholds: [0, 2, 5]), accounts: 100, replications: 10),
    Reduction(
      id: "payer by a chain", model: StopModel(rule: shortChain, thresholds: [1, 3]), accounts: 200,
      replications: 10),
    Reduction(
      id: "roll rates", model: RollModel(chain: rollRates), accounts: 400, replications: 10),
    Reduction(
      id: "reach", model: ReachLaw(reach: 0.35, every: 5, days: 60, anger: 0.5), accounts: 400,
      replications: 10),
    Reduction(
      id: "court",
      model: CourtLaw(
        willingness: 0.4, appearing: -1.6, filing: 14, mediation: 30, judgment: 60, enforcement: 45,
        planParts: 6,
        discount: 0.06), accounts: 400, replications: 10),
    Reduction(
      id: "promise",
      model: PromiseLaw(
        reach: 0.5, gain: 0.5, willingness: 0.3, trust: 0.4, anger: 0.4, seriousness: 0.3, step: 0.3,
        keeping: 0.3,
        share: 0.3, day: 5), accounts: 1000, replications: 10),
  ]
}
