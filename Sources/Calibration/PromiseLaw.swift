import Chance
import Lending
import Simulation

/// One call of two lines on the first day: a move that raises willingness, and an ask that the borrower could meet.
///
/// The call reaches with 1 − (1 − reach)^{1/(1 + q/2)}. What it leaves behind is shrunk by `gain`: willingness, and the
/// log-odds of acceptance −2.6 + 4.2W + 1.6T − 2.4A + 1.2F that belong to it. What was promised falls due `day` days later
/// and is kept with σ(k + 2.6K + W + T + .8F − 1.2A) at that day's anger; other feelings stay where they are.
public struct PromiseLaw: SimulatedModel {
  public var reach: Double
  public var gain: Double
  public var willingness: Double
  public var trust: Double
  public var anger: Double
  public var seriousness: Double
  /// What the first move does to willingness at mid-range.
  public var step: Double
  public var keeping: Double
  public var share: Double
  public var day: Int

  public init(
    reach: Double, gain: Double, willingness: Double, trust: Double, anger: Double, seriousness: Double,
    step: Double, keeping: Double, share: Double, day: Int
  ) {
    self.reach = reach
    self.gain = gain
    self.willingness = willingness
    self.trust = trust
    self.anger = anger
    self.seriousness = seriousness
    self.step = step
    self.keeping = keeping
    self.share = share
    self.day = day
  }

  public static let quantities: [Quantity.Name] = [.reached, .promises, .kept, .receipts]

  private var chanceOfReach: Double {
    let irritation = Mood.irritation(anger: anger, after: 1)
    return 1 - Elementary.exp(Elementary.log(1 - reach) / (1 + irritation / 2))
  }

  /// Steps saturate, and are compiled larger by this much so that they are what they say at mid-range.
  private static let saturation = 1.6

  private var willingnessAfter: Double {
    willingness + gain * Self.saturation * step * (1 - willingness)
  }

  private var chanceOfPromise: Double {
    let odds = -2.6 + 4.2 * willingnessAfter + 1.6 * trust - 2.4 * Mood.anger(anger, after: 1)
    return Elementary.logistic(odds + 1.2 * seriousness)
  }

  private var chanceOfKeeping: Double {
    let felt = willingnessAfter + trust + 0.8 * seriousness - 1.2 * Mood.anger(anger, after: 1 + day)
    return Elementary.logistic(keeping + felt)
  }

  public func value(of quantity: Quantity) -> Double? {
    switch quantity.name {
    case .reached: chanceOfReach
    case .promises: chanceOfReach * chanceOfPromise
    case .kept: chanceOfReach * chanceOfPromise * chanceOfKeeping
    case .receipts: chanceOfReach * chanceOfPromise * chanceOfKeeping * share
    default: nil
    }
  }

  public func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment {
    let start = Affect(
      willingness: Float(willingness), trust: Float(trust), anger: Float(anger), shame: 0,
      seriousness: Float(seriousness))
    let table = Bare.table(
      acceptance: .init(
        base: -2.6, willingness: 4.2, trust: 1.6, anger: -2.4, seriousness: 1.2, strain: 4, waived: 4, met: 0,
        relief: 0, hangUpBase: -40, hangUpAnger: 0),
      changes: [.empathise: .init(willingness: Float(step))])
    let ask = Step(.askPartPayment, offer: Offer(share: Float(share), day: Int32(day)))
    let treatment = Treatment(
      id: "call", channel: .call, talk: Talk(id: "call", steps: [Step(.empathise), ask]), every: day + 2,
      reach: Float(reach), lift: 0)
    var mix = Bare.mix(owed: Money(minor: 1_000_000))
    mix.cash = [4]
    return Experiment(
      setting: Setting(
        types: [Bare.type(start: start, keeping: Float(keeping))], table: table, causes: [Bare.cause],
        desk: Bare.desk(), gain: Float(gain), days: day + 1),
      portfolio: Portfolio(id: id, currency: "CNY", accounts: Bare.accounts(accounts), mix: mix),
      strategies: [
        Strategy(id: "call", treatments: [treatment], rules: [.init(conditions: [], action: .treat(0))])
      ], replications: replications, seed: seed)
  }

  public func findings(_ runs: [RunResult]) -> [Finding] {
    let totals = (0..<runs[0].replications).map(runs[0].total)
    return [
      Finding(Quantity(.reached), of: totals, isShare: true) { Double($0.contacts) / Double($0.accounts) },
      Finding(Quantity(.promises), of: totals, isShare: true) {
        Double($0.promisesMade) / Double($0.accounts)
      },
      Finding(Quantity(.kept), of: totals, isShare: true) { Double($0.promisesKept) / Double($0.accounts) },
      Finding(Quantity(.receipts), of: totals) { Double($0.received) / Double($0.opening) },
    ]
  }
}
