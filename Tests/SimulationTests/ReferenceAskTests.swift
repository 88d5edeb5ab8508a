import Chance
import TestSupport
import Testing

@testable import Simulation

/// What the reference collector asks for, of someone who has told what money there is and when it comes.
@Suite("A good collector asks for what can be paid")
struct ReferenceAskTests {
  static let large = Step(.askFullPayment, offer: Offer(share: 1, day: 2))
  static let small = Step(.askPartPayment, offer: Offer(share: 0.2, day: 10))

  static func subject(cash: Float, accept: Float = 0) -> Case {
    var type = Fixture.types[0]
    type.accept = accept
    return Case(
      type: type, table: Fixture.table, cause: Fixture.causes[0], desk: Fixture.desk,
      due: .init(minor: 100_000),
      instalment: .init(minor: 100_000), daysPastDue: 10, cash: cash, regime: 1, surplus: [0.1, 0.3, 0.5],
      nextIncome: 6)
  }

  /// A collector whose script asks for each of `asks` in turn, and the call after the borrower's explanation.
  static func call(
    _ subject: Case, _ asks: [Step], told: Bool = true, longestPlan: Int? = nil
  ) -> (reference: ReferenceCollector, standing: Standing) {
    let script = Talk(id: "ask", steps: [Step(.greet), Step(.askReason)] + asks)
    let reference = ReferenceCollector(script: script, for: subject, longestPlan: longestPlan)
    var standing = Standing(subject, reference)
    standing.take([(Step(.greet), .heard)], of: subject.temperament)
    standing.take([(Step(.askReason), told ? .explains : .heard)], of: subject.temperament)
    return (reference, standing)
  }

  /// The step that follows a borrower's explanation.
  static func next(_ asks: [Step], told: Bool = true, cash: Float = 0.1) throws -> Step? {
    let call = call(subject(cash: cash), asks, told: told)
    return call.reference.next(at: call.standing)
  }

  /// All that is said to someone who refuses everything.
  static func refused(told: Bool) -> [Step] {
    let subject = subject(cash: 0.1)
    var (reference, standing) = call(subject, [small], told: told, longestPlan: 6)
    var said: [Step] = []
    while let step = reference.next(at: standing), said.count < 20 {
      standing.take([(step, .refuses)], of: subject.temperament)
      said.append(step)
    }
    return said
  }

  @Test("at last for what their means allow, of those who have told them")
  func fitting() {
    let last = Self.refused(told: true).last
    #expect(last?.move == .proposePlan && last?.offer.fits == true && last?.offer.parts == 6)
    #expect(Self.refused(told: false).allSatisfy { !$0.offer.fits })
  }

  @Test(
    "for nothing more once all is agreed, tested and said back", arguments: [(Float(1), true), (0.5, false)])
  func resting(share: Float, rests: Bool) {
    let subject = Self.subject(cash: 2)
    let ask = Step(.askFullPayment, offer: Offer(share: share, day: 2))
    var (reference, standing) = Self.call(subject, [ask, Step(.explainBenefit)])
    standing.take([(ask, .accepts)], of: subject.temperament)
    #expect(reference.next(at: standing)?.move == .explainBenefit)
    for move in [Move.checkObstacle, .confirmAgreement] {
      standing.take([(Step(move), .heard)], of: subject.temperament)
    }
    #expect((reference.next(at: standing) == nil) == rests)
  }

  @Test(
    "a yes to a sum leaves a plan of which it is a part, and takes the place of any other",
    arguments: [(Float(0.2), 3, true), (0.3, 3, true), (0.5, 3, false), (0.2, 1, false)])
  func partOfAPlan(share: Float, parts: Int32, stays: Bool) {
    let subject = Self.subject(cash: 2, accept: 60)
    let (reference, standing) = Self.call(subject, [])
    let plan = Step(.proposePlan, offer: Offer(share: 0.3, day: 7, parts: parts))
    let sum = Step(.askCommitment, offer: Offer(share: share, day: 7))
    var playout = Playout(subject, reference, standing, Plan([[plan], [sum]], goesOn: false))
    var dice = LaneDice(Dice(seed: 3))
    for lane in 0..<8 { dice.set(Dice(seed: 3, replication: UInt32(lane)), lane: lane) }
    var reached = LaneBits()
    let lanes = playout.play(dice, reached: &reached)
    for lane in 0..<8 where lanes.on[lane] != 0 {
      #expect(lanes.agreedShare[lane] == (stays ? 0.3 : share))
      #expect(playout.offers[Int(lanes.agreed[lane]) - 1].parts == (stays ? parts : 1))
    }
    #expect(lanes.on != LaneBits())
  }

  @Test("not for more than they have said they will have")
  func told() throws {
    #expect(try Self.next([Self.large, Self.small]) == Self.small)
    #expect(try Self.next([Self.large, Self.small], cash: 1.5) == Self.large)
  }

  @Test("by the script while they have said nothing, and where nothing smaller is left")
  func untold() throws {
    #expect(try Self.next([Self.large, Self.small], told: false) == Self.large)
    #expect(try Self.next([Self.large]) == Self.large)
  }

  @Test("moves that a situation asks for come before the first ask, each once and in order")
  func preparing() {
    let talk = Talk(id: "t", steps: [Step(.greet), Step(.listen), Self.large, Step(.close)])
    let prepared = talk.preparing([.askReason, .listen, .recallPromise])
    #expect(
      prepared.steps.map(\.move) == [.greet, .listen, .askReason, .recallPromise, .askFullPayment, .close])
    #expect(talk.preparing([]) == talk)
    let silent = Talk(id: "s", steps: [Step(.greet)])
    #expect(silent.preparing([.referSupport]).steps.map(\.move) == [.greet, .referSupport])
  }
}
