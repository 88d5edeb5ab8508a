import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("Runs that end by themselves")
struct PrecisionTests {
  static let few = [Fixture.nothing, Fixture.calling, Fixture.suing]

  static func experiment(strategies: [Strategy] = few) -> Experiment {
    Fixture.experiment(accounts: 10, replications: 1, strategies: strategies, days: 60)
  }

  @Test("replications are added until every difference is sure enough, and are those of a longer run")
  func precision() async throws {
    let experiment = Self.experiment()
    let rule = PrecisionRule(halfWidth: 0.02, most: 2000)
    let stopped = await experiment.run(until: rule, threads: 2)
    #expect(stopped.isReached)
    #expect(stopped.looks.count > 1 && stopped.looks[0] == 40)
    let count = try #require(stopped.looks.last)
    #expect(stopped.runs.allSatisfy { $0.replications == count })

    var longer = experiment
    longer.replications = count
    #expect(ExperimentLawTests.sign(stopped.runs) == ExperimentLawTests.sign(await longer.run(threads: 1)))

    let comparison = Comparison(experiment, stopped.runs)
    #expect(comparison.replications == count)
    let halves = comparison.differences.compactMap { $0.simultaneous[.recoveryRate] }
      .map { ($0.upperBound - $0.lowerBound) / 2 }
    #expect(halves.count == 3)
    let widest = try #require(halves.max())
    #expect(widest <= 0.02)
    #expect(abs(widest - (stopped.halfWidth ?? 0)) < 1e-12)
  }

  @Test("threads move neither the number of replications nor their results")
  func threads() async {
    let rule = PrecisionRule(halfWidth: 0.03, most: 500)
    let one = await Self.experiment().run(until: rule, threads: 1)
    let four = await Self.experiment().run(until: rule, threads: 4)
    #expect(one.looks == four.looks)
    #expect(ExperimentLawTests.sign(one.runs) == ExperimentLawTests.sign(four.runs))
  }

  @Test("no more replications than allowed, and it says so")
  func most() async {
    let stopped = await Self.experiment().run(
      until: PrecisionRule(halfWidth: 0.0001, most: 50), threads: 2)
    #expect(!stopped.isReached)
    #expect(stopped.looks == [40, 50])
    #expect((stopped.halfWidth ?? 0) > 0.0001)
  }

  @Test("the best is picked, and who falls behind lives no further")
  func selection() async {
    var rarer = Fixture.calling
    rarer.treatments = [Fixture.treatment(every: 4)]
    let experiment = Self.experiment(strategies: [Fixture.nothing, Fixture.calling, rarer])
    let one = await experiment.select(by: .recoveryRate, indifference: 0.005, most: 3000, threads: 1)
    #expect(one.best == 1)
    #expect(one.survivors == [1])
    #expect(one.replications[0] < one.replications[1])
    #expect(one.replications[1] == one.replications.max())
    let three = await experiment.select(by: .recoveryRate, indifference: 0.005, most: 3000, threads: 3)
    #expect(three.replications == one.replications && three.means == one.means)

    // Judged by the replications of an ordinary run, in their order.
    var plain = experiment
    plain.replications = one.replications[0]
    let rates = (await plain.run(threads: 2))[0]
    let mean = Sample(
      (0..<plain.replications).map {
        Double(rates.total($0).received) / Double(rates.total($0).opening)
      }
    ).mean
    #expect(abs(one.means[0] - mean) < 1e-12)
  }

  @Test("where less is better the least is picked, and what stays undefined picks nobody")
  func direction() async {
    let experiment = Self.experiment()
    let cheapest = await experiment.select(by: .cost, indifference: 1, most: 400, threads: 2)
    #expect(cheapest.best == 0 && cheapest.means[0] == 0)
    // Nobody who is never called makes a promise.
    let undefined = await experiment.select(by: .promiseKeptRate, indifference: 0.1, most: 60, threads: 2)
    #expect(undefined.best == nil && undefined.survivors == [0, 1, 2])
  }
}
