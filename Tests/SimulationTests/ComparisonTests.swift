import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("Strategies side by side")
struct ComparisonTests {
  static func comparison(
    replications: Int = 30, strategies: [Strategy] = [Fixture.nothing, Fixture.calling, Fixture.suing]
  ) async -> Comparison {
    let experiment = Fixture.experiment(
      accounts: 10, replications: replications, strategies: strategies, days: 100)
    return Comparison(experiment, await experiment.run(threads: 2))
  }

  @Test("a band ends where the recovery rate is, and holds what single portfolios did")
  func bands() async throws {
    let comparison = await Self.comparison()
    for strategy in comparison.strategies.indices {
      let days = comparison.bands[strategy].days
      #expect(days.count == 101)
      let rate = try #require(comparison.figures[strategy][.recoveryRate]?.estimate)
      let last = try #require(days.last)
      #expect(abs(last.mean - rate.value) < 1e-6)
      #expect(abs(last.interval.lowerBound - rate.interval.lowerBound) < 1e-5)
      #expect(abs(last.interval.upperBound - rate.interval.upperBound) < 1e-5)
      #expect(abs(last.likely.lowerBound - rate.likely.lowerBound) < 0.001)
      #expect(abs(last.likely.upperBound - rate.likely.upperBound) < 0.001)
      for (day, next) in zip(days, days.dropFirst()) {
        #expect(day.mean <= next.mean && day.likely.upperBound <= next.likely.upperBound)
      }
      for (day, mean) in zip(days, comparison.curves[strategy]) { #expect(abs(day.mean - mean) < 1e-6) }
    }
  }

  @Test("intervals of pairs are as wide as three of them at once need, or as resampling says")
  func simultaneous() async throws {
    let comparison = await Self.comparison()
    for metric in [Metric.recoveryRate, .net, .meanDays] {
      let widths = try comparison.differences.map { pair in
        let figure = try #require(pair.figures[metric]?.estimate)
        let interval = try #require(pair.simultaneous[metric])
        #expect(
          abs((interval.lowerBound + interval.upperBound) / 2 - figure.value) < 1e-9 * figure.value.magnitude)
        return (interval.upperBound - interval.lowerBound) / 2 / figure.standardError
      }
      // t(1 − 0.025/3, 29) = 2.541; skewness may ask for more, of all pairs alike.
      #expect(widths.allSatisfy { $0 > 2.539 && $0 < 4 && abs($0 - widths[0]) < 1e-6 })
    }
    // Nobody who is never called makes a promise: undefined stays undefined.
    #expect(comparison.differences[0].simultaneous[.promiseKeptRate] == nil)
    let winner = try #require(comparison.winners[0])
    let half = (winner.simultaneous.upperBound - winner.simultaneous.lowerBound) / 2
    // Three pairs of three types: t(1 − 0.025/9, 29) = 2.991.
    #expect(half / winner.lead.standardError > 2.98)
    #expect(half / winner.lead.standardError < 4)
  }

  @Test("two strategies have the interval of one difference, if not a wider one")
  func two() async throws {
    let comparison = await Self.comparison(strategies: [Fixture.nothing, Fixture.calling])
    let pair = comparison.differences[0]
    let interval = try #require(pair.figures[.recoveryRate]?.estimate.interval)
    let together = try #require(pair.simultaneous[.recoveryRate])
    #expect(together.lowerBound <= interval.lowerBound && interval.upperBound <= together.upperBound)
  }

  @Test("who is best in the mean, who in a single portfolio, by axes where more and where less is better")
  func best() async throws {
    let comparison = await Self.comparison()
    for metric in Metric.axes {
      let best = try #require(comparison.best[metric])
      #expect(abs(best.once.reduce(0, +) - 1) < 1e-9)
      #expect(abs((best.expected ?? []).reduce(0, +) - 1) < 1e-9)
    }
    #expect((comparison.best[.recoveryRate]?.expected?[1] ?? 0) > 0.99)
    #expect((comparison.best[.meanDays]?.expected?[1] ?? 0) > 0.99)
    #expect(
      comparison.best[.recoveryRate]?.expected == (await Self.comparison()).best[.recoveryRate]?.expected)
    let short = await Self.comparison(replications: 3)
    #expect(short.best[.recoveryRate]?.expected == nil)
    #expect(short.best[.recoveryRate]?.once.count == 3)
  }

  @Test("what brings less, later and dearer is beaten; what costs nothing is not")
  func pareto() async {
    func figures(_ recovery: Double, _ days: Double, _ cost: Double, _ complaints: Double) -> [Metric:
      Comparison.Figure]
    {
      let values: [Metric: Double] = [
        .recoveryRate: recovery, .meanDays: days, .cost: cost, .complaints: complaints,
      ]
      return values.mapValues { Comparison.Figure(estimate: Sample([$0, $0]).estimate, defined: 1) }
    }
    let nothing = figures(0.1, 90, 0, 0)
    let good = figures(0.5, 60, 300, 1)
    let worse = figures(0.4, 60, 400, 1)
    let fierce = figures(0.5, 50, 300, 2)
    #expect(Comparison.dominators([nothing, good, worse, fierce]) == [[], [], [1], []])
    var partly = good
    partly[.meanDays] = nil
    #expect(Comparison.dominators([worse, partly]) == [[], []])

    let comparison = await Self.comparison()
    #expect(comparison.dominators[0].isEmpty)
    #expect(comparison.pareto == comparison.dominators.indices.filter { comparison.dominators[$0].isEmpty })
  }
}
