import Chance

extension TalkRun {
  /// The same conversations as `play`, to the last bit, with each lane at a line of its own.
  ///
  /// A collector who adapts to the borrower makes another move in every lane; this is what that costs.
  public func playApart(conversations: Int, seed: UInt64) -> (turns: Int, agreed: Int) {
    let lines = Lines(talk)
    let last = talk.steps.count - 1
    var drawn = Array(repeating: Lanes(), count: (last + 4) / 4 * 4)
    var turns = 0
    var agreed = 0
    for first in stride(from: 0, to: conversations, by: 8) {
      var lanes = opened()
      let dice = dice(from: first, seed: seed)
      for part in 0..<drawn.count / 4 {
        let four = dice.uniforms(channel: Encounters.replyChannel, events: LaneBits(), part: UInt32(part))
        for i in 0..<4 { drawn[part * 4 + i] = four[i] }
      }
      var place = LaneBits()
      while true {
        var ready = LaneBits()
        for lane in 0..<8 {
          let line = nextLine(from: Int(place[lane]), seen: lanes.facts[lane])
          place[lane] = UInt32(truncatingIfNeeded: min(line, last))
          ready[lane] = line > last ? 0 : .max
        }
        ready &= lanes.on
        guard isAnySet(ready) else { break }
        func luck(_ lane: Int) -> Float { drawn[Int(place[lane])][lane] }
        let uniform = Lanes(luck(0), luck(1), luck(2), luck(3), luck(4), luck(5), luck(6), luck(7))
        lanes.play(OwnSayings(lines, at: place, temperament), where: mask(ready), uniform, temperament)
        place &+= LaneBits(repeating: 1)
      }
      count(lanes, &turns, &agreed)
    }
    return (turns, agreed)
  }

  /// The first line from one on that is said to someone of whom this is known; the number of lines if none is.
  @inline(__always)
  private func nextLine(from line: Int, seen: UInt32) -> Int {
    var line = line
    while line < talk.steps.count {
      let step = talk.steps[line]
      if seen & (step.needs.rawValue | step.bars.rawValue) == step.needs.rawValue { break }
      line &+= 1
    }
    return line
  }
}
