/// Exponentials and logarithms from + − × ÷ alone, so that every machine and optimisation level gives the same bits.
@frozen
public enum Elementary: Sendable {
  @usableFromInline static let ln2 = 0.693_147_180_559_945_3
  @usableFromInline static let squareRootOfTwo = 1.414_213_562_373_095_1

  /// Natural logarithm of a positive normal number; relative error below 1e-14.
  @inlinable
  public static func log(_ x: Double) -> Double {
    // Taken apart by its bits: the library's accessors are calls.
    let bits = x.bitPattern
    var exponent = Double(Int64(bits &>> 52) &- 1023)
    var m = Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    if m > squareRootOfTwo {
      m *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh((m−1)/(m+1)), |s| ≤ 0.1716
    let s = (m - 1) / (m + 1)
    let z = s * s
    var sum = 1.0 / 19
    sum = sum * z + 1.0 / 17
    sum = sum * z + 1.0 / 15
    sum = sum * z + 1.0 / 13
    sum = sum * z + 1.0 / 11
    sum = sum * z + 1.0 / 9
    sum = sum * z + 1.0 / 7
    sum = sum * z + 1.0 / 5
    sum = sum * z + 1.0 / 3
    sum = sum * z + 1
    return exponent * ln2 + 2 * s * sum
  }

  /// Natural logarithm of a positive normal number in single precision, without a division; relative error 2e-7.
  ///
  /// Polynomial of the Cephes library's `logf` (S. L. Moshier, public domain).
  @inlinable @inline(__always)
  public static func log(_ x: Float) -> Float {
    // Exponent and mantissa apart without a branch, which would be mispredicted half of the time: what is left lies
    // between √½ and √2.
    let bits = Int32(bitPattern: x.bitPattern)
    let power = (bits &- 0x3F35_04F5) &>> 23
    let exponent = Float(power)
    let m = Float(bitPattern: UInt32(bitPattern: bits &- power &<< 23))
    let t = m - 1
    var sum: Float = 7.037_683_6e-2
    sum = sum * t - 1.151_461_0e-1
    sum = sum * t + 1.167_699_87e-1
    sum = sum * t - 1.242_014_1e-1
    sum = sum * t + 1.424_932_3e-1
    sum = sum * t - 1.666_805_8e-1
    sum = sum * t + 2.000_071_5e-1
    sum = sum * t - 2.499_999_4e-1
    sum = sum * t + 3.333_333_1e-1
    let square = t * t
    let small = t * square * sum - 2.121_944_4e-4 * exponent - 0.5 * square
    return t + small + 0.693_359_4 * exponent
  }

  /// Natural logarithm in eight lanes: lane by lane the same operations, and so the same bits, as for one number.
  ///
  /// Written out beside the one for single numbers; a test holds their bits together.
  @inlinable @inline(__always)
  public static func log(_ x: SIMD8<Float>) -> SIMD8<Float> {
    func all(_ x: Float) -> SIMD8<Float> { SIMD8(repeating: x) }
    let bits = unsafeBitCast(x, to: SIMD8<Int32>.self)
    let power = (bits &- SIMD8(repeating: 0x3F35_04F5)) &>> SIMD8(repeating: 23)
    // Added to 1.5·2^23 as digits: exact, and converting eight is a call.
    let shifted = unsafeBitCast(power &+ SIMD8(repeating: 0x4B40_0000), to: SIMD8<Float>.self)
    let exponent = shifted - all(12_582_912)
    let t = unsafeBitCast(bits &- power &<< SIMD8(repeating: 23), to: SIMD8<Float>.self) - all(1)
    var sum = all(7.037_683_6e-2)
    sum = sum * t - all(1.151_461_0e-1)
    sum = sum * t + all(1.167_699_87e-1)
    sum = sum * t - all(1.242_014_1e-1)
    sum = sum * t + all(1.424_932_3e-1)
    sum = sum * t - all(1.666_805_8e-1)
    sum = sum * t + all(2.000_071_5e-1)
    sum = sum * t - all(2.499_999_4e-1)
    sum = sum * t + all(3.333_333_1e-1)
    let square = t * t
    let small = t * square * sum - all(2.121_944_4e-4) * exponent - all(0.5) * square
    return t + small + all(0.693_359_4) * exponent
  }

  /// e to the x for |x| ≤ 700; relative error below 1e-13.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    // Adding and taking away 1.5·2^52 rounds to the nearest whole number without a library call.
    let n = (x / ln2 + 6_755_399_441_055_744) - 6_755_399_441_055_744
    let r = (x - n * 0.693_147_180_369_123_8) - n * 1.908_214_929_270_587_7e-10
    var sum = 1.0 / 479_001_600
    sum = sum * r + 1.0 / 39_916_800
    sum = sum * r + 1.0 / 3_628_800
    sum = sum * r + 1.0 / 362_880
    sum = sum * r + 1.0 / 40_320
    sum = sum * r + 1.0 / 5_040
    sum = sum * r + 1.0 / 720
    sum = sum * r + 1.0 / 120
    sum = sum * r + 1.0 / 24
    sum = sum * r + 1.0 / 6
    sum = sum * r + 1.0 / 2
    sum = sum * r + 1
    sum = sum * r + 1
    return sum * Double(bitPattern: UInt64(bitPattern: Int64(n) &+ 1023) &<< 52)
  }

  /// The logistic function, the chance that belongs to log-odds.
  @inlinable
  public static func logistic(_ x: Double) -> Double {
    1 / (1 + exp(-Swift.max(-700, Swift.min(700, x))))
  }

  /// 2 to the x in eight lanes for |x| ≤ 60; relative error 1e-4.
  ///
  /// A cubic defines the weights of a borrower's replies; its smoothness matters there and its last digits do not.
  @inlinable @inline(__always)
  public static func exp2(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let magic = SIMD8<Float>(repeating: 12_582_912)
    let shifted = x + magic
    let r = x - (shifted - magic)
    let high = r * SIMD8(repeating: 0.055_171_67) + SIMD8(repeating: 0.242_611_12)
    let low = (high * r + SIMD8(repeating: 0.693_260_99)) * r + SIMD8(repeating: 0.999_928_07)
    let power = unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &<< SIMD8(repeating: 23)
    return unsafeBitCast(unsafeBitCast(low, to: SIMD8<UInt32>.self) &+ power, to: SIMD8<Float>.self)
  }
}
