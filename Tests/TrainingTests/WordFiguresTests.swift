import Language
import Testing

@testable import Training

@Suite("how varied a borrower's words are")
struct WordFiguresTests {
  @Test("different pairs over all pairs, by words and by characters")
  func pairs() {
    #expect(WordFigures.distinctPairs(["a b c", "a b"], .english) == 2.0 / 3)
    #expect(WordFigures.distinctPairs(["A b, c"], .english) == 1)
    #expect(WordFigures.distinctPairs(["好的好的"], .simplified) == 2.0 / 3)
    #expect(WordFigures.distinctPairs([], .english) == 1)
  }

  @Test("the same seed plays the same call, and a later contact remembers what was said")
  func calls() throws {
    let play = SelfPlay(try Fixture.stage())
    let first = play.call(seed: 3)
    #expect(first.scene.exchanges.map(\.answer.text) == play.call(seed: 3).scene.exchanges.map(\.answer.text))
    #expect(first.mode != .talking)
    let second = play.call(seed: 4, after: first.scene.speaker)
    #expect(second.scene.speaker.said.count > first.scene.speaker.said.count)
  }

  @Test("figures count what they say, and a bank of one line repeats itself")
  func figures() throws {
    var stage = try Fixture.stage()
    let rich = WordFigures(SelfPlay(stage), calls: 6)
    #expect(rich.calls == 6 && rich.utterances > 20 && rich.campaignUtterances > 0)
    stage.lines.acts = ["acknowledge": ["any": [.init(say: "Yes.", feels: nil)]]]
    let poor = WordFigures(SelfPlay(stage), calls: 3)
    #expect(poor.ownLines == 0, "the one line is anyone's")
    stage.lines.acts["acknowledge"]?[stage.profile.type.id] = [
      .init(say: "Right.", feels: nil), .init(say: "Go on.", feels: nil),
    ]
    stage.lines.acts["thank"] = [stage.profile.type.id: [.init(say: "By {date}, then.", feels: nil)]]
    let own = WordFigures(SelfPlay(stage), calls: 3)
    #expect(own.ownLines == 3 && own.ownLinesSaid == 2, "nobody can say a line whose place stays open")
    #expect(poor.repeated > 0 && !poor.holds(in: .english))
    #expect(poor.distinctOverFifty < rich.distinctOverFifty)
  }
}
