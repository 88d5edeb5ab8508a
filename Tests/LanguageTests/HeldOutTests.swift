import Foundation
import Language
import Simulation
import TestSupport
import Testing

/// Lines written by other hands before the phrase bank, and never trained on.
@Suite("unseen lines")
struct HeldOutTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let bank = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "scenarios/language/phrases.tsv")

  /// Rows of a tab-separated file by the names in its header; `#` starts a comment.
  static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder.appending(path: "HeldOut/\(name).tsv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  static func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "HeldOut/\(name).tsv").path)
      && FileManager.default.fileExists(atPath: bank.path)
  }

  static let recogniser = Result {
    Recogniser.train(
      on: try Phrasebook(tsv: String(contentsOf: bank, encoding: .utf8)), simplify: Simplified.simplify)
  }

  @Test(
    "sums, days and parts are read in lines by other hands", .enabled(if: exists("slots-200-en")),
    arguments: ["slots-200-en", "slots-200-zh", "slots-3-en", "slots-3-zh", "slots-4-en", "slots-5-en"])
  func slots(_ list: String) throws {
    let figures = try SlotTable(
      Self.folder.appending(path: "HeldOut/\(list).tsv"), simplify: Simplified.simplify)
    #expect(figures.share >= 0.85, "\(list): exact \(figures.share) of \(figures.lines)")
  }

  @Test(
    "several moves in a line are heard in their order", .enabled(if: exists("moves-2-several-en")),
    arguments: [
      "moves-2-several-en", "moves-2-several-zh", "moves-3-several-en", "moves-3-several-zh",
      "moves-4-several-en", "moves-4-several-zh",
    ])
  func several(_ list: String) throws {
    var exact = 0
    var named = 0
    var said = 0
    let rows = try Self.rows(list)
    for row in rows {
      let moves = row["moves", default: ""].split(separator: "+").compactMap { Move(id: String($0)) }
      let heard = try Self.recogniser.get().hear(
        row["text", default: ""], in: SmallBank.context, simplify: Simplified.simplify
      ).moves.map(\.move)
      said += moves.count
      named += moves.count { heard.contains($0) }
      if heard == moves { exact += 1 }
    }
    let recall = Float(named) / Float(said)
    #expect(recall >= 0.7, "\(list): exact \(exact) of \(rows.count), moves heard \(named) of \(said)")
  }

  @Test(
    "polite lines are seldom heard as misconduct", .enabled(if: exists("polite-en") && exists("polite-zh")),
    arguments: ["polite-en", "polite-zh", "polite-2-en", "polite-2-zh"])
  func polite(_ list: String) throws {
    let rows = try Self.rows(list)
    let alarms = try rows.count { row in
      try Self.recogniser.get().hear(
        row["text", default: ""], in: SmallBank.context, simplify: Simplified.simplify
      ).moves.contains(where: \.move.isMisconduct)
    }
    #expect(Float(alarms) / Float(rows.count) <= 0.12, "\(list): \(alarms) of \(rows.count)")
  }

  @Test(
    "moves are heard in lines by other hands", .enabled(if: exists("moves-en") && exists("moves-zh")),
    arguments: ["moves-en", "moves-zh", "moves-2-en", "moves-2-zh"])
  func moves(_ list: String) throws {
    let phrases = try Self.rows(list).map { row in
      let move = try #require(Move(id: row["move", default: ""]), "no known move in \(row)")
      let text = try #require(row["text"], "no text in \(row)")
      return Phrase(move: move, language: String(list.suffix(2)), writer: "", situation: "", text: text)
    }
    let evaluation = Evaluation(
      of: try Self.recogniser.get(), on: phrases, in: SmallBank.context, simplify: Simplified.simplify)
    let figures = Comment(
      rawValue: "\(list): macro \(evaluation.macroAccuracy), misconduct \(evaluation.misconductRecall), "
        + "false alarms \(evaluation.falseAlarmRate), several \(evaluation.splitRate), "
        + "exact \(evaluation.exactRate)")
    #expect(evaluation.macroAccuracy >= 0.93, figures)
    #expect(evaluation.misconductRecall >= 0.93, figures)
  }

  /// Misconduct in polite words, as hints, as denials that are none; the other half of the lists is in the bank.
  @Test("wrapped misconduct is heard, most of it", arguments: [("en", Float(0.66)), ("zh", 0.84)])
  func wrapped(_ language: String, least: Float) throws {
    let folder = Self.folder.appending(path: "Development/misconduct-\(language).tsv")
    let lines = try String(contentsOf: folder, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let texts = lines.compactMap { $0.split(separator: "\t").last.map(String.init) }
    let caught = try texts.count { text in
      try Self.recogniser.get().hear(text, in: SmallBank.context, simplify: Simplified.simplify).moves
        .contains(where: \.move.isMisconduct)
    }
    #expect(texts.count == 50)
    #expect(Float(caught) >= least * 50, "\(language): \(caught) of 50")
  }
}
