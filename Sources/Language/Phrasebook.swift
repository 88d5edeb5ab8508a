import Simulation

/// A sentence that a collector might say, labelled with the move it makes.
public struct Phrase: Hashable, Sendable {
  public var move: Move
  /// `en` or `zh`.
  public var language: String
  /// Who wrote it: lines of one hand resemble each other, so tests split by it.
  public var writer: String
  /// The case it was written for.
  public var situation: String
  public var text: String

  public init(move: Move, language: String, writer: String, situation: String, text: String) {
    self.move = move
    self.language = language
    self.writer = writer
    self.situation = situation
    self.text = text
  }
}

/// Labelled sentences from which hearing is learnt.
public struct Phrasebook: Hashable, Sendable {
  public var phrases: [Phrase]

  public init(phrases: [Phrase] = []) { self.phrases = phrases }

  /// Reads tab-separated lines under the header `move`, `language`, `writer`, `situation`, `text`.
  ///
  /// Lines that start with `#` and empty lines are passed over.
  /// - Throws: `PhrasebookError` at the first line that breaks a rule.
  public init(tsv: String) throws(PhrasebookError) {
    phrases = []
    var isHeaded = false
    var number = 0
    for line in tsv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if !isHeaded {
        guard fields == Self.columns else { throw PhrasebookError(line: number, rule: .header) }
        isHeaded = true
        continue
      }
      phrases.append(try Self.phrase(of: fields, line: number))
    }
    guard isHeaded else { throw PhrasebookError(line: max(number, 1), rule: .header) }
  }

  /// What `init(tsv:)` reads back.
  public var tsv: String {
    let rows = phrases.map { [$0.move.id, $0.language, $0.writer, $0.situation, $0.text] }
    return ([Self.columns] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  private static let columns = ["move", "language", "writer", "situation", "text"]

  private static func phrase(of fields: [String], line: Int) throws(PhrasebookError) -> Phrase {
    guard fields.count == columns.count else {
      throw PhrasebookError(line: line, rule: .columns(found: fields.count))
    }
    guard let move = Move(id: fields[0]) else {
      throw PhrasebookError(
        line: line, rule: .move(fields[0], nearest: Language.nearest(fields[0], in: Move.ids)))
    }
    guard ["en", "zh"].contains(fields[1]) else {
      throw PhrasebookError(line: line, rule: .language(fields[1]))
    }
    guard fields[4].contains(where: { !$0.isWhitespace }) else {
      throw PhrasebookError(line: line, rule: .emptyText)
    }
    return Phrase(
      move: move, language: fields[1], writer: fields[2], situation: fields[3], text: fields[4])
  }
}

/// A line of a phrase bank that cannot be read.
public struct PhrasebookError: Error, Hashable, Sendable {
  /// What the line breaks.
  public enum Rule: Hashable, Sendable {
    case header
    case columns(found: Int)
    case move(String, nearest: String?)
    case language(String)
    case emptyText
  }

  /// Counted from 1.
  public var line: Int
  public var rule: Rule

  public init(line: Int, rule: Rule) {
    self.line = line
    self.rule = rule
  }

  /// What to change.
  public var remedy: String {
    switch rule {
    case .header: "Start with the line move, language, writer, situation, text, separated by tabs."
    case .columns: "Separate exactly five fields with tabs; a text holds no tab."
    case .move(_, let nearest):
      nearest.map { "Write \($0), if that is meant." } ?? "Use one of: \(Move.ids.joined(separator: ", "))."
    case .language: "Write en for English or zh for Chinese."
    case .emptyText: "Write the sentence, or delete the line."
    }
  }
}

extension PhrasebookError: CustomStringConvertible {
  public var description: String {
    let fault =
      switch rule {
      case .header: "the header is missing"
      case .columns(let found): "there are \(found) fields instead of 5"
      case .move(let id, _): "there is no move \(id.debugDescription)"
      case .language(let code): "there is no language \(code.debugDescription)"
      case .emptyText: "the text is empty"
      }
    return "line \(line): \(fault). \(remedy)"
  }
}
