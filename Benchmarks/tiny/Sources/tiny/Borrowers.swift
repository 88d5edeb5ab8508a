import Chance

typealias Lanes = SIMD8<Float>
typealias LaneCents = SIMD8<Int32>

/// The tiny borrower of Benchmarks/README.md, eight side by side.
///
/// Blocks stay in the first cache. Luck and days have loops of their own, whose turns do not wait for one another.
struct Borrowers {
  let count: Int
  let days: Int
  let seed: UInt64

  static let opening: Int32 = 120_000
  static let instalment: Int32 = 10_000
  /// Groups of eight in a block.
  static let groups = 128

  /// Lives every borrower and returns the cents paid by all.
  @inline(never)
  func run() -> Int64 {
    let groups = Self.groups
    let cash = UnsafeMutablePointer<Lanes>.allocate(capacity: groups)
    let owed = UnsafeMutablePointer<LaneCents>.allocate(capacity: groups)
    let words = UnsafeMutablePointer<Philox.Words>.allocate(capacity: groups * 4)
    defer {
      cash.deallocate()
      owed.deallocate()
      words.deallocate()
    }
    var paid: Int64 = 0
    for first in stride(from: 0, to: count, by: groups * 8) {
      cash.initialize(repeating: Lanes(repeating: 1), count: groups)
      owed.initialize(repeating: LaneCents(repeating: Self.opening), count: groups)
      // One address serves two days: two numbers each.
      for pair in 0..<UInt32(days / 2) {
        draw(from: UInt32(first), pair, into: words)
        for half in 0..<2 {
          let luck = words + half * 2 * groups
          for g in 0..<groups {
            Self.live(
              &cash[g], &owed[g], LaneDice.uniforms(luck[g]), LaneDice.uniforms(luck[groups + g]))
          }
        }
      }
      for g in 0..<groups {
        for lane in 0..<8 { paid &+= Int64(Self.opening &- owed[g][lane]) }
      }
    }
    return paid
  }

  /// The words of two days for a block of borrowers, in four columns.
  @inline(__always)
  private func draw(from first: UInt32, _ pair: UInt32, into words: UnsafeMutablePointer<Philox.Words>) {
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let groups = Self.groups
    for g in 0..<groups {
      let who =
        Philox.Words(repeating: first &+ UInt32(truncatingIfNeeded: g &* 8))
        &+ Philox.Words(0, 1, 2, 3, 4, 5, 6, 7)
      let four = Philox.words(
        counters: (who, Philox.Words(repeating: pair), Philox.Words(), Philox.Words()), key: key)
      words[g] = four.0
      words[groups &+ g] = four.1
      words[2 &* groups &+ g] = four.2
      words[3 &* groups &+ g] = four.3
    }
  }

  /// One day: income with its luck, then a payment where the day's hazard says so.
  @inline(__always)
  private static func live(_ cash: inout Lanes, _ owed: inout LaneCents, _ luck: Lanes, _ chance: Lanes) {
    let x =
      cash * Lanes(repeating: 0.97) + (luck - Lanes(repeating: 0.5)) * Lanes(repeating: 0.4)
      + Lanes(repeating: 0.03)
    let odds = exp2(x * Lanes(repeating: -1.442_695) + Lanes(repeating: 5.770_78))
    // u < 1/(1 + odds) without a division.
    let pays = chance + chance * odds .< Lanes(repeating: 1)
    let instalment = LaneCents(repeating: instalment)
    let due = owed.replacing(with: instalment, where: instalment .< owed)
    let payment = LaneCents().replacing(with: due, where: pays)
    owed = owed &- payment
    cash = x - Lanes(payment) * Lanes(repeating: 1e-4)
  }

  /// 2 to the x for |x| ≤ 60 to seven digits: the polynomial of degree six is a Taylor series of 2^r.
  @inline(__always)
  private static func exp2(_ x: Lanes) -> Lanes {
    let magic = Lanes(repeating: 12_582_912)
    let shifted = x + magic
    let r = x - (shifted - magic)
    var sum = r * Lanes(repeating: 1.540_353e-4) + Lanes(repeating: 1.333_356e-3)
    sum = sum * r + Lanes(repeating: 9.618_129e-3)
    sum = sum * r + Lanes(repeating: 5.550_411e-2)
    sum = sum * r + Lanes(repeating: 0.240_226_5)
    sum = sum * r + Lanes(repeating: 0.693_147_2)
    sum = sum * r + Lanes(repeating: 1)
    let power = unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &<< SIMD8(repeating: 23)
    return unsafeBitCast(unsafeBitCast(sum, to: SIMD8<UInt32>.self) &+ power, to: Lanes.self)
  }
}
