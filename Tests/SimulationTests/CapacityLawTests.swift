import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of limited hours")
struct CapacityLawTests {
  private static func experiment(_ capacity: Capacity?, accounts: Int = 90, replications: Int = 2)
    -> Experiment
  {
    var experiment = Fixture.experiment(
      accounts: accounts, replications: replications,
      strategies: [Fixture.calling, Fixture.visiting, Fixture.suing], days: 120)
    experiment.setting.capacity = capacity
    return experiment
  }

  @Test("hours that are never short change nothing, to the bit")
  func plenty() async {
    let free = await Self.experiment(nil).run(threads: 1)
    let plenty = await Self.experiment(Capacity(collectorHours: 1e6, fieldHours: 1e6)).run(threads: 2)
    #expect(ExperimentLawTests.sign(free) == ExperimentLawTests.sign(plenty))
  }

  @Test("scarce hours mean fewer attempts, the same for any threads and blocks")
  func scarce() async {
    let free = await Self.experiment(nil).run(threads: 1)
    let experiment = Self.experiment(Capacity(collectorHours: 0.05, fieldHours: 0.05, courtSlots: 0.25))
    let scarce = await experiment.run(threads: 1)
    for strategy in free.indices {
      #expect(scarce[strategy].total(0).attempts < free[strategy].total(0).attempts / 2)
      #expect(scarce[strategy].total(0).isBalanced)
    }
    #expect(scarce[2].total(0).lawsuits < free[2].total(0).lawsuits)
    #expect(scarce[2].total(0).lawsuits > 0)
    let cut = await experiment.run(threads: 2, cut: .init(piece: 100, block: 16))
    #expect(ExperimentLawTests.sign(cut) == ExperimentLawTests.sign(scarce))
  }

  @Test("an account replayed alone against the stored thresholds has the figures that it had in the crowd")
  func replay() async {
    let experiment = Self.experiment(
      Capacity(collectorHours: 0.15, fieldHours: 0.2, courtSlots: 0.4), replications: 1)
    var whole = experiment
    let runs = await whole.run(threads: 1, keepsAccounts: true)
    for strategy in runs.indices {
      for single in runs[strategy].single where single.account % 9 == 2 {
        let alone = experiment.replay(account: single.account, replication: 0, strategy: strategy)
        #expect(alone == single.result)
      }
    }
    whole.replications = 1
    #expect(runs[0].thresholds.count == 1)
    #expect(runs[0].thresholds[0].count == 120)
  }

  @Test("no day's work exceeds its hours")
  func budget() async {
    var messaging = Fixture.calling
    messaging.treatments = [Fixture.treatment(.sms, every: 2, reach: 0.5)]
    var experiment = Self.experiment(Capacity(collectorHours: 0.25), accounts: 60, replications: 1)
    experiment.strategies = [messaging]
    experiment.setting.desk.work = ContactChannel.allCases.map { _ in
      .init(secondsAttempt: 60, secondsContact: 0, secondsTurn: 0, price: .zero, people: 1)
    }
    // A message takes a minute: fifteen a day, over 120 days.
    let run = await experiment.run(threads: 1)[0]
    #expect(run.total(0).attempts <= 15 * 120)
    #expect(run.total(0).attempts > 14 * 100)
    #expect(run.total(0).seconds <= 15 * 60 * 120)
  }

  @Test("the queue's cut serves what sorting would serve", arguments: 0..<40)
  func cut(_ seed: Int) {
    let dice = Dice(seed: UInt64(seed))
    var queue = Queue()
    var work: [(bin: Int32, account: Int32, cost: Int64)] = []
    for account in 0..<200 {
      let luck = dice.uniforms(channel: 99, event: UInt32(account))
      let bin = Queue.bin(Elementary.exp(Double(luck.x) * 6 - 3) > 1 ? Float(Int(luck.y * 8)) + 1 : 0.5)
      let cost = Int64(1 + Int(luck.z * 50))
      work.append((bin, Int32(account), cost))
      queue.add(bin: bin, cost: cost)
    }
    let budget = Int64(2000)
    guard let cut = queue.cut(budget) else {
      #expect(work.reduce(0) { $0 + $1.cost } <= budget)
      return
    }
    #expect(work.filter { $0.bin > cut.bin }.reduce(0) { $0 + $1.cost } + cut.left == budget)
    #expect(work.filter { $0.bin >= cut.bin }.reduce(0) { $0 + $1.cost } > budget)
  }

  @Test("bins order as the index does", arguments: 0..<200)
  func bins(_ draw: Int) {
    let luck = Dice(seed: 3).uniforms(channel: 98, event: UInt32(draw))
    let a = Float(Elementary.exp(Double(luck.x) * 20 - 10))
    let b = Float(Elementary.exp(Double(luck.y) * 20 - 10))
    #expect(a <= b ? Queue.bin(a) <= Queue.bin(b) : Queue.bin(a) >= Queue.bin(b))
    #expect((0..<Int32(Queue.bins)).contains(Queue.bin(a)))
  }

  @Test("nobody works on days off")
  func daysOff() async {
    var experiment = Self.experiment(nil, accounts: 40, replications: 1)
    experiment.setting.daysOff = Set((1...120).filter { $0 % 7 == 0 || $0 % 7 == 6 })
    var block = Solo(strategy: Fixture.calling).block()
    #expect(block.accounts[0].attempts.next == 1)
    var solo = Solo(strategy: Fixture.calling)
    solo.shapeSetting = { $0.daysOff = [1, 2, 3, 7] }
    block = solo.block()
    #expect(block.accounts[0].attempts.next == 4)
    block.settleAttempts(0, through: 4)
    #expect(block.accounts[0].attempts.next == 8)
    let run = await experiment.run(threads: 1)
    #expect(run[0].total(0).attempts > 0)
  }
}
