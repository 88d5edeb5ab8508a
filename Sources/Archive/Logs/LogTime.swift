import Lending

/// A moment as a log writes it: clock time, and how far that clock is from universal time where it says so.
struct LogTime: Hashable {
  /// Seconds of the clock since 1970-01-01 00:00 on that clock.
  var local: Int64
  /// Seconds that the clock is ahead of universal time; nil where the text has none.
  var offset: Int?
  /// Whether the text says only that it is universal time, which is nobody's local clock.
  var isUniversal = false

  /// Reads `2026-11-24T09:15:00+08:00`, with a blank for the T, without seconds or without an offset.
  init?(_ bytes: some Collection<UInt8>) {
    var reader = Reader(bytes: Array(bytes))
    guard let year = reader.number(4...4), let separator = reader.take([0x2D, 0x2F]),
      let month = reader.number(1...2), reader.take([separator]) != nil, let day = reader.number(1...2),
      (1970...2200).contains(year), let date = Day(year: year, month: month, day: day),
      reader.take([0x54, 0x74, 0x20]) != nil, let hour = reader.number(1...2), reader.take([0x3A]) != nil,
      let minute = reader.number(2...2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if reader.take([0x3A]) != nil {
      guard let seconds = reader.number(2...2), seconds <= 60 else { return nil }
      second = min(seconds, 59)
      if reader.take([0x2E]) != nil, reader.number(1...9) == nil { return nil }
    }
    local = Int64(date.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    _ = reader.take([0x20])
    guard !reader.isAtEnd else { return }
    if reader.take([0x5A, 0x7A]) != nil {
      isUniversal = true
      offset = 0
    } else {
      guard let sign = reader.take([0x2B, 0x2D]), let hours = reader.number(2...2), hours <= 18 else {
        return nil
      }
      _ = reader.take([0x3A])
      let minutes = reader.isAtEnd ? 0 : reader.number(2...2)
      guard let minutes, minutes < 60 else { return nil }
      offset = (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
    }
    guard reader.isAtEnd else { return nil }
  }

  private struct Reader {
    var bytes: [UInt8]
    var at = 0

    var isAtEnd: Bool { at == bytes.count }

    mutating func take(_ any: [UInt8]) -> UInt8? {
      guard at < bytes.count, any.contains(bytes[at]) else { return nil }
      at += 1
      return bytes[at - 1]
    }

    /// As many digits as follow, within a range.
    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
      let start = at
      var value = 0
      while at < bytes.count, at - start < digits.upperBound, (0x30...0x39).contains(bytes[at]) {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      return at - start >= digits.lowerBound ? value : nil
    }
  }
}
