import Lending

/// Sums over the accounts of some replications, by replication, type and cause, and receipts by day.
///
/// Whole numbers throughout: tallies of parts add up to the tally of the whole in any order.
struct Tally {
  let replications: Int
  let types: Int
  let causes: Int
  let days: Int
  private(set) var results: [AccountResult]
  /// Minor units received, replication by replication, day 0 to the last.
  private(set) var receipts: [Int64]
  let discount: [Double]
  /// Results of single accounts, kept where someone asks for them.
  private(set) var single: [(replication: Int, account: Int, result: AccountResult)] = []
  let keepsAccounts: Bool

  /// A tally of nothing, which stands in while a block holds the real one, so that no array is ever shared.
  static var none: Tally { Tally(days: 0) }

  private init(days: Int) {
    replications = 0
    types = 0
    causes = 0
    self.days = days
    results = []
    receipts = []
    discount = []
    keepsAccounts = false
  }

  init(replications: Int, setting: Setting, keepsAccounts: Bool = false) {
    self.replications = replications
    types = setting.types.count
    causes = setting.causes.count
    days = setting.days
    results = Array(repeating: AccountResult(), count: replications * types * causes)
    receipts = Array(repeating: 0, count: replications * (days + 1))
    discount = setting.discountTable()
    self.keepsAccounts = keepsAccounts
  }

  mutating func take(_ account: UnsafeMutablePointer<Account>, type: Int, day: Int, daysPastDue: Int32) {
    let replication = Int(account.pointee.replication)
    let result = AccountResult(of: account, day: day, daysPastDue: daysPastDue)
    results[(replication * types + type) * causes + Int(account.pointee.cause)] += result
    if keepsAccounts { single.append((replication, Int(account.pointee.number), result)) }
  }

  @inline(__always)
  mutating func receive(_ amount: Money, day: Int, replication: Int) {
    receipts[replication * (days + 1) + day] &+= amount.minor
  }

  /// Adds what another tally of the same replications holds.
  mutating func add(_ other: Tally) {
    for index in results.indices { results[index] += other.results[index] }
    for index in receipts.indices { receipts[index] &+= other.receipts[index] }
    single += other.single
  }
}
