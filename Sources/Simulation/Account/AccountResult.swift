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
