/// One account's run from the first day to the last, told by the engine that lived it.
public struct AccountTrace: Sendable {
  public let opening: Opening
  /// In the order in which they happened.
  public let events: [TraceEvent]
  public let result: AccountResult
}

extension Experiment {
  /// Lives one account of one replication again, alone, and takes down every event.
  public func trace(account: Int, replication: Int, strategy: Int) -> AccountTrace {
    let log = TraceLog()
    let result = replay(account: account, replication: replication, strategy: strategy, trace: log)
    let dice = dice(account: account, replication: replication)
    return AccountTrace(
      opening: portfolio.opening(account, dice, setting), events: log.events, result: result)
  }
}
