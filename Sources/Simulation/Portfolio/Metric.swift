/// A figure of a portfolio, as reports and JSON name it.
public enum Metric: String, CaseIterable, Sendable {
  case recoveryRate, recoveryRate90, recoveryRate180, net, meanDays, daysToHalf, cureRate
  case promisesMade, promisesKept, promiseKeptRate, hours, cost, complaints
  case contacts, attempts, lawsuits

  /// Its value for one replication; nil where it is not defined there.
  ///
  /// Rates are of what was due at day 0; `net`, `cost` in major units; `meanDays` is the area above the recovery
  /// curve; `daysToHalf` the first day on which receipts reach half of what was due.
  public func value(_ sum: AccountResult, receipts: ArraySlice<Int64>, days: Int) -> Double? {
    let opening = Double(sum.opening)
    switch self {
    case .recoveryRate: return opening > 0 ? Double(sum.received) / opening : nil
    case .recoveryRate90: return opening > 0 && days >= 90 ? Double(sum.received90) / opening : nil
    case .recoveryRate180: return opening > 0 && days >= 180 ? Double(sum.received180) / opening : nil
    case .net: return (Double(sum.discounted) - Double(sum.cost)) / 100_000
    case .meanDays: return opening > 0 ? Double(sum.unpaidDays) / opening : nil
    case .daysToHalf: return Self.dayOfHalf(receipts, of: sum.opening)
    case .cureRate: return sum.accounts > 0 ? Double(sum.cured) / Double(sum.accounts) : nil
    case .promisesMade: return Double(sum.promisesMade)
    case .promisesKept: return Double(sum.promisesKept)
    case .promiseKeptRate:
      // By parts that fell due: a plan that still runs at the end is neither kept nor broken.
      let due = sum.partsKept + sum.promisesBroken
      return due > 0 ? Double(sum.partsKept) / Double(due) : nil
    case .hours: return Double(sum.seconds) / 3600
    case .cost: return Double(sum.cost) / 100_000
    case .complaints: return Double(sum.complaints)
    case .contacts: return Double(sum.contacts)
    case .attempts: return Double(sum.attempts)
    case .lawsuits: return Double(sum.lawsuits)
    }
  }

  private static func dayOfHalf(_ receipts: ArraySlice<Int64>, of opening: Int64) -> Double? {
    var sum: Int64 = 0
    for (day, amount) in receipts.enumerated() {
      sum += amount
      if 2 * sum >= opening, opening > 0 { return Double(day) }
    }
    return nil
  }
}
