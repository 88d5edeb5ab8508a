import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("Laws of a run")
struct ExperimentLawTests {
  static func sign(_ runs: [RunResult]) -> String {
    var print = Fingerprint()
    for run in runs { run.sign(&print) }
    return print.hexadecimal
  }

  @Test("every minor unit of every account is accounted for")
  func money() async {
    let runs = await Fixture.experiment(accounts: 80, replications: 3).run(threads: 2, keepsAccounts: true)
    var seen = 0
    for run in runs {
      for single in run.single {
        #expect(single.result.isBalanced)
        #expect(single.result.closing >= 0)
        #expect(single.result.received >= 0)
        #expect(single.result.unpaidDays >= 0)
        seen += 1
      }
      #expect((0..<3).allSatisfy { run.total($0).isBalanced })
      for replication in 0..<3 {
        #expect(run.receipts(replication).reduce(0, +) == run.total(replication).received)
      }
    }
    #expect(seen == 4 * 80 * 3)
  }

  @Test("the same bytes for any threads, pieces and blocks")
  func cuts() async {
    let experiment = Fixture.experiment(accounts: 24, replications: 4, days: 90)
    let expected = Self.sign(await experiment.run(threads: 1))
    for (threads, piece, block) in [(2, 8192, 512), (1, 64, 8), (2, 50, 16), (3, 10, 1)] {
      let signature = Self.sign(
        await experiment.run(threads: threads, cut: .init(piece: piece, block: block)))
      #expect(signature == expected, "threads \(threads), piece \(piece), block \(block)")
    }
  }

  @Test("an account replayed alone has the figures that it had in the run")
  func replay() async {
    let experiment = Fixture.experiment(accounts: 30, replications: 3)
    let runs = await experiment.run(threads: 2, keepsAccounts: true)
    for (strategy, run) in runs.enumerated() {
      for single in run.single where single.account % 7 == 3 {
        let alone = experiment.replay(
          account: single.account, replication: single.replication, strategy: strategy)
        #expect(alone == single.result)
      }
    }
  }

  @Test("replications added later are the ones that a longer run would have had")
  func adding() async {
    var first = Fixture.experiment(accounts: 40, replications: 3)
    let whole = Fixture.experiment(accounts: 40, replications: 5)
    let all = await whole.run(threads: 1)
    first.firstReplication = 3
    first.replications = 2
    let rest = await first.run(threads: 1)
    for strategy in all.indices {
      #expect(all[strategy].total(3) == rest[strategy].total(0))
      #expect(all[strategy].total(4) == rest[strategy].total(1))
    }
  }

  @Test("strategies meet the same luck: cash regimes do not depend on treatment")
  func sameLuck() async {
    // A strategy whose only contact comes after the run has the figures of doing nothing, to the bit.
    var late = Fixture.calling
    late.rules = [.init(conditions: [.init(.day, 10_000...20_000)], action: .treat(0))]
    let runs = await Fixture.experiment(accounts: 100, replications: 2, strategies: [Fixture.nothing, late])
      .run(threads: 1)
    #expect(Self.sign([runs[0]]) == Self.sign([runs[1]]))
  }

  @Test("the signature of a fixed experiment: a change of behaviour must be meant")
  func signature() async {
    let runs = await Fixture.experiment(accounts: 48, replications: 2, seed: 2026).run(threads: 2)
    #expect(Self.sign(runs) == "0bb7089872adcc74")
  }

  @Test("more contact costs more hours, and calling brings more than silence")
  func sense() async {
    let runs = await Fixture.experiment(
      accounts: 100, replications: 4, strategies: [Fixture.nothing, Fixture.calling]
    )
    .run(threads: 2)
    let comparison = Comparison(
      Fixture.experiment(accounts: 100, replications: 4, strategies: [Fixture.nothing, Fixture.calling]), runs
    )
    #expect(comparison.figures[0][.hours]?.estimate.value == 0)
    #expect((comparison.figures[1][.hours]?.estimate.value ?? 0) > 0)
    let difference = comparison.differences[0].figures[.recoveryRate]?.estimate
    #expect((difference?.interval.upperBound ?? 0) < 0)
  }
}
