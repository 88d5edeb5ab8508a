import Chance
import Lending

/// What a trainee's lines of one skill in front of one type of borrower have come to.
public struct Cell: Hashable, Sendable {
  public var place: Place
  /// Recovered share given away in each line, in the order of time.
  public private(set) var losses: [Double] = []
  private var errors: [Double] = []
  /// On which it was practised, each once, in order.
  public private(set) var days: [Day] = []
  /// Calls that used it and failed by conduct or in their situation.
  public private(set) var failures = 0
  public private(set) var mastery = Mastery()

  /// A skill in front of a type.
  public struct Place: Hashable, Sendable, Comparable {
    public var skill: Skill
    /// Id of the type.
    public var type: String

    public init(_ skill: Skill, _ type: String) {
      self.skill = skill
      self.type = type
    }

    /// By type, then in the order in which a call uses skills.
    public static func < (a: Place, b: Place) -> Bool {
      (a.type, a.order) < (b.type, b.order)
    }

    private var order: Int { Skill.allCases.firstIndex(of: skill) ?? 0 }
  }

  init(_ place: Place) { self.place = place }

  /// Loss a line with its error and 95 % interval.
  public var loss: Estimate { Loss.estimate(losses, errors: errors) }

  /// The day on which it is to be practised again.
  public var due: Day? { Spacing.due(after: days) }

  /// Takes in the lines of one call, calls in the order of time.
  mutating func take(_ turns: [PracticeRecord.Turn], of call: PracticeRecord, on day: Day) {
    losses += turns.map(\.loss)
    errors += turns.map(\.error)
    if days.last != day { days.append(day) }
    let isFailed = !call.failures.isEmpty
    if isFailed { failures += 1 }
    guard call.counts else { return }
    let mean = Sample(turns.map(\.loss)).mean
    mastery.take(passes: mean <= Mastery.largestLoss && !isFailed, on: day, seed: call.seed)
  }
}

/// What a number of lines lost on average.
enum Loss {
  /// The error is the larger of two: how lines differ among themselves, and how well each is measured.
  ///
  /// - Parameter errors: Monte Carlo error of each loss.
  static func estimate(_ losses: [Double], errors: [Double]) -> Estimate {
    let sample = Sample(losses)
    let count = Double(max(1, losses.count))
    let measured = errors.reduce(0) { $0 + $1 * $1 }.squareRoot() / count
    let isFew = losses.count < 2
    let error = losses.isEmpty ? .infinity : isFew ? measured : max(measured, sample.standardError)
    let half = error * (isFew ? 1.96 : StudentT.quantile(0.975, degrees: losses.count - 1))
    let (lowest, highest) = (losses.min() ?? 0, losses.max() ?? 0)
    return Estimate(
      value: sample.mean, standardError: error, interval: max(0, sample.mean - half)...sample.mean + half,
      likely: lowest...highest, count: losses.count)
  }
}
