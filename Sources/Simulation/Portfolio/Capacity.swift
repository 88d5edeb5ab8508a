import Chance

/// What a desk can do in a working day; nil where there is no limit.
public struct Capacity: Hashable, Sendable {
  /// Hours of calling and writing, and hours of people in the field, travel within.
  public var collectorHours: Double?
  public var fieldHours: Double?
  /// Suits that can be filed.
  public var courtSlots: Double?
  /// Whether work is queued by what is hidden from the lender: an upper bound on what better knowledge could bring.
  public var seesHidden = false

  public init(
    collectorHours: Double? = nil, fieldHours: Double? = nil, courtSlots: Double? = nil,
    seesHidden: Bool = false
  ) {
    self.collectorHours = collectorHours
    self.fieldHours = fieldHours
    self.courtSlots = courtSlots
    self.seesHidden = seesHidden
  }

  /// What can sensibly be asked for of any resource, a day.
  public static let amounts = 0.01...10_000.0

  /// What work takes from.
  public enum Resource: Int, CaseIterable, Sendable, BitwiseCopyable {
    case collectors, field, court

    init(_ channel: ContactChannel) {
      switch channel {
      case .call, .sms, .letter, .email: self = .collectors
      case .visit, .group, .mediation: self = .field
      case .court: self = .court
      }
    }
  }

  /// What a working day holds of a resource in hours or slots; nil for no limit.
  public func daily(_ resource: Resource) -> Double? {
    switch resource {
    case .collectors: collectorHours
    case .field: fieldHours
    case .court: courtSlots
    }
  }

  /// Seconds of a working day, counted from 1, or for the court suits in thousandths; nil for no limit.
  ///
  /// A part of a slot waits for the rest.
  func budget(_ resource: Resource, on day: Int) -> Int64? {
    switch resource {
    case .collectors: collectorHours.map { Int64($0 * 3600) }
    case .field: fieldHours.map { Int64($0 * 3600) }
    case .court: courtSlots.map { 1000 * (Int64($0 * Double(day)) - Int64($0 * Double(day - 1))) }
    }
  }

  /// The capacity with a little more of one resource, for its shadow price.
  public func adding(_ amount: Double, of resource: Resource) -> Capacity {
    var more = self
    switch resource {
    case .collectors: more.collectorHours = collectorHours.map { $0 + amount }
    case .field: more.fieldHours = fieldHours.map { $0 + amount }
    case .court: more.courtSlots = courtSlots.map { $0 + amount }
    }
    return more
  }
}

/// How far down the queue a day's work went: everyone above a bin of the index, and of that bin accounts up to a number.
struct Threshold: Hashable, Sendable, BitwiseCopyable {
  var bin: Int32 = -1
  var lastAccount: Int32 = .max

  /// Whether a candidate gets its turn.
  func serves(bin: Int32, account: Int32) -> Bool {
    bin > self.bin || bin == self.bin && account <= lastAccount
  }
}

/// What one replication got of the desk's hours.
public struct Workload: Hashable, Sendable {
  /// By resource, seconds set aside for the attempts that got their turn, or thousandths of suits.
  public internal(set) var served = Array(repeating: Int64(0), count: Capacity.Resource.allCases.count)
  /// By resource, days on which someone had to wait.
  public internal(set) var shortDays = Array(repeating: 0, count: Capacity.Resource.allCases.count)
}

/// The work that one day asks of one resource, sorted into bins of urgency as it comes.
///
/// No sort: an integer histogram says in which bin the hours run out, and only that bin is looked at one by one.
struct Queue: Sendable {
  static let bins = 4096
  private var demand: [Int64]
  /// All that is asked for today.
  private(set) var total: Int64 = 0

  init() { demand = Array(repeating: 0, count: Self.bins) }

  mutating func clear() {
    guard total > 0 else { return }
    for bin in demand.indices { demand[bin] = 0 }
    total = 0
  }

  @inline(__always)
  mutating func add(bin: Int32, cost: Int64) {
    demand[Int(bin)] &+= cost
    total &+= cost
  }

  /// The bin in which a budget runs out and what is left for it; nil where the budget covers everyone.
  func cut(_ budget: Int64) -> (bin: Int32, left: Int64)? {
    guard total > budget else { return nil }
    var left = budget
    for bin in stride(from: Self.bins - 1, through: 0, by: -1) {
      if demand[bin] > left { return (Int32(bin), left) }
      left -= demand[bin]
    }
    return nil
  }

  /// The bin of an index above zero: its exponent and seven bits of its mantissa, which order as it does.
  @inline(__always)
  static func bin(_ index: Float) -> Int32 {
    let bits = Int32(bitPattern: max(1e-9, index).bitPattern &>> 16)
    // 2^−16 to 2^16 fall on 4,096 bins; what lies beyond on the outermost.
    return max(0, min(Int32(bins) - 1, bits - (111 << 7)))
  }
}
