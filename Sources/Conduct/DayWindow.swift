/// How much happened on each of the last sixteen days up to the newest seen, in 36 bytes.
///
/// A week is what rules ask for. The rest leaves room for days that seem to run backwards where people cross time zones.
struct DayWindow: BitwiseCopyable {
  static let days = 16

  private var counts = SIMD16<UInt16>(repeating: 0)
  private(set) var newest: Int32

  init(newest: Int32) { self.newest = newest }

  /// Counts one more on a day; counts stop at 65,535, and days before the window are passed over.
  mutating func add(_ day: Int32) {
    if day > newest {
      let shift = Int(min(day - newest, Int32(Self.days)))
      for offset in stride(from: Self.days - 1, through: 0, by: -1) {
        counts[offset] = offset >= shift ? counts[offset - shift] : 0
      }
      newest = day
    }
    let offset = Int(newest - day)
    guard offset < Self.days, counts[offset] < .max else { return }
    counts[offset] += 1
  }

  /// How much happened in the days up to one, that one among them, and since.
  func total(_ days: Int, upTo day: Int32) -> Int {
    let oldest = Int(newest - day) + days - 1
    guard oldest >= 0 else { return 0 }
    return (0...min(oldest, Self.days - 1)).reduce(0) { $0 + Int(counts[$1]) }
  }
}
