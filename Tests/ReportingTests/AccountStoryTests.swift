import Foundation
import Language
import Simulation
import TestSupport
import Testing

@testable import Reporting

@Suite("An account's run in words")
struct AccountStoryTests {
  static let texts: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios/language")

  /// The texts of the shipped files, read line by line, since this target knows no YAML.
  static func catalogue(_ tongue: Tongue) throws -> Catalogue {
    var texts: [String: String] = [:]
    for file in ["trace", "program", "ui"] {
      let text = try String(
        contentsOf: Self.texts.appending(path: "\(file).\(tongue.rawValue).yaml"), encoding: .utf8)
      for line in text.split(separator: "\n") {
        guard let match = line.wholeMatch(of: #/  ([a-zA-Z0-9.-]+): "(.*)"/#) else { continue }
        texts[String(match.output.1)] = String(match.output.2)
      }
    }
    return Catalogue(tongue: tongue, texts: texts)
  }

  static func story(_ catalogue: Catalogue, account: Int, strategy: Int) -> AccountStory {
    let experiment = Fixture.experiment(accounts: 24, replications: 1)
    return AccountStory(
      experiment.trace(account: account, replication: 0, strategy: strategy),
      under: experiment.strategies[strategy], catalogue, strategyTitle: "S", typeName: "T", causeName: "C",
      regimes: 3, days: experiment.setting.days)
  }

  @Test(
    "every event has words in both languages, with no key and no open place",
    arguments: [Tongue.english, .simplified])
  func words(tongue: Tongue) throws {
    let catalogue = try Self.catalogue(tongue)
    let story = Self.story(catalogue, account: 3, strategy: 1)
    let money = story.trace.opening.due
    let events: [TraceEvent.What] =
      [
        .regime(0), .regime(1), .regime(2), .disaster, .movedAway, .died, .gaveUp, .paidOff, .chargedOff,
        .turnedTo(.wait), .turnedTo(.treat(0)), .attempts(1), .attempts(3), .postponed, .found,
        .askedGuarantors, .askedEstate, .reported, .sold, .reached(0), .complained, .helped, .lent(money),
        .promised(money, parts: 1, due: 3), .promised(money, parts: 3, due: 3), .partMet(left: 2),
        .promiseKept, .promiseBroken, .missed(parts: 2), .sued, .filed, .judgedUnheard, .settledAtCourt,
        .judged, .planEnforceable, .enforced, .paysUnasked, .guarantorPays, .received(money, left: money),
        .fee(money), .waived(money), .closed,
      ] + Move.allCases.map { .said($0, .heard) } + Reply.allCases.map { .said(.greet, $0) } + [
        .said(.greet, nil)
      ]
    var seen: Set<String> = []
    for event in events {
      let words = try #require(story.words(event), "\(event)")
      #expect(
        !words.contains("{") && words.firstMatch(of: /(trace|move|reply|channel)\.[a-z]/) == nil, "\(words)")
      seen.insert(words)
    }
    // One for each, but for the two that name the same move and reply.
    #expect(seen.count == events.count - 1)
  }

  @Test(
    "the story names who it is, hides nothing from the reader, and ends with the account's figures",
    arguments: 0..<4)
  func story(strategy: Int) throws {
    let catalogue = try Self.catalogue(.english)
    for account in 0..<8 {
      let story = Self.story(catalogue, account: account, strategy: strategy)
      let text = TextRenderer(columns: 100) { $0.count }.render(Report(title: "t", blocks: story.blocks))
      #expect(text.contains("Hidden from the lender: T; reason: C"))
      #expect(!text.contains("{") && text.firstMatch(of: /trace\.[a-z]/) == nil)
      for block in story.blocks {
        guard case .table(let table) = block else { continue }
        let received = table.rows.count { $0[1].contains(" received, ") }
        #expect(received == Int(story.trace.result.payments))
        // A day is named once, and days rise.
        let days = table.rows.compactMap { Int($0[0]) }
        #expect(days == Set(days).sorted())
      }
    }
  }
}
