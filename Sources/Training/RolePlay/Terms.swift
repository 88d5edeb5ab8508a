import Language
import Lending
import Simulation

/// What lies on the table in money and days, as people say it.
public struct Terms: Hashable, Sendable {
  /// Of the first part.
  public var amount: Money
  /// Of the parts after it in their order, where they are not like it; empty where they are.
  public var later: [Money] = []
  public var day: Day
  public var parts: Int
  /// Days between parts.
  public var every: Int
  public var waived: Money
  public var isWritten: Bool
  /// Whether the borrower named them.
  public var isCounter: Bool

  public init(
    amount: Money, day: Day, parts: Int = 1, every: Int = 30, waived: Money = .zero, isWritten: Bool = false,
    isCounter: Bool = false
  ) {
    self.amount = amount
    self.day = day
    self.parts = parts
    self.every = every
    self.waived = waived
    self.isWritten = isWritten
    self.isCounter = isCounter
  }

  /// Of each part, in their order.
  var sums: [Money] {
    [amount] + (later.isEmpty ? Array(repeating: amount, count: max(0, parts - 1)) : later)
  }

  /// What all parts come to.
  var total: Money { sums.reduce(.zero, +) }

  /// The same as the engine sees it, which knows parts of one size only.
  public func offer(in case: Case, today: Day) -> Offer {
    let alike = evened
    return Offer(
      share: `case`.share(of: alike.amount), day: Int32(clamping: alike.day - today),
      parts: Int32(clamping: parts), every: Int32(clamping: alike.every), waived: `case`.share(of: waived),
      isWritten: isWritten)
  }

  /// As many parts of one size that bring the same sum by the same last day, on average as late as that allows.
  var evened: Terms {
    guard !later.isEmpty else { return self }
    let (sums, total) = (sums, total)
    var even = self
    even.later = []
    even.amount = total.scaled(by: 1, over: Int64(sums.count))
    let last = every * later.count
    let weighed = sums.enumerated().reduce(0) { $0 + Int64($1.offset * every) * $1.element.minor }
    let mean = Int(weighed / max(1, total.minor))
    let first = max(0, min(2 * mean - last, last))
    even.day = day + first
    even.every = max(1, (last - first) / later.count)
    return even
  }
}

/// Something about a turn that a reviewer should know.
public struct Finding: Hashable, Sendable {
  public var turn: Int
  /// Key of its text.
  public var key: String
  public var values: [String: String]
}
