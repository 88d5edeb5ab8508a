/// Eight conversations or eight accounts side by side.
public typealias Lanes = SIMD8<Float>
typealias LaneBits = SIMD8<UInt32>
typealias LaneMask = SIMDMask<SIMD8<Int32>>

// Small helpers with concrete types: long generic SIMD sums take the type checker minutes, and comparing a
// vector with a scalar compiles to a loop with branches.

@inline(__always) func all(_ x: Float) -> Lanes { Lanes(repeating: x) }
@inline(__always) func times(_ v: Lanes, _ x: Float) -> Lanes { v * Lanes(repeating: x) }
@inline(__always) func bits(_ mask: LaneMask) -> LaneBits {
  LaneBits(truncatingIfNeeded: unsafeBitCast(mask, to: SIMD8<Int32>.self))
}
@inline(__always) func mask(_ b: LaneBits) -> LaneMask { b .!= LaneBits() }
@inline(__always) func orZero(_ v: Lanes) -> Lanes { v.replacing(with: Lanes(), where: v .< Lanes()) }
@inline(__always) func only(_ v: Lanes, _ on: LaneMask) -> Lanes {
  unsafeBitCast(unsafeBitCast(v, to: LaneBits.self) & bits(on), to: Lanes.self)
}
@inline(__always) func isAnySet(_ b: LaneBits) -> Bool {
  let pairs = unsafeBitCast(b, to: SIMD4<UInt64>.self)
  return (pairs.x | pairs.y | pairs.z | pairs.w) != 0
}
/// One bit for each lane in which any is set.
@inline(__always) func lanesSet(_ b: LaneBits) -> UInt8 {
  UInt8(truncatingIfNeeded: (bits(mask(b)) & LaneBits(1, 2, 4, 8, 16, 32, 64, 128)).wrappedSum())
}

/// Gains saturate: a step up covers a share of what is missing, a step down a share of what is there.
///
/// With steps between −1 and 1 the result stays between 0 and 1, so no clamp is needed.
@inline(__always) func moved(_ level: Lanes, by step: Lanes, where on: LaneMask) -> Lanes {
  let room = (all(1) - level).replacing(with: level, where: step .< Lanes())
  return level + only(step * room, on)
}
