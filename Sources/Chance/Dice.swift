/// Random numbers with an address: whoever asks the same question at the same place gets the same answer.
///
/// An address is (seed, replication, account, channel, event, part). Order, threads and draws added elsewhere
/// cannot move a number, and two strategies meet the same luck.
@frozen
public struct Dice: Hashable, Sendable, BitwiseCopyable {
  @usableFromInline let key: SIMD2<UInt32>
  @usableFromInline let replication: UInt32
  @usableFromInline let account: UInt32

  @inlinable
  public init(seed: UInt64, replication: UInt32 = 0, account: UInt32 = 0) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    self.replication = replication
    self.account = account
  }

  /// The four words at an address.
  ///
  /// - Parameters:
  ///   - channel: a permanent number for the kind of question.
  ///   - event: which occurrence of that kind, counted from 0, below 2^24.
  ///   - part: which block of four inside the event.
  @inlinable
  public func words(channel: UInt8, event: UInt32, part: UInt32 = 0) -> SIMD4<UInt32> {
    Philox.words(
      counter: SIMD4(account, replication, UInt32(channel) << 24 | event & 0xFF_FFFF, part), key: key)
  }

  /// Four numbers strictly between 0 and 1 at an address.
  @inlinable
  public func uniforms(channel: UInt8, event: UInt32, part: UInt32 = 0) -> SIMD4<Float> {
    Self.uniforms(words(channel: channel, event: event, part: part))
  }

  /// Words as numbers strictly between 0 and 1, on a grid of 2^-23 shifted by half a step.
  @inlinable @inline(__always)
  public static func uniforms(_ words: SIMD4<UInt32>) -> SIMD4<Float> {
    // As the digits of a number between 1 and 2: what is taken away leaves (k + ½)·2^-23, exactly.
    let digits = words &>> SIMD4(repeating: 9) | SIMD4(repeating: 0x3F80_0000)
    return unsafeBitCast(digits, to: SIMD4<Float>.self) - SIMD4(repeating: 1 - 0x1p-24)
  }

  /// An exponential waiting time of mean one, from a number between 0 and 1.
  @inlinable @inline(__always)
  public static func exponential(_ uniform: Float) -> Float {
    -Elementary.log(uniform)
  }
}
