/// The money of one account: every amount that was ever added to it or taken away, in minor units.
///
/// Law, for every account at every moment: opening + interest + penalties + fees − received − waived = closing.
public struct Ledger: Hashable, Sendable, BitwiseCopyable {
  /// Principal, interest and penalties due at day 0.
  public var opening: Money
  public var interest = Money.zero
  public var penalties = Money.zero
  public var fees = Money.zero
  public var received = Money.zero
  public var waived = Money.zero

  public init(opening: Money) { self.opening = opening }

  /// What is owed now.
  @inlinable public var closing: Money { opening + interest + penalties + fees - received - waived }

  /// Books a payment of at most what is owed and returns what was taken.
  @inlinable
  public mutating func receive(_ amount: Money) -> Money {
    let taken = Swift.max(.zero, Swift.min(amount, closing))
    received += taken
    return taken
  }

  /// Gives up at most what is owed and returns what was given up.
  @inlinable
  public mutating func waive(_ amount: Money) -> Money {
    let given = Swift.max(.zero, Swift.min(amount, closing))
    waived += given
    return given
  }
}
