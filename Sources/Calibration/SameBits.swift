import Chance
import Simulation

/// R5: fixed experiments have the same figures to the last bit, however they are run.
///
/// They are small ones of the other reductions, which between them ask every kind of chance; seed and sizes are part of
/// what is fixed. Threads, the cut of the work and an account lived alone may change no figure, and a hash of all
/// figures has to be the one that is written down, on every machine and at every level of optimisation.
public struct SameBits: ReducedModel {
  /// The first 24 bits of the hash.
  public var signature: Int

  public init(signature: Int) { self.signature = signature }

  public static let quantities: [Quantity.Name] = [.signature, .threads, .cuts, .alone]

  public func value(of quantity: Quantity) -> Double? {
    switch quantity.name {
    case .signature: Double(signature)
    case .threads, .cuts, .alone: 0
    default: nil
    }
  }

  private static let models: [any SimulatedModel] = [
    SelfExcitingModel(
      account: SelfExciting(
        start: 3, rest: 0.5, decay: 2, jump: 1, jumpShare: 2, discount: 0.1, leastShare: 0.3), years: 1),
    ControlledModel(
      problem: ControlledAccount(
        account: SelfExciting(
          start: 4, rest: 3, decay: 0.7, jump: 0.2, jumpShare: 1, discount: 1, leastShare: 0.5), owed: 10,
        lift: 0.5,
        levels: [.init(owed: 1, intensity: 4), .init(owed: 10, intensity: 8)]), multipliers: [0, 1]),
    StopModel(
      rule: StopRule(payer: .random(pays: 0.6, givesUp: .init(at: 3, after: 2)), months: 12),
      thresholds: [2, 4]),
    RollModel(
      chain: RollRates(
        bands: [
          .init(id: "early", row: [0.5, 0.3, 0.2, 0]), .init(id: "late", row: [0.1, 0.6, 0.05, 0.25]),
          .init(id: "paid", row: [], end: .paid), .init(id: "charged-off", row: [], end: .chargedOff),
        ], step: 7, steps: 20)),
    ReachLaw(reach: 0.3, every: 4, days: 60, anger: 0.4),
    CourtLaw(
      willingness: 0.5, appearing: -1, filing: 5, mediation: 9, judgment: 20, enforcement: 12, planParts: 6,
      discount: 0.1),
    PromiseLaw(
      reach: 0.7, gain: 0.5, willingness: 0.4, trust: 0.5, anger: 0.3, seriousness: 0.4, step: 0.3,
      keeping: 0.2,
      share: 0.5, day: 6),
  ]

  /// Other ways of cutting the work up: account-replications in a piece, accounts in a block.
  private static let cuts: [Experiment.Cut] = [.init(piece: 64, block: 8), .init(piece: 50, block: 16)]

  public func checks(of reduction: Reduction, seed: UInt64, threads: Int) async -> [Check] {
    var hash = Fingerprint()
    var counts: [Quantity.Name: Int] = [:]
    for model in Self.models {
      let experiment = model.experiment(
        id: reduction.id, accounts: reduction.accounts, replications: reduction.replications, seed: 2026)
      let whole = await experiment.run(threads: 1, keepsAccounts: true)
      for run in whole { run.sign(&hash) }
      counts[.threads, default: 0] += Self.differences(
        whole, await experiment.run(threads: 2, keepsAccounts: true))
      for cut in Self.cuts {
        counts[.cuts, default: 0] += Self.differences(
          whole, await experiment.run(threads: 2, cut: cut, keepsAccounts: true))
      }
      for (strategy, run) in whole.enumerated() {
        counts[.alone, default: 0] +=
          run.single.filter { single in
            single.account % 7 == 3
              && single.result
                != experiment.replay(
                  account: single.account, replication: single.replication, strategy: strategy)
          }.count
      }
    }
    counts[.signature] = Int(hash.value >> 40)
    return Self.quantities.map { name in
      let quantity = Quantity(name)
      return Check(
        reduction: reduction.id, quantity: quantity, exact: value(of: quantity) ?? .nan,
        found: Double(counts[name] ?? 0), within: 0)
    }
  }

  /// Figures that are not the same in both.
  private static func differences(_ a: [RunResult], _ b: [RunResult]) -> Int {
    zip(a, b).reduce(0) { sum, pair in
      let (one, other) = pair
      let receipts = zip(one.receipts, other.receipts).filter { $0 != $1 }.count
      let results = zip(one.results, other.results).filter { $0 != $1 }.count
      let single = zip(one.single, other.single).filter { $0.result != $1.result }.count
      return sum + receipts + results + single
    }
  }
}
