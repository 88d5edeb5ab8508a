import Chance
import TestSupport
import Testing

@testable import Simulation

/// Laws that hold on random play of every type: nothing here knows a script.
@Suite("Laws of a conversation")
struct EncounterLawTests {
  struct Walk {
    var encounter: Encounter
    var temperament: Temperament
  }

  /// Conversations of random moves with random offers, each state on the way.
  static func walk(_ number: UInt32, _ body: (Walk, Move, Offer, Reply) -> Void) {
    let dice = Dice(seed: 99, account: number)
    let type = Fixture.types[Int(number) % Fixture.types.count]
    let temperament = Temperament(of: type, Fixture.table)
    let means = dice.uniforms(channel: 1, event: 0)
    var encounter = Encounter(
      affect: type.start, means: Means(cash: means.x, income: means.y, payday: means.z * 30))
    for turn in 0..<UInt32(30) where !encounter.isOver {
      let luck = dice.uniforms(channel: 2, event: turn)
      let move = Move.allCases[Int(luck.x * 36)]
      let offer = Offer(share: luck.y, day: Int32(luck.z * 40), parts: 1 + Int32(luck.w * 4))
      let uniform = dice.uniforms(channel: 3, event: turn).x
      let reply = encounter.reply(to: move, offer: offer, uniform: uniform, of: temperament)
      body(Walk(encounter: encounter, temperament: temperament), move, offer, reply)
      encounter.apply(move, offer: offer, number: Int(turn) + 1, reply, of: temperament)
    }
  }

  @Test("chances of replies are chances and add up to one")
  func chances() {
    for number in 0..<UInt32(60) {
      Self.walk(number) { walk, move, offer, _ in
        let chances = walk.encounter.replies(to: move, offer: offer, of: walk.temperament)
        #expect(chances.count == Reply.allCases.count)
        #expect(chances.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(abs(chances.reduce(0, +) - 1) < 1e-6)
        if !move.isAsk { #expect(chances[Int(Reply.accepts.rawValue)] == 0) }
      }
    }
  }

  @Test("feelings stay between 0 and 1, whatever is said")
  func bounds() {
    for number in 0..<UInt32(60) {
      Self.walk(number) { walk, _, _, _ in
        let a = walk.encounter.affect
        for level in [a.willingness, a.trust, a.anger, a.shame, a.seriousness, a.binding] {
          #expect(level >= 0 && level <= 1)
        }
      }
    }
  }

  @Test("a reply is the one that its number falls on")
  func picking() {
    for number in 0..<UInt32(30) {
      Self.walk(number) { walk, move, offer, _ in
        let chances = walk.encounter.replies(to: move, offer: offer, of: walk.temperament)
        var edge = 0.0
        for (index, chance) in chances.enumerated() where chance > 1e-4 {
          let middle = Float(edge + chance / 2)
          let reply = walk.encounter.reply(to: move, offer: offer, uniform: middle, of: walk.temperament)
          #expect(Int(reply.rawValue) == index)
          edge += chance
        }
      }
    }
  }

  @Test("insults and threats raise neither willingness nor trust, and raise anger")
  func misconduct() {
    for number in 0..<UInt32(60) {
      Self.walk(number) { walk, _, offer, _ in
        for move in [Move.insult, .threaten] {
          for reply in [Reply.heard, .vents, .refuses, .explains] {
            var after = walk.encounter
            after.apply(move, offer: offer, number: 1, reply, of: walk.temperament)
            #expect(after.affect.willingness <= walk.encounter.affect.willingness)
            #expect(after.affect.trust <= walk.encounter.affect.trust)
            #expect(after.affect.anger >= walk.encounter.affect.anger - 0.05)
          }
        }
      }
    }
  }

  @Test("asking what could stop a payment never makes it less binding")
  func obstacle() {
    for number in 0..<UInt32(60) {
      Self.walk(number) { walk, _, offer, reply in
        var after = walk.encounter
        after.apply(.checkObstacle, offer: offer, number: 1, reply, of: walk.temperament)
        #expect(after.affect.binding >= walk.encounter.affect.binding)
      }
    }
  }

  @Test("a lane's bits do not depend on its neighbours")
  func company() {
    let temperament = Temperament(of: Fixture.types[0], Fixture.table)
    let dice = Dice(seed: 4)
    for lane in 0..<8 {
      var crowd = Encounters()
      for i in 0..<8 {
        let u = dice.uniforms(channel: 1, event: UInt32(i))
        crowd.begin(
          lane: i, affect: Fixture.types[i % 3].start, means: Means(cash: u.x, income: u.y, payday: u.z * 30))
      }
      crowd.start()
      let u = dice.uniforms(channel: 1, event: UInt32(lane))
      var alone = Encounter(
        affect: Fixture.types[lane % 3].start, means: Means(cash: u.x, income: u.y, payday: u.z * 30))
      for (line, step) in Fixture.talk.steps.enumerated() {
        var luck = Lanes()
        for i in 0..<8 { luck[i] = dice.uniforms(channel: 2, event: UInt32(i * 100 + line)).x }
        crowd.play(step, number: UInt32(line + 1), luck, temperament)
        var single = alone.lanes
        single.play(step, number: UInt32(line + 1), Lanes(repeating: luck[lane]), temperament)
        alone = Encounter(lanes: single)
      }
      #expect(crowd.w[lane].bitPattern == alone.lanes.w[0].bitPattern)
      #expect(crowd.k[lane].bitPattern == alone.lanes.k[0].bitPattern)
      #expect(crowd.a[lane].bitPattern == alone.lanes.a[0].bitPattern)
      #expect(crowd.facts[lane] == alone.lanes.facts[0])
      #expect(crowd.agreed[lane] == alone.lanes.agreed[0])
    }
  }

  @Test("columns that are written as they lie are where they are said to be")
  func layout() {
    #expect(MemoryLayout<Encounters>.offset(of: \.w) == Encounters.Column.w.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.t) == Encounters.Column.t.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.a) == Encounters.Column.a.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.s) == Encounters.Column.s.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.f) == Encounters.Column.f.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.k) == Encounters.Column.k.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.cash) == Encounters.Column.cash.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.income) == Encounters.Column.income.rawValue)
    #expect(MemoryLayout<Encounters>.offset(of: \.payday) == Encounters.Column.payday.rawValue)
  }

  @Test("names of moves, replies and facts are permanent and lead back")
  func names() {
    for move in Move.allCases { #expect(Move(id: move.id) == move) }
    for reply in Reply.allCases { #expect(Reply(id: reply.id) == reply) }
    for (bit, id) in Facts.ids.enumerated() { #expect(Facts(id: id)?.rawValue == 1 << UInt32(bit)) }
    #expect(Move.ids.count == 36)
    #expect(Move(id: "shout") == nil)
  }
}
