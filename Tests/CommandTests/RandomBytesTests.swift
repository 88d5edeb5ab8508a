import Chance
import Foundation
import TestSupport
import Testing

@Suite("random bytes")
struct RandomBytesTests {
  /// Lines of bytes of every kind, escapes and the beginnings of ideographs more than their share.
  private static func lines(seed: UInt64, count: Int) -> [UInt8] {
    let dice = Dice(seed: seed)
    var bytes: [UInt8] = []
    for line in 0..<count {
      let words = dice.words(channel: 7, event: UInt32(line))
      for place in 0..<Int([0, 1, 5, 20, 80, 300][Int(words[0] % 6)]) {
        let word = dice.words(channel: 8, event: UInt32(line), part: UInt32(place))
        let byte: UInt8 =
          switch word[0] % 4 {
          case 0: UInt8(32 + word[1] % 95)
          case 1: [0x1B, 0xE4, 0xB8, 0x80, 0x9B, 0x07][Int(word[1] % 6)]
          default: UInt8(truncatingIfNeeded: word[1])
          }
        bytes.append(byte == 0x0A ? 0x20 : byte)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  @Test(
    "ten thousand lines of them: nothing crashes, nothing that steers a terminal comes out, calls are saved",
    arguments: 0..<10)
  func lines(round: Int) throws {
    let trial = try Trial()
    let seed = "\(round + 1)"
    let input = Self.lines(seed: UInt64(round), count: 250)
    for arguments in [
      ["practice", "month-end-payer", "--seed", seed, "--transcripts", trial.calls],
      ["practice", "month-end-payer", "--campaign", "--seed", seed, "--transcripts", trial.calls],
      [
        "practice", "next-thursday", "--seed", seed, "--transcripts", trial.calls, "--language", "zh-Hant",
      ], ["moves", "--format", "json"],
    ] {
      let result = try trial.run(arguments, input: input)
      if case .signal = result.status { Issue.record("\(arguments): \(result.status)") }
      let steering = (result.output + result.error).unicodeScalars.filter {
        $0.value < 32 && $0 != "\n" || $0.value == 127 || (0x80..<0xA0).contains($0.value)
      }
      #expect(steering.isEmpty, "\(arguments) \(steering.prefix(3).map(\.value))")
    }
    for name in trial.kept where name.hasSuffix(".jsonl") {
      #expect(try Kept(trial.calls + "/" + name).isWhole, "\(name)")
    }
  }
}
