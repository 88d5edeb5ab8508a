import Foundation
import Language
import Simulation
import Testing

@testable import Training

/// The program's own sentences, in both languages.
@Suite struct CatalogueTests {
  static let sources = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Training")

  /// Keys written out in the code of a call and its coaching, with those put together from ids.
  func keysUsed() throws -> Set<String> {
    var keys: Set<String> = []
    let family = #/"((?:practice|card|debrief|hint|finding|campaign|review)\.[a-z.-]*[a-z])"/#
    for folder in ["RolePlay", "Coaching", "Campaign"] {
      let folder = Self.sources.appending(path: folder)
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        let code = try String(contentsOf: file, encoding: .utf8)
        keys.formUnion(code.matches(of: family).map { String($0.output.1) })
      }
    }
    keys.formUnion(Move.ids.flatMap { ["move.\($0)", "means.\($0)"] })
    keys.formUnion(Reply.ids.map { "reply.\($0)" })
    keys.formUnion(Hints.missingKeys.map { "hint.missing.\($0)" })
    keys.formUnion(PracticeCommand.allCases.map { "practice.help.\($0.rawValue)" })
    keys.formUnion(Event.End.Why.allCases.map { "practice.end.\($0.rawValue)" })
    keys.formUnion(Verdict.allCases.map { "review.verdict.\($0.rawValue)" })
    keys.formUnion(Move.allCases.filter(\.isAsk).map { "review.say.\($0.id)" })
    keys.formUnion((1...7).map { "weekday.\($0)" })
    keys.formUnion(Skill.allCases.flatMap { ["skill.\($0.rawValue)", "skill.\($0.rawValue).means"] })
    keys.formUnion(PracticeRecord.Reservation.allCases.map { "progress.mark.\($0.rawValue)" })
    keys.formUnion(
      ["amount", "day", "channel", "obstacle", "confirmed", "written"].map { "debrief.check-\($0)" })
    return keys
  }

  @Test func everyKeyUsedHasATextInBothLanguages() throws {
    let used = try keysUsed()
    #expect(used.count > 150)
    for tongue in [Tongue.english, .simplified] {
      let texts = try Fixture.catalogue(tongue).texts
      #expect(used.filter { texts[$0] == nil }.sorted() == [])
      #expect(texts.values.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func bothLanguagesHaveTheSameKeysAndPlaces() throws {
    let english = try Fixture.catalogue(.english).texts
    let chinese = try Fixture.catalogue(.simplified).texts
    #expect(Set(english.keys).symmetricDifference(chinese.keys).sorted() == [])
    for (key, text) in english {
      #expect(Catalogue.places(in: text) == chinese[key].map(Catalogue.places), "\(key)")
    }
  }

  @Test func placesAreFilledOnce() {
    let text = Catalogue(tongue: .english, texts: ["a": "{x} and {y}{x", "b": "no place", "c": "{x}{x}"])
    #expect(text["a", ["x": "{y}", "y": "2"]] == "{y} and 2{x")
    #expect(text["b", ["x": "1"]] == "no place")
    #expect(text["c", ["x": "1"]] == "11")
    #expect(text["missing"] == "missing")
  }

  /// Everything that a whole call shows is in words: no key, no open place.
  @Test(arguments: [Tongue.english, .simplified])
  func aWholeCallShowsNoKeyAndNoOpenPlace(tongue: Tongue) throws {
    var play = RolePlay(try Fixture.stage(seed: 4, tongue: tongue, type: Fixture.type(accept: 3)))
    var effects = play.start()
    for line in [
      "/help", "x", "x", "x", "/hint", "/hint", "/hint", "/hint", "/hint", "/heard", "/nope", "/note hm",
    ]
      + Fixture.call + ["offer-relief 200 500 d-3", "/undo", "/end", "500 d6"] where play.mode != .over
    {
      effects += play.receive(line)
    }
    let debrief = try #require(effects.debriefs.first)
    let sections = debrief.sections(play.text, today: Fixture.today)
    let card = CaseCard(play.stage.scenario, play.text)
    var shown = effects.infos + effects.said + sections.flatMap { [$0.title] + $0.lines }
    shown += card.rows.flatMap { [$0.label, $0.text] } + card.history.map(\.text)
    let key = #/(practice|debrief|review|hint|card|finding|move|means|reply|weekday)\.[a-z]/#
    #expect(shown.filter { $0.contains("{") || $0.contains(key) } == [])
    #expect(sections.count >= 6)
  }
}
