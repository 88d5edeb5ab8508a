import Simulation
import Testing

@testable import Training

@Suite("what a situation forbids is told once a move, and the debrief reveals it")
struct SituationPlayTests {
  static func play() throws -> RolePlay {
    var stage = try Fixture.stage()
    stage.situation = SituationProfile(
      situation: Situation(id: "death"), name: Fixture.text("a death", "去世"),
      shows: Fixture.text("A relative answers.", "家属接听。"), works: Fixture.text("Condole.", "慰问。"),
      failing: [.stateDebt, .askFullPayment], failure: Fixture.text("Ask for nothing.", "不要催款。"))
    var play = RolePlay(stage)
    _ = play.start()
    return play
  }

  @Test("a forbidden move is a finding, once however often it is made")
  func failing() throws {
    var play = try Self.play()
    _ = play.receive("greet")
    #expect(play.scene.findings.isEmpty)
    _ = play.receive("state-debt")
    _ = play.receive("state-debt")
    _ = play.receive("ask-full-payment")
    #expect(play.scene.findings.map(\.key) == ["finding.situation", "finding.situation"])
    #expect(play.scene.findings.map(\.turn) == [2, 4])
    #expect(play.scene.findings.allSatisfy { $0.values["why"] == "Ask for nothing." })
  }

  @Test("taking the line back takes the finding back")
  func undone() throws {
    var play = try Self.play()
    _ = play.receive("state-debt")
    _ = play.receive("/undo")
    #expect(play.scene.findings.isEmpty)
  }

  @Test("the debrief names the situation and what it asks for, in words")
  func revealed() throws {
    var play = try Self.play()
    _ = play.receive("greet")
    _ = play.receive("/end")
    let debrief = Coach(play).debrief()
    #expect(debrief.borrower.situation?.works == "Condole.")
    let text = debrief.sections(play.stage.catalogue, today: Fixture.today).flatMap(\.lines)
    #expect(text.contains { $0.contains("a death") })
    #expect(text.contains { $0.contains("Condole.") })
  }
}
