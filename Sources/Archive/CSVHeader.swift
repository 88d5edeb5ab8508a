import Language
import Library

/// The first line of a file of accounts.
enum CSVHeader {
  private static let names = CSVAccounts.Column.allCases.map(\.rawValue)

  /// The column at each place, and what is wrong with the names.
  static func columns(
    of record: CSVRecords.Record
  ) -> (columns: [CSVAccounts.Column], problems: [CSVError.Problem]) {
    var columns: [CSVAccounts.Column] = []
    var problems: [CSVError.Problem] = []
    func report(_ column: String?, _ what: String, _ remedy: String) {
      problems.append(.init(line: record.line, column: column, what: what, remedy: remedy))
    }
    if record.fields.count == 1, let only = record.fields.first, only.contains(where: { ";\t|".contains($0) })
    {
      report(nil, "the columns are not separated by commas", "Save it as CSV with commas.")
      return ([], problems)
    }
    for (i, field) in record.fields.enumerated() {
      let name = field.trimmed
      if name.isEmpty {
        report(nil, "column \(i + 1) has no name", "Name it or remove it.")
      } else if let column = CSVAccounts.Column(rawValue: name) {
        if columns.contains(column) { report(name, "the column occurs twice", "Remove one.") }
        columns.append(column)
      } else {
        let meant = nearest(name, in: names).map { "Did you mean \"\($0)\"?" }
        report(
          String(name.prefix(60)), "unknown column",
          meant ?? "Remove it; columns are \(names.joined(separator: ", ")).")
      }
    }
    for column in CSVAccounts.Column.allCases where column.isRequired && !columns.contains(column) {
      report(column.rawValue, "the column is missing", "Add it; the first line names the columns.")
    }
    return (columns, Array(problems.prefix(CSVError.most)))
  }
}

extension String {
  /// Without blanks on either side, as they stand around cells typed by hand.
  var trimmed: String {
    // Most cells begin and end with a plain letter or digit; asking that of the bytes is far cheaper.
    let plain: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, plain.contains(first), plain.contains(last) {
      return self
    }
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
