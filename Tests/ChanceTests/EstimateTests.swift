import Testing

@testable import Chance

@Suite("Estimates of a sample")
struct EstimateTests {
  @Test("the interval has the half-width of a published t table")
  func interval() {
    // Mean 3, variance 2.5; t for four degrees of freedom is 2.776.
    let estimate = Sample([1, 2, 3, 4, 5]).estimate
    let half = 2.776 * (2.5 / 5.0).squareRoot()
    #expect(estimate.value == 3)
    #expect(abs(estimate.standardError - 0.5.squareRoot()) < 1e-12)
    #expect(abs(estimate.interval.upperBound - 3 - half) < 2e-3)
    #expect(abs(3 - half - estimate.interval.lowerBound) < 2e-3)
  }

  @Test("one replication cannot tell how sure it is")
  func single() {
    let estimate = Sample([7]).estimate
    #expect(estimate.value == 7)
    #expect(estimate.standardError == .infinity)
    #expect(!estimate.isClear)
  }
}
