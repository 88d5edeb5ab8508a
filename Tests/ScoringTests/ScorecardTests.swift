import Language
import Simulation
import Testing
import Training

@Suite("scorecards")
struct ScorecardTests {
  static func check(_ id: String, _ rule: CheckRule?, weight: Double = 1, required: Bool = false)
    -> Rubric.Check
  {
    Rubric.Check(
      id: id, title: Wording([.english: id]), advice: Wording([.english: id]), weight: weight,
      isRequired: required,
      rule: rule)
  }

  static let rubric = Rubric(
    id: "small", title: Wording([.english: "Small"]),
    sections: [
      Rubric.Section(
        id: "opening", title: Wording([:]), weight: 40,
        checks: [
          check("greets", .said([.greet]), weight: 1), check("asks", .said([.askReason]), weight: 3),
          check("calms", .afterReply([.vents], next: [.calm]), weight: 4),
        ]),
      Rubric.Section(
        id: "relief", title: Wording([:]), weight: 60,
        checks: [check("tied", .noConcessionForNothing)]),
    ],
    failures: [check("no-threat", .never([.threaten]), required: true)],
    coping: ["stubborn": [check("benefit", .said([.explainBenefit]))]], copingWeight: 20, version: "abc")

  static func card(_ text: String, type: String? = nil) -> Scorecard {
    Scorer(rubric: rubric).scorecard(of: Dialogue.call(text, type: type))
  }

  @Test("what is not applicable gives its weight back inside the section")
  func notApplicable() {
    let card = Self.card("C: greet; offer-relief; ask-part-payment")
    #expect(card.sections[0].points == 10)
    #expect(card.sections[0].rows.first { $0.check == "greets" }?.most == 10)
    #expect(card.sections[0].rows.first { $0.check == "calms" }?.most == 0)
    #expect(card.raw == 70)
    #expect(card.total == 70)
  }

  @Test("a section without an occasion gives its weight to the others")
  func emptySection() {
    let card = Self.card("C: greet; ask-reason")
    #expect(!card.sections[1].isApplicable)
    #expect(card.raw == 100)
  }

  @Test("a failure takes the score and leaves the raw total beside it")
  func failure() {
    let card = Self.card("C: greet; ask-reason; threaten")
    #expect(card.isFailed)
    #expect(card.total == 0)
    #expect(card.raw == 100)
    #expect(card.rows.first?.check == "no-threat")
    #expect(card.rows.first?.evidence == [1])
  }

  @Test("what was not done stands before what was")
  func order() {
    let rows = Self.card("C: greet").sections[0].rows
    #expect(rows.map(\.check) == ["asks", "greets", "calms"])
    #expect(rows.map(\.verdict) == [.no, .yes, .notApplicable])
  }

  @Test("the coping skills of the borrower's type are a section of their own")
  func coping() {
    let card = Self.card("C: greet; ask-reason", type: "stubborn")
    #expect(card.sections.map(\.id) == ["opening", "relief", "coping"])
    #expect(abs((card.raw ?? 0) - 100 * 40 / 60) < 1e-9)
    #expect(Self.card("C: greet", type: "other").sections.count == 2)
  }

  @Test("what the situation asks for is a section too, and may fail the call")
  func situation() {
    var rubric = Self.rubric
    let check = Rubric.Check(
      id: "nothing-asked", title: Wording([:]), advice: Wording([:]), isRequired: true,
      rule: .never([.stateDebt]))
    rubric.situations = ["death": .init(checks: [check])]
    var call = Dialogue.call("C: greet; ask-reason\nC: state-debt", type: "stubborn")
    call.situation = "death"
    let card = Scorer(rubric: rubric).scorecard(of: call)
    #expect(card.sections.map(\.id) == ["opening", "relief", "coping", "situation"])
    #expect(card.isFailed)
    #expect(card.total == 0)
    rubric.situations["death"]?.leavesOut = ["relief", "coping", "asks"]
    let left = Scorer(rubric: rubric).scorecard(of: call)
    #expect(left.sections.map(\.id) == ["opening", "situation"])
    #expect(left.rows.allSatisfy { $0.check != "asks" } && left.isFailed)
    call.situation = "unwilling"
    #expect(!Scorer(rubric: rubric).scorecard(of: call).isFailed)
  }

  @Test("nothing to judge gives no score instead of a perfect one")
  func nothing() {
    let card = Scorecard(Self.rubric, findings: [:])
    #expect(card.raw == nil)
    #expect(card.total == nil)
  }

  @Test("points never exceed weights, whatever the verdicts")
  func bounds() {
    let checks = ["greets", "asks", "calms", "tied", "no-threat"]
    for number in 0..<243 {
      var findings: [String: CheckFinding] = [:]
      var rest = number
      for check in checks {
        findings[check] = CheckFinding(CheckVerdict.allCases[rest % 3])
        rest /= 3
      }
      let card = Scorecard(Self.rubric, findings: findings)
      for section in card.sections {
        #expect(section.points <= section.weight + 1e-9)
        let most = section.rows.reduce(0) { $0 + $1.most }
        #expect(abs(most - (section.isApplicable ? section.weight : 0)) < 1e-9)
      }
      if let raw = card.raw { #expect((0...100.000001).contains(raw)) }
    }
  }
}
