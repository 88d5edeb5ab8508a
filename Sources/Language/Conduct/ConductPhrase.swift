/// A sentence that breaks or fulfils something of conduct, or only looks as if it did.
public struct ConductPhrase: Hashable, Sendable {
  /// Such as `ph-insult`, or `rq-identify` for a duty.
  public var category: String
  /// `en`, `zh-Hans` or `zh-Hant`.
  public var language: String
  /// Whether it does; a lookalike does not.
  public var isCaught: Bool
  /// What of the category it does, as rules name it; empty for lookalikes.
  public var tags: [String]
  /// Other categories that it also belongs to: it says nothing against them.
  public var also: [String]
  public var text: String

  public init(
    category: String, language: String, isCaught: Bool, tags: [String] = [], also: [String] = [], text: String
  ) {
    self.category = category
    self.language = language
    self.isCaught = isCaught
    self.tags = tags
    self.also = also
    self.text = text
  }

  /// The category of lines that do nothing of any.
  public static let plain = "none"

  private static let columns = ["category", "language", "verdict", "tags", "also", "text"]

  /// Reads tab-separated lines under a header of the six columns; lists within a cell have commas.
  ///
  /// - Throws: `LabelledTextsError` at the first line that breaks a rule.
  public static func read(tsv: String) throws(LabelledTextsError) -> [ConductPhrase] {
    var phrases: [ConductPhrase] = []
    var number = 0
    for line in tsv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == columns.count else {
        throw LabelledTextsError(line: number, rule: .columns(expected: columns.count, found: cells.count))
      }
      if cells == columns { continue }
      if cells[0].isEmpty || !["catch", "pass"].contains(cells[2]) {
        throw LabelledTextsError(line: number, rule: .emptyLabel)
      }
      guard cells[5].contains(where: { !$0.isWhitespace }) else {
        throw LabelledTextsError(line: number, rule: .emptyText)
      }
      func list(_ cell: String) -> [String] { cell.split(separator: ",").map(String.init) }
      phrases.append(
        ConductPhrase(
          category: cells[0], language: cells[1], isCaught: cells[2] == "catch", tags: list(cells[3]),
          also: list(cells[4]),
          text: cells[5]))
    }
    if phrases.isEmpty { throw LabelledTextsError(line: max(number, 1), rule: .noRows) }
    return phrases
  }
}
