/// A number of the engine that studies are fitted with.
public struct FitParameter: Hashable, Sendable {
  /// `gain`, `guarantee.willing`, `guarantee.persuades`, `influence.NAME` or `influence.NAME.lift`; of an influence
  /// the value multiplies what its file says.
  public var id: String
  public var value: Double
  public var least: Double
  public var most: Double

  public init(id: String, value: Double, least: Double, most: Double) {
    self.id = id
    self.value = value
    self.least = least
    self.most = most
  }
}
