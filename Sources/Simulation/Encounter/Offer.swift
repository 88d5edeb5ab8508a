/// What a collector asks for or puts forward: how much, by when, in how many parts.
public struct Offer: Hashable, Sendable, BitwiseCopyable {
  /// What falls due first, as a share of all that is due, 0…1.
  public var share: Float
  /// Days from now until the first part falls due.
  public var day: Int32
  /// Number of parts; one is a single payment.
  public var parts: Int32
  /// Days between parts.
  public var every: Int32
  /// Share of the debt that the lender gives up if the offer is kept, 0…1.
  public var waived: Float
  /// Whether it is put in writing, which binds a little more.
  public var isWritten: Bool
  /// Whether the collector comes down to what the borrower has said they will have.
  public var fits: Bool

  public init(
    share: Float, day: Int32 = 7, parts: Int32 = 1, every: Int32 = 30, waived: Float = 0,
    isWritten: Bool = false, fits: Bool = false
  ) {
    self.share = share
    self.day = day
    self.parts = parts
    self.every = every
    self.waived = waived
    self.isWritten = isWritten
    self.fits = fits
  }
}

extension Offer {
  /// Whether a single sum that is agreed to after a plan names a part of it: then the plan stands.
  public static func isPart<Sum: Comparable>(_ sum: Sum, of part: Sum, in parts: Int) -> Bool {
    parts > 1 && sum <= part
  }
}
