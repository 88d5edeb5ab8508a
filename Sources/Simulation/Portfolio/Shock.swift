/// A named blow that hits part of a portfolio on one day: a storm, a fire, a price that falls.
public struct Shock: Hashable, Sendable {
  public var id: String
  /// Day of the run.
  public var day: Int
  /// Share of borrowers who are hit.
  public var share: Float
  /// What is left of free cash.
  public var cashLeft: Float
  /// Mean days in the lowest cash regime afterwards.
  public var days: Float

  public init(id: String, day: Int, share: Float, cashLeft: Float, days: Float) {
    self.id = id
    self.day = day
    self.share = share
    self.cashLeft = cashLeft
    self.days = days
  }
}
