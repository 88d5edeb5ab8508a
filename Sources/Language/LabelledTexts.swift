/// Texts with labels of any kind, from tab-separated lines.
public struct LabelledTexts: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var label: String
    public var text: String
    /// Who wrote it, where the file says so: folds are cut between writers.
    public var writer: String?
  }

  public private(set) var rows: [Row] = []

  /// Reads a header that names `text` and one of `label`, `move`, `intent` or `category`; without such a header
  /// every line is a label and a text.
  ///
  /// Lines that start with `#` and empty lines are passed over.
  /// - Throws: `LabelledTextsError` at the first line that breaks a rule.
  public init(tsv: String) throws(LabelledTextsError) {
    var columns: Columns?
    var number = 0
    for line in tsv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns == nil {
        columns = Columns(header: fields) ?? Columns(label: 0, text: 1, writer: nil, count: 2)
        if Columns(header: fields) != nil { continue }
      }
      guard let columns else { continue }
      rows.append(try columns.row(of: fields, line: number))
    }
    if rows.isEmpty { throw LabelledTextsError(line: max(number, 1), rule: .noRows) }
  }

  /// Numbers of the fold of each row, below `folds`: rows of one writer stay together, others take turns.
  public func folds(_ folds: Int) -> [Int] {
    let writers = Set(rows.compactMap(\.writer)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(writers, writers.indices))
    return rows.enumerated().map { index, row in (row.writer.flatMap { numbers[$0] } ?? index) % folds }
  }

  private struct Columns {
    var label: Int
    var text: Int
    var writer: Int?
    var count: Int

    init(label: Int, text: Int, writer: Int?, count: Int) {
      (self.label, self.text, self.writer, self.count) = (label, text, writer, count)
    }

    init?(header: [String]) {
      let names = header.map { $0.lowercased() }
      guard let text = names.firstIndex(of: "text"),
        let label = names.firstIndex(where: { ["label", "move", "intent", "category"].contains($0) })
      else { return nil }
      self.init(label: label, text: text, writer: names.firstIndex(of: "writer"), count: names.count)
    }

    func row(of fields: [String], line: Int) throws(LabelledTextsError) -> Row {
      guard fields.count == count else {
        throw LabelledTextsError(line: line, rule: .columns(expected: count, found: fields.count))
      }
      if fields[label].isEmpty { throw LabelledTextsError(line: line, rule: .emptyLabel) }
      guard fields[text].contains(where: { !$0.isWhitespace }) else {
        throw LabelledTextsError(line: line, rule: .emptyText)
      }
      return Row(label: fields[label], text: fields[text], writer: writer.map { fields[$0] })
    }
  }
}

/// A line of labelled texts that cannot be read.
public struct LabelledTextsError: Error, Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    case columns(expected: Int, found: Int)
    case emptyLabel, emptyText, noRows
  }

  /// Counted from 1.
  public var line: Int
  public var rule: Rule
}

extension LabelledTextsError: CustomStringConvertible {
  public var description: String {
    switch rule {
    case .columns(let expected, let found):
      "line \(line): there are \(found) fields instead of \(expected). Separate them with tabs; a text holds none."
    case .emptyLabel: "line \(line): the label is empty. Write one, or delete the line."
    case .emptyText: "line \(line): the text is empty. Write the sentence, or delete the line."
    case .noRows: "line \(line): no labelled text was found. Write a label, a tab and a text on each line."
    }
  }
}
