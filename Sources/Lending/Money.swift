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

extension Money {
  /// Reads major units digit by digit, so that it is exact: at most two decimals, no grouping, no sign for plus.
  public init?(decimal text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let major = parts.first, parts.count == 1 || parts[1].utf8.count <= 2
    else { return nil }
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    let cents = decimals + String(repeating: "0", count: 2 - decimals.utf8.count)
    guard let minor = Int64(major + cents) else { return nil }
    self.init(minor: isNegative ? -minor : minor)
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
