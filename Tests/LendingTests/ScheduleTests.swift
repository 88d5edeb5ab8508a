import Lending
import Testing

@Suite("Schedules")
struct ScheduleTests {
  /// Four parts of 100.00, a week apart, the first three days from now.
  private let schedule = Schedule(firstDue: 3, part: Money(minor: 10_000), parts: 4, every: 7)

  @Test(
    "parts fall due on their days and not before",
    arguments: [(2, 0), (3, 1), (9, 1), (10, 2), (23, 3), (24, 4), (400, 4)] as [(Int32, Int32)])
  func due(_ day: Int32, _ parts: Int32) {
    #expect(schedule.partsDue(by: day) == parts)
    #expect(schedule.amountDue(by: day) == Money(minor: 10_000 * Int64(parts)))
  }

  @Test("days past due count from the oldest part that is not paid in full")
  func pastDue() {
    #expect(schedule.daysPastDue(on: 1, received: .zero) == -2)
    #expect(schedule.daysPastDue(on: 12, received: .zero) == 9)
    #expect(schedule.daysPastDue(on: 12, received: Money(minor: 9999)) == 9)
    #expect(schedule.daysPastDue(on: 12, received: Money(minor: 10_000)) == 2)
    #expect(schedule.daysPastDue(on: 12, received: Money(minor: 20_000)) == -5)
    // After the last part nothing newer falls due.
    #expect(schedule.daysPastDue(on: 60, received: Money(minor: 40_000)) == 36)
  }

  @Test("a double payment takes two missed parts away")
  func missed() {
    #expect(schedule.missed(on: 20, received: .zero) == 3)
    #expect(schedule.missed(on: 20, received: Money(minor: 20_000)) == 1)
    #expect(schedule.missed(on: 20, received: Money(minor: 40_000)) == 0)
  }

  @Test("a debt that is wholly due has one part, as old as it is")
  func wholly() {
    let due = Schedule(firstDue: -35, part: Money(minor: 500_000))
    #expect(due.daysPastDue(on: 0, received: Money(minor: 100_000)) == 35)
    #expect(due.missed(on: 0, received: Money(minor: 100_000)) == 1)
  }
}
