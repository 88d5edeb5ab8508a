import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of a contact")
struct ContactLawTests {
  static func strategy(_ channel: ContactChannel, _ steps: [Step]) -> Strategy {
    var treatment = Fixture.treatment(channel)
    treatment.talk = Talk(id: "test", steps: steps)
    return Strategy(id: "test", treatments: [treatment], rules: [.init(conditions: [], action: .treat(0))])
  }

  static func reached(_ solo: Solo) -> AccountBlock {
    var block = solo.block()
    block.reached.add(0, to: 0)
    block.talk(0, today: 3)
    return block
  }

  @Test("attention rises by its share of what is missing, and less while the last contact is remembered")
  func attention() {
    let block = Solo().block()
    let rest = block.life.attention
    block.remind(0, lift: 0.5)
    let once = rest + (1 - rest) / 2
    #expect(abs(block.hot[.attention, 0] - once) < 1e-5)
    // All of the last contact's lift is left: another brings nothing. Half of it is left: half a lift.
    block.remind(0, lift: 0.5)
    #expect(abs(block.hot[.attention, 0] - once) < 1e-5)
    let faded = (rest + once) / 2
    block.hot[.attention, 0] = faded
    block.remind(0, lift: 0.5)
    #expect(abs(block.hot[.attention, 0] - (faded + (1 - faded) / 4)) < 1e-5)
  }

  @Test("what a letter changes shrinks with gain once", arguments: [Float(0.5), 0.35, 0.1])
  func gain(_ gain: Float) {
    let strategy = Self.strategy(.letter, [Step(.stateDebt), Step(.warnLegal)])
    let whole = Self.reached(Solo(strategy: strategy, gain: 1))
    let small = Self.reached(Solo(strategy: strategy, gain: gain))
    let start = Fixture.types[0].start
    let change = whole.accounts[0].seriousness - start.seriousness
    #expect(change > 0.1)
    #expect(abs(small.accounts[0].seriousness - start.seriousness - gain * change) < 1e-6)
    let cooled = whole.accounts[0].trust - start.trust
    #expect(abs(small.accounts[0].trust - start.trust - gain * cooled) < 1e-6)
  }

  @Test("everyone who takes part is paid, for attempts and for conversations")
  func work() {
    let solo = Solo(strategy: Self.strategy(.group, [Step(.greet), Step(.stateDebt)]))
    var block = Self.reached(solo)
    let turns = block.accounts[0].record.turns
    #expect(turns > 0)
    #expect(block.accounts[0].record.seconds == (120 + 20 * turns) * 3)
    let before = block.accounts[0].record.cost
    // Four attempts fall on days 4, 7, 10 and 13.
    block.accounts[0].attempts.next = 4
    block.settleAttempts(0, through: 13)
    #expect(block.accounts[0].record.seconds == (120 + 20 * turns) * 3 + 4 * 60 * 3)
    // 720 seconds at 30.00 an hour, and four times 0.20.
    #expect(block.accounts[0].record.cost - before == 600_000 + 80_000)
  }

  @Test("a complaint costs what the desk says")
  func complaint() {
    var type = Fixture.types[0]
    type.life.complaint = 1
    let strategy = Self.strategy(.sms, [Step(.stateDebt)])
    let loud = Self.reached(Solo(type: type, strategy: strategy))
    type.life.complaint = 0
    let quiet = Self.reached(Solo(type: type, strategy: strategy))
    #expect(loud.accounts[0].record.complaints == 1)
    #expect(quiet.accounts[0].record.complaints == 0)
    #expect(loud.accounts[0].record.cost - quiet.accounts[0].record.cost == 20_000_000)
  }

  @Test("whoever is irritated is harder to reach")
  func irritation() {
    var block = Solo(type: Solo.idle, strategy: Fixture.calling).block()
    block.accounts[0].irritation = 0.8
    block.accounts[0].attempts.hazard = 0.1
    block.accounts[0].attempts.clock = 5
    block.settleAttempts(0, through: 1)
    let left: Float = 0.8 * 0.9772
    #expect(abs(block.accounts[0].attempts.clock - (5 - 0.1 / (1 + 0.5 * left))) < 1e-5)
  }
}
