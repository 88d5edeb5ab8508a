extension Metric {
  /// What people ask of a strategy first: how much comes in, how soon, what is left of it, who complains.
  public static let axes: [Metric] = [.recoveryRate, .meanDays, .net, .complaints]

  /// What strategies are traded off by: recovery, time, cost and complaints. `net` would count cost twice.
  public static let trade: [Metric] = [.recoveryRate, .meanDays, .cost, .complaints]

  /// Whether more of it is welcome to a lender, other things being equal.
  public var isHigherBetter: Bool {
    switch self {
    case .meanDays, .daysToHalf, .hours, .cost, .complaints, .contacts, .attempts, .lawsuits: false
    case .recoveryRate, .recoveryRate90, .recoveryRate180, .net, .cureRate, .promisesMade, .promisesKept,
      .promiseKeptRate:
      true
    }
  }
}
