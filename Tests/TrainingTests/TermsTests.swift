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
