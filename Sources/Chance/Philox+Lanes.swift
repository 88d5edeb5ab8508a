extension Philox {
  /// Eight counters, or eight words of them, side by side.
  public typealias Words = SIMD8<UInt32>

  /// The words of eight counters under one key: lane by lane what `words(counter:key:)` gives for each alone.
  ///
  /// Made for counters that differ from lane to lane; eight at once cost about as much as one and a half alone.
  @inlinable @inline(__always)
  public static func words(
    counters: (Words, Words, Words, Words), key: SIMD2<UInt32>
  ) -> (Words, Words, Words, Words) {
    var (x0, x1, x2, x3) = counters
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let (highA, lowA) = product(x0, 0xD251_1F53)
      let (highB, lowB) = product(x2, 0xCD9E_8D57)
      (x0, x1, x2, x3) = (
        highB ^ x1 ^ Words(repeating: k0), lowB, highA ^ x3 ^ Words(repeating: k1), lowA
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (x0, x1, x2, x3)
  }

  /// Upper and lower halves of eight products, made of lanes of even and of odd number: x86-64 multiplies such fours.
  @inlinable @inline(__always)
  static func product(_ x: Words, _ factor: UInt64) -> (high: Words, low: Words) {
    let pairs = unsafeBitCast(x, to: SIMD4<UInt64>.self)
    let factors = SIMD4<UInt64>(repeating: factor)
    let even = (pairs & SIMD4(repeating: 0xFFFF_FFFF)) &* factors
    let odd = (pairs &>> SIMD4(repeating: 32)) &* factors
    let upper = SIMD4<UInt64>(repeating: 0xFFFF_FFFF_0000_0000)
    let lower = SIMD4<UInt64>(repeating: 0x0000_0000_FFFF_FFFF)
    let high = (even &>> SIMD4(repeating: 32)) | (odd & upper)
    let low = (even & lower) | (odd &<< SIMD4(repeating: 32))
    return (unsafeBitCast(high, to: Words.self), unsafeBitCast(low, to: Words.self))
  }
}
