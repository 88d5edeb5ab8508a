import Calibration
import Language
import Library
import Testing

@Suite("the published studies that ship")
struct StudyFileTests {
  static let library = Library.read(ShippedTests.shipped, ShippedTests.options).library

  static let studies: [Study] = {
    let builder = StudyBuilder(library)
    return library.studies.keys.sorted().compactMap { library.studies[$0] }.compactMap { builder.study($0) }
  }()

  @Test("each can be put together with the rest of the library")
  func builds() {
    #expect(Self.studies.count >= 30)
    #expect(Self.studies.count == Self.library.studies.count)
  }

  @Test("those held out are those that the draw says")
  func heldOut() {
    let drawn = Self.studies.filter { $0.use != .range }
    let held = Set(drawn.filter { $0.use == .holdout }.map(\.id))
    #expect(held == StudySplit.heldOut(drawn.map { ($0.id, $0.family) }))
  }

  @Test("each fitted parameter can move a study that is fitted to")
  func parameters() {
    let moved = Self.studies.filter { $0.use == .calibration }.reduce(into: Set<String>()) {
      $0.formUnion($1.parameters)
    }
    for parameter in Self.library.calibration?.parameters ?? [] { #expect(moved.contains(parameter.id)) }
  }

  @Test("a parameter changes the influence that it names and nothing else")
  func scaling() throws {
    let file = try #require(Self.library.studies["moral-appeal"])
    func presence(_ times: Double, _ treatment: Int) -> Float? {
      let builder = StudyBuilder(Self.library, values: ["influence.moral-appeal": times])
      return builder.study(file)?.arms[0].strategy.treatments[treatment].presence.able.willingness
    }
    let one = try #require(presence(1, 2))
    #expect(one > 0)
    #expect(presence(0.5, 2) == one / 2)
    #expect(presence(0.5, 0) == presence(1, 0))
  }

  @Test("every outcome, effect and use has its words in both languages")
  func words() {
    let names =
      StudyOutcome.Measure.allCases.map { "studies.outcome.\($0.rawValue)" }
      + Study.Effect.allCases.map { "studies.effect.\($0.rawValue)" }
      + Study.Use.allCases.map { "studies.use.\($0.rawValue)" }
    for tongue in [Tongue.english, .simplified] {
      for name in names { #expect(Self.library.catalogues[tongue]?.texts[name] != nil, "\(name)") }
    }
  }
}
