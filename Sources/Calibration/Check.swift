/// One known answer beside what was found.
public struct Check: Hashable, Sendable {
  public var reduction: String
  public var quantity: Quantity
  public var exact: Double
  public var found: Double
  /// Monte Carlo error of what was found; nil for what is computed, not simulated.
  public var standardError: Double?
  /// The largest distance that passes.
  public var tolerance: Double

  /// Standard errors that a simulated figure may be off; one honest check in sixteen thousand exceeds them.
  public static let limit = 4.0

  /// A simulated figure.
  ///
  /// - Parameter accounts: of how many accounts it is a share; nil for other figures. A share has the error that belongs
  ///   to the exact one where the sample shows less, and one account more or less never matters.
  public init(
    reduction: String, quantity: Quantity, exact: Double, found: Double, standardError: Double,
    accounts: Int? = nil
  ) {
    self.reduction = reduction
    self.quantity = quantity
    self.exact = exact
    self.found = found
    // Money is whole minor units, so that no figure is sharper than this.
    let grain = 1e-10 * max(1e-3, exact.magnitude)
    guard let accounts else {
      self.standardError = max(standardError, grain)
      tolerance = Self.limit * max(standardError, grain)
      return
    }
    let expected = (max(0, exact * (1 - exact)) / Double(accounts)).squareRoot()
    let error = max(standardError, expected, grain)
    self.standardError = error
    tolerance = Self.limit * error + 1 / Double(accounts)
  }

  /// A computed figure.
  public init(reduction: String, quantity: Quantity, exact: Double, found: Double, within: Double) {
    self.reduction = reduction
    self.quantity = quantity
    self.exact = exact
    self.found = found
    tolerance = within
  }

  /// Distance in standard errors; nil for what is computed.
  public var distance: Double? { standardError.map { (found - exact) / $0 } }

  /// False for what is no number.
  public var passes: Bool { tolerance.isFinite && (found - exact).magnitude <= tolerance }
}
