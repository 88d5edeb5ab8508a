/// The cells of one line of CSV, as slices of it; only cells in quotation marks that hold some are copied.
struct LogCells {
  private(set) var cells: [ArraySlice<UInt8>] = []

  /// Splits a line; false where a quotation mark is never closed, or stands where none may.
  mutating func split(_ line: ArraySlice<UInt8>) -> Bool {
    cells.removeAll(keepingCapacity: true)
    var at = line.startIndex
    while true {
      if at < line.endIndex, line[at] == 0x22 {
        guard let next = quoted(line, from: at + 1) else { return false }
        at = next
      } else {
        let end = line[at...].firstIndex(of: 0x2C) ?? line.endIndex
        guard !line[at..<end].contains(0x22) else { return false }
        cells.append(Self.trimmed(line[at..<end]))
        at = end
      }
      if at == line.endIndex { return true }
      at += 1
    }
  }

  /// Takes a cell in quotation marks and says where it ends.
  private mutating func quoted(_ line: ArraySlice<UInt8>, from start: Int) -> Int? {
    var content: [UInt8] = []
    var at = start
    while at < line.endIndex {
      if line[at] != 0x22 {
        content.append(line[at])
        at += 1
      } else if at + 1 < line.endIndex, line[at + 1] == 0x22 {
        content.append(0x22)
        at += 2
      } else {
        guard at + 1 == line.endIndex || line[at + 1] == 0x2C else { return nil }
        cells.append(Self.trimmed(content[...]))
        return at + 1
      }
    }
    return nil
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first, first == 0x20 || first == 0x09 { cell.removeFirst() }
    while let last = cell.last, last == 0x20 || last == 0x09 { cell.removeLast() }
    return cell
  }
}

extension ArraySlice<UInt8> {
  /// 64 bits that stand for the bytes, the same on every machine: FNV-1a, mixed at the end.
  var key: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}
