import Archive
import Foundation
import Lending
import Library
import Simulation
import Testing
import Training

@Suite("the shipped scorecard beside the shipped talks")
struct CopingTests {
  static let library: Library = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios").path
    let sources = (try? LibraryFolder(path: root))?.sources().sources ?? []
    let kinds: Set<Kind> = [.talk, .type, .rubric]
    return Library.read(sources, .init(kinds: kinds, hash: { _ in "hash" })).library
  }()

  static func call(of script: Script, type: String, due: Money) -> ScoredCall {
    var turns: [ScoredTurn] = []
    for line in script.lines {
      let step = line.step
      let amount = step.offer.share > 0 ? due.scaled(by: Int64(step.offer.share * 1000), over: 1000) : nil
      let ask = ScoredTurn.Ask(
        step.move, amount: amount, day: Day(number: 20_000 + Int(step.offer.day)),
        parts: Int(step.offer.parts),
        waived: step.offer.waived, isWritten: step.offer.isWritten)
      turns.append(
        ScoredTurn(
          number: turns.count + 1, speaker: .collector, text: line.say[.english]?.first ?? "",
          moves: [step.move],
          asks: step.move.isAsk ? [ask] : []))
      let reply: Reply = step.move == .askCommitment ? .accepts : .heard
      turns.append(
        ScoredTurn(number: turns.count + 1, speaker: .borrower, text: "I see. And then?", reply: reply))
    }
    return ScoredCall(turns: turns, due: due, longestPlan: 6, largestWaiver: 0.5, type: type)
  }

  @Test(
    "the talk that fits a type satisfies every coping skill of the type",
    arguments: library.types.keys.sorted())
  func fits(type: String) throws {
    let rubric = try #require(Self.library.rubrics["default"])
    let profile = try #require(Self.library.types[type])
    let script = try #require(Self.library.scripts[profile.script])
    let card = Scorer(rubric: rubric).scorecard(
      of: Self.call(of: script, type: type, due: Money(minor: 100_000)))
    let coping = try #require(card.sections.first { $0.id == "coping" })
    #expect(coping.rows.filter { $0.verdict == .no }.map(\.check) == [])
    #expect(!card.isFailed)
    #expect((card.total ?? 0) > 60)
  }

  @Test("each check of the shipped scorecard can be answered by the program")
  func rules() throws {
    let rubric = try #require(Self.library.rubrics["default"])
    let checks = rubric.failures + rubric.sections.flatMap(\.checks) + rubric.coping.values.joined()
    #expect(checks.count > 50)
    #expect(checks.filter { $0.rule == nil }.map(\.id) == [])
    #expect(rubric.sections.reduce(0) { $0 + $1.weight } == 100)
  }
}
