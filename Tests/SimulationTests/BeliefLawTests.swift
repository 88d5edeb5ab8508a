import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("what a listener believes, and how a call is played on")
struct BeliefLawTests {
  static let subject = Case(
    type: Fixture.types[1], table: Fixture.table, cause: Fixture.causes[0], desk: Fixture.desk,
    due: .init(minor: 100_000), instalment: .init(minor: 80_000), daysPastDue: 10, cash: 0.4, regime: 1,
    surplus: [0.05, 0.4, 1.1], nextIncome: 6)
  /// Three types, each with the talk from another line on, so that scripts differ.
  static let reference = ReferenceCollector(
    types: Fixture.types.enumerated().map { index, type in
      let steps = Fixture.talk.steps
      return (type, Talk(id: type.id, steps: Array(steps[..<3] + steps[(3 + index)...])))
    }, table: Fixture.table, longestPlan: 3)
  static let rollout = Rollout(case: subject, reference: reference, seed: 9)

  /// A call in which anything may be said; `call` numbers it.
  static func wandering(_ call: Int, lines: Int) -> Standing {
    var standing = Standing(subject, reference)
    let dice = Dice(seed: 21, account: UInt32(call))
    for line in 0..<lines where !standing.isOver {
      let luck = dice.uniforms(channel: 40, event: UInt32(line))
      let move = Move.allCases[Int(luck.x * 36)]
      let offer = Offer(share: luck.z, day: Int32(luck.w * 20))
      let reply = standing.encounter.reply(
        to: move, offer: offer, uniform: luck.y, of: subject.temperament)
      standing.take([(Step(move, offer: offer), reply)], of: subject.temperament)
    }
    return standing
  }

  @Test("chances of the types add up to one and never leave it, whatever is said", arguments: 0..<20)
  func chancesAddUp(call: Int) {
    for lines in 0...12 {
      let chances = Self.wandering(call, lines: lines).belief.probabilities
      #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
      #expect(chances.allSatisfy { (0...1).contains($0) })
    }
  }

  @Test("a reply makes the types likelier that would sooner have given it")
  func bayes() {
    let start = Standing(Self.subject, Self.reference)
    for reply in Reply.allCases where reply != .accepts {
      var standing = start
      standing.take([(Step(.stateDebt), reply)], of: Self.subject.temperament)
      // By hand: prior times likelihood times how alike they sound, for hypothetical borrowers of each type.
      var wanted = Self.reference.hypotheses.indices.map { k -> Double in
        let hypothesis = Self.reference.hypotheses[k]
        var other = Encounter(affect: hypothesis.start, means: Self.subject.means)
        let chance = other.replies(
          to: .stateDebt, offer: Offer(share: 0), of: hypothesis.temperament)[Int(reply.rawValue)]
        other.apply(
          .stateDebt, offer: Offer(share: 0), number: 0, reply, of: hypothesis.temperament)
        let sounds = other.view.contains(.angry) == standing.encounter.view.contains(.angry) ? 1 : 0.25
        return start.belief.probabilities[k] * max(chance, 0.002) * sounds
      }
      let total = wanted.reduce(0, +)
      for k in wanted.indices { wanted[k] /= total }
      for (got, want) in zip(standing.belief.probabilities, wanted) { #expect(abs(got - want) < 1e-5) }
    }
  }

  @Test("a copy's worth depends neither on its neighbours nor on what else is played", arguments: 0..<6)
  func copiesAreTheirOwn(call: Int) {
    let standing = Self.wandering(call, lines: call)
    let plans = [
      Plan(), Plan([[Step(.empathise), Step(.askPartPayment, offer: Offer(share: 0.4))]]),
      Plan(goesOn: false),
      Plan([[Step(.close)]]),
    ]
    let together = Self.rollout.worths(of: plans, at: standing, copies: 0..<48)
    for (plan, worth) in zip(plans, together) {
      var apart = Self.rollout.worths(of: [plan], at: standing, copies: 0..<16)[0]
      apart.add(Self.rollout.worths(of: [plan], at: standing, copies: 16..<48)[0])
      #expect(apart == worth)
    }
  }

  @Test("the eight-lane playout and the call of one lane are the same call")
  func playoutIsTheCall() {
    for copy in 0..<16 {
      var standing = Standing(Self.subject, Self.reference)
      let dice = Dice(seed: 9, replication: UInt32(copy))
      var line: UInt32 = 0
      while let step = Self.reference.next(at: standing), standing.lines < Plan.longestCall {
        let luck = dice.uniforms(channel: Encounters.replyChannel, event: 1, part: line / 4)[Int(line % 4)]
        let reply = standing.encounter.reply(
          to: step.move, offer: step.offer, uniform: luck, of: Self.subject.temperament)
        standing.take([(step, reply)], of: Self.subject.temperament)
        line += 1
      }
      var playout = Playout(Self.subject, Self.reference, Standing(Self.subject, Self.reference), Plan())
      var eight = LaneDice(Dice(seed: 9))
      for lane in 0..<8 { eight.set(Dice(seed: 9, replication: UInt32(copy / 8 * 8 + lane)), lane: lane) }
      var reached = LaneBits()
      let lanes = playout.play(eight, reached: &reached)
      #expect(lanes.turns[copy % 8] == UInt32(standing.encounter.turns))
      #expect(lanes.w[copy % 8] == standing.encounter.affect.willingness)
      #expect(lanes.a[copy % 8] == standing.encounter.affect.anger)
      #expect((lanes.agreed[copy % 8] > 0) == (standing.encounter.agreed > 0))
    }
  }

  @Test("someone who takes over a call does not begin again: what was said is not said once more")
  func goesOnInTheMiddle() throws {
    var standing = Standing(Self.subject, Self.reference)
    for move in [Move.greet, .verifyIdentity, .stateDebt, .askReason] {
      standing.take([(Step(move), .heard)], of: Self.subject.temperament)
    }
    var said: [Move] = []
    while let step = Self.reference.next(at: standing), standing.lines < Plan.longestCall {
      said.append(step.move)
      standing.take([(step, .heard)], of: Self.subject.temperament)
    }
    #expect(!said.contains(.greet) && !said.contains(.verifyIdentity) && !said.contains(.askReason))
    let asks = said.filter { $0.isAsk }
    #expect(!asks.isEmpty)
  }

  @Test("duties are said even where a call has had more lines than the script before its first ask")
  func dutiesAreSaid() {
    var standing = Standing(Self.subject, Self.reference)
    for _ in 0..<14 { standing.take([(Step(.listen), .heard)], of: Self.subject.temperament) }
    #expect(Self.reference.next(at: standing)?.move == .greet)
  }

  @Test("nobody asks for less than is agreed")
  func asksForNoLess() {
    var standing = Standing(Self.subject, Self.reference)
    let plan = Step(.proposePlan, offer: Offer(share: 0.34, day: 7, parts: 3))
    for step in [Step(.greet), Step(.verifyIdentity), Step(.stateDebt), plan] {
      standing.take([(step, step.move.isAsk ? .accepts : .heard)], of: Self.subject.temperament)
    }
    while let step = Self.reference.next(at: standing), standing.lines < Plan.longestCall {
      #expect(!step.move.isAsk || step.offer.coverage >= 0.98)
      standing.take([(step, .heard)], of: Self.subject.temperament)
    }
  }

  @Test("the best line is the same in whatever order lines are tried, and from the same dice every time")
  func raceIsFair() {
    let standing = Self.wandering(3, lines: 3)
    let moves: [Move] = [.listen, .empathise, .insult, .explainBenefit, .warnLegal, .reflect]
    let plans = moves.map { Plan([[Step($0)]]) }
    let race = Race(first: 32, most: 128)
    let first = race.run(plans, at: standing, Self.rollout)
    let again = race.run(plans, at: standing, Self.rollout)
    let turned = race.run(plans.reversed(), at: standing, Self.rollout)
    #expect(first.map(\.plan) == again.map(\.plan) && first.map(\.worth) == again.map(\.worth))
    #expect(first.map { moves[$0.plan] } == turned.map { Array(moves.reversed())[$0.plan] })
    #expect(moves[first.last?.plan ?? 0] == .insult)
  }

  @Test("two lines can be held against each other after lines whose replies each copy draws for itself")
  func comparesAfterContext() throws {
    let context = [[Step(.greet)], [Step(.verifyIdentity)], [Step(.stateDebt)]]
    let better = try #require(
      Self.rollout.difference(of: [Step(.listen)], from: [Step(.insult)], after: context, copies: 512))
    let worse = try #require(
      Self.rollout.difference(of: [Step(.insult)], from: [Step(.listen)], after: context, copies: 512))
    #expect(better.value > 0 && better.isClear)
    #expect(abs(better.value + worse.value) < 1e-12 && better.count <= 512)
    let same = try #require(
      Self.rollout.difference(of: [Step(.calm)], from: [Step(.calm)], after: context, copies: 64))
    #expect(same.value == 0 && same.standardError == 0)
  }
}
