import Simulation
import TestSupport
import Testing

@Suite("where two strategies differ most")
struct PairTableTests {
  static func table(_ strategies: [Strategy], replications: Int = 12) async -> PairTable {
    let experiment = Fixture.experiment(accounts: 60, replications: replications, strategies: strategies)
    return PairTable(experiment, await experiment.run(threads: 2))
  }

  @Test("every pair stands once, with each type and cause by both measures")
  func shape() async {
    let table = await Self.table([Fixture.nothing, Fixture.calling, Fixture.suing])
    #expect(table.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    for pair in table.pairs { #expect(pair.differences.count == 2 * (3 + 1)) }
  }

  @Test("calling beats nothing with someone, and the widest difference is the widest")
  func widest() async throws {
    let pair = try #require(await Self.table([Fixture.nothing, Fixture.calling]).pairs.first)
    let widest = try #require(pair.widest)
    #expect(pair.isClear && widest.distance < -PairTable.threshold)
    for difference in pair.differences {
      #expect(difference.distance.magnitude <= widest.distance.magnitude)
      let sign = difference.measure == .recoveryRate ? 1.0 : -1
      #expect((difference.estimate.value * sign).sign == difference.distance.sign || difference.distance == 0)
    }
    #expect(!pair.groups(wonByFirst: false).isEmpty)
    #expect(pair.groups(wonByFirst: true).isEmpty)
    #expect(pair.opposite == nil)
  }

  @Test("turned round, every difference changes its sign and nothing else")
  func turned() async throws {
    let there = try #require(await Self.table([Fixture.calling, Fixture.suing]).pairs.first)
    let back = try #require(await Self.table([Fixture.suing, Fixture.calling]).pairs.first)
    for (a, b) in zip(there.differences, back.differences) {
      #expect(a.estimate.value == -b.estimate.value && a.distance == -b.distance)
    }
    #expect(there.groups(wonByFirst: true) == back.groups(wonByFirst: false))
    #expect(there.opposite?.group == back.opposite?.group)
  }

  @Test("a strategy and its twin differ nowhere")
  func twin() async throws {
    var twin = Fixture.calling
    twin.id = "twin"
    let pair = try #require(await Self.table([Fixture.calling, twin]).pairs.first)
    #expect(!pair.isClear)
    #expect(pair.differences.allSatisfy { $0.distance == 0 })
  }

  @Test("winners are ahead of the next, with every group and figure")
  func winners() async throws {
    let experiment = Fixture.experiment(accounts: 60, replications: 12)
    let runs = await experiment.run(threads: 2)
    let winners = Winners(experiment, runs)
    #expect(winners.groups.count == 3 + 1)
    #expect(winners.axes.map(\.metric) == [.recoveryRate, .meanDays, .net, .cost, .complaints])
    for winner in winners.groups.map(\.winner) + winners.axes.map(\.winner) {
      #expect(winner.lead.value >= 0 && winner.strategy != winner.runnerUp)
    }
    // Nobody spends less than who does nothing.
    let cheapest = try #require(winners.axes.first { $0.metric == .cost })
    #expect(experiment.strategies[cheapest.winner.strategy].id == "nothing")
  }
}
