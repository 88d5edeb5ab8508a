import Simulation
import TestSupport
import Testing

@Suite("situations bend a type and leave the rest of it alone")
struct SituationTests {
  static let type = Fixture.types[0]

  @Test("a situation that says nothing changes nothing, to the bit")
  func nothing() {
    let bent = Self.type.bent(by: Situation(id: "none"))
    #expect(bent.start == Self.type.start)
    #expect(bent.life == Self.type.life)
    #expect(bent.leaning == Self.type.leaning)
    #expect(bent.bends == Self.type.bends)
  }

  @Test("feelings stay between 0 and 1 whatever the steps", arguments: [-1, -0.4, 0.4, 1] as [Float])
  func start(step: Float) {
    let change = ReactionTable.Change(willingness: step, trust: -step, anger: step, shame: -step)
    let start = Self.type.bent(by: Situation(id: "s", start: change)).start
    for level in [start.willingness, start.trust, start.anger, start.shame] {
      #expect((0...1).contains(level))
    }
    #expect((start.willingness > Self.type.start.willingness) == (step > 0))
    #expect((start.trust > Self.type.start.trust) == (step < 0))
    #expect(start.seriousness == Self.type.start.seriousness)
  }

  @Test("where type and situation bend the same move, factors multiply, steps add, needs join")
  func both() throws {
    var own = BorrowerType.Bend()
    own.times = 2
    own.needs = .explained
    own.without = 0.5
    own.plus.anger = 0.1
    var other = BorrowerType.Bend()
    other.times = -1.5
    other.needs = .recalled
    other.without = 0.2
    other.plus.anger = 0.2
    var type = Self.type
    type.bends[.refocus] = own
    let joined = try #require(type.bent(by: Situation(id: "s", bends: [.refocus: other])).bends[.refocus])
    #expect(joined.times == -3)
    #expect(joined.needs == [.explained, .recalled])
    #expect(joined.without == 0.2)
    #expect(abs(joined.plus.anger - 0.3) < 1e-6)
  }

  @Test("naming a broken promise is remembered, and lets a new one bind more")
  func recalled() throws {
    var bend = BorrowerType.Bend()
    bend.needs = .recalled
    bend.without = 0.5
    let type = Self.type.bent(by: Situation(id: "s", bends: [.checkObstacle: bend]))
    let temperament = Temperament(of: type, Fixture.table)
    func binding(after moves: [Move]) -> (Float, Facts) {
      var encounter = Encounter(affect: type.start, means: Means(cash: 0, income: 0.3, payday: 5))
      for move in moves {
        encounter.apply(move, offer: Offer(share: 0), number: 0, .heard, of: temperament)
      }
      return (encounter.affect.binding, encounter.view)
    }
    let (without, _) = binding(after: [.refocus, .checkObstacle])
    let (with, view) = binding(after: [.recallPromise, .checkObstacle])
    let (recalled, _) = binding(after: [.recallPromise])
    #expect(view.contains(.recalled))
    #expect(with - recalled > without)
  }

  @Test("asking for means is remembered, and an ask that needs it is met less without")
  func meansAsked() throws {
    var bend = BorrowerType.Bend()
    bend.needs = .meansAsked
    bend.without = -1
    let type = Self.type.bent(by: Situation(id: "s", bends: [.askPartPayment: bend]))
    var table = Fixture.table
    table.acceptance.unready = -2
    let temperament = Temperament(of: type, table)
    func yes(after move: Move) -> (Double, Facts) {
      var encounter = Encounter(affect: type.start, means: Means(cash: 0.5, income: 0.3, payday: 5))
      encounter.apply(move, offer: Offer(share: 0), number: 0, .heard, of: temperament)
      let replies = encounter.replies(to: .askPartPayment, offer: Offer(share: 0.2), of: temperament)
      return (replies[Int(Reply.accepts.rawValue)], encounter.view)
    }
    let (asked, view) = yes(after: .askAbility)
    let (unasked, other) = yes(after: .stateFacts)
    #expect(view.contains(.meansAsked) && !other.contains(.meansAsked))
    #expect(asked > 3 * unasked)
  }
}
