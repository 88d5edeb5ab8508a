/// An exact amount in minor units of one currency.
public struct Money: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Whole minor units: fen, cents.
  public var minor: Int64

  @inlinable public init(minor: Int64) { self.minor = minor }

  @inlinable public static var zero: Money { Money(minor: 0) }

  @inlinable public static func < (a: Money, b: Money) -> Bool { a.minor < b.minor }
  @inlinable public static func + (a: Money, b: Money) -> Money { Money(minor: a.minor + b.minor) }
  @inlinable public static func - (a: Money, b: Money) -> Money { Money(minor: a.minor - b.minor) }
  @inlinable public static func += (a: inout Money, b: Money) { a.minor += b.minor }
  @inlinable public static func -= (a: inout Money, b: Money) { a.minor -= b.minor }

  /// This amount times whole `numerator` over `denominator`, rounded down towards zero; exact in between.
  @inlinable @inline(__always)
  public func scaled(by numerator: Int64, over denominator: Int64) -> Money {
    // Amounts of everyday size need no more than 64 bits, and dividing 128 is slow.
    let (small, isLarge) = minor.multipliedReportingOverflow(by: numerator)
    if !isLarge { return Money(minor: small / denominator) }
    let product = minor.multipliedFullWidth(by: numerator)
    return Money(minor: denominator.dividingFullWidth(product).quotient)
  }
}

extension Money: CustomStringConvertible {
  /// Major units with two decimals and a dot, no grouping: `1234.50`.
  public var description: String {
    let magnitude = minor.magnitude
    let cents = magnitude % 100
    return "\(minor < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
