import Foundation

/// Local time in one zone, with its daylight saving; remembers offsets, since a log asks for the same hours again.
struct ZoneClock {
  private let zone: TimeZone
  private var offsets: [Int64: Int] = [:]

  /// - Parameter name: as in `America/New_York`; nil where the system knows no such zone.
  init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  /// Seconds that local time is ahead of universal time at a moment.
  mutating func offset(at second: Int64) -> Int {
    // Clocks change at quarters of an hour.
    let quarter = (second >= 0 ? second : second - 899) / 900
    if let known = offsets[quarter] { return known }
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(quarter * 900)))
    offsets[quarter] = offset
    return offset
  }

  /// The moment of a clock time, both as seconds since 1970.
  ///
  /// Of an hour that comes twice the first is meant; one that is left out counts as if the clock had not changed yet.
  mutating func moment(ofLocal local: Int64) -> Int64 {
    let day: Int64 = 86_400
    let (before, after) = (offset(at: local - day), offset(at: local + day))
    for offset in [before, after] where self.offset(at: local - Int64(offset)) == offset {
      return local - Int64(offset)
    }
    return local - Int64(before)
  }
}
