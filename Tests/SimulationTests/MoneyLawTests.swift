import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of an account's money")
struct MoneyLawTests {
  @Test("a payment is the drawn share of free cash, and cash falls by exactly it")
  func payment() {
    var block = Solo().block()
    let luck = block.accounts[0].uniforms(.payment, event: 1)
    let least = block.life.leastPayment
    block.pay(0, today: 1)
    let wanted = 2 * (least + (1 - least) * luck[0]) * 10_000
    let paid = block.accounts[0].ledger.received.minor
    #expect(abs(Float(paid) - wanted) <= 1)
    #expect(abs(block.hot[.cash, 0] - (2 - Float(paid) / 10_000)) < 1e-5)
  }

  @Test("a payment excites by its share of the debt, at the size that sums to the integral")
  func excitation() {
    var block = Solo().block()
    block.receiveFromBorrower(Money(minor: 15_000), 0, today: 1)
    let life = block.life
    let kept = Double(life.excitationKept)
    let scale = (1 - kept) / (-Elementary.log(kept) * kept)
    let wanted = Double(life.jump + life.jumpShare * 0.015) * scale
    #expect(abs(Double(block.hot[.excitation, 0]) / wanted - 1) < 1e-4)
  }

  @Test("penalties run for each day once, on what is unpaid of the opening amount")
  func penalties() {
    var solo = Solo()
    solo.desk.penaltyRate = 500
    var block = solo.block()
    block.accrue(0, today: 10)
    #expect(block.accounts[0].ledger.penalties == Money(minor: 5000))
    block.receive(Money(minor: 400_000), 0, today: 10)
    block.accrue(0, today: 10)
    block.accrue(0, today: 12)
    #expect(block.accounts[0].ledger.penalties == Money(minor: 5600))
  }

  @Test("money counts for the days that are left, discounted from the middle of its day")
  func timing() {
    var block = Solo().block()
    block.receive(Money(minor: 100_000), 0, today: 40)
    let result = AccountResult(of: block.accounts, day: Solo.days, daysPastDue: 0)
    #expect(result.unpaidDays == 1_000_000 * 180 - 100_000 * 140)
    let worth = 1e8 * Elementary.exp(-Elementary.log(1.06) / 365 * 39.5)
    #expect(abs(Double(result.discounted) - worth) < 100)
  }

  @Test("the first 90 and 180 days are counted with their last day")
  func bounds() {
    var block = Solo().block()
    for day in [90, 91, 180] { block.receive(Money(minor: 1000), 0, today: day) }
    #expect(block.accounts[0].record.received90 == 1000)
    #expect(block.accounts[0].record.received180 == 3000)
  }

  @Test("a surplus comes in on its day and every thirty days after it")
  func payday() {
    var solo = Solo(type: Solo.idle)
    solo.cash = 0
    var block = solo.block()
    for day in 1...110 {
      block.live(day: day)
      let paydays = day < 20 ? 0 : 1 + (day - 20) / 30
      #expect(abs(block.hot[.cash, 0] - 0.4 * Float(paydays)) < 1e-5, "day \(day)")
    }
  }

  @Test("the next cash regime is the one that its number falls on")
  func regimes() {
    var block = Solo().block()
    let rows = Fixture.causes[0].next
    for draw in 0..<3000 {
      let account = block.accounts[0]
      let row = rows[Int(account.regime)]
      let uniform = account.uniforms(.regime, event: account.regimes)[1]
      let wanted = uniform < row[0] ? 0 : uniform < row[0] + row[1] ? 1 : 2
      block.changeRegime(0, today: 1)
      #expect(block.accounts[0].regime == Int32(wanted), "draw \(draw)")
      #expect(block.hot[.surplus, 0] == account.thrift * Fixture.causes[0].surplus[wanted])
    }
  }

  @Test("numbers of the kinds of chance are permanent")
  func channels() {
    let numbers: [(Channel, UInt8)] = [
      (.payment, 1), (.regime, 2), (.reach, 3), (.promise, 4), (.legal, 5), (.guarantor, 6), (.help, 7),
      (.opening, 8), (.reply, 16),
    ]
    for (channel, number) in numbers { #expect(channel.rawValue == number) }
  }
}
