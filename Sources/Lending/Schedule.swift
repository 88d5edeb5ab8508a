/// When a debt falls due: equal parts at equal distances, counted in days of a run, whose day 0 is today.
public struct Schedule: Hashable, Sendable, BitwiseCopyable {
  public var part: Money
  /// Day on which the first part falls due; at or below zero for what is due already.
  public var firstDue: Int32
  public var parts: Int32
  /// Days from one part to the next.
  public var every: Int32

  public init(firstDue: Int32, part: Money, parts: Int32 = 1, every: Int32 = 30) {
    precondition(parts >= 1 && every >= 1, "a schedule has at least one part and a day between parts")
    self.firstDue = firstDue
    self.part = part
    self.parts = parts
    self.every = every
  }

  /// How many parts have fallen due by a day, that day within.
  @inlinable
  public func partsDue(by day: Int32) -> Int32 {
    day < firstDue ? 0 : min(parts, (day - firstDue) / every + 1)
  }

  /// What has fallen due by a day, whether or not it was paid.
  @inlinable
  public func amountDue(by day: Int32) -> Money {
    Money(minor: part.minor * Int64(partsDue(by: day)))
  }

  /// Parts that receipts cover in full.
  @inlinable
  public func partsPaid(_ received: Money) -> Int32 {
    part.minor > 0 ? Int32(min(Int64(parts), received.minor / part.minor)) : parts
  }

  /// Days since the oldest unpaid part fell due; below zero while the next one is still to come.
  @inlinable
  public func daysPastDue(on day: Int32, received: Money) -> Int32 {
    parts == 1 ? day - firstDue : day - firstDue - every * min(partsPaid(received), parts - 1)
  }

  /// Parts fallen due and not paid in full, one for each: a double payment takes two away.
  @inlinable
  public func missed(on day: Int32, received: Money) -> Int32 {
    max(0, partsDue(by: day) - partsPaid(received))
  }

  /// The morning after the next due date that is still to come on a day; `.max` after the last.
  @inlinable
  public func nextCheck(after day: Int32) -> Int32 {
    let passed = partsDue(by: day - 1)
    return passed < parts ? firstDue + passed * every + 1 : .max
  }
}
