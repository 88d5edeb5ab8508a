import Chance
import Lending
import Simulation

/// R1: no contacts, no cash limits, no regimes. What is left of a borrower is a payment clock that excites itself.
public struct SelfExcitingModel: SimulatedModel {
  public var account: SelfExciting
  public var years: Int

  public init(account: SelfExciting, years: Int) {
    self.account = account
    self.years = years
  }

  static let daysInYear = 365

  public static let quantities: [Quantity.Name] = [
    .shareLeft, .collected, .noPayment, .onePayment, .oneShare, .collectedForEver,
  ]

  public func value(of quantity: Quantity) -> Double? {
    let years = quantity.at ?? Double(years)
    guard years > 0 else { return nil }
    switch quantity.name {
    case .shareLeft: return account.course(to: years).left
    case .collected: return account.course(to: years).collected
    case .noPayment: return account.chanceOfNoPayment(by: years)
    case .onePayment: return account.onePayment(by: years).chance
    case .oneShare: return account.onePayment(by: years).share
    case .collectedForEver: return account.collectedForEver(starts: [account.start])[0]
    default: return nil
    }
  }

  public var keepsAccounts: Bool { true }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    account.experiment(
      id: id, accounts: accounts, replications: replications, seed: seed, days: years * Self.daysInYear,
      daysInYear: Double(Self.daysInYear), strategies: [Strategy(id: "none", treatments: [], rules: [])])
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    let totals = (0..<runs[0].replications).map(runs[0].total)
    let at = Double(years)
    return [
      Finding(Quantity(.shareLeft, at: at), of: totals) { 1 - Double($0.received) / Double($0.opening) },
      Finding(Quantity(.collected, at: at), of: totals) { Double($0.discounted) / 1000 / Double($0.opening) },
      Finding(Quantity(.noPayment, at: at), of: totals, isShare: true) {
        1 - Double($0.payers) / Double($0.accounts)
      },
    ] + onePayment(runs[0])
  }

  /// Accounts that paid once: how many, and how much, told apart by weighing each with the known chance.
  private func onePayment(_ run: RunResult) -> [Finding] {
    let exact = account.onePayment(by: Double(years))
    var payers = Array(repeating: 0.0, count: run.replications)
    var excess = payers
    for single in run.single where single.result.payments == 1 {
      payers[single.replication] += 1
      excess[single.replication] +=
        Double(single.result.received) / Double(single.result.opening) - exact.share
    }
    let accounts = Double(max(1, run.single.count)) / Double(run.replications)
    let at = Double(years)
    return [
      Finding(
        Quantity(.onePayment, at: at), Sample(payers.map { $0 / accounts }), accounts: run.single.count),
      Finding(
        Quantity(.oneShare, at: at), Sample(excess.map { exact.share + $0 / accounts / exact.chance })),
    ]
  }
}

extension SelfExciting {
  /// The account as the engine lives it, with a year of so many days.
  func experiment(
    id: String, accounts: Int, replications: Int, seed: UInt64, days: Int, daysInYear: Double,
    strategies: [Strategy]
  ) -> Experiment {
    let year = Float(daysInYear)
    var life = Bare.life(hazard: Float(rest) / year)
    life.excitationKept = Float(Elementary.exp(-decay / daysInYear))
    life.jump = Float(jump) / year
    life.jumpShare = Float(jumpShare) / year
    life.leastPayment = Float(leastShare)
    life.paysFromDebt = true
    // Small enough for sums over many accounts, large enough for its cents not to be felt.
    var mix = Bare.mix(owed: Self.owed)
    mix.cash = [1e6]
    mix.excitation = Float((start - rest) / daysInYear)
    return Experiment(
      setting: Setting(
        types: [Bare.type(life: life)], table: Bare.table(), causes: [Bare.cause],
        desk: Bare.desk(dailyRate: discount / daysInYear), gain: 1, days: days),
      portfolio: Portfolio(id: id, currency: "CNY", accounts: Bare.accounts(accounts), mix: mix),
      strategies: strategies, replications: replications, seed: seed)
  }

  static let owed = Money(minor: 1_000_000_000)
}
