@testable import Calibration

/// The published parameter sets.
enum Samples {
  static let controlled = ControlledAccount(
    account: SelfExcitingTests.account(start: 0.11), owed: 100, lift: 6,
    levels: zip(
      [14.947, 20.3, 30.5, 40.7, 50.8, 61, 71.2, 81.4, 91.5, 100],
      [0.1, 0.234, 0.457, 0.633, 0.783, 0.917, 1.036, 1.144, 1.247, 1.322]
    ).map { ControlledAccount.Level(owed: $0, intensity: $1) })

  static func random(pays: Double) -> StopRule {
    StopRule(payer: .random(pays: pays, givesUp: .init(at: 6, after: 2)))
  }

  static let chain = StopRule(
    payer: .chain(
      staysPaying: 0.4, staysDelinquent: 0.025, writesOffPaying: 0.001, writesOffDelinquent: 0.01))

  static let shortChain: StopRule = {
    var rule = chain
    rule.months = 20
    return rule
  }()

  /// As in scenarios/studies/same-bits.yaml.
  static let signature = 12_969_255

  static let rollRates = RollRates(
    bands: [
      .init(id: "current", row: [0.955, 0.03, 0, 0, 0, 0.015, 0]),
      .init(id: "30", row: [0.42, 0.25, 0.31, 0, 0, 0.02, 0]),
      .init(id: "60", row: [0.2, 0.1, 0.22, 0.46, 0, 0.02, 0]),
      .init(id: "90", row: [0.1, 0.04, 0.06, 0.2, 0.59, 0.01, 0]),
      .init(id: "120", row: [0.05, 0.02, 0.02, 0.06, 0.15, 0.01, 0.69]),
      .init(id: "paid", row: [], end: .paid), .init(id: "charged-off", row: [], end: .chargedOff),
    ], step: 30, steps: 120)
}
