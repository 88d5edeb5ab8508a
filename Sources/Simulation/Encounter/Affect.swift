/// What a borrower feels about this debt and this collector, each from 0 to 1.
public struct Affect: Hashable, Sendable, BitwiseCopyable {
  /// Readiness to pay if they could.
  public var willingness: Float
  public var trust: Float
  public var anger: Float
  /// Shame and distress.
  public var shame: Float
  /// How seriously they take the matter.
  public var seriousness: Float
  /// How much what they commit to binds them.
  public var binding: Float

  public init(
    willingness: Float, trust: Float, anger: Float, shame: Float, seriousness: Float, binding: Float = 0
  ) {
    self.willingness = willingness
    self.trust = trust
    self.anger = anger
    self.shame = shame
    self.seriousness = seriousness
    self.binding = binding
  }
}
