import Lending
import Simulation

/// R4: accounts whose cash regimes are bands of arrears, moved on at fixed steps; two regimes end the account. Nobody
/// pays of their own accord and nobody is contacted. Of each cause of arrears one band is the first.
public struct RollModel: SimulatedModel {
  public var chain: RollRates

  public init(chain: RollRates) { self.chain = chain }

  public static let quantities: [Quantity.Name] = [
    .chargedOff, .moves, .chargedOffForEver, .movesForEver,
  ]

  public func value(of quantity: Quantity) -> Double? {
    guard let band = quantity.at, let index = chain.open.firstIndex(of: Int(band)) else { return nil }
    switch quantity.name {
    case .chargedOff: return chain.absorption(within: chain.steps).chargedOff[index]
    case .moves: return chain.absorption(within: chain.steps).time[index]
    case .chargedOffForEver: return chain.absorption()?.chargedOff[index]
    case .movesForEver: return chain.absorption()?.time[index]
    default: return nil
    }
  }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    let bands = chain.bands
    let rows = bands.indices.map { i in
      bands[i].end == nil ? bands[i].row.map { Float($0) } : bands.indices.map { $0 == i ? 1 : 0 }
    }
    let ends = bands.indices.reduce(into: [Int: Cause.End]()) { ends, i in
      ends[i] = bands[i].end.map { $0 == .paid ? .paid : .chargedOff }
    }
    let still = Array(repeating: Float(0), count: bands.count)
    let causes = chain.open.map { first in
      var start = still
      start[first] = 1
      return Cause(
        id: bands[first].id, start: start, stay: bands.map { _ in 1 }, next: rows, surplus: still,
        step: chain.step, ends: ends)
    }
    let listed = (0..<accounts).map { Portfolio.Listed(id: "\($0)", cause: $0 % causes.count) }
    return Experiment(
      setting: Setting(
        types: [Bare.type()], table: Bare.table(), causes: causes, desk: Bare.desk(), gain: 1,
        days: chain.step * chain.steps),
      portfolio: Portfolio(
        id: id, currency: "CNY", accounts: listed,
        mix: Bare.mix(owed: Money(minor: 10_000), causes: causes.count)),
      strategies: [Strategy(id: "none", treatments: [], rules: [])], replications: replications, seed: seed)
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    chain.open.enumerated().flatMap { cause, band in
      let results = (0..<runs[0].replications).map { runs[0].result($0, cause: cause) }
      let at = Double(band)
      return [
        Finding(Quantity(.chargedOff, at: at), of: results, isShare: true) {
          Double($0.chargedOff) / Double(max(1, $0.accounts))
        },
        Finding(Quantity(.moves, at: at), of: results) {
          Double($0.openDays) / Double(chain.step) / Double(max(1, $0.accounts))
        },
      ]
    }
  }
}
