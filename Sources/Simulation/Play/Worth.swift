import Chance

/// What a plan came to in each copy of a borrower, ninety days on.
public struct Worth: Hashable, Sendable {
  /// Discounted share of what is due that comes in by day 90, a copy.
  public private(set) var shares: [Double] = []
  /// Expected complaints, a copy.
  public private(set) var complaints: [Double] = []
  /// Whether the conversation was still on when the plan's last line came.
  public private(set) var reached: [Bool] = []
  private var agreed: [Bool] = []
  private var kept: [Bool] = []
  /// What a complaint counts for, as a share of what is due.
  public let complaintPrice: Double

  init(complaintPrice: Double) { self.complaintPrice = complaintPrice }

  mutating func add(_ result: AccountResult, complaints: Double, reached: Bool) {
    shares.append(Double(result.discounted) / 1000 / Double(result.opening))
    self.complaints.append(complaints)
    self.reached.append(reached)
    agreed.append(result.promisesMade > 0)
    kept.append(result.promisesKept > 0)
  }

  /// Adds further copies.
  mutating func add(_ more: Worth) {
    shares += more.shares
    complaints += more.complaints
    reached += more.reached
    agreed += more.agreed
    kept += more.kept
  }

  public var recovery: Estimate { Sample(shares).estimate }
  /// Recovered share less what complaints cost, a copy: what verdicts go by.
  public var net: [Double] { zip(shares, complaints).map { $0 - complaintPrice * $1 } }
  /// Share of copies that ended with an agreement.
  public var agreedShare: Double { Double(agreed.count { $0 }) / Double(max(1, agreed.count)) }
  /// Share of copies with an agreement in which it was kept to the end; nil where none had one.
  public var keptShare: Double? {
    let agreed = agreed.count { $0 }
    return agreed == 0 ? nil : Double(zip(self.agreed, kept).count { $0 && $1 }) / Double(agreed)
  }
}
