import Simulation

/// What a study measured, read off the sums of a run at the study's horizon.
public struct StudyOutcome: Hashable, Sendable {
  public var measure: Measure
  /// Day from which money counts, for `laterRecovery`.
  public var day: Int

  public init(_ measure: Measure, day: Int = 0) {
    self.measure = measure
    self.day = day
  }

  public enum Measure: String, CaseIterable, Sendable {
    /// Shares of accounts: paid in full, nothing past due, something past due, ninety days past due, paid anything.
    case cured, current, delinquent, defaulted, payers
    /// Shares of what was due at day 0: received, got by enforcement, charged in fees.
    case recovery, enforced, fees
    /// Shares of the parts that fell due: missed and paid on time.
    case missed, onTime
    /// Contacts for each account: the share reached where a strategy stops at the first.
    case reached
    /// Promises and plans for each contact; those kept to the end of all made; parts met of all that fell due.
    case agreed, completed, kept
    /// Of those before the court: judged unheard, and settled of all who appeared.
    case unheard, settled
    /// Complaints for each account.
    case complaints
    /// Received after a day, as a share of what was then unpaid of the opening amount.
    case laterRecovery
    /// Net present value of receipts less cost, as a share of what was due.
    case netValue

    /// Whether more of it is better for the lender; what brings effects of different outcomes on one scale.
    public var isGood: Bool {
      switch self {
      case .delinquent, .defaulted, .missed, .fees, .unheard, .complaints: false
      default: true
      }
    }
  }

  /// Its value in one replication; nil where nothing happened that it could be a share of.
  func value(_ run: RunResult, _ replication: Int) -> Double? {
    let sum = run.total(replication)
    func share(_ part: Int64, of whole: Int64) -> Double? {
      whole > 0 ? Double(part) / Double(whole) : nil
    }
    switch measure {
    case .cured: return share(sum.cured, of: sum.accounts)
    case .current: return share(sum.current, of: sum.accounts)
    case .delinquent: return share(sum.accounts - sum.current, of: sum.accounts)
    case .defaulted: return share(sum.defaulted, of: sum.accounts)
    case .payers: return share(sum.payers, of: sum.accounts)
    case .recovery: return share(sum.received, of: sum.opening)
    case .enforced: return share(sum.enforced, of: sum.opening)
    case .fees: return share(sum.fees, of: sum.opening)
    case .missed: return share(sum.partsMissed, of: sum.partsDue)
    case .onTime: return share(sum.partsDue - sum.partsMissed, of: sum.partsDue)
    case .reached: return share(sum.contacts, of: sum.accounts)
    case .agreed: return share(sum.promisesMade, of: sum.contacts)
    case .completed: return share(sum.promisesKept, of: sum.promisesMade)
    case .kept: return share(sum.partsKept, of: sum.partsKept + sum.promisesBroken)
    case .unheard: return share(sum.defaultJudgments, of: sum.defaultJudgments + sum.appeared)
    case .settled: return share(sum.settledAtCourt, of: sum.appeared)
    case .complaints: return share(sum.complaints, of: sum.accounts)
    case .netValue: return share(sum.discounted - sum.cost, of: sum.opening * 1000)
    case .laterRecovery:
      let receipts = run.receipts(replication)
      let before = receipts.prefix(day + 1).reduce(0, &+)
      return share(sum.received - before, of: sum.opening - before)
    }
  }
}
