import Chance

/// What one piece of work hands back.
struct Part: Sendable {
  let firstReplication: Int
  let results: [AccountResult]
  let receipts: [Int64]
  let single: [(replication: Int, account: Int, result: AccountResult)]
  /// Where each day's hours ran out, by replication, day and resource; empty without limits.
  let thresholds: [[[Threshold]]]
  /// By replication; empty without limits.
  let workloads: [Workload]

  init(
    _ tally: Tally, from firstReplication: Int, thresholds: [[[Threshold]]] = [], workloads: [Workload] = []
  ) {
    self.thresholds = thresholds
    self.workloads = workloads
    self.firstReplication = firstReplication
    results = tally.results
    receipts = tally.receipts
    single = tally.single
  }
}

/// What one strategy did in every replication, by borrower type and cause of arrears, with receipts by day.
public struct RunResult: Sendable {
  public private(set) var replications: Int
  public let types: Int
  public let causes: Int
  public let days: Int
  /// By replication, then type, then cause.
  public private(set) var results: [AccountResult]
  /// Minor units received, by replication, then day 0 to the last.
  public private(set) var receipts: [Int64]
  /// Results of single accounts, in order of replication and account; empty unless asked for.
  public private(set) var single: [(replication: Int, account: Int, result: AccountResult)] = []

  /// Where each day's hours ran out, by replication, day and resource; empty without limits.
  private(set) var thresholds: [[[Threshold]]] = []
  /// What each replication got of the desk's hours; empty without limits.
  public private(set) var workloads: [Workload] = []

  init(replications: Int, types: Int, causes: Int, days: Int) {
    self.replications = replications
    self.types = types
    self.causes = causes
    self.days = days
    results = Array(repeating: AccountResult(), count: replications * types * causes)
    receipts = Array(repeating: 0, count: replications * (days + 1))
  }

  mutating func add(_ part: Part) {
    for (index, result) in part.results.enumerated() {
      results[part.firstReplication * types * causes + index] += result
    }
    let first = part.firstReplication * (days + 1)
    for (index, amount) in part.receipts.enumerated() { receipts[first + index] &+= amount }
    if !part.thresholds.isEmpty {
      if thresholds.isEmpty { thresholds = Array(repeating: [], count: replications) }
      for (index, days) in part.thresholds.enumerated() { thresholds[part.firstReplication + index] = days }
    }
    if !part.workloads.isEmpty {
      if workloads.isEmpty { workloads = Array(repeating: Workload(), count: replications) }
      for (index, load) in part.workloads.enumerated() { workloads[part.firstReplication + index] = load }
    }
    single += part.single.map { (part.firstReplication + $0.replication, $0.account, $0.result) }
  }

  /// Puts the replications of a later run of the same strategy behind these.
  mutating func append(_ later: RunResult) {
    precondition(
      types == later.types && days == later.days, "runs that are joined have the same types and days")
    results += later.results
    receipts += later.receipts
    single += later.single.map { (replications + $0.replication, $0.account, $0.result) }
    thresholds += later.thresholds
    workloads += later.workloads
    replications += later.replications
  }

  mutating func putInOrder() {
    single.sort { ($0.replication, $0.account) < ($1.replication, $1.account) }
  }

  /// The sum over types and causes in one replication.
  public func total(_ replication: Int) -> AccountResult {
    let cells = types * causes
    return results[replication * cells..<(replication + 1) * cells].reduce(into: AccountResult()) { $0 += $1 }
  }

  public func result(_ replication: Int, type: Int) -> AccountResult {
    let first = (replication * types + type) * causes
    return results[first..<first + causes].reduce(into: AccountResult()) { $0 += $1 }
  }

  public func result(_ replication: Int, cause: Int) -> AccountResult {
    (0..<types).reduce(into: AccountResult()) { $0 += results[(replication * types + $1) * causes + cause] }
  }

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
