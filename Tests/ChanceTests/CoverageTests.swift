import Testing

@testable import Chance

/// Do intervals hold what they promise? Simulated many times over, against truths that are known.
@Suite("Coverage of intervals")
struct CoverageTests {
  /// Mean delay of the first 25 customers of a queue that starts empty: arrivals at rate 1, mean service 0.9.
  static func delay(replication: Int) -> Double {
    let dice = Dice(seed: 25, replication: UInt32(replication))
    var delay: Float = 0
    var sum = 0.0
    for customer in 0..<25 {
      sum += Double(delay)
      let luck = dice.uniforms(channel: 1, event: UInt32(customer))
      delay = max(0, delay + 0.9 * Dice.exponential(luck[0]) - Dice.exponential(luck[1]))
    }
    return sum / 25
  }

  /// A. M. Law, "Simulation Modeling and Analysis", §9.4.1: t intervals of skewed results cover less than they say.
  @Test("a t interval of the first delays of a queue covers as often as is known: n = 5, 10, 20, 40")
  func queue() {
    let delays = (0..<80_000).map(Self.delay)
    #expect(abs(Sample(delays).mean - 2.123) < 4 * Sample(delays).standardError + 0.0024)
    for (count, known) in [(5, 0.839), (10, 0.857), (20, 0.873), (40, 0.888)] {
      let trials = delays.count / count
      let covered = (0..<trials).count { trial in
        let sample = Sample(Array(delays[trial * count..<(trial + 1) * count]))
        let half = StudentT.quantile(0.95, degrees: count - 1) * sample.standardError
        return abs(sample.mean - 2.123) <= half
      }
      let error = (known * (1 - known) / Double(trials)).squareRoot()
      #expect(abs(Double(covered) / Double(trials) - known) < 4 * error + 0.003, "\(count) replications")
    }
  }

  /// Five strategies on shared luck: their results hang together, and are skewed as recoveries are.
  static func row(seed: UInt64, _ replication: Int) -> [Double] {
    var luck = Gaussians(dice: Dice(seed: seed, replication: UInt32(replication)), channel: 1, event: 0)
    let common = luck.next()
    return (0..<5).map { strategy in
      let own = luck.next()
      return 0.02 * Double(strategy) + 0.08 * common + 0.05 * (own + 0.3 * (own * own - 1))
    }
  }

  static func differences(_ rows: [[Double]]) -> [(truth: Double, sample: Sample)] {
    (0..<5).flatMap { first in
      (first + 1..<5).map { second in
        (0.02 * Double(first - second), Sample(rows.map { $0[first] - $0[second] }))
      }
    }
  }

  @Test("simultaneous intervals of all pairs hold together nineteen times in twenty, single ones do not")
  func simultaneous() {
    var together = 0
    var singly = 0
    let trials = 1500
    for trial in 0..<trials {
      let rows = (0..<20).map { Self.row(seed: 1, trial * 20 + $0) }
      let pairs = Self.differences(rows)
      together += pairs.allSatisfy { $0.sample.interval(among: pairs.count).contains($0.truth) } ? 1 : 0
      singly += pairs.allSatisfy { $0.sample.estimate.interval.contains($0.truth) } ? 1 : 0
    }
    // 0.95 less three standard errors, and no wider than need be.
    #expect(Double(together) / Double(trials) > 0.933)
    #expect(Double(together) / Double(trials) < 0.985)
    #expect(Double(singly) / Double(trials) < 0.85)
  }

  @Test("stopping when the differences are sure enough bends neither their means nor their intervals")
  func stopping() {
    let rule = PrecisionRule(halfWidth: 0.025, most: 10_000)
    let trials = 400
    var covered = 0
    var together = 0
    var counts: [Double] = []
    var leans: [Double] = []
    for trial in 0..<trials {
      var rows = (0..<rule.first).map { Self.row(seed: UInt64(trial), $0) }
      while case .until(let next) = rule.verdict(Self.differences(rows).map(\.sample)) {
        rows += (rows.count..<next).map { Self.row(seed: UInt64(trial), $0) }
      }
      let pairs = Self.differences(rows)
      #expect(pairs.allSatisfy { $0.sample.halfWidth(among: pairs.count) <= 0.025 })
      covered += pairs.count { $0.sample.estimate.interval.contains($0.truth) }
      together += pairs.allSatisfy { $0.sample.interval(among: pairs.count).contains($0.truth) } ? 1 : 0
      counts.append(Double(rows.count))
      leans.append(pairs[0].sample.mean - pairs[0].truth)
    }
    #expect(abs(Double(covered) / Double(trials * 10) - 0.95) < 0.02)
    #expect(Double(together) / Double(trials) > 0.93)
    #expect(abs(Sample(leans).mean) < 4 * Sample(leans).standardError)
    // It went beyond the first stage and not to a multiple of what is needed.
    #expect(Sample(counts).mean > 60)
    #expect(Sample(counts).mean < 160)
  }
}
