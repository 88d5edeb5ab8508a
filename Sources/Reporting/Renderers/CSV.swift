/// Cells as a spreadsheet reads them.
public enum CSV: Sendable {
  /// One line; a cell that a spreadsheet would run as a formula gets an apostrophe in front.
  public static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\n"
  }

  private static func cell(_ text: String) -> String {
    let isNumber = Double(text) != nil
    let runs = !isNumber && (text.first.map { "=+-@\t\r".contains($0) } ?? false)
    let safe = runs ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
