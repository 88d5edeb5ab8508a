import Testing
import Training

@Suite("a rater's scores")
struct ScoreSheetTests {
  let rubric = ScorecardTests.rubric
  let checks = ["no-threat", "greets", "asks", "calms", "tied"]

  func answered() throws -> ScoreSheet {
    var sheet = ScoreSheet(RaterScore(rater: "R1", rubric: rubric, isAssisted: false))
    for check in checks { try sheet.answer(check, .init(.yes), rubric: rubric) }
    return sheet
  }

  @Test("every answer adds a score and overwrites none")
  func appended() throws {
    var sheet = try answered()
    #expect(sheet.scores.count == 6)
    try sheet.answer("asks", .init(.no), rubric: rubric)
    #expect(sheet.scores.count == 7)
    #expect(sheet.scores[5].answers["asks"]?.verdict == .yes)
    #expect(sheet.latest.answers["asks"]?.verdict == .no)
  }

  @Test("the differences from the proposal are shown in the rubric's order and settled with a reason")
  func differences() throws {
    var sheet = try answered()
    let call = Dialogue.call("C: greet; threaten\nB: vents\nC: close")
    let proposal = Scorer(rubric: rubric).findings(in: call)
    let differences = sheet.latest.differences(from: proposal, rubric: rubric)
    #expect(differences.map(\.check) == ["no-threat", "asks", "calms", "tied"])
    #expect(throws: ScoreSheet.Refusal.noReason("no-threat")) {
      try sheet.settle(differences[0], keeps: false, reason: " ", rubric: rubric)
    }
    try sheet.settle(differences[0], keeps: false, reason: "I missed turn 1.", rubric: rubric)
    try sheet.settle(
      differences[1], keeps: true, reason: "The pause was an invitation.", rubric: rubric)
    #expect(sheet.latest.answers["no-threat"] == .init(.no, evidence: [1], reason: "I missed turn 1."))
    #expect(sheet.latest.answers["asks"]?.verdict == .yes)
    #expect(sheet.latest.differences(from: proposal, rubric: rubric).count == 3)
    #expect(sheet.latest.scorecard(by: rubric).isFailed)
  }

  @Test("draft, submitted, disputed, resolved: no other way, and nothing is submitted half done")
  func states() throws {
    var sheet = ScoreSheet(RaterScore(rater: "R1", rubric: rubric, isAssisted: true))
    #expect(throws: ScoreSheet.Refusal.unanswered(checks)) {
      try sheet.move(to: .submitted, rubric: rubric)
    }
    sheet = try answered()
    #expect(throws: ScoreSheet.Refusal.state(from: .draft, to: .resolved)) {
      try sheet.move(to: .resolved, rubric: rubric)
    }
    try sheet.move(to: .submitted, rubric: rubric)
    #expect(throws: ScoreSheet.Refusal.locked(.submitted)) {
      try sheet.answer("asks", .init(.no), rubric: rubric)
    }
    try sheet.move(to: .disputed, rubric: rubric)
    #expect(throws: ScoreSheet.Refusal.noReason("asks")) {
      try sheet.answer("asks", .init(.no), rubric: rubric)
    }
    try sheet.answer("asks", .init(.no, reason: "Heard again."), rubric: rubric)
    try sheet.move(to: .resolved, rubric: rubric)
    #expect(sheet.latest.state == .resolved)
    #expect(sheet.scores.map(\.state).filter { $0 == .submitted }.count == 1)
  }

  @Test("a score belongs to one edition of its rubric, and only to its checks")
  func editions() throws {
    var sheet = try answered()
    var newer = rubric
    newer.version = "def"
    #expect(throws: ScoreSheet.Refusal.otherRubric("small")) {
      try sheet.answer("asks", .init(.no), rubric: newer)
    }
    #expect(throws: ScoreSheet.Refusal.unknownCheck("benefit")) {
      try sheet.answer("benefit", .init(.no), rubric: rubric)
    }
  }
}
