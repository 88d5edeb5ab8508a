import Language
import Lending
import Simulation

/// What lies on the table in money and days, as people say it.
public struct Terms: Hashable, Sendable {
  /// Of the first part.
  public var amount: Money
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

  /// The same as the engine sees it.
  public func offer(in case: Case, today: Day) -> Offer {
    Offer(
      share: `case`.share(of: amount), day: Int32(clamping: day - today), parts: Int32(clamping: parts),
      every: Int32(clamping: every), waived: `case`.share(of: waived), isWritten: isWritten)
  }
}

/// Something about a turn that a reviewer should know.
public struct Finding: Hashable, Sendable {
  public var turn: Int
  /// Key of its text.
  public var key: String
  public var values: [String: String]
}
