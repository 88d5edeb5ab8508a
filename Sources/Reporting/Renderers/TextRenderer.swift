/// Reports as plain text for a terminal.
public struct TextRenderer: Sendable {
  /// Columns of the terminal that a text takes, which for Chinese is not its number of characters.
  public var width: @Sendable (String) -> Int
  /// Widest line of paragraphs.
  public var columns: Int

  public init(columns: Int, width: @escaping @Sendable (String) -> Int) {
    self.columns = columns
    self.width = width
  }

  public func render(_ report: Report) -> String {
    var lines = [report.title, String(repeating: "=", count: min(columns, width(report.title))), ""]
    for block in report.blocks {
      switch block {
      case .heading(let text): lines += [text, String(repeating: "-", count: min(columns, width(text)))]
      case .paragraph(let text): lines += wrap(text) + [""]
      case .verdict(let text): lines += wrap("» " + text, indent: "  ") + [""]
      case .note(let text): lines += wrap(text) + [""]
      case .table(let table): lines += render(table) + [""]
      case .chart(let chart):
        if !chart.isToldByTable { lines += [chart.title] + render(chart.table(rows: 8)) + [""] }
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func render(_ table: Table) -> [String] {
    let rows = [table.columns.map(\.title)] + table.rows
    let widths = table.columns.indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      let cells = row.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - width(row[column]))
        return table.columns[column].isNumber ? gap + row[column] : row[column] + gap
      }
      return trimmed(cells.joined(separator: "  "))
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return [line(rows[0]), rule] + table.rows.map(line)
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// Breaks at spaces, and anywhere between wide characters.
  private func wrap(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func put(_ piece: String) {
      let size = width(piece)
      if used + size > columns, used > 0 {
        lines.append(trimmed(line))
        line = indent
        used = width(indent)
        if piece == " " { return }
      }
      line += piece
      used += size
    }
    var word = ""
    for character in text {
      if character == " " || width(String(character)) > 1 {
        if !word.isEmpty { put(word) }
        word = ""
        put(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { put(word) }
    return lines + [trimmed(line)]
  }
}
