import Chance
import Lending
import TestSupport
import Testing

@testable import Calibration
@testable import Simulation

@Suite("a published study beside the engine")
struct StudyTests {
  static let effort = StudyEffort(accounts: 400, replications: 6, fitting: 3, threads: 2, seed: 11)

  /// Calls against nothing, on the small world of the tests.
  static func study(
    _ strategies: [(String, Strategy)], level: Double?, outcome: StudyOutcome.Measure = .cured,
    gain: Float = 0.5, _ expectations: [Study.Expectation]
  ) -> Study {
    Study(
      id: "study", source: [], grade: 1, use: .calibration, family: "call",
      arms: strategies.map {
        .init(
          id: $0.0, setting: Fixture.setting(gain: gain, days: 90), portfolio: Fixture.portfolio(0),
          strategy: $0.1)
      },
      control: .init(arm: strategies[0].0, outcome: .init(outcome), level: level), expectations: expectations,
      parameters: ["gain"])
  }

  static func difference(_ arm: String, _ value: Double, tolerance: Double = 0.01) -> Study.Expectation {
    .init(
      arm: arm, against: "control", outcome: .init(.cured), effect: .difference, value: value,
      tolerance: tolerance)
  }

  static let groups = [("control", Fixture.nothing), ("called", Fixture.calling)]

  @Test("the intercept brings the control arm to its level", arguments: [0.1, 0.2, 0.3])
  func intercept(level: Double) async {
    let study = Self.study(Self.groups, level: level, [Self.difference("called", 0.1)])
    let result = await study.run(Self.effort)
    #expect(result.intercept.isReached)
    #expect(abs(result.intercept.level - level) <= 0.005)
    // The run of the control arm has more replications than the fit, but stands near it.
    #expect(abs(result.scores[0].base - level) < 0.03)
  }

  @Test("a level that no intercept reaches is said not to be reached")
  func impossible() async {
    let study = Self.study(Self.groups, level: 0.999, [Self.difference("called", 0.1)])
    #expect(await !study.run(Self.effort).intercept.isReached)
  }

  @Test("without a level the population stands as it is")
  func free() async {
    let result = await Self.study(Self.groups, level: nil, [Self.difference("called", 0.1)]).run(Self.effort)
    #expect(result.intercept.factor == 1)
  }

  @Test("an arm that does nothing has no effect at all, on the same luck")
  func null() async {
    var idle = Fixture.calling
    idle.rules = [.init(conditions: [.init(.day, 1000...2000)], action: .treat(0))]
    let study = Self.study(
      [("control", Fixture.nothing), ("idle", idle)], level: 0.3, [Self.difference("idle", 0)])
    let score = await study.run(Self.effort).scores[0]
    #expect(score.simulated?.value == 0)
    #expect(score.passes && score.expectation.isNull && score.hasRightSign == true)
  }

  @Test("threads change no bit")
  func threads() async {
    let study = Self.study(Self.groups, level: 0.3, [Self.difference("called", 0.1)])
    var one = Self.effort
    one.threads = 1
    let (a, b) = (await study.run(one), await study.run(Self.effort))
    #expect(a.intercept == b.intercept)
    #expect(a.scores.map(\.simulated) == b.scores.map(\.simulated))
  }

  @Test("difference, relative change and ratio tell the same story")
  func effects() async throws {
    let expectations = [Study.Effect.difference, .relative, .ratio, .level].map {
      Study.Expectation(
        arm: "called", against: "control", outcome: .init(.cured), effect: $0, value: 0.1, tolerance: 0.1)
    }
    let scores = await Self.study(Self.groups, level: 0.3, expectations).run(Self.effort).scores
    let values = try scores.map { try #require($0.simulated?.value) }
    #expect(values[0] > 0.02)
    #expect(abs(values[1] - values[0] / scores[0].base) < 1e-9)
    #expect(abs(values[2] - 1 - values[1]) < 1e-9)
    #expect(abs(values[3] - scores[0].base - values[0]) < 1e-9)
  }

  @Test("a direction passes only beyond two standard errors, and on the right side")
  func direction() async {
    func expectation(_ direction: Study.Direction, against: String, arm: String) -> Study.Expectation {
      .init(
        arm: arm, against: against, outcome: .init(.cured), effect: .difference, value: 0, tolerance: 1,
        direction: direction)
    }
    let study = Self.study(
      Self.groups, level: 0.3,
      [
        expectation(.up, against: "control", arm: "called"),
        expectation(.down, against: "control", arm: "called"),
        expectation(.down, against: "called", arm: "control"),
      ])
    #expect(await study.run(Self.effort).scores.map(\.passes) == [true, false, true])
  }
}

@Suite("studies held out, guessed and fitted")
struct StudyFitTests {
  @Test("every third study is held out, whatever their order, and other seeds draw others")
  func split() {
    let studies = (0..<30).map { (id: "study-\($0)", family: "family-\($0 % 5)") }
    let held = StudySplit.heldOut(studies)
    #expect(held.count == 10)
    #expect(StudySplit.heldOut(studies.reversed()) == held)
    for family in 0..<5 {
      #expect(
        (1...3).contains(
          held.filter { id in studies.contains { $0.id == id && $0.family == "family-\(family)" } }.count))
    }
    #expect(StudySplit.heldOut(studies, seed: 2) != held)
  }

  private static func result(_ id: String, family: String, value: Double, base: Double) -> StudyResult {
    var study = StudyTests.study(StudyTests.groups, level: 0.3, [])
    study.id = id
    study.family = family
    let expectation = StudyTests.difference("called", value, tolerance: value / 2)
    return StudyResult(
      study: study, intercept: .init(factor: 1, level: 0.3, isReached: true),
      scores: [.init(expectation: expectation, simulated: Sample([value, value]).estimate, base: base)])
  }

  @Test("the family mean leaves the study itself out and speaks in its unit")
  func familyMean() throws {
    let results = [
      Self.result("a", family: "call", value: 0.1, base: 0.5),
      Self.result("b", family: "call", value: 0.06, base: 0.2),
      Self.result("c", family: "visit", value: 0.4, base: 0.5),
    ]
    let mean = FamilyMean(fitted: results)
    // Of its family only b is left, whose relative change is .3.
    #expect(
      abs(try #require(mean.prediction(for: results[0].scores[0], of: results[0].study)) - 0.15) < 1e-12)
    // Alone in its family it gets the mean of .2 and .3.
    #expect(
      abs(try #require(mean.prediction(for: results[2].scores[0], of: results[2].study)) - 0.125) < 1e-12)
    let summary = StudySummary(results, mean)
    #expect(summary.error == 0 && summary.familyError > 0.4)
    #expect(summary.rightSigns == 3 && summary.familyRightSigns == 3)
  }

  @Test("a fit finds the gain that made the figures")
  func fit() async throws {
    let effort = StudyEffort(accounts: 120, replications: 3, fitting: 1, threads: 2, seed: 5)
    let truth = StudyTests.study(
      StudyTests.groups, level: 0.25, gain: 0.8, [StudyTests.difference("called", 0)])
    let effect = try #require(await truth.run(effort).scores[0].simulated?.value)
    let start = FitParameter(id: "gain", value: 0.5, least: 0, most: 1)
    let fit = Fit(parameters: [start], effort: effort, rounds: 5) { values in
      [
        StudyTests.study(
          StudyTests.groups, level: 0.25, gain: Float(values["gain"] ?? 0),
          [StudyTests.difference("called", effect, tolerance: 0.006)])
      ]
    }
    let fitted = await fit.run()
    #expect(abs(fitted[0].value - 0.8) < 0.15)
  }
}
