import Simulation
import Testing
import Training

@Suite("rules of checks")
struct CheckRuleTests {
  /// A rule, a dialogue, what the rule says of it, and the turns that show it.
  static let cases: [(CheckRule, String, CheckVerdict, [Int])] = [
    (.said([.askReason, .listen]), "C: greet\nB: heard\nC: ask-reason\nC: listen", .yes, [3, 4]),
    (.said([.askReason]), "C: greet\nB: explains", .no, []),
    (.saidAll([.empathise, .reflect]), "C: reflect\nB: heard\nC: empathise", .yes, [1, 3]),
    (.saidAll([.empathise, .reflect]), "C: reflect\nB: heard\nC: reflect", .no, [1]),
    (.never([.threaten]), "C: warn-legal\nB: refuses", .yes, []),
    (.never([.threaten]), "C: greet\nC: threaten\nB: vents\nC: threaten", .no, [2, 4]),
    (
      .before(first: [.verifyIdentity], then: [.stateDebt]),
      "C: greet; verify-identity\nB: heard\nC: state-debt", .yes, [1, 3]
    ),
    (.before(first: [.verifyIdentity], then: [.stateDebt]), "C: verify-identity; state-debt", .yes, [1]),
    (.before(first: [.verifyIdentity], then: [.stateDebt]), "C: state-debt; verify-identity", .no, [1]),
    (
      .before(first: [.verifyIdentity], then: [.stateDebt]), "C: greet\nC: state-debt\nC: verify-identity",
      .no, [2]
    ),
    (
      .before(first: [.verifyIdentity], then: [.stateDebt]), "C: greet\nC: verify-identity", .notApplicable,
      []
    ),
    (
      .afterReply([.vents], next: [.listen, .empathise]),
      "C: greet\nB: vents\nC: empathise; ask-part-payment", .yes, [3]
    ),
    (
      .afterReply([.vents], next: [.listen, .empathise]),
      "C: greet\nB: vents\nC: ask-part-payment; empathise", .no, [3]
    ),
    (
      .afterReply([.vents], next: [.listen]), "C: greet\nB: vents\nC: listen\nB: vents\nC: refocus", .no, [5]
    ),
    (.afterReply([.pleads], next: [.proposePlan]), "C: greet\nB: pleads\nC: propose-plan", .yes, [3]),
    (.afterReply([.vents], next: [.listen]), "C: greet\nB: heard\nC: close\nB: vents", .notApplicable, []),
    (.noAskWhileAngry, "C: greet\nB: vents\nC: listen\nB: heard\nC: ask-part-payment", .yes, [3]),
    (.noAskWhileAngry, "C: greet\nB: vents\nC: ask-full-payment", .no, [3]),
    (.noAskWhileAngry, "C: greet\nB: heard\nC: ask-full-payment", .notApplicable, []),
    (
      .agreedWith([.amount, .day]), "C: ask-part-payment(amount 500, day 2026-12-01)\nB: accepts", .yes,
      [1, 2]
    ),
    (.agreedWith([.amount, .day]), "C: ask-part-payment(amount 500)\nB: accepts", .no, [1, 2]),
    (.agreedWith([.amount]), "C: ask-full-payment\nB: accepts", .yes, [1, 2]),
    (
      .agreedWith([.amount, .day, .written]),
      "C: ask-commitment\nB: accepts\nC: confirm-agreement(amount 500, day 2026-12-01, written yes)", .yes,
      [1, 2]
    ),
    (.noConcessionForNothing, "C: confirm-agreement(amount 500, waived 0.02)", .notApplicable, []),
    (.agreedWith([.written]), "C: ask-commitment(written yes)\nB: accepts", .yes, [1, 2]),
    (.agreedWith([.written]), "C: ask-commitment\nB: accepts", .no, [1, 2]),
    (
      .agreedWith([.obstacle]), "C: ask-commitment\nB: accepts\nC: check-obstacle", .yes, [1, 2, 3]
    ),
    (.agreedWith([.obstacle]), "C: ask-commitment\nB: accepts\nC: close", .no, [1, 2]),
    (.agreedWith([.confirmed]), "C: ask-commitment\nB: accepts\nC: confirm-agreement", .yes, [1, 2, 3]),
    (.agreedWith([.confirmed]), "C: confirm-agreement\nC: ask-commitment\nB: accepts", .no, [2, 3]),
    (.agreedWith([.amount]), "C: ask-full-payment\nB: refuses", .no, []),
    (.agreedWith([.amount]), "C: greet\nB: pleads\nC: refer-support", .notApplicable, []),
    (
      .stepDown,
      "C: ask-full-payment\nB: refuses\nC: ask-part-payment(amount 800)\nB: refuses\n"
        + "C: ask-part-payment(amount 500)", .yes, [1, 3, 5]
    ),
    (.stepDown, "C: ask-full-payment\nB: refuses\nC: ask-part-payment(amount 300)", .no, [3]),
    (.stepDown, "C: ask-full-payment\nB: refuses\nC: propose-plan(amount 400, parts 3)", .yes, [1, 3]),
    (.stepDown, "C: ask-part-payment(amount 300)\nB: refuses\nC: ask-part-payment(amount 400)", .no, [1]),
    (.stepDown, "C: ask-part-payment(amount 300)\nB: refuses\nC: ask-commitment(amount 300)", .no, [1]),
    (.stepDown, "C: ask-full-payment\nB: refuses\nC: ask-full-payment", .notApplicable, []),
    (.noWaiver, "C: propose-plan(amount 400, parts 3)", .yes, []),
    (.noWaiver, "C: offer-relief(amount 100, parts 12)", .yes, []),
    (.noWaiver, "C: greet\nB: heard\nC: offer-relief", .no, [3]),
    (.noWaiver, "C: ask-commitment(amount 900, waived 0.05)", .no, [1]),
    (.withinAuthority, "C: propose-plan(amount 400, parts 3)", .yes, [1]),
    (.withinAuthority, "C: propose-plan(amount 400, parts 4)", .no, [1]),
    (.withinAuthority, "C: offer-relief(waived 0.02)", .yes, [1]),
    (.withinAuthority, "C: offer-relief(waived 0.05)", .no, [1]),
    (.withinAuthority, "C: ask-full-payment\nB: refuses", .notApplicable, []),
    (.noConcessionForNothing, "C: offer-relief(waived 0.02); ask-part-payment(amount 900)", .yes, [1]),
    (.noConcessionForNothing, "C: offer-relief(waived 0.02, amount 900, day 2026-12-01)", .yes, [1]),
    (.noConcessionForNothing, "C: offer-relief(waived 0.02)\nB: heard\nC: ask-part-payment", .no, [1]),
    (.noConcessionForNothing, "C: ask-part-payment", .notApplicable, []),
    (.talkShare(0.55), "C: greet | one two three\nB: heard | one two three four", .yes, []),
    (.talkShare(0.55), "C: greet | one two three four\nB: heard | one two", .no, [1]),
    (.talkShare(0.55), "C: greet | 您好我是小周\nB: heard | I don't know you", .no, [1]),
    (.talkShare(0.55), "C: greet | 您好\nB: heard | 你 is who", .yes, []),
    (.talkShare(0.55), "C: greet | one two", .notApplicable, []),
    (
      .noRepeatedLine,
      "C: refocus | Let us talk of the payment.\nB: heard\nC: refocus | What about the payment?", .yes, []
    ),
    (.noRepeatedLine, "C: refocus | Pay now, please.\nB: heard\nC: refocus | pay now please!", .no, [3]),
    (.oneQuestionAtATime, "C: ask-reason | What happened??\nB: heard", .yes, []),
    (.oneQuestionAtATime, "C: ask-reason | 怎么了?几号能还？", .no, [1]),
    (.oneQuestionAtATime, "C: ask-reason | Why? And when?", .no, [1]),
    (.oneQuestionAtATime, "C: greet | Good day.", .notApplicable, []),
  ]

  @Test("a dialogue that satisfies, one that breaks, one that gives no occasion", arguments: cases)
  func verdict(rule: CheckRule, dialogue: String, verdict: CheckVerdict, evidence: [Int]) {
    #expect(rule.finding(in: Dialogue.call(dialogue)) == CheckFinding(verdict, evidence: evidence))
  }

  @Test("what the transcript says of anger counts before what the reply suggests")
  func anger() {
    var call = Dialogue.call("C: greet\nB: vents\nC: ask-full-payment")
    call.turns[2].isAngry = false
    #expect(CheckRule.noAskWhileAngry.finding(in: call).verdict == .notApplicable)
    call.turns[0].isAngry = true
    #expect(CheckRule.noAskWhileAngry.finding(in: call) == CheckFinding(.yes, evidence: [1]))
  }

  @Test("an unknown mandate is no mandate to judge by")
  func unknownMandate() {
    let call = Dialogue.call("C: propose-plan(parts 9)", plan: nil, waiver: nil)
    #expect(CheckRule.withinAuthority.finding(in: call).verdict == .notApplicable)
  }

  @Test("a call without turns breaks nothing and proves nothing")
  func empty() {
    let rules = Self.cases.map(\.0)
    for rule in rules { #expect(rule.finding(in: ScoredCall(turns: [])).evidence.isEmpty) }
  }
}
