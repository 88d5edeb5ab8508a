import Chance
import TestSupport
import Testing

@testable import Calibration
@testable import Simulation

@Suite("Whether figures keep what they promise")
struct CoverageStudyTests {
  /// Small and short, so that many comparisons take little time.
  static let study = CoverageStudy(
    Fixture.experiment(
      accounts: 3, replications: 1, strategies: [Fixture.nothing, Fixture.calling], days: 30),
    trials: 60, fixed: 20, truth: 2000, aim: 50)

  @Test("intervals, the stopping rule and the pick hold as often as they should")
  func kept() async {
    let findings = await Self.study.run(threads: 2)
    #expect(
      findings.map(\.name) == [
        "fixed.recoveryRate.each", "fixed.recoveryRate.allAtOnce", "fixed.meanDays.each",
        "fixed.meanDays.allAtOnce", "fixed.net.each", "fixed.net.allAtOnce", "precision.each",
        "precision.allAtOnce", "select.asItIs", "select.hardest",
      ])
    for finding in findings { #expect(finding.isPassed, "\(finding)") }
    let stopped = findings.first { $0.name == "precision.each" }
    #expect((stopped?.replications ?? 0) > 40)
    #expect((stopped?.replications ?? 0) < 90)
  }

  @Test("an interval misses on either side, and holds between")
  func sides() {
    let sample = Sample([1, 2, 3, 4, 5])
    for (truth, share) in [(-9.0, 0.0), (3, 1), (15, 0)] {
      let held = CoverageStudy.coverage([(truth, sample)], Simultaneous(count: 5))
      #expect(held.each == share && held.together == share, "\(truth)")
    }
  }

  @Test("a study held against another truth says that they do not")
  func broken() async {
    var study = Self.study
    study.trials = 50
    // Calling is expected to do no better than nothing, which it does.
    let equal: [Metric: [Double]] = [.recoveryRate: [0.2, 0.2], .meanDays: [20, 20], .net: [0, 0]]
    let findings = await study.judge(equal, spread: 0.2, threads: 2)
    for name in ["fixed.recoveryRate.each", "precision.each", "precision.allAtOnce"] {
      #expect(findings.first { $0.name == name }?.isPassed == false, "\(name)")
    }
  }
}
