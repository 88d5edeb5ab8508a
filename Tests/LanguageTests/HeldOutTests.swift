import Foundation
import Language
import Simulation
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
      on: try Phrasebook(tsv: String(contentsOf: bank, encoding: .utf8)), simplify: { $0 })
  }

  @Test(
    "moves are heard in lines by other hands", .enabled(if: exists("moves-en") && exists("moves-zh")),
    arguments: ["en", "zh"])
  func moves(_ language: String) throws {
    let phrases = try Self.rows("moves-\(language)").map { row in
      let move = try #require(Move(id: row["move", default: ""]), "no known move in \(row)")
      let text = try #require(row["text"], "no text in \(row)")
      return Phrase(move: move, language: language, writer: "", situation: "", text: text)
    }
    let evaluation = Evaluation(
      of: try Self.recogniser.get(), on: phrases, in: SmallBank.context, simplify: { $0 })
    let figures = Comment(
      rawValue: "\(language): macro \(evaluation.macroAccuracy), misconduct \(evaluation.misconductRecall), "
        + "false alarms \(evaluation.falseAlarmRate), several \(evaluation.splitRate), "
        + "exact \(evaluation.exactRate)")
    #expect(evaluation.macroAccuracy >= 0.8, figures)
    #expect(evaluation.misconductRecall >= 0.9, figures)
  }
}
