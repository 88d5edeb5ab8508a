import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("The size of what a conversation leaves behind")
struct GainTests {
  static func played(_ number: UInt32) -> Encounters {
    let temperament = Temperament(of: Fixture.types[Int(number) % 3], Fixture.table)
    var lanes = Encounters()
    for lane in 0..<8 {
      lanes.begin(
        lane: lane, affect: Fixture.types[Int(number) % 3].start,
        means: Means(cash: Float(lane) * 0.15, income: 0.3, payday: 5))
    }
    lanes.start()
    for (line, step) in Fixture.talk.steps.enumerated() {
      var luck = Lanes()
      for lane in 0..<8 {
        luck[lane] =
          Dice(seed: 3, account: number * 8 + UInt32(lane)).uniforms(channel: 16, event: UInt32(line)).x
      }
      lanes.play(step, number: UInt32(line + 1), luck, temperament)
    }
    return lanes
  }

  static func luck(_ number: UInt32) -> Lanes {
    var luck = Lanes()
    for lane in 0..<8 {
      luck[lane] = Dice(seed: 8, account: number * 8 + UInt32(lane)).uniforms(channel: 1, event: 0).x
    }
    return luck
  }

  @Test("gain 1 keeps every bit")
  func whole() {
    for number in 0..<UInt32(40) {
      let before = Self.played(number)
      var after = before
      after.finish(gain: 1, uniform: Self.luck(number))
      #expect(after.w == before.w && after.t == before.t && after.a == before.a)
      #expect(after.s == before.s && after.f == before.f && after.k == before.k)
      #expect(after.agreed == before.agreed)
    }
  }

  @Test("gain 0 leaves feelings as they were, within rounding")
  func none() {
    for number in 0..<UInt32(50) {
      var after = Self.played(number)
      after.finish(gain: 0, uniform: Self.luck(number))
      for lane in 0..<8 {
        #expect(abs(after.w[lane] - after.startW[lane]) < 1e-6)
        #expect(abs(after.a[lane] - after.startA[lane]) < 1e-6)
        #expect(abs(after.k[lane] - after.startK[lane]) < 1e-6)
      }
    }
  }

  @Test("between the two, acceptance has the chance of the shrunken log-odds")
  func shrunken() {
    // One ask after a talk that changed nothing else: chance of keeping or winning it, over many numbers.
    let temperament = Temperament(of: Fixture.types[1], Fixture.table)
    var lanes = Encounters()
    for lane in 0..<8 {
      lanes.begin(lane: lane, affect: Fixture.types[1].start, means: Means(cash: 1, income: 1, payday: 1))
    }
    lanes.start()
    for move in [Move.listen, .empathise, .reflect, .explainBenefit] {
      lanes.apply(
        move, offer: Offer(share: 0), number: 9, LaneBits(), Odds(), where: mask(lanes.on), temperament)
    }
    let ask = Offer(share: 0.2, day: 5)
    let odds = lanes.replies(to: .askPartPayment, offer: ask, temperament).odds
    func chance(_ log2: Float) -> Double { Elementary.logistic(Double(log2) * 0.693_147) }
    #expect(odds.now[0] > odds.atStart[0])
    let gain: Float = 0.4
    let wanted = chance(odds.atStart[0] + gain * (odds.now[0] - odds.atStart[0]))
    var agreed = 0
    let dice = Dice(seed: 12)
    let trials = 6_000
    for trial in 0..<UInt32(trials) {
      let u = dice.uniforms(channel: 1, event: trial)
      var copy = lanes
      let said: Reply = Double(u.x) < chance(odds.now[0]) ? .accepts : .stalls
      copy.apply(
        .askPartPayment, offer: ask, number: 1, LaneBits(repeating: UInt32(said.rawValue)), odds,
        where: mask(copy.on), temperament)
      copy.finish(gain: gain, uniform: Lanes(repeating: u.y))
      if copy.agreed[0] > 0 { agreed += 1 }
    }
    let error = (wanted * (1 - wanted) / Double(trials)).squareRoot()
    #expect(abs(Double(agreed) / Double(trials) - wanted) < 4.9 * error + 2e-4)
  }

  @Test("the order of talks is the same at teaching and at portfolio size")
  func order() async {
    let harsh = Talk(
      id: "harsh",
      steps: [Step(.insult), Step(.threaten), Step(.askFullPayment, offer: Offer(share: 1, day: 1))])
    var cross = Fixture.calling
    cross.id = "harsh"
    cross.treatments[0].talk = harsh
    for gain: Float in [1, 0.35] {
      let run = await Fixture.experiment(
        accounts: 120, replications: 4, strategies: [Fixture.calling, cross], gain: gain
      ).run(threads: 2)
      let warm = (0..<4).map { run[0].total($0).received }.reduce(0, +)
      let cold = (0..<4).map { run[1].total($0).received }.reduce(0, +)
      #expect(warm > cold, "at gain \(gain)")
    }
  }
}
