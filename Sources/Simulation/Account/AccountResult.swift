/// What became of one account by the end of a run, in whole numbers, so that sums do not depend on order.
public struct AccountResult: Hashable, Sendable, BitwiseCopyable {
  /// Amounts in minor units.
  public var opening: Int64 = 0
  public var received: Int64 = 0
  public var received90: Int64 = 0
  public var received180: Int64 = 0
  /// Received through enforcement, part of `received`.
  public var enforced: Int64 = 0
  /// Receipts discounted to day 0, in thousandths of a minor unit.
  public var discounted: Int64 = 0
  /// Minor units still unpaid of what was due at day 0, summed over the days of the run.
  public var unpaidDays: Int64 = 0
  public var interest: Int64 = 0
  public var penalties: Int64 = 0
  public var fees: Int64 = 0
  public var waived: Int64 = 0
  public var closing: Int64 = 0
  /// Money spent on the work, in thousandths of a minor unit, wages within.
  public var cost: Int64 = 0
  /// Working time, seconds.
  public var seconds: Int64 = 0
  public var accounts: Int64 = 0
  public var cured: Int64 = 0
  public var promisesMade: Int64 = 0
  public var promisesKept: Int64 = 0
  public var promisesBroken: Int64 = 0
  /// Parts of promises and plans that fell due and were met; a plan is broken at the first that is not.
  public var partsKept: Int64 = 0
  public var attempts: Int64 = 0
  public var contacts: Int64 = 0
  public var turns: Int64 = 0
  public var complaints: Int64 = 0
  /// Days on which the account was open.
  public var openDays: Int64 = 0
  public var payments: Int64 = 0
  /// Accounts that paid at least once.
  public var payers: Int64 = 0
  public var lawsuits: Int64 = 0
  /// Day of the suit; of many accounts the sum of their days.
  public var lawsuitDay: Int64 = 0
  /// Defendants who came to court, who settled there, and who were judged unheard.
  public var appeared: Int64 = 0
  public var settledAtCourt: Int64 = 0
  public var defaultJudgments: Int64 = 0
  /// Received from guarantors, part of `received`, and guarantors asked.
  public var fromGuarantors: Int64 = 0
  public var guarantorsAsked: Int64 = 0
  /// Parts of the schedule that fell due during the run, and those not paid in full by their day.
  public var partsDue: Int64 = 0
  public var partsMissed: Int64 = 0
  /// Accounts ninety days past due at a due date or at the end, and accounts with nothing past due at the end.
  public var defaulted: Int64 = 0
  public var current: Int64 = 0
  public var chargedOff: Int64 = 0
  /// Borrowers found again, who died, whose claim lapsed.
  public var found: Int64 = 0
  public var deaths: Int64 = 0
  public var lapsed: Int64 = 0
  /// Accounts handed to the police and sold.
  public var reported: Int64 = 0
  public var sold: Int64 = 0
  /// New money lent to borrowers, minor units; not part of this debt.
  public var lent: Int64 = 0

  public init() {}

  /// Adds figure by figure: a value of nothing but 64-bit integers, read as it lies.
  public static func += (a: inout AccountResult, b: AccountResult) {
    withUnsafeMutableBytes(of: &a) { mine in
      withUnsafeBytes(of: b) { other in
        let mine = mine.assumingMemoryBound(to: Int64.self)
        let other = other.assumingMemoryBound(to: Int64.self)
        for i in 0..<mine.count { mine[i] &+= other[i] }
      }
    }
  }

  /// Whether every minor unit is accounted for.
  public var isBalanced: Bool { opening + interest + penalties + fees - received - waived == closing }
}
