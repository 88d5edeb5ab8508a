import Testing

@testable import Chance

@Suite("eight dice side by side")
struct LaneDiceTests {
  @Test("every lane has the numbers of its own address", arguments: [0, 1, 77] as [UInt32])
  func lanesMatchDice(part: UInt32) {
    let seed: UInt64 = 0xDEAD_BEEF_0123_4567
    let dice = (0..<8).map { Dice(seed: seed, replication: UInt32($0 * $0), account: .max - UInt32($0)) }
    var lanes = LaneDice(dice[0])
    for lane in 0..<8 { lanes.set(dice[lane], lane: lane) }
    let events = SIMD8<UInt32>(0, 1, 2, 3, 0xFF_FFFF, 0x100_0000, 9, 41)
    let numbers = lanes.uniforms(channel: 200, events: events, part: part)
    for lane in 0..<8 {
      let alone = dice[lane].uniforms(channel: 200, event: events[lane], part: part)
      for i in 0..<4 { #expect(numbers[i][lane] == alone[i]) }
    }
  }

  @Test("waiting times in lanes have the bits of one alone")
  func waitingTimes() {
    for first in stride(from: UInt32(0), to: 1 << 23, by: 4001) {
      let words = SIMD8<UInt32>(0, 1, 2, 3, 4, 5, 6, 7) &+ SIMD8(repeating: first)
      let uniforms = LaneDice.uniforms(words &<< SIMD8(repeating: 9))
      let lanes = LaneDice.exponential(uniforms)
      for lane in 0..<8 {
        #expect(uniforms[lane] == (Float(words[lane] & 0x7F_FFFF) + 0.5) * 0x1p-23)
        #expect(lanes[lane].bitPattern == Dice.exponential(uniforms[lane]).bitPattern)
      }
    }
  }
}
