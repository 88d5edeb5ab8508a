import Lending
import Testing

@testable import Training

@Suite("the three calls to practise next")
struct SessionPlanTests {
  func plan(_ records: [PracticeRecord], day: Int = 20, seed: UInt64 = 1) -> SessionPlan {
    SessionPlan(Progress(records), among: Records.borrowers, today: Records.first + day, seed: seed)
  }

  static let histories: [[PracticeRecord]] = [
    [], Records.mastered, ProgressTests.mixed, [Records.call("a", day: 19, seed: 1)],
    Records.borrowers.enumerated().map {
      Records.call("t\($0)", day: $0, seed: UInt64($0), type: $1.type, scenario: $1.scenario)
    },
  ]

  @Test("there is always a stranger, of a type that the other two calls do not have", arguments: histories)
  func stranger(records: [PracticeRecord]) throws {
    var met: Set<String> = []
    for seed in 1...40 {
      let plan = plan(records, seed: UInt64(seed))
      let stranger = try #require(SessionPlan.stranger(of: plan.surprise, among: Records.borrowers))
      #expect(![plan.review.borrower.type, plan.current.borrower.type].contains(stranger.type))
      met.insert(stranger.type)
    }
    #expect(met.count > 1, "who it is must not be known beforehand")
  }

  @Test("the same records, day and seed give the same plan, another seed other luck")
  func same() {
    let one = plan(ProgressTests.mixed)
    #expect(one == plan(ProgressTests.mixed.reversed()))
    #expect(one.surprise != plan(ProgressTests.mixed, seed: 2).surprise)
    #expect(one.review.seed != plan(ProgressTests.mixed, day: 21).review.seed)
  }

  @Test("what is most overdue comes back first")
  func review() {
    // Practised once on day 1, so due on day 3; everything else is due later.
    let review = plan(ProgressTests.mixed).review
    #expect(review.skill == .refusal && review.why == .due(Records.first + 3))
    let early = plan([Records.call("a", day: 19, seed: 1)]).review
    #expect(early.why == .longestAgo(Records.first + 19))
    #expect(plan([]).review.why == .new)
  }

  @Test("the second call is about the weakest that is not mastered, not about the first again")
  func current() {
    let current = plan(ProgressTests.mixed).current
    #expect(current.skill == .asking && current.borrower.type == "victim" && current.why == .weakest)
    // One mastered, nothing else: somebody new.
    #expect(plan(Records.mastered).current.why == .new)
    #expect(plan(Records.mastered).current.borrower.type == "provocative")
  }

  @Test("of a type's borrowers the one met longest ago comes, on luck that was not met")
  func rotates() {
    let once = plan([Records.call("a", day: 0, seed: 1)])
    #expect(once.review.borrower.scenario == "ringing-out")
    let again = plan(
      [
        Records.call("a", day: 0, seed: 1),
        Records.call("b", day: 0, seed: once.review.seed, scenario: "ringing-out"),
      ])
    #expect(again.review.borrower.scenario == "shut-shop" && again.review.seed != once.review.seed)
  }

  @Test("placement meets each type once and then nobody")
  func placement() {
    var played: Set<String> = []
    while let next = Placement.next(after: played, among: Records.borrowers) {
      #expect(played.insert(next.type).inserted)
    }
    #expect(played == Set(Records.borrowers.map(\.type)))
  }
}
