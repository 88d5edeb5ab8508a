import Chance
import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite struct ReviewTests {
  func played(_ lines: [String], seed: UInt64 = 4, copies: Int = 64) throws -> RolePlay {
    var play = RolePlay(try Fixture.stage(seed: seed, type: Fixture.type(accept: 2), copies: copies))
    _ = play.start()
    for line in lines where play.mode == .talking { _ = play.receive(line) }
    return play
  }

  static func estimate(_ value: Double, _ error: Double) -> Estimate {
    Estimate(
      value: value, standardError: error, interval: value - 2 * error...value + 2 * error,
      likely: value...value, count: 100)
  }

  @Test func verdictsFollowTheirThresholds() {
    func verdict(_ loss: Double, _ error: Double = 0.002, edge: Double = 0, hindsight: Double? = nil)
      -> Verdict
    {
      Verdict(
        regret: Self.estimate(loss, error), edge: Self.estimate(edge, 0.002),
        hindsight: hindsight.map { Self.estimate($0, 0.002) })
    }
    #expect(verdict(-0.02) == .best && verdict(0) == .best && verdict(0.005) == .best)
    #expect(verdict(0.008) == .good)
    #expect(verdict(0.01) == .inaccuracy && verdict(0.0299) == .inaccuracy)
    #expect(verdict(0.03) == .mistake && verdict(0.0799) == .mistake)
    #expect(verdict(0.08) == .blunder)
    #expect(verdict(0.05, 0.026) == .unclear && verdict(0.05, 0.024) == .mistake)
    #expect(verdict(0.05, .infinity) == .unclear)
    #expect(verdict(0, edge: 0.03) == .fine && verdict(0, edge: 0.029) == .best)
    #expect(verdict(0.02, edge: 0.05) == .inaccuracy)
    // What was right for this borrower is no error, though it was a guess.
    #expect(verdict(0.05, hindsight: 0) == .good && verdict(0.05, hindsight: 0.02) == .mistake)
    #expect(Verdict.allCases.map(\.mark).filter { !$0.isEmpty } == ["!", "?!", "?", "??"])
  }

  @Test func misconductIsABlunderWhateverItBrings() throws {
    let review = Reviewer(try played(Fixture.call + ["insult"]), copies: 8)
    let play = try played(["greet", "insult + ask-part-payment 500 d6", "threaten"])
    for turn in Reviewer(play, copies: 8).review().turns.dropFirst() { #expect(turn.verdict == .blunder) }
    #expect(review.turns >= 12)
  }

  @Test func dutiesAreNotWeighedButRepeatingThemIs() throws {
    let turns = Reviewer(
      try played(["greet + verify-identity", "state-debt", "greet", "listen", "refer-support"]), copies: 8
    ).review().turns
    #expect(turns.map { $0.verdict == .duty } == [true, true, false, false, true])
  }

  @Test func aGoodbyeIsADutyOnceSomethingIsAgreed() throws {
    var early = try played(["greet", "close"])
    _ = early.ended()
    #expect(Reviewer(early, copies: 8).review(turn: 2).verdict != .duty)
    var play = RolePlay(try Fixture.stage(seed: 4, type: Fixture.type(accept: 12)))
    _ = play.start()
    for line in ["greet", "ask-part-payment 500 d6", "close"] { _ = play.receive(line) }
    #expect(play.scene.agreed != nil)
    #expect(Reviewer(play, copies: 8).review(turn: 3).verdict == .duty)
  }

  @Test func theSameCallIsReviewedToTheSameBitsByAnyNumberOfThreads() async throws {
    let play = try played(Array(Fixture.call.prefix(5)), copies: 16)
    func figures(_ review: Review) -> [[Double]] {
      review.turns.map { turn in
        [turn.before, turn.chosen, turn.after, turn.regret, turn.edge].map(\.value)
          + turn.alternatives.map(\.ahead.value) + turn.belief.probabilities
      } + [[review.reference, review.knowing, review.withoutCall, review.end].map(\.value)]
    }
    let alone = Reviewer(play).review()
    #expect(figures(Reviewer(play).review()) == figures(alone))
    for threads in [1, 2, 5] {
      let shared = await Reviewer(play).review(threads: threads)
      #expect(figures(shared) == figures(alone))
      #expect(shared.turns.map(\.verdict) == alone.turns.map(\.verdict))
    }
    #expect(figures(Reviewer(play, seed: 77).review()) != figures(alone))
  }

  @Test func beforesAndAftersMeet() throws {
    let turns = Reviewer(try played(Array(Fixture.call.prefix(4))), copies: 16).review().turns
    for (one, next) in zip(turns, turns.dropFirst()) { #expect(one.after == next.before) }
  }

  @Test func alternativesAreProperWithinTheMandateAndNotWhatWasSaid() throws {
    let play = try played(["greet", "listen", "ask-part-payment 275 d7"])
    for turn in 1...3 {
      let alternatives = Reviewer(play, copies: 8).alternatives(turn: turn)
      #expect(alternatives.count > 40)
      for one in alternatives {
        #expect(!one.move.isMisconduct && one.move != .other)
        #expect((one.candidate.terms != nil) == one.move.isAsk)
        if let terms = one.candidate.terms {
          #expect(terms.parts <= 3 && terms.amount <= Money(minor: 110_000))
          #expect(play.stage.case.share(of: terms.waived) <= 0.051)
        }
        #expect(!(turn == 2 && one.move == .listen))
      }
      let leads = alternatives.map(\.ahead.value)
      #expect(leads == leads.sorted(by: >))
      #expect(Set(alternatives.map(\.candidate)).count == alternatives.count)
    }
  }

  @Test func askingWhatIfOfTheLineSaidChangesNothing() throws {
    let play = try played(["greet", "listen", "ask-part-payment 500 d7", "empathise"])
    let reviewer = Reviewer(play)
    let same = try #require(reviewer.whatIf(turn: 3, "ask-part-payment 500 d7"))
    #expect(same.ahead.value == 0 && same.ahead.standardError == 0)
    #expect(same.exchange.reply == play.scene.exchanges[2].reply)
    let other = try #require(Reviewer(play, copies: 512).whatIf(turn: 4, "insult"))
    #expect(other.ahead.value < 0)
    #expect(reviewer.whatIf(turn: 3, "gibberish") == nil)
  }

  @Test func expectationsInTheReviewAreThoseOfTheDebrief() throws {
    var play = try played(Fixture.call, copies: 16)
    _ = play.ended()
    let outcome = play.debrief().outcome
    let review = Reviewer(play).review()
    #expect(outcome.expected == review.end && outcome.reference == review.reference)
    #expect(play.debrief().curves.expected == review.curve(isOver: true))
  }
}
