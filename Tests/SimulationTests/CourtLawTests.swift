import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of the court")
struct CourtLawTests {
  @Test("the fee of filing is paid by the lender and added to the debt")
  func fee() {
    var block = Solo().block()
    block.sue(0, today: 10)
    block.goThroughCourt(0, today: 20)
    #expect(block.accounts[0].legalStage == .filed)
    #expect(block.accounts[0].ledger.fees == Money(minor: 20_000))
    #expect(block.accounts[0].ledger.closing == Money(minor: 1_020_000))
    // Two hours of work at 30.00, and the fee.
    #expect(block.accounts[0].record.cost == 6_000_000 + 20_000_000)
  }

  @Test("a stage lasts as long as its two draws say")
  func stages() {
    var block = Solo().block()
    let luck = block.accounts[0].uniforms(.legal, event: 0)
    let wait = 7 * (Dice.exponential(luck[0]) + Dice.exponential(luck[1]))
    block.sue(0, today: 10)
    #expect(block.accounts[0].legalDay == 10 + max(1, Int32(wait)))
  }

  @Test("nobody is sued twice")
  func once() {
    var block = Solo().block()
    block.sue(0, today: 10)
    block.sue(0, today: 11)
    #expect(block.accounts[0].record.lawsuits == 1)
  }

  @Test("enforcement takes its share of cash and of other assets, each from its own")
  func enforcement() {
    var solo = Solo()
    solo.assets = 3
    var block = solo.block()
    block.accounts[0].legalStage = .judged
    block.goThroughCourt(0, today: 50)
    #expect(block.accounts[0].ledger.received == Money(minor: 25_000))
    #expect(block.accounts[0].record.enforced == 25_000)
    #expect(abs(block.hot[.cash, 0] - 1) < 1e-5)
    #expect(block.accounts[0].legalStage == .enforced)
  }
}
