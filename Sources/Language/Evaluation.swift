import Lending
import Simulation

/// How well a recogniser hears labelled lines it was not trained on.
public struct Evaluation: Hashable, Sendable {
  /// What one move's lines were heard as.
  public struct Row: Hashable, Sendable {
    public var move: Move
    public var lines: Int
    /// Lines whose clearest move is this one.
    public var hits: Int

    /// Share of the lines heard right, 0…1.
    public var recall: Float { lines == 0 ? 0 : Float(hits) / Float(lines) }
  }

  /// A mistake and how often it was made.
  public struct Confusion: Hashable, Sendable {
    public var said: Move
    public var heard: Move
    public var count: Int
  }

  /// Moves that have lines, in the order of their raw values.
  public var rows: [Row]
  /// Most frequent first.
  public var confusions: [Confusion]
  /// Share of lines heard as exactly the one move they were written for.
  public var exactRate: Float
  /// Share of lines that make one move but were heard as several.
  public var splitRate: Float
  /// Share of lines of misconduct heard as some misconduct among their moves.
  public var misconductRecall: Float
  /// Share of other lines in which misconduct was heard.
  public var falseAlarmRate: Float

  /// Mean of the moves' recalls, each move counting the same.
  public var macroAccuracy: Float {
    rows.isEmpty ? 0 : rows.reduce(0) { $0 + $1.recall } / Float(rows.count)
  }

  public init(
    of recogniser: Recogniser, on phrases: [Phrase], in context: HearingContext, simplify: (String) -> String
  ) {
    self.init(
      pairs: phrases.map { phrase in
        (phrase.move, recogniser.hear(phrase.text, in: context, simplify: simplify).moves)
      })
  }

  /// Figures from what was said and what was heard, such as the pooled folds of a cross-validation.
  public init(pairs: [(said: Move, heard: [HeardMove])]) {
    let size = Move.allCases.count
    var table = [Int](repeating: 0, count: size * size)
    var exact = 0
    var split = 0
    var misconduct = (lines: 0, heard: 0)
    var decent = (lines: 0, alarms: 0)
    for (said, heard) in pairs {
      var clearest: HeardMove?
      for move in heard where move.confidence > clearest?.confidence ?? -1 { clearest = move }
      table[Int(said.rawValue) * size + Int((clearest?.move ?? .other).rawValue)] += 1
      if heard.map(\.move) == [said] { exact += 1 }
      if heard.count > 1 { split += 1 }
      let isAlarm = heard.contains { $0.move.isMisconduct }
      if said.isMisconduct {
        misconduct.lines += 1
        if isAlarm { misconduct.heard += 1 }
      } else {
        decent.lines += 1
        if isAlarm { decent.alarms += 1 }
      }
    }
    rows = Move.allCases.compactMap { move in
      let start = Int(move.rawValue) * size
      let lines = table[start..<start + size].reduce(0, +)
      return lines == 0 ? nil : Row(move: move, lines: lines, hits: table[start + Int(move.rawValue)])
    }
    confusions = Move.allCases.flatMap { said in
      Move.allCases.compactMap { heard in
        let count = table[Int(said.rawValue) * size + Int(heard.rawValue)]
        return said == heard || count == 0 ? nil : Confusion(said: said, heard: heard, count: count)
      }
    }
    confusions.sort {
      ($1.count, $0.said.rawValue, $0.heard.rawValue) < ($0.count, $1.said.rawValue, $1.heard.rawValue)
    }
    func rate(_ part: Int, of whole: Int) -> Float { whole == 0 ? 0 : Float(part) / Float(whole) }
    exactRate = rate(exact, of: pairs.count)
    splitRate = rate(split, of: pairs.count)
    misconductRecall = rate(misconduct.heard, of: misconduct.lines)
    falseAlarmRate = rate(decent.alarms, of: decent.lines)
  }
}
