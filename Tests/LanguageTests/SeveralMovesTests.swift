import Foundation
import Language
import Simulation
import TestSupport
import Testing

/// Lines of one to three moves in ordinary speech, each with the moves it makes in their order.
@Suite("several moves in a line")
struct SeveralMovesTests {
  static func rows(_ list: String) throws -> [(text: String, moves: [Move])] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Development/\(list).tsv")
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

  /// Measured when the bounds were set: 45 of 61 and 105 of 120, 38 of 60 and 98 of 120, 83 of 100 and 186 of 203, 79
  /// of 100 and 186 of 204.
  @Test(
    "most lines are heard in all their moves, and most of the moves",
    arguments: [
      ("several-en", Float(0.68), Float(0.83)), ("several-zh", 0.58, 0.78), ("several-2-en", 0.78, 0.88),
      ("several-2-zh", 0.74, 0.87), ("several-3-en", 0.86, 0.9), ("several-3-zh", 0.9, 0.95),
    ])
  func figures(_ list: String, _ leastExact: Float, _ leastNamed: Float) throws {
    var exact = 0
    var named = 0
    var said = 0
    let rows = try Self.rows(list)
    // The last two are halves of lists of a hundred.
    #expect(rows.count >= (list.hasPrefix("several-3") ? 50 : 60))
    for row in rows {
      let heard = try Self.moves(row.text)
      if heard == row.moves { exact += 1 }
      named += row.moves.count { heard.contains($0) }
      said += row.moves.count
    }
    let figures = Comment(rawValue: "\(list): exact \(exact) of \(rows.count), named \(named) of \(said)")
    #expect(Float(exact) / Float(rows.count) >= leastExact, figures)
    #expect(Float(named) / Float(said) >= leastNamed, figures)
  }

  @Test(
    "a short question after a sentence is a move of its own",
    arguments: [
      ("You said Friday and nothing came. What happened?", [Move.recallPromise, .askReason]),
      ("您上次答应周五还，结果没到账。怎么回事？", [.recallPromise, .askReason]),
    ])
  func shortQuestion(_ line: String, _ moves: [Move]) throws { #expect(try Self.moves(line) == moves) }

  @Test(
    "a dash between words parts them, one within a word or between numbers does not",
    arguments: [
      ("The payment of 640 was due in April - what happened?", [Move.stateDebt, .askReason]),
      ("You lost the part-time job, you said – how much comes in now?", [.reflect, .askAbility]),
      ("Could you pay 200 - 250 on Friday?", [.askPartPayment]),
    ])
  func dash(_ line: String, _ moves: [Move]) throws { #expect(try Self.moves(line) == moves) }

  @Test(
    "a condition stays with what it conditions",
    arguments: [
      "If you can't pay it all, could you pay part of it this week?",
      "If it's easier, could you pay 100 on Friday?",
      "要是一次还不上，您这周先还一部分行吗？", "如果方便的话，今天先还三百好吗？",
    ])
  func condition(_ line: String) throws { #expect(try Self.moves(line) == [.askPartPayment]) }
}
