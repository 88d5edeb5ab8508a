import Conduct
import Language
import Library

/// What a column of a contact log holds.
public enum LogColumn: Hashable, Sendable {
  case time, zone, account, channel, person, number, debt, agency, party, purpose, outcome
  case excluded, inbound
  /// Any other fact by its name, as `state.unreachable`, `tags` or `headcount`.
  case fact(Fact)

  static let named: [(String, LogColumn)] = [
    ("time", .time), ("zone", .zone), ("account", .account), ("channel", .channel), ("person", .person),
    ("number", .number), ("debt", .debt), ("agency", .agency), ("party", .party), ("purpose", .purpose),
    ("outcome", .outcome), ("excluded", .excluded), ("inbound", .inbound),
  ]

  /// A log without these says too little.
  static let required = ["time", "account", "channel"]

  init?(_ name: String) {
    if let column = Self.named.first(where: { $0.0 == name }) {
      self = column.1
    } else if let fact = Fact(name), fact != .time {
      self = .fact(fact)
    } else {
      return nil
    }
  }

  /// The columns that a header names, and what is wrong with it.
  static func columns(of header: [String], line: Int) throws(LogProblem) -> [LogColumn] {
    var columns: [LogColumn] = []
    if header.count == 1, header[0].contains(where: { ";\t|".contains($0) }) {
      throw LogProblem(line, "the columns are not separated by commas", "Save it as CSV with commas.")
    }
    for name in header {
      guard let column = LogColumn(name) else {
        let names = named.map(\.0) + Fact.all.map(\.name)
        let near = nearest(name, in: names).map { "Did you mean \"\($0)\"?" }
        throw LogProblem(
          line, "unknown column \(LogProblem.shown(name))",
          near ?? "Take it out; the columns are \(named.map(\.0).joined(separator: ", ")) and any fact.")
      }
      if columns.contains(column) {
        throw LogProblem(line, "column \"\(name)\" occurs twice", "Take one out.")
      }
      columns.append(column)
    }
    for name in required where !header.contains(name) {
      let isAnywhere = header.contains { nearest($0, in: [name]) != nil }
      throw LogProblem(
        line, "column \"\(name)\" is missing",
        isAnywhere ? "Is it misspelt?" : "Add it; the first line names the columns.")
    }
    return columns
  }
}

/// Something wrong in a contact log: the line, what is wrong, as a clause, and the remedy, as a sentence.
public struct LogProblem: Error, Hashable, Sendable {
  /// Counted from 1, the header's included.
  public var line: Int
  public var what: String
  public var remedy: String?
  /// Whether all that is wrong is that nothing says what the clock means.
  var isZoneless = false

  public init(_ line: Int, _ what: String, _ remedy: String? = nil) {
    self.line = line
    self.what = what
    self.remedy = remedy
  }

  /// A cell's text in quotation marks: bounded, without control characters.
  static func shown(_ text: String) -> String {
    let clean = text.unicodeScalars.prefix(40).map { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{B7}" : String(scalar)
    }
    return "\"\(clean.joined())\(text.unicodeScalars.count > 40 ? "…" : "")\""
  }
}
