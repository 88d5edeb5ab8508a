import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of a promise")
struct PromiseLawTests {
  @Test("what comes in early counts towards the part that is due")
  func early() {
    var solo = Solo(type: Solo.keeping(true))
    solo.cash = 50
    var block = solo.block()
    block.agree(to: Offer(share: 0.3, day: 5), 0, today: 0)
    block.receiveFromBorrower(Money(minor: 100_000), 0, today: 2)
    block.settleArrangement(0, today: 5)
    #expect(block.accounts[0].ledger.received == Money(minor: 300_000))
    #expect(block.accounts[0].record.promisesKept == 1)
  }

  @Test("a promise that cash does not cover is broken, and nothing is taken")
  func uncovered() {
    var block = Solo(type: Solo.keeping(true)).block()
    block.agree(to: Offer(share: 0.3, day: 5), 0, today: 0)
    block.settleArrangement(0, today: 5)
    #expect(block.accounts[0].ledger.received == .zero)
    #expect(block.accounts[0].record.promisesBroken == 1)
    #expect(!block.accounts[0].arrangement.isRunning)
  }

  @Test("each promise meets luck of its own")
  func luck() {
    var solo = Solo()
    solo.cash = 90
    var block = solo.block()
    var kept: Int64 = 0
    for number in 0..<UInt32(60) {
      block.agree(to: Offer(share: 0.001, day: 1), 0, today: 0)
      let uniform = block.accounts[0].uniforms(.promise, event: number)[0]
      if Double(uniform) < block.keepingChance(0) { kept += 1 }
      block.settleArrangement(0, today: 0)
      #expect(block.accounts[0].record.promisesKept == kept, "promise \(number)")
    }
    #expect(kept > 0 && kept < 60)
  }

  @Test("the chance of keeping has the log-odds that are written down")
  func chance() {
    let block = Solo().block()
    block.hot[.willingness, 0] = 0.3
    block.accounts[0].anger = 0.7
    block.accounts[0].trust = 0.6
    block.accounts[0].seriousness = 0.5
    block.accounts[0].binding = 0.2
    let chance = block.keepingChance(0)
    let odds = 0.3 + 2.6 * 0.2 + 0.3 + 0.6 + 0.8 * 0.5 - 1.2 * 0.7
    #expect(abs(Elementary.log(chance / (1 - chance)) - odds) < 1e-4)
  }

  @Test("a broken promise brings the strategy's next decision at once")
  func decision() {
    var solo = Solo(type: Solo.keeping(false))
    solo.strategy = Strategy(
      id: "after", treatments: [Fixture.treatment()],
      rules: [.init(conditions: [.init(.brokenPromises, 1...Int.max)], action: .treat(0))])
    var block = solo.block()
    block.agree(to: Offer(share: 0.001, day: 5), 0, today: 0)
    #expect(block.accounts[0].rule == -1)
    block.settleArrangement(0, today: 5)
    #expect(block.accounts[0].rule == 0)
    #expect(block.accounts[0].attempts.next == 6)
  }

  @Test("what is given up is waived and not received")
  func waiver() {
    var solo = Solo(type: Solo.keeping(true))
    solo.cash = 80
    var block = solo.block()
    block.agree(to: Offer(share: 0.5, day: 5, waived: 0.5), 0, today: 0)
    block.settleArrangement(0, today: 5)
    let ledger = block.accounts[0].ledger
    #expect(ledger.received == Money(minor: 500_000))
    #expect(ledger.waived == Money(minor: 500_000))
    #expect(ledger.closing == .zero)
  }

  @Test("parts fall due at their distance, and the promise is kept with the last")
  func parts() {
    var solo = Solo(type: Solo.keeping(true))
    solo.cash = 90
    var block = solo.block()
    block.agree(to: Offer(share: 0.2, day: 5, parts: 3, every: 10), 0, today: 1)
    for (day, received) in [(6, 200_000), (16, 400_000), (26, 600_000)] {
      #expect(block.accounts[0].arrangement.dueDay == Int32(day))
      #expect(block.accounts[0].record.promisesKept == 0)
      block.settleArrangement(0, today: day)
      #expect(block.accounts[0].ledger.received == Money(minor: Int64(received)))
    }
    #expect(block.accounts[0].record.promisesKept == 1)
  }

  @Test("trust is half way back after sixty days")
  func relaxation() {
    var block = Solo().block()
    block.accounts[0].trust = 0.9
    block.accounts[0].binding = 0.8
    block.relax(0, today: 60)
    #expect(abs(block.accounts[0].trust - (0.5 + 0.4 / 2)) < 1e-3)
    #expect(abs(block.accounts[0].binding - 0.8 / 4) < 1e-3)
  }
}
