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
  static func row(seed: UInt64, _ replication: Int, strategies: Int = 5) -> [Double] {
    var luck = Gaussians(dice: Dice(seed: seed, replication: UInt32(replication)), channel: 1, event: 0)
    let common = luck.next()
    return (0..<strategies).map { strategy in
      let own = luck.next()
      return 0.02 * Double(strategy) + 0.08 * common + 0.05 * (own + 0.3 * (own * own - 1))
    }
  }

  static func differences(_ rows: [[Double]]) -> [(truth: Double, sample: Sample)] {
    let strategies = rows[0].count
    return (0..<strategies).flatMap { first in
      (first + 1..<strategies).map { second in
        (0.02 * Double(first - second), Sample(rows.map { $0[first] - $0[second] }))
      }
    }
  }

  static func holdTogether(_ pairs: [(truth: Double, sample: Sample)], _ simultaneous: Simultaneous) -> Bool {
    zip(pairs, simultaneous.halfWidths(pairs.map(\.sample))).allSatisfy { pair, half in
      abs(pair.sample.mean - pair.truth) <= half
    }
  }

  @Test("simultaneous intervals of all pairs hold together nineteen times in twenty, single ones do not")
  func simultaneous() {
    var together = 0
    var singly = 0
    let trials = 400
    let simultaneous = Simultaneous(count: 20)
    for trial in 0..<trials {
      let rows = (0..<20).map { Self.row(seed: 1, trial * 20 + $0) }
      let pairs = Self.differences(rows)
      together += Self.holdTogether(pairs, simultaneous) ? 1 : 0
      singly += pairs.allSatisfy { $0.sample.estimate.interval.contains($0.truth) } ? 1 : 0
    }
    // 0.95 less three standard errors, and no wider than need be.
    #expect(Double(together) / Double(trials) > 0.917)
    #expect(Double(together) / Double(trials) < 0.99)
    #expect(Double(singly) / Double(trials) < 0.85)
  }

  @Test("stopping when the differences are sure enough bends neither their means nor their intervals")
  func stopping() {
    let rule = PrecisionRule(halfWidth: 0.025, most: 10_000)
    let trials = 120
    var covered = 0
    var together = 0
    var counts: [Double] = []
    var leans: [Double] = []
    for trial in 0..<trials {
      var rows = (0..<rule.first).map { Self.row(seed: UInt64(trial), $0, strategies: 3) }
      while case .until(let next) = rule.verdict(Self.differences(rows).map(\.sample)) {
        rows += (rows.count..<next).map { Self.row(seed: UInt64(trial), $0, strategies: 3) }
      }
      let pairs = Self.differences(rows)
      let simultaneous = Simultaneous(count: rows.count)
      #expect(simultaneous.halfWidths(pairs.map(\.sample)).allSatisfy { $0 <= 0.025 })
      covered += pairs.count { $0.sample.estimate.interval.contains($0.truth) }
      together += Self.holdTogether(pairs, simultaneous) ? 1 : 0
      counts.append(Double(rows.count))
      leans.append(pairs[0].sample.mean - pairs[0].truth)
    }
    #expect(abs(Double(covered) / Double(trials * 3) - 0.95) < 0.03)
    #expect(Double(together) / Double(trials) > 0.89)
    #expect(abs(Sample(leans).mean) < 4 * Sample(leans).standardError)
    // It went beyond the first stage and not to a multiple of what is needed.
    #expect(Sample(counts).mean > 60)
    #expect(Sample(counts).mean < 160)
  }

  /// Sums of a few lognormal debts, as a small portfolio has: one in a hundred weighs ten times the usual.
  static func skewed(_ trial: Int, count: Int) -> [Sample] {
    let rows = (0..<count).map { row in
      var luck = Gaussians(
        dice: Dice(seed: 77, replication: UInt32(trial * count + row)), channel: 1, event: 0)
      return (0..<3).map { _ in Elementary.exp(luck.next()) }
    }
    return (0..<3).map { column in Sample(rows.map { $0[column] }) }
  }

  @Test("where results are skewed, resampling widens what normal theory makes too narrow")
  func skewness() {
    let trials = 300
    let simultaneous = Simultaneous(count: 20)
    let t = Simultaneous.quantile(intervals: 3, degrees: 19)
    // The mean of a lognormal number is e to the half.
    let truth = Elementary.exp(0.5)
    var (normal, resampled) = (0, 0)
    for trial in 0..<trials {
      let samples = Self.skewed(trial, count: 20)
      let halves = simultaneous.halfWidths(samples)
      normal += samples.allSatisfy { abs($0.mean - truth) <= t * $0.standardError } ? 1 : 0
      resampled += zip(samples, halves).allSatisfy { abs($0.mean - truth) <= $1 } ? 1 : 0
    }
    // 0.73 and 0.90 in a long study.
    #expect(Double(normal) / Double(trials) < 0.87)
    #expect(Double(resampled - normal) / Double(trials) > 0.04)
  }

  @Test("a resample draws as many as there are, each as often as any other")
  func resamples() {
    let simultaneous = Simultaneous(count: 30)
    var drawn = Array(repeating: 0.0, count: 30)
    for resample in 0..<Simultaneous.resamples {
      let weights = simultaneous.weights[resample * 30..<(resample + 1) * 30]
      #expect(weights.reduce(0, +) == 30)
      for (index, weight) in weights.enumerated() { drawn[index] += weight }
    }
    // 999 on average with a standard deviation of 31.
    #expect(drawn.allSatisfy { abs($0 - 999) < 140 })
  }

  @Test("many replications have the t of Bonferroni alone, none have an interval that says so")
  func ends() {
    let sample = Sample((0..<500).map { Double($0 % 7) })
    let half = Simultaneous(count: 500).halfWidths([sample], among: 10)[0]
    // t(1 − 0.0025, 499) = 2.820
    #expect(abs(half / sample.standardError - 2.820) < 0.002)
    #expect(Simultaneous(count: 1).halfWidths([Sample([3])]) == [.infinity])
  }
}
