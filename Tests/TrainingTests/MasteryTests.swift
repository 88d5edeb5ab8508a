import Lending
import Testing

@testable import Training

@Suite("what mastery of a skill takes")
struct MasteryTests {
  @Test("three passes on three days with three seeds are mastery, and two are not")
  func three() {
    #expect(Records.cell(Records.mastered)?.mastery.isMastered == true)
    #expect(Records.cell(Array(Records.mastered.prefix(2)))?.mastery.isMastered == false)
  }

  @Test("three passes on one day are one")
  func oneDay() {
    let calls = (1...3).map { Records.call("\($0)", day: 0, seed: UInt64($0)) }
    #expect(Records.cell(calls)?.mastery.passes.count == 1)
  }

  @Test("three passes with one seed are one")
  func oneSeed() {
    let calls = (0..<3).map { Records.call("\($0)", day: $0, seed: 7) }
    #expect(Records.cell(calls)?.mastery.passes.count == 1)
  }

  @Test("a later call that does not pass takes one away, and one pass more brings it back")
  func lapse() {
    let lapsed = Records.mastered + [Records.call("d", day: 12, seed: 4, [5])]
    #expect(Records.cell(lapsed)?.mastery.passes.count == 2)
    let again = lapsed + [Records.call("e", day: 13, seed: 5)]
    #expect(Records.cell(again)?.mastery.isMastered == true)
    // Beyond mastery nothing is hoarded that lapses could feed on.
    let more = Records.mastered + (20..<30).map { Records.call("m\($0)", day: $0, seed: UInt64($0)) }
    #expect(Records.cell(more + [Records.call("z", day: 40, seed: 99, [9])])?.mastery.isMastered == false)
  }

  @Test("a lapse before any pass takes nothing below none")
  func never() {
    let calls = [Records.call("a", day: 0, seed: 1, [9]), Records.call("b", day: 1, seed: 2)]
    #expect(Records.cell(calls)?.mastery.passes.count == 1)
  }

  @Test("the mean of a call decides, up to three points")
  func mean() {
    #expect(Records.cell([Records.call("a", day: 0, seed: 1, [0, 6])])?.mastery.passes.count == 1)
    #expect(Records.cell([Records.call("a", day: 0, seed: 1, [0, 6.1])])?.mastery.passes.count == 0)
  }

  @Test("a failed check keeps a call from passing, and is a lapse")
  func failed() {
    let call = Records.call("d", day: 12, seed: 4, [0], failures: ["no-threat"])
    let cell = Records.cell(Records.mastered + [call])
    #expect(cell?.mastery.passes.count == 2 && cell?.failures == 1)
  }

  @Test(
    "a call with a reservation counts for the curve and neither passes nor lapses",
    arguments: PracticeRecord.Reservation.allCases)
  func reserved(_ reservation: PracticeRecord.Reservation) {
    let good = Records.call("x", day: 0, seed: 1, reservations: [reservation])
    #expect(Records.cell([good])?.mastery.passes.count == 0)
    #expect(Records.cell([good])?.losses.count == 1 && Progress([good]).curve.count == 1)
    let bad = Records.call("x", day: 30, seed: 9, [20], reservations: [reservation])
    #expect(Records.cell(Records.mastered + [bad])?.mastery.isMastered == true)
  }

  @Test("it is due again after two days, then every seven from the last day")
  func due() {
    let first = Records.first
    #expect(Spacing.due(after: []) == nil)
    #expect(Records.cell([Records.call("a", day: 0, seed: 1)])?.due == first + 2)
    let sameDay = [Records.call("a", day: 0, seed: 1), Records.call("b", day: 0, seed: 2)]
    #expect(Records.cell(sameDay)?.due == first + 2)
    #expect(Records.cell(Array(Records.mastered.prefix(2)))?.due == first + 9)
    #expect(Records.cell(Records.mastered)?.due == first + 16)
  }
}
