import Testing

@testable import Chance

@Suite("Random numbers with addresses")
struct PhiloxTests {
  @Test("Philox gives the published words")
  func vectors() {
    #expect(
      Philox.words(counter: SIMD4(0, 0, 0, 0), key: SIMD2(0, 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox.words(counter: SIMD4(1, 0, 0, 0), key: SIMD2(1, 0))
        == SIMD4(0xac08_141b, 0xdfc5_ccbe, 0x79c0_7a47, 0xa7f6_6093))
    #expect(
      Philox.words(
        counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        key: SIMD2(0xa409_3822, 0x299f_31d0))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("every part of an address matters")
  func addresses() {
    let base = Dice(seed: 1, replication: 2, account: 3)
    let words = base.words(channel: 4, event: 5, part: 6)
    let others = [
      Dice(seed: 2, replication: 2, account: 3).words(channel: 4, event: 5, part: 6),
      Dice(seed: 1 << 40 | 1, replication: 2, account: 3).words(channel: 4, event: 5, part: 6),
      Dice(seed: 1, replication: 3, account: 3).words(channel: 4, event: 5, part: 6),
      Dice(seed: 1, replication: 2, account: 4).words(channel: 4, event: 5, part: 6),
      base.words(channel: 5, event: 5, part: 6), base.words(channel: 4, event: 6, part: 6),
      base.words(channel: 4, event: 5, part: 7),
    ]
    #expect(Set([words] + others).count == 8)
    #expect(base.words(channel: 4, event: 5, part: 6) == words)
  }

  @Test("uniforms lie strictly between 0 and 1, at both ends of the words")
  func range() {
    let ends = Dice.uniforms(SIMD4(0, .max, 1, .max - 1))
    for i in 0..<4 {
      #expect(ends[i] > 0)
      #expect(ends[i] < 1)
      #expect(Dice.exponential(ends[i]) > 0)
    }
  }

  @Test("uniforms have the mean and variance they should, within one in a million")
  func moments() {
    let dice = Dice(seed: 11)
    var sum = 0.0
    var squares = 0.0
    let n = 40_000
    for event in 0..<UInt32(n) {
      let four = dice.uniforms(channel: 1, event: event)
      for i in 0..<4 {
        sum += Double(four[i])
        squares += Double(four[i] * four[i])
      }
    }
    let count = Double(4 * n)
    // 4.9 standard errors.
    #expect(abs(sum / count - 0.5) < 4.9 * (1.0 / 12 / count).squareRoot())
    #expect(abs(squares / count - 1.0 / 3) < 4.9 * (4.0 / 45 / count).squareRoot())
  }

  @Test("the first numbers never change")
  func stability() {
    let four = Dice(seed: 2026, replication: 1, account: 7).words(channel: 3, event: 0)
    #expect(four == SIMD4(1_468_921_909, 2_849_674_472, 258_963_654, 278_937_424))
  }
}
