import Chance
import Simulation
import TestSupport
import Testing

@testable import Reporting

@Suite("The charts of a comparison")
struct ComparisonChartTests {
  @Test("the differences are those to the best, with the sign turned where it must be")
  func differences() async throws {
    let report = await ComparisonReportTests.report()
    let comparison = report.comparison
    let best = try #require(report.best)
    let rates = comparison.figures.map { $0[.recoveryRate]?.estimate.value ?? 0 }
    #expect(rates[best] == rates.max())
    guard case .intervals(let rows) = try #require(report.differenceChart).marks else {
      Issue.record("not an interval chart")
      return
    }
    #expect(rows.map(\.style) == comparison.strategies.indices.filter { $0 != best })
    for row in rows {
      let measure = try #require(row.measure)
      #expect((measure.value - 100 * (rates[row.style] - rates[best])).magnitude < 1e-9)
      let span = try #require(measure.span)
      #expect(span.lowerBound <= measure.value && measure.value <= span.upperBound)
      // The interval of all pairs at once, which is the one that the table calls clear or not.
      let pair = comparison.differences.first {
        ($0.first, $0.second) == (min(best, row.style), max(best, row.style))
      }
      let whole = try #require(pair?.simultaneous[.recoveryRate])
      let width = 100 * (whole.upperBound - whole.lowerBound)
      #expect((span.upperBound - span.lowerBound - width).magnitude < 1e-9)
      #expect(measure.value <= 0)
    }
  }

  @Test("the curves end at the recovery rates, each within its band")
  func curves() async throws {
    let report = await ComparisonReportTests.report()
    guard case .lines(let lines) = report.recoveryChart.marks else {
      Issue.record("not lines")
      return
    }
    for (index, line) in lines.enumerated() {
      let rate = try #require(report.comparison.figures[index][.recoveryRate]?.estimate.value)
      #expect((line.points[line.points.count - 1].y - 100 * rate).magnitude < 1e-9)
      #expect(line.points.count == report.comparison.days + 1)
      #expect(line.band.count == report.comparison.days + 1)
      let last = try #require(line.band.last)
      let likely = report.comparison.bands[index].days[report.comparison.days].likely
      #expect((last.span.lowerBound - 100 * likely.lowerBound).magnitude < 1e-9)
      #expect((last.span.upperBound - 100 * likely.upperBound).magnitude < 1e-9)
    }
  }

  @Test("the plane of money and time has every strategy, with its cost as size")
  func time() async {
    let report = await ComparisonReportTests.report()
    guard case .points(let points) = report.timeChart.marks else {
      Issue.record("not points")
      return
    }
    #expect(points.count == report.comparison.strategies.count)
    for point in points {
      #expect(point.size == report.comparison.figures[point.style][.cost]?.estimate.value)
      #expect(point.x.value == report.comparison.figures[point.style][.meanDays]?.estimate.value)
    }
  }

  @Test("of many strategies the curves of the best seven and of the last are drawn, without bands")
  func many() async {
    var report = await ComparisonReportTests.report()
    let strategies = (0..<10).map { number in
      var strategy = [Fixture.nothing, Fixture.calling, Fixture.visiting, Fixture.suing][number % 4]
      strategy.id += "\(number)"
      return strategy
    }
    let experiment = Fixture.experiment(accounts: 6, replications: 3, strategies: strategies, days: 60)
    report.comparison = Comparison(experiment, await experiment.run(threads: 1))
    let rates = report.comparison.figures.map { $0[.recoveryRate]?.estimate.value ?? 0 }
    let drawn = report.curvesDrawn
    #expect(drawn.count == 8)
    #expect(drawn == drawn.sorted())
    let left = Set(rates.indices).subtracting(drawn)
    let ranked = drawn.sorted { rates[$0] > rates[$1] }
    for index in left {
      #expect(ranked.dropLast().allSatisfy { rates[$0] >= rates[index] })
      #expect(rates[ranked[7]] <= rates[index])
    }
    guard case .lines(let lines) = report.recoveryChart.marks else {
      Issue.record("not lines")
      return
    }
    #expect(lines.map(\.style) == drawn)
    #expect(lines.allSatisfy { $0.band.isEmpty })
    #expect(report.recoveryChart.note == "compare.chart.recovery.some")
  }
}
