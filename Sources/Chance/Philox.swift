/// Philox4x32-10, the counter-based generator of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
///
/// The same counter and key give the same four words on every machine; there is no state to carry.
@frozen
public enum Philox: Sendable {
  /// Four random words for a counter under a key.
  @inlinable @inline(__always)
  public static func words(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (x0, x1, x2, x3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let a = UInt64(x0) &* 0xD251_1F53
      let b = UInt64(x2) &* 0xCD9E_8D57
      (x0, x1, x2, x3) = (
        UInt32(truncatingIfNeeded: b >> 32) ^ x1 ^ k0, UInt32(truncatingIfNeeded: b),
        UInt32(truncatingIfNeeded: a >> 32) ^ x3 ^ k1, UInt32(truncatingIfNeeded: a)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(x0, x1, x2, x3)
  }
}
