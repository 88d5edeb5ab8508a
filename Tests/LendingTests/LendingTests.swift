import Testing

@testable import Lending

@Suite("Money, days and ledgers")
struct LendingTests {
  @Test("days go to civil dates and back over two thousand years")
  func calendar() {
    for number in stride(from: -400_000, to: 400_000, by: 13) {
      let day = Day(number: number)
      let date = day.civil
      #expect(Day(year: date.year, month: date.month, day: date.day) == day)
    }
    #expect(Day(iso: "2026-11-24")?.weekday == 2)
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "2024-02-29").map { $0 + 366 } == Day(iso: "2025-03-01"))
  }

  @Test(
    "impossible dates are no days",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-1", "2026/04/01", "",
      "2026-11-24x",
    ])
  func impossible(text: String) { #expect(Day(iso: text) == nil) }

  @Test("money is written with two decimals, and scales exactly where a product passes 64 bits")
  func money() {
    #expect(Money(minor: -5).description == "-0.05")
    #expect(Money(minor: 123_450).description == "1234.50")
    let large = Money(minor: 9_000_000_000_000_000)
    #expect(large.scaled(by: 999_999, over: 1_000_000).minor == 8_999_991_000_000_000)
  }

  @Test("a ledger never takes more than is owed, and always balances")
  func ledger() {
    var ledger = Ledger(opening: Money(minor: 1000))
    ledger.penalties += Money(minor: 30)
    ledger.fees += Money(minor: 50)
    #expect(ledger.receive(Money(minor: 400)) == Money(minor: 400))
    #expect(ledger.waive(Money(minor: 80)) == Money(minor: 80))
    #expect(ledger.receive(Money(minor: 5000)) == Money(minor: 600))
    #expect(ledger.receive(Money(minor: -5)) == .zero)
    #expect(ledger.closing == .zero)
  }
}
