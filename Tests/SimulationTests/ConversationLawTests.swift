import Foundation
import TestSupport
import Testing

@testable import Simulation

/// Single steps of a conversation, worked out by hand from the fixture's tables.
@Suite("Laws of one step of a conversation")
struct ConversationLawTests {
  static let rich = Means(cash: 1, income: 1, payday: 5)

  static func encounter(_ type: BorrowerType, _ means: Means = rich) -> Encounter {
    Encounter(affect: type.start, means: means)
  }

  @Test("a conversation is over when the borrower leaves it, and nothing more changes")
  func leaving() {
    let type = Fixture.types[1]
    let temperament = Temperament(of: type, Fixture.table)
    var encounter = Self.encounter(type)
    encounter.apply(.insult, offer: Offer(share: 0), number: 1, .hangsUp, of: temperament)
    #expect(encounter.isOver)
    let before = encounter.affect
    encounter.apply(.insult, offer: Offer(share: 0), number: 2, .vents, of: temperament)
    #expect(encounter.affect == before)
    #expect(encounter.turns == 1)
  }

  @Test("asking for more than the borrower will have makes a yes less likely")
  func strain() {
    var table = Fixture.table
    table.acceptance.strain = 4
    let type = Fixture.types[0]
    let temperament = Temperament(of: type, table)
    let encounter = Self.encounter(type, Means(cash: 0.2, income: 0, payday: 30))
    func yes(_ share: Float) -> Double {
      encounter.replies(to: .askPartPayment, offer: Offer(share: share, day: 5), of: temperament)[
        Int(Reply.accepts.rawValue)]
    }
    #expect(yes(0.1) == yes(0.2))
    #expect(yes(0.5) < yes(0.2) * 0.6)
    #expect(yes(0.9) < yes(0.5))
  }

  @Test("anger above its floor cools by itself, a twentieth of the distance in each turn")
  func cooling() {
    let type = Fixture.types[1]
    let temperament = Temperament(of: type, Fixture.table)
    var encounter = Self.encounter(type)
    encounter.apply(.other, offer: Offer(share: 0), number: 1, .heard, of: temperament)
    #expect(abs(encounter.affect.anger - 0.7 * (1 - 0.05 * 0.6)) < 1e-4)
  }

  @Test("a move said again gains what freshness leaves of it")
  func freshness() {
    let type = Fixture.types[0]
    let temperament = Temperament(of: type, Fixture.table)
    var encounter = Self.encounter(type)
    let step: Float = 0.06 * 1.6
    encounter.apply(.listen, offer: Offer(share: 0), number: 1, .heard, of: temperament)
    let once = 0.5 + step * 0.5
    #expect(abs(encounter.affect.trust - once) < 1e-5)
    encounter.apply(.listen, offer: Offer(share: 0), number: 2, .heard, of: temperament)
    #expect(abs(encounter.affect.trust - (once + step / 2 * (1 - once))) < 1e-5)
  }

  @Test("pressure said again wears off faster than anything else, and angers")
  func repetition() {
    var type = Fixture.types[0]
    type.repetition = 0.6
    let temperament = Temperament(of: type, Fixture.table)
    var encounter = Self.encounter(type)
    let nothing = Offer(share: 0)
    let step: Float = 0.18 * 1.6
    encounter.apply(.warnLegal, offer: nothing, number: 1, .heard, of: temperament)
    let once = type.start.seriousness + step * (1 - type.start.seriousness)
    #expect(abs(encounter.affect.seriousness - once) < 1e-5)
    let calm = encounter.affect.anger
    encounter.apply(.warnLegal, offer: nothing, number: 2, .heard, of: temperament)
    #expect(abs(encounter.affect.seriousness - (once + step * (0.5 - 0.6 * 0.5) * (1 - once))) < 1e-5)

    type.repetition = 0
    var patient = Self.encounter(type)
    let mild = Temperament(of: type, Fixture.table)
    for number in 1...2 { patient.apply(.warnLegal, offer: nothing, number: number, .heard, of: mild) }
    #expect(encounter.affect.anger > patient.affect.anger && patient.affect.anger > calm)
    var (worn, fresh) = (Self.encounter(type), Self.encounter(type))
    for number in 1...2 {
      worn.apply(.listen, offer: nothing, number: number, .heard, of: temperament)
      fresh.apply(.listen, offer: nothing, number: number, .heard, of: mild)
    }
    #expect(worn.affect == fresh.affect, "listening is no pressure")
  }

  @Test("what persuades does nothing more once something is promised; what angers still does")
  func promised() {
    var table = Fixture.table
    table.rows[Int(Move.warnLegal.rawValue)].whenPromised = 0
    let type = Fixture.types[0]
    let temperament = Temperament(of: type, table)
    var encounter = Self.encounter(type)
    encounter.apply(.askPartPayment, offer: Offer(share: 0.3), number: 1, .accepts, of: temperament)
    let before = encounter.affect
    encounter.apply(.warnLegal, offer: Offer(share: 0), number: 2, .heard, of: temperament)
    #expect(encounter.affect.seriousness == before.seriousness)
    #expect(encounter.affect.willingness == before.willingness)
    #expect(encounter.affect.anger > before.anger)
  }

  /// Odds of a yes to an ask now, from the weights of all replies.
  static func odds(_ encounter: Encounter, _ move: Move, _ offer: Offer, _ temperament: Temperament) -> Double
  {
    let chances = encounter.replies(to: move, offer: offer, of: temperament)
    let yes = chances[Int(Reply.accepts.rawValue)]
    let left = chances[Int(Reply.hangsUp.rawValue)]
    return yes / (1 - yes - left)
  }

  @Test("what was asked without a yes is asked again at lower odds, a smaller first part is not")
  func again() {
    let type = Fixture.types[0]
    var table = Fixture.table
    let plain = Temperament(of: type, table)
    table.acceptance.again = -1
    let proud = Temperament(of: type, table)
    let offer = Offer(share: 0.4)
    var encounter = Self.encounter(type)
    func cost(_ share: Float) -> Double {
      let asked = Offer(share: share)
      return log(
        Self.odds(encounter, .askPartPayment, asked, proud)
          / Self.odds(encounter, .askPartPayment, asked, plain))
    }
    #expect(abs(cost(0.4)) < 1e-4, "the first ask costs nothing")
    encounter.apply(.askPartPayment, offer: offer, number: 1, .stalls, of: proud)
    #expect(abs(cost(0.4) + 1) < 1e-4)
    #expect(abs(cost(0.6) + 1) < 1e-4)
    #expect(abs(cost(0.3)) < 1e-4, "a step down is no repetition")
    encounter.apply(.askPartPayment, offer: offer, number: 2, .accepts, of: proud)
    #expect(abs(cost(0.6)) < 1e-4, "after a yes the next ask is a new one")
  }

  @Test("an ask that anger or missing preparation keeps from getting through gets fewer yeses")
  func unready() {
    var type = Fixture.types[0]
    type.start.anger = 0.9
    var table = Fixture.table
    table.rows[Int(Move.askPartPayment.rawValue)].whenAngry = 0.25
    let plain = Temperament(of: type, table)
    table.acceptance.unready = -2
    let deaf = Temperament(of: type, table)
    let offer = Offer(share: 0.4)
    func cost(_ encounter: Encounter) -> Double {
      log(
        Self.odds(encounter, .askPartPayment, offer, deaf)
          / Self.odds(encounter, .askPartPayment, offer, plain))
    }
    #expect(abs(cost(Self.encounter(type)) + 2 * 0.75) < 1e-4)
    type.start.anger = 0.3
    #expect(abs(cost(Self.encounter(type))) < 1e-4)
  }

  @Test("a counter-offer answers an ask, or what follows one that got no yes, and nothing else")
  func counterOffers() {
    let type = Fixture.types[0]
    let temperament = Temperament(of: type, Fixture.table)
    let (offer, nothing) = (Offer(share: 0.3), Offer(share: 0))
    func counters(_ encounter: Encounter, _ move: Move) -> Double {
      encounter.replies(to: move, offer: move.isAsk ? offer : nothing, of: temperament)[
        Int(Reply.counters.rawValue)]
    }
    var encounter = Self.encounter(type)
    #expect(counters(encounter, .greet) == 0 && counters(encounter, .explainBenefit) == 0)
    #expect(counters(encounter, .askPartPayment) > 0)
    encounter.apply(.askPartPayment, offer: offer, number: 1, .stalls, of: temperament)
    #expect(counters(encounter, .explainBenefit) > 0)
    encounter.apply(.askPartPayment, offer: offer, number: 2, .accepts, of: temperament)
    #expect(counters(encounter, .confirmAgreement) == 0, "agreed is agreed")
    #expect(counters(encounter, .askPartPayment) > 0)
  }

  @Test("only what was accepted is agreed and in writing")
  func writing() {
    let type = Fixture.types[0]
    let temperament = Temperament(of: type, Fixture.table)
    let offer = Offer(share: 0.3, day: 7, isWritten: true)
    var refused = Self.encounter(type)
    refused.apply(.askCommitment, offer: offer, number: 1, .refuses, of: temperament)
    #expect(!refused.view.contains(.written))
    #expect(refused.agreed == 0)
    var accepted = Self.encounter(type)
    accepted.apply(.askCommitment, offer: offer, number: 1, .accepts, of: temperament)
    #expect(accepted.view.contains(.written))
    #expect(accepted.agreed == 1)
    #expect(accepted.affect.binding > refused.affect.binding)
  }
}
