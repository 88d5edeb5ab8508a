import Foundation
import Language
import Simulation
import TestSupport
import Testing

/// Lines of one to three moves in ordinary speech, each with the moves it makes in their order.
@Suite("several moves in a line")
struct SeveralMovesTests {
  static func rows(_ language: String) throws -> [(text: String, moves: [Move])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Development/several-\(language).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      let fields = $0.split(separator: "\t").map(String.init)
      try #require(fields.count == 2, "two fields in \($0)")
      return (
        fields[0], try fields[1].split(separator: "+").map { try #require(Move(id: String($0)), "\($0)") }
      )
    }
  }

  static func moves(_ line: String) throws -> [Move] {
    try HeldOutTests.recogniser.get().hear(line, in: SmallBank.context, simplify: Simplified.simplify).moves
      .map(\.move)
  }

  /// Measured when the bounds were set: 34 of 61 and 94 of 120 in English, 34 of 60 and 95 of 120 in Chinese.
  @Test("half of the lines are heard in all their moves, and most of the moves", arguments: ["en", "zh"])
  func figures(_ language: String) throws {
    var exact = 0
    var named = 0
    var said = 0
    let rows = try Self.rows(language)
    #expect(rows.count >= 60)
    for row in rows {
      let heard = try Self.moves(row.text)
      if heard == row.moves { exact += 1 }
      named += row.moves.count { heard.contains($0) }
      said += row.moves.count
    }
    let figures = Comment(rawValue: "exact \(exact) of \(rows.count), named \(named) of \(said)")
    #expect(Float(exact) / Float(rows.count) >= 0.5, figures)
    #expect(Float(named) / Float(said) >= 0.75, figures)
  }

  @Test(
    "a short question after a sentence is a move of its own",
    arguments: [
      ("You said Friday and nothing came. What happened?", [Move.recallPromise, .askReason]),
      ("您上次答应周五还，结果没到账。怎么回事？", [.recallPromise, .askReason]),
    ])
  func shortQuestion(_ line: String, _ moves: [Move]) throws { #expect(try Self.moves(line) == moves) }

  @Test(
    "a condition stays with what it conditions",
    arguments: [
      "If you can't pay it all, could you pay part of it this week?",
      "If it's easier, could you pay 100 on Friday?",
      "要是一次还不上，您这周先还一部分行吗？", "如果方便的话，今天先还三百好吗？",
    ])
  func condition(_ line: String) throws { #expect(try Self.moves(line) == [.askPartPayment]) }
}
