import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite struct TermsTests {
  let reader = TermsReader(
    due: Money(minor: 180_000), penalties: Money(minor: 6_000), authority: Fixture.scenario().authority,
    today: Fixture.today, tongue: .english)

  func read(_ line: String, table: Terms? = nil) -> (terms: Terms, remarks: [String]) {
    let reading = reader.read(Fixture.hear(line).moves[0], table: table, isWritten: false)
    return (reading.terms, reading.remarks.map(\.key))
  }

  func units(_ amount: Money) -> Int64 { amount.minor / 100 }

  @Test func whatIsLeftOpenIsFilled() {
    let full = read("ask-full-payment").terms
    #expect(units(full.amount) == 1_800 && full.day == Fixture.today)
    let half = read("ask-part-payment").terms
    #expect(units(half.amount) == 900 && half.day == Fixture.today + 7)
    let table = Terms(amount: Money(minor: 40_000), day: Fixture.today + 3)
    let again = read("ask-commitment", table: table).terms
    #expect(units(again.amount) == 400 && again.day == Fixture.today + 3)
    #expect(read("ask-full-payment", table: table).terms.day == Fixture.today)
  }

  @Test func plans() {
    let plan = read("propose-plan p4 450 d6").terms
    #expect(units(plan.amount) == 450 && plan.parts == 4 && plan.day == Fixture.today + 6)
    #expect(units(read("propose-plan p4 1800").terms.amount) == 450)
    #expect(units(read("propose-plan p3").terms.amount) == 600)
    let dated = read("propose-plan 900 d5 d19").terms
    #expect(dated.parts == 2 && dated.every == 14 && units(dated.amount) == 900)
    #expect(read("propose-plan p400").terms.parts == TermsReader.mostParts)
    #expect(read("propose-plan p0 300").terms.parts == 2)
  }

  func parts(_ terms: Terms) -> [Int64] { ([terms.amount] + terms.later).map(units) }

  @Test("the rest is what is due less what was named first", arguments: ["propose-plan", "ask-part-payment"])
  func rest(_ move: String) {
    let terms = read("\(move) 300 d0 r6").terms
    #expect(parts(terms) == [300, 1_500] && terms.parts == 2)
    #expect(terms.day == Fixture.today && terms.every == 6)
    let now = read("\(move) 300 r6").terms
    #expect(parts(now) == [300, 1_500] && now.day == Fixture.today && now.every == 6)
    let third = read("\(move) 300 200 d0 d3 r6").terms
    #expect(parts(third) == [300, 200, 1_300] && third.parts == 3)
  }

  @Test("the rest may come in parts of its own, which add up to it")
  func restInParts() {
    let terms = read("propose-plan 300 d0 p7 r30").terms
    #expect(terms.parts == 8 && terms.later.count == 7)
    #expect(([terms.amount] + terms.later).reduce(.zero, +) == reader.due)
    #expect(read("propose-plan 300 p900 r30").terms.parts == TermsReader.mostParts)
  }

  @Test("the rest goes with the sum on the table, but not with what a plan has already spread")
  func restOfTheTable() {
    let table = Terms(amount: Money(minor: 30_000), day: Fixture.today + 2)
    let terms = read("ask-commitment r9", table: table).terms
    #expect(parts(terms) == [300, 1_500] && terms.day == Fixture.today + 2 && terms.every == 7)
    var plan = table
    plan.parts = 3
    #expect(read("ask-commitment r9", table: plan).terms.later.isEmpty)
    #expect(read("ask-commitment", table: terms).terms.later == terms.later)
  }

  @Test("a rest without a day, of nothing, or beside no sum asks for no second part")
  func noRest() {
    #expect(read("ask-part-payment 300 d2 r").terms.parts == 1)
    #expect(read("ask-part-payment 1800 d2 r9").terms.parts == 1)
    #expect(read("ask-part-payment r9").terms.parts == 1)
    #expect(read("offer-relief 60 r9").terms.later.isEmpty)
  }

  @Test("sums named one by one keep their sizes")
  func namedParts() {
    let terms = read("propose-plan 500 400 350 d3 d10 d17").terms
    #expect(parts(terms) == [500, 400, 350] && terms.every == 7 && terms.parts == 3)
    #expect(read("propose-plan 450 450 d3 d10").terms.later.isEmpty)
    #expect(read("propose-plan 1500 400 d3 d10").terms.later.isEmpty, "more than is due is no plan")
  }

  @Test("the engine sees parts of one size that bring as much, by the same day and not before the first")
  func evened() {
    for terms in [
      read("propose-plan 300 d0 r6").terms, read("propose-plan 1500 d0 r6").terms,
      read("propose-plan 500 400 350 d3 d10 d17").terms, read("propose-plan 300 d0 p7 r30").terms,
    ] {
      let even = terms.evened
      let total = ([terms.amount] + terms.later).reduce(.zero, +)
      #expect(even.parts == terms.parts && even.later.isEmpty)
      #expect(total - even.amount.scaled(by: Int64(even.parts), over: 1) < Money(minor: Int64(even.parts)))
      #expect(even.day >= terms.day)
      #expect(even.day + even.every * (even.parts - 1) <= terms.day + terms.every * (terms.parts - 1))
    }
    let plain = read("propose-plan p4 450 d6").terms
    #expect(plain.evened == plain)
  }

  @Test(
    "parts are told with their days",
    arguments: [
      ("propose-plan 300 d0 r6", "300 today & 1,500 Saturday"), ("propose-plan p4 450 d6", "450 ×4 Saturday"),
      ("propose-plan 300 d0 p3 r6", "300 today & 500 ×3 Saturday"),
    ])
  func spoken(_ line: String, _ said: String) {
    #expect(read(line).terms.spoken(today: Fixture.today, .english) == said)
  }

  @Test func reliefGivesUpTheSmallerSum() {
    let both = read("offer-relief 60 1200 d5").terms
    #expect(units(both.waived) == 60 && units(both.amount) == 1_200)
    #expect(units(read("offer-relief 60").terms.waived) == 60)
    #expect(units(read("offer-relief").terms.waived) == 60)
    #expect(read("offer-relief p3").terms.waived == .zero)
    #expect(read("offer-relief d30").terms.waived == .zero)
  }

  @Test func impossibleSumsAndDaysAreSaidAndPutRight() {
    let past = read("ask-commitment 500 d-4")
    #expect(past.terms.day == Fixture.today && past.remarks == ["practice.date-past"])
    let over = read("ask-part-payment 5000 d900")
    #expect(units(over.terms.amount) == 1_800 && over.terms.day == Fixture.today + 365)
    #expect(Set(over.remarks) == ["practice.amount-over", "practice.date-far"])
    #expect(read("ask-part-payment 0").remarks == ["practice.amount-nothing"])
  }

  @Test(arguments: [
    (34_700, 30_000), (178_000, 150_000), (950, 900), (50, 100), (100_000, 100_000), (52_300, 50_000),
  ])
  func roundFigures(from: Int64, to: Int64) {
    #expect(TermsReader.round(Money(minor: from)).minor == to)
  }

  @Test func aCounterIsWithinMeans() {
    let asked = Terms(amount: Money(minor: 180_000), day: Fixture.today)
    let later = reader.counter(to: asked, ability: { $0 < 6 ? 0.05 : 0.5 }, nextIncome: 6)
    #expect(later.day == Fixture.today + 6 && units(later.amount) == 900)
    let now = reader.counter(to: asked, ability: { _ in 2 }, nextIncome: 6)
    #expect(now.day == Fixture.today && units(now.amount) == 1_000)
    #expect(reader.counter(to: asked, ability: { _ in 0 }, nextIncome: 6).amount > .zero)
  }
}
