/// A figure that a reduction has an answer for: what it is, and at which place.
public struct Quantity: Hashable, Sendable {
  public var name: Name
  /// Years, instalments behind, a multiplier or the number of a band, as the name says; nil where there is only one.
  public var at: Double?

  public init(_ name: Name, at: Double? = nil) {
    self.name = name
    self.at = at
  }

  public enum Name: String, CaseIterable, Sendable {
    /// Share of the debt left after years, receipts by then and for ever, chance of no payment by then.
    case shareLeft = "share-left"
    case collected
    case collectedForEver = "collected-for-ever"
    case noPayment = "no-payment"
    /// Chance of exactly one payment by then, and the mean share of the debt that it brings.
    case onePayment = "one-payment"
    case oneShare = "one-share"
    /// Net value for ever with the levels held times a number, and how much that is above the levels as they stand.
    case netValue = "net-value"
    case netGain = "net-gain"
    /// The multiplier that brings most, found by a search from a start, and the error of the last comparison there.
    case bestMultiplier = "best-multiplier"
    case searchError = "search-error"
    /// Loss of going to law at so many instalments behind, and where the loss is least.
    case loss
    case best
    /// Chance of ending in charge-off and moves until an end, from a band on: by the run's end, and for ever.
    case chargedOff = "charged-off"
    case moves
    case chargedOffForEver = "charged-off-for-ever"
    case movesForEver = "moves-for-ever"
    /// Share of accounts ever reached, and conversations an account.
    case reached
    case contacts
    /// Defendants who appear, who settle, and the mean day of the end.
    case appeared
    case settled
    case lastDay = "last-day"
    /// What came in, discounted, as a share of what was due.
    case receipts
    /// Promises made and kept an account.
    case promises
    case kept
    /// Figures that differ between two ways of running the same experiment.
    case threads
    case cuts
    case alone
    /// The first 24 bits of a hash of every figure.
    case signature
  }

  /// The place as text: whole numbers without decimals.
  public var place: String {
    guard let at else { return "" }
    return at == at.rounded() && abs(at) < 1e9 ? String(Int(at)) : String(at)
  }

  /// The name with its place, for programs.
  public var id: String { at == nil ? name.rawValue : "\(name.rawValue) \(place)" }
}
