/// Eight dice side by side, of one seed: lane by lane the numbers that `Dice` gives for the same address.
@frozen
public struct LaneDice: BitwiseCopyable, Sendable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline var replications: Philox.Words
  @usableFromInline var accounts: Philox.Words

  /// All lanes with one seed, and with the same replication and account until `set` says otherwise.
  @inlinable
  public init(_ dice: Dice) {
    key = dice.key
    replications = Philox.Words(repeating: dice.replication)
    accounts = Philox.Words(repeating: dice.account)
  }

  /// Puts dice of the same seed into one lane.
  @inlinable @inline(__always)
  public mutating func set(_ dice: Dice, lane: Int) {
    replications[lane] = dice.replication
    accounts[lane] = dice.account
  }

  /// The four numbers at an address of each lane: the first of all lanes, then the second, and so on.
  @inlinable @inline(__always)
  public func uniforms(
    channel: UInt8, events: Philox.Words, part: UInt32 = 0
  ) -> InlineArray<4, SIMD8<Float>> {
    let what = Philox.Words(repeating: UInt32(channel) << 24) | events & Philox.Words(repeating: 0xFF_FFFF)
    let words = Philox.words(
      counters: (accounts, replications, what, Philox.Words(repeating: part)), key: key)
    return [
      Self.uniforms(words.0), Self.uniforms(words.1), Self.uniforms(words.2), Self.uniforms(words.3),
    ]
  }

  /// What `Dice.uniforms` makes of words, in eight lanes: strictly between 0 and 1.
  @inlinable @inline(__always)
  public static func uniforms(_ words: Philox.Words) -> SIMD8<Float> {
    let digits = words &>> SIMD8(repeating: 9) | SIMD8(repeating: 0x3F80_0000)
    return unsafeBitCast(digits, to: SIMD8<Float>.self) - SIMD8(repeating: 1 - 0x1p-24)
  }

  /// What `Dice.exponential` makes of eight numbers.
  @inlinable @inline(__always)
  public static func exponential(_ uniforms: SIMD8<Float>) -> SIMD8<Float> {
    SIMD8() - Elementary.log(uniforms)
  }
}
