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
}
