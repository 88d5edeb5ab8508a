import Lending
import Testing

@testable import Archive

@Suite("times of a contact log")
struct LogTimeTests {
  private static func second(_ day: (Int, Int, Int), _ hour: Int, _ minute: Int) -> Int64 {
    let number = Day(year: day.0, month: day.1, day: day.2)?.number ?? 0
    return Int64(number) * 86_400 + Int64(hour * 3600 + minute * 60)
  }

  @Test(
    "clock time and offset are read in the ways that exports write them",
    arguments: [
      ("2026-11-24T09:15:00+08:00", 8 * 3600), ("2026-11-24 09:15", nil), ("2026/11/24 9:15:00", nil),
      ("2026-11-24t09:15:00.250-0500", -5 * 3600), ("2026-11-24 09:15:00 +01", 3600),
      ("2026-11-24T09:15:00-03:30", -12_600),
    ] as [(String, Int?)])
  func forms(text: String, offset: Int?) throws {
    let time = try #require(LogTime(Array(text.utf8)))
    #expect(time.local == Self.second((2026, 11, 24), 9, 15))
    #expect(time.offset == offset)
    #expect(!time.isUniversal)
  }

  @Test(
    "what is no time is none",
    arguments: [
      "", "2026-11-24", "11/24/2026 09:15", "2026-02-30 09:15", "2026-11-24 24:00", "2026-11-24 09:60",
      "2026-11-24T09:15:00+08:00x", "2026-11-24T09:15+25:00", "2026-11/24 09:15", "09:15",
      "2026-11-24T09:15+",
      "9999-11-24 09:15", "2026-11-24 09:15:0",
    ])
  func refused(text: String) { #expect(LogTime(Array(text.utf8)) == nil) }

  @Test("universal time says so, and is nobody's clock")
  func universal() throws {
    let time = try #require(LogTime(Array("2026-11-24T09:15:00Z".utf8)))
    #expect(time.isUniversal)
  }

  @Test(
    "an hour that is left out counts as if the clock had not changed yet; of one that comes twice the first is meant",
    arguments: [
      // New York springs forward at 2:00 on 8 March 2026 and falls back at 2:00 on 1 November.
      ("America/New_York", (2026, 3, 8), 1, 59, 5.0), ("America/New_York", (2026, 3, 8), 2, 30, 5.0),
      ("America/New_York", (2026, 3, 8), 3, 0, 4.0), ("America/New_York", (2026, 11, 1), 0, 59, 4.0),
      ("America/New_York", (2026, 11, 1), 1, 30, 4.0), ("America/New_York", (2026, 11, 1), 2, 0, 5.0),
      // London: forward at 1:00 on 29 March 2026, back at 2:00 on 25 October.
      ("Europe/London", (2026, 3, 29), 0, 59, 0.0), ("Europe/London", (2026, 3, 29), 1, 30, 0.0),
      ("Europe/London", (2026, 3, 29), 2, 0, -1.0), ("Europe/London", (2026, 10, 25), 1, 30, -1.0),
      ("Europe/London", (2026, 10, 25), 2, 0, 0.0),
      ("Asia/Shanghai", (2026, 3, 29), 1, 30, -8.0), ("Asia/Kolkata", (2026, 3, 29), 1, 30, -5.5),
    ])
  func changes(zone: String, day: (Int, Int, Int), hour: Int, minute: Int, behind: Double) throws {
    var clock = try #require(ZoneClock(zone))
    let local = Self.second(day, hour, minute)
    #expect(clock.moment(ofLocal: local) == local + Int64(behind * 3600))
  }

  @Test("moments become local again, on the days when clocks change too")
  func back() throws {
    for zone in ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu"] {
      var clock = try #require(ZoneClock(zone))
      for day in [(2026, 3, 8), (2026, 3, 29), (2026, 4, 5), (2026, 10, 25), (2026, 11, 1), (2026, 7, 1)] {
        for minute in stride(from: 0, to: 1440, by: 15) {
          let second = Self.second(day, 0, minute)
          let local = second + Int64(clock.offset(at: second))
          let again = clock.moment(ofLocal: local)
          // An hour that comes twice is taken for its first coming.
          #expect(again == second || again < second && again + Int64(clock.offset(at: again)) == local)
        }
      }
    }
  }

  @Test("a zone that nobody knows is none") func unknown() { #expect(ZoneClock("Mars/Olympus") == nil) }
}
