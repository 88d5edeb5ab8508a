import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("a move of its own in each lane")
struct OwnMovesTests {
  /// Every move once, asks with every kind of offer.
  private static let talk = Talk(
    id: "every-move",
    steps: Move.allCases.enumerated().map { index, move in
      let offer = Offer(
        share: 0.05 * Float(1 + index % 19), day: Int32(index % 40), parts: Int32(1 + index % 3),
        every: Int32(7 + index % 30), waived: index % 5 == 0 ? 0.2 : 0, isWritten: index % 2 == 0,
        fits: index % 3 == 0)
      return Step(move, offer: offer)
    })

  @Test("each lane ends with the bits that its move alone would have left", arguments: 0..<40)
  func lanesMatchSharedSteps(round: Int) {
    let temperament = Temperament(of: Fixture.types[0], Fixture.table)
    let lines = Lines(Self.talk)
    var lanes = Encounters()
    for lane in 0..<8 {
      let four = Dice(seed: 3, account: UInt32(round * 8 + lane)).uniforms(channel: 9, event: 0)
      let more = Dice(seed: 3, account: UInt32(round * 8 + lane)).uniforms(channel: 9, event: 1)
      lanes.begin(
        lane: lane,
        affect: Affect(
          willingness: four.x, trust: four.y, anger: four.z, shame: four.w, seriousness: more.x,
          binding: more.y),
        means: Means(cash: more.z, income: more.w, payday: 1 + 29 * four.x))
    }
    lanes.start()
    for turn in 0..<6 {
      let draw = Dice(seed: 4, account: UInt32(round)).uniforms(channel: 9, event: UInt32(turn))
      var place = LaneBits()
      var uniform = Lanes()
      for lane in 0..<8 {
        place[lane] = UInt32((round * 11 + turn * 17 + lane * 5) % 36)
        uniform[lane] = (draw.x + Float(lane) * 0.13).truncatingRemainder(dividingBy: 1)
      }
      var alone = lanes
      for lane in 0..<8 {
        var only = LaneBits()
        only[lane] = lanes.on[lane]
        let step = Self.talk.steps[Int(place[lane])]
        let replies = lanes.replies(to: step.move, offer: step.offer, temperament)
        alone.apply(
          step.move, offer: step.offer, number: place[lane] + 1, replies.pick(uniform), replies.odds,
          where: mask(only), temperament)
      }
      lanes.play(OwnSayings(lines, at: place, temperament), where: mask(lanes.on), uniform, temperament)
      #expect(Self.bytes(lanes) == Self.bytes(alone))
    }
  }

  @Test("conversations are the same whether lanes stand together or apart")
  func apartMatchesInStep() {
    let talk = Talk(
      id: "guarded",
      steps: Self.talk.steps.enumerated().map { index, step in
        var step = step
        if index % 4 == 1 { step.needs = .explained }
        if index % 4 == 3 { step.bars = .refused }
        return step
      })
    let run = TalkRun(
      type: Fixture.types[0], table: Fixture.table, talk: talk,
      means: Means(cash: 0.3, income: 0.4, payday: 12))
    let inStep = run.play(conversations: 800, seed: 8)
    let apart = run.playApart(conversations: 800, seed: 8)
    #expect(inStep.turns == apart.turns)
    #expect(inStep.agreed == apart.agreed)
    #expect(inStep.turns > 800)
  }

  @Test("a row of the table lies in memory as the columns expect")
  func layoutHolds() {
    typealias Row = Temperament.Reaction
    #expect(MemoryLayout<Row>.size == 29 * 4)
    #expect(MemoryLayout<Row>.offset(of: \.benefit) == 0)
    #expect(MemoryLayout<Row>.offset(of: \.harm) == 6 * 4)
    #expect(MemoryLayout<Row>.offset(of: \.leaning) == 12 * 4)
    #expect(MemoryLayout<Row>.offset(of: \.accept) == 20 * 4)
    #expect(MemoryLayout<Row>.offset(of: \.shows) == 27 * 4)
    #expect(MemoryLayout<Row>.offset(of: \.whenPromised) == 28 * 4)
  }

  private static func bytes(_ lanes: Encounters) -> [UInt8] { withUnsafeBytes(of: lanes) { [UInt8]($0) } }
}
