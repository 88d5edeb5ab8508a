import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite struct CoachingTests {
  func played(_ lines: [String], seed: UInt64 = 4, accept: Float = 2, copies: Int = 8) throws -> RolePlay {
    var play = RolePlay(try Fixture.stage(seed: seed, type: Fixture.type(accept: accept), copies: copies))
    _ = play.start()
    for line in lines where play.mode == .talking { _ = play.receive(line) }
    if play.mode == .talking { _ = play.receive("/end") }
    return play
  }

  @Test func expectationIsStartPlusLuckPlusChoices() throws {
    for seed in 0..<2 as Range<UInt64> {
      let outcome = try played(Fixture.call, seed: seed).debrief().outcome
      let sum = outcome.reference.value + outcome.luck + outcome.choices
      #expect(abs(outcome.expected.value - sum) < 1e-9)
    }
  }

  @Test func curvesHoldOneValueBeforeAndOneAfterEachTurn() throws {
    let play = try played(Fixture.call)
    let debrief = play.debrief()
    for curve in [
      debrief.curves.expected, debrief.curves.trust, debrief.curves.anger, debrief.curves.binding,
    ] {
      #expect(curve.count == play.turns + 1)
    }
    #expect(abs((debrief.curves.expected.last ?? -1) - debrief.outcome.expected.value) < 1e-12)
  }

  @Test func theDebriefIsTheSameEachTime() throws {
    let first = try played(Fixture.call).debrief()
    let second = try played(Fixture.call).debrief()
    #expect(first.outcome.expected == second.outcome.expected)
    #expect(first.curves == second.curves && first.moments.map(\.turn) == second.moments.map(\.turn))
  }

  @Test func misconductIsAKeyMomentWithSomethingBetter() throws {
    let debrief = try played(
      [
        "greet", "verify-identity", "state-debt", "insult", "listen", "reflect", "ask-reason",
      ], copies: 256
    ).debrief()
    let moment = try #require(debrief.moments.first { $0.moves == [.insult] })
    #expect(moment.feelingsAfter.anger > moment.feelingsBefore.anger)
    let better = try #require(moment.better)
    #expect(!better.move.isMisconduct && better.value.value > moment.chosen.value)
    #expect(debrief.advice.stop == .insult)
    #expect(debrief.moments.count == 3)
    #expect(debrief.moments.map(\.turn) == debrief.moments.map(\.turn).sorted())
  }

  @Test func qualityOfTheCommitment() throws {
    let full = try played(
      ["greet", "ask-part-payment 500 d6", "check-obstacle", "confirm-agreement by bank transfer", "close"],
      accept: 12
    ).debrief()
    #expect(full.outcome.kept != nil)
    #expect(full.commitment.met == 5 && !full.commitment.written && full.commitment.hasChannel)
    let bare = try played(["greet", "ask-part-payment 500 d6", "close"], accept: 12).debrief()
    #expect(bare.commitment.met == 2)
    let none = try played(["greet", "close"]).debrief()
    #expect(none.commitment.met == 0 && none.outcome.agreed == nil && none.outcome.kept == nil)
  }

  @Test func whatWasConcededIsTold() throws {
    let debrief = try played(["greet", "offer-relief 200 600 d6", "close"], accept: 12).debrief()
    #expect(debrief.conceded.waived == Money(minor: 20_000))
    let chances = try #require(debrief.conceded.chances)
    #expect(chances.with >= chances.without)
    #expect(debrief.findings.map(\.key) == ["finding.waiver-too-large"])
  }

  @Test func sparklines() {
    #expect(Sparkline.text([0, 0.125, 0.5, 0.99, 1, 2, -1, .nan]) == "▁▂▅██████".prefix(6) + "▁▁")
    #expect(Sparkline.labelled([0.214, 0.5, 0.579]) == "▂▅▅ 0.21 → 0.58")
    #expect(Sparkline.labelled([]) == "")
    #expect(Sparkline.hundredths(-0.055) == "−0.06" && Sparkline.hundredths(-0.001) == "0.00")
    #expect(
      Percent.text(0.44) == "44.0 %" && Percent.points(0.028) == "+2.8" && Percent.points(-0.05) == "−5.0")
  }

  @Test func phasesFollowTheFacts() {
    #expect(Phase([], hasAsked: false) == .opening)
    #expect(Phase(.identified, hasAsked: false) == .identified)
    #expect(Phase([.identified, .disclosed], hasAsked: false) == .disclosed)
    #expect(Phase([.identified, .disclosed, .explained], hasAsked: false) == .discovering)
    #expect(Phase([.identified, .disclosed, .explained], hasAsked: true) == .negotiating)
    #expect(Phase([.promised], hasAsked: true) == .committing)
    #expect(Phase([.promised, .confirmed], hasAsked: true) == .closing)
    for phase in Phase.allCases { #expect(phase.moves.allSatisfy { !$0.isMisconduct && $0 != .other }) }
  }
}
