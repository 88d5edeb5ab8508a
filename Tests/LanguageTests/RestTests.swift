import Language
import Lending
import Testing

@Suite("the rest")
struct RestTests {
  static func rest(_ line: String) -> Rest? {
    SlotTests.deaf.hear(
      line, in: HearingContext(today: SlotTests.today, amountDue: Money(minor: 300_000)), simplify: { $0 }
    ).moves[0].rest
  }

  static let monday = Day(iso: "2026-11-30")

  @Test(
    "what is left is heard with its own day",
    arguments: [
      "300 today and the rest on Monday", "How about 300 today, rest on Monday?",
      "300 now, the remainder by Monday",
      "Could you pay 300 today and what's left on Monday?", "500 on Friday, balance on Monday.",
      "The rest on Monday, then?", "今天先还300，剩下的下周一", "先付三百，余款下周一付清", "其余的下周一给",
    ])
  func day(_ line: String) { #expect(Self.rest(line) == Rest(day: Self.monday)) }

  @Test(
    "it may have parts, or neither day nor parts",
    arguments: [
      ("300 now and the rest in three payments", Rest(periods: 3)), ("500先付，剩下的分四期", Rest(periods: 4)),
      ("200 today, the rest over 5 months from 1 December", Rest(day: Day(iso: "2026-12-01"), periods: 5)),
      ("300 today and the rest later", Rest()), ("今天300，剩下的再说", Rest()),
    ])
  func parts(_ line: String, _ rest: Rest) { #expect(Self.rest(line) == rest) }

  @Test(
    "a named sum is no rest, and neither are repose and the remaining days",
    arguments: [
      "300 today and 500 on Monday", "Pay 300 and the remaining 500 on Monday", "剩下的一千二下周一结清",
      "Get some rest.",
      "for the rest of the month", "Rest assured, Monday is fine", "The balance is 3,000.",
      "The balance on your account is 4,500.",
    ])
  func none(_ line: String) { #expect(Self.rest(line) == nil) }
}
