/// Intervals that all hold at once, for reading many paired differences side by side.
///
/// Each is a paired t interval at Bonferroni's level (A. M. Law, "Simulation Modeling and Analysis", 5th ed. 2015,
/// §10.2.2): the chance that any of m misses is at most the sum of their chances, however they hang together. That takes
/// normal results. Few replications of a small portfolio are skewed, and t intervals then miss more often than they
/// say; so replications are also resampled, and where the largest |t| of all pairs that is exceeded once in twenty times
/// lies higher, it counts (J. P. Romano and M. Wolf, Econometrica 73, 2005; symmetric as in P. Hall, "On symmetric bootstrap
/// confidence intervals", JRSS B 50, 1988, whose coverage errs by the order of 1/n² where t errs by 1/n).
public struct Simultaneous: Sendable {
  /// Replications of every difference.
  public let count: Int
  /// How often each replication is drawn: resample after resample.
  let weights: [Double]

  static let resamples = 999
  /// With more replications the mean is as good as normal, and resampling would only cost time.
  static let most = 400

  /// The same resamples for every use: drawn at addresses that no run has.
  public init(count: Int) {
    self.count = count
    guard count > 2, count <= Self.most else {
      weights = []
      return
    }
    var weights = Array(repeating: 0.0, count: Self.resamples * count)
    let dice = Dice(seed: 0, replication: .max, account: .max)
    for resample in 0..<Self.resamples {
      for block in 0..<(count + 3) / 4 {
        let words = dice.words(channel: 41, event: UInt32(resample), part: UInt32(block))
        for place in 0..<min(4, count - 4 * block) {
          // The high word of a product with the count: even to one in ten million.
          let drawn = Int((UInt64(words[place]) * UInt64(count)) >> 32)
          weights[resample * count + drawn] += 1
        }
      }
    }
    self.weights = weights
  }

  /// How many pairs there are among so many.
  public static func pairs(among count: Int) -> Int { count * (count - 1) / 2 }

  /// The t that each of `intervals` two-sided intervals takes so that all hold with a chance of 95 %, in normal samples.
  public static func quantile(intervals: Int, degrees: Int) -> Double {
    StudentT.quantile(1 - 0.025 / Double(max(1, intervals)), degrees: degrees)
  }

  /// Half the width of each mean's interval, all holding together with 95 %; infinite where one cannot tell.
  ///
  /// - Parameters:
  ///   - differences: of `count` values each, row by row from the same replications.
  ///   - intervals: how many are read together, where that is more than are given.
  public func halfWidths(_ differences: [Sample], among intervals: Int? = nil) -> [Double] {
    precondition(differences.allSatisfy { $0.count == count }, "simultaneous intervals are of one run")
    guard count > 1 else { return differences.map { _ in .infinity } }
    let together = max(intervals ?? 0, differences.count)
    let t = max(Self.quantile(intervals: together, degrees: count - 1), largest(differences))
    return differences.map { t * $0.standardError }
  }

  /// What the largest |t| of all differences exceeds in one resample of twenty; zero where nothing is resampled.
  private func largest(_ differences: [Sample]) -> Double {
    guard !weights.isEmpty, !differences.isEmpty else { return 0 }
    var highest = Array(repeating: 0.0, count: Self.resamples)
    for difference in differences {
      let mean = difference.mean
      let deviations = difference.values.map { $0 - mean }
      let least = 1e-12 * difference.variance
      // Without bounds checks: this is the inner loop of every comparison.
      weights.withUnsafeBufferPointer { weights in
        deviations.withUnsafeBufferPointer { deviations in
          for resample in 0..<Self.resamples {
            var (sum, squares) = (0.0, 0.0)
            let first = resample * count
            for index in 0..<count {
              let weighted = weights[first + index] * deviations[index]
              sum += weighted
              squares += weighted * deviations[index]
            }
            let squaredSum = sum * sum / Double(count)
            let variance = (squares - squaredSum) / Double(count - 1)
            // A resample of equal values, of a count that is mostly zero for instance, has no t.
            if variance > least { highest[resample] = max(highest[resample], squaredSum / variance) }
          }
        }
      }
    }
    return highest.sorted()[Self.resamples * 19 / 20].squareRoot()
  }
}
