/// Splits CSV into records as RFC 4180 has it; line ends may be CRLF, LF or CR.
struct CSVRecords {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  struct Record {
    /// Where it begins, counted from 1; quoted fields may run over several lines.
    var line: Int
    /// Without the quotes around them.
    var fields: [String]

    /// Whether every field is blank: what spreadsheets leave below a table.
    var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// A record that breaks the format; nothing after it can be split with certainty.
  struct Malformed: Error {
    var line: Int
    var what: String
    var remedy: String
  }

  /// - Parameter bytes: UTF-8; a byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next record, or nil at the end.
  mutating func next() throws(Malformed) -> Record? {
    guard at < bytes.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      record.fields.append(try field())
      guard at < bytes.count else { return record }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      if bytes[at] == 0x0D { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
      line += 1
      return record
    }
  }

  private static func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
  }

  private mutating func field() throws(Malformed) -> String {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try quoted() }
    let start = at
    while at < bytes.count, !Self.endsField(bytes[at]) {
      guard bytes[at] != UInt8(ascii: "\"") else {
        throw Malformed(
          line: line, what: "a quotation mark inside a cell that does not begin with one",
          remedy: "Put the whole cell in quotation marks and double the one inside.")
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quoted() throws(Malformed) -> String {
    let opened = line
    var content: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < bytes.count, bytes[at] == byte else {
          guard at == bytes.count || Self.endsField(bytes[at]) else {
            throw Malformed(
              line: line, what: "text after the quotation mark that ends a cell",
              remedy: "Double the quotation marks inside a cell.")
          }
          return String(decoding: content, as: UTF8.self)
        }
        at += 1
      } else if byte == 0x0A || byte == 0x0D && (at == bytes.count || bytes[at] != 0x0A) {
        line += 1
      }
      content.append(byte)
    }
    throw Malformed(
      line: opened, what: "a cell whose quotation mark is never closed",
      remedy: "Close it, or double the quotation marks inside a cell.")
  }
}
