import Chance

/// What one piece of work hands back.
struct Part: Sendable {
  let firstReplication: Int
  let results: [AccountResult]
  let receipts: [Int64]
  let single: [(replication: Int, account: Int, result: AccountResult)]

  init(_ tally: Tally, from firstReplication: Int) {
    self.firstReplication = firstReplication
    results = tally.results
    receipts = tally.receipts
    single = tally.single
  }
}

/// What one strategy did in every replication, by borrower type, with receipts by day.
public struct RunResult: Sendable {
  public let replications: Int
  public let types: Int
  public let days: Int
  /// By replication, then type.
  public private(set) var results: [AccountResult]
  /// Minor units received, by replication, then day 0 to the last.
  public private(set) var receipts: [Int64]
  /// Results of single accounts, in order of replication and account; empty unless asked for.
  public private(set) var single: [(replication: Int, account: Int, result: AccountResult)] = []

  init(replications: Int, types: Int, days: Int) {
    self.replications = replications
    self.types = types
    self.days = days
    results = Array(repeating: AccountResult(), count: replications * types)
    receipts = Array(repeating: 0, count: replications * (days + 1))
  }

  mutating func add(_ part: Part) {
    for (index, result) in part.results.enumerated() {
      results[part.firstReplication * types + index] += result
    }
    let first = part.firstReplication * (days + 1)
    for (index, amount) in part.receipts.enumerated() { receipts[first + index] &+= amount }
    single += part.single.map { (part.firstReplication + $0.replication, $0.account, $0.result) }
  }

  mutating func putInOrder() {
    single.sort { ($0.replication, $0.account) < ($1.replication, $1.account) }
  }

  /// The sum over types in one replication.
  public func total(_ replication: Int) -> AccountResult {
    var sum = AccountResult()
    for type in 0..<types { sum += results[replication * types + type] }
    return sum
  }

  public func result(_ replication: Int, type: Int) -> AccountResult { results[replication * types + type] }

  /// Receipts of one replication, day 0 to the last.
  public func receipts(_ replication: Int) -> ArraySlice<Int64> {
    receipts[replication * (days + 1)..<(replication + 1) * (days + 1)]
  }

  /// One number for everything that happened.
  public func sign(_ print: inout Fingerprint) {
    for result in results {
      withUnsafeBytes(of: result) { bytes in
        for figure in bytes.bindMemory(to: Int64.self) { print.add(figure) }
      }
    }
    for amount in receipts { print.add(amount) }
  }
}
