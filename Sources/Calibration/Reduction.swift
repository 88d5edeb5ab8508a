import Chance
import Lending
import Simulation

/// The engine with parts switched off until it is a model with a known answer, run through the same experiment.
public struct Reduction: Sendable {
  public var id: String
  public var account: SelfExciting
  public var years: Int
  public var accounts: Int
  public var replications: Int

  public init(id: String, account: SelfExciting, years: Int, accounts: Int, replications: Int) {
    self.id = id
    self.account = account
    self.years = years
    self.accounts = accounts
    self.replications = replications
  }

  static let daysInYear = 365

  /// No contacts, no cash limits, no regimes: what is left of a borrower is a payment clock that excites itself.
  public func experiment(table: ReactionTable, seed: UInt64) -> Experiment {
    let year = Float(Self.daysInYear)
    let kept = Elementary.exp(-account.decay / Double(Self.daysInYear))
    let life = BorrowerType.Life(
      hazard: Float(account.rest) / year, willingnessReturn: 0, attention: 1, attentionReturn: 0, leak: 0,
      excitationKept: Float(kept), jump: Float(account.jump) / year,
      jumpShare: Float(account.jumpShare) / year,
      leastPayment: Float(account.leastShare), paysFromDebt: true, halfSpeedCash: 1e-6)
    let type = BorrowerType(
      id: "self-exciting", start: Affect(willingness: 1, trust: 0, anger: 0, shame: 0, seriousness: 0),
      keeping: 0, freshness: 1, angerFloor: 0, writing: 0, accept: 0, afterRelief: 0,
      leaning: Array(repeating: 0, count: 8), bends: [:], life: life)
    let still = Cause(
      id: "none", start: [0, 0, 1], stay: [1e9, 1e9, 1e9], next: [[0, 0, 1], [0, 0, 1], [0, 0, 1]],
      surplus: [0, 0, 0])
    let idle = Desk.Work(secondsAttempt: 0, secondsContact: 0, secondsTurn: 0, price: .zero, people: 1)
    let desk = Desk(
      id: "none", currency: "CNY", wage: .zero, work: ContactChannel.allCases.map { _ in idle },
      complaintCost: .zero, discountRate: Float(Elementary.exp(account.discount) - 1), penaltyRate: 0,
      court: .init(
        daysToFiling: 1, daysToMediation: 1, daysToJudgment: 1, daysToEnforcement: 1, feeShare: 0,
        leastFee: .zero,
        secondsOfWork: 0, seizable: 0, planParts: 1))
    let owed = Money(minor: 1_000_000_000_000)
    let mix = Portfolio.Mix(
      types: [1], causes: [1], medianDue: owed, spread: 0, leastDue: owed, largestDue: owed,
      daysPastDue: [.init(days: 0...0, chance: 1)], instalmentsDue: 1, cash: [1e6, 1e6, 1e6], stray: 0,
      lost: 0,
      reachWhenLost: 1, assets: 0, excitation: Float((account.start - account.rest)) / year)
    return Experiment(
      setting: Setting(
        types: [type], table: table, causes: [still], desk: desk, gain: 1, days: years * Self.daysInYear),
      portfolio: Portfolio(
        id: id, currency: "CNY", accounts: (0..<accounts).map { .init(id: "\($0)") }, mix: mix),
      strategies: [Strategy(id: "none", treatments: [], rules: [])], replications: replications, seed: seed)
  }

  /// One known answer beside what the engine gave.
  public struct Check: Sendable {
    public var reduction: String
    public var quantity: String
    public var exact: Double
    public var simulated: Estimate
    /// Distance in standard errors.
    public var distance: Double { (simulated.value - exact) / simulated.standardError }
    /// Within four standard errors, which one honest check in sixteen thousand exceeds.
    public var passes: Bool { distance.magnitude <= 4 }
  }

  /// Holds the run of `experiment` against the closed forms.
  public func checks(_ run: RunResult) -> [Check] {
    let course = account.course(to: Double(years))
    let totals = (0..<run.replications).map(run.total)
    func check(_ quantity: String, _ exact: Double, _ value: (AccountResult) -> Double) -> Check {
      Check(
        reduction: id, quantity: quantity, exact: exact, simulated: Sample(totals.map(value)).estimate)
    }
    let span = years == 1 ? "1 year" : "\(years) years"
    return [
      check("share left after \(span)", course.left) { 1 - Double($0.received) / Double($0.opening) },
      check("discounted receipts of \(span)", course.collected) {
        Double($0.discounted) / 1000 / Double($0.opening)
      },
      check("chance of no payment in \(span)", account.chanceOfNoPayment(by: Double(years))) {
        1 - Double($0.payers) / Double($0.accounts)
      },
    ]
  }
}
