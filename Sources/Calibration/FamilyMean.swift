/// The predictor to beat: each study gets the mean published effect of the other fitted studies of its family.
///
/// Effects are brought on one scale, the relative change for the better of the level without treatment; levels are
/// averaged as they are. Where a family has no other fitted study, an effect gets the mean of all families, and for a
/// level there is nothing to say.
public struct FamilyMean: Sendable {
  private let known: [Known]

  private struct Known: Sendable {
    var study: String
    var family: String
    var isLevel: Bool
    var value: Double
  }

  /// - Parameter fitted: results of the studies whose published figures the predictor may know.
  public init(fitted: [StudyResult]) {
    known = fitted.flatMap { result in
      result.scores.compactMap { score in
        let expectation = score.expectation
        guard expectation.direction == nil else { return nil }
        return Known(
          study: result.study.id, family: result.study.family, isLevel: expectation.effect == .level,
          value: Self.common(expectation.value, expectation, base: score.base))
      }
    }
  }

  /// What it says about one figure, in that figure's own unit.
  public func prediction(for score: StudyResult.Score, of study: Study) -> Double? {
    let expectation = score.expectation
    let others = known.filter { $0.study != study.id && $0.isLevel == (expectation.effect == .level) }
    let family = others.filter { $0.family == study.family }
    let basis = family.isEmpty && expectation.effect != .level ? others : family
    guard !basis.isEmpty else {
      return expectation.effect == .level ? nil : Self.own(0, expectation, base: 0)
    }
    let mean = basis.map(\.value).reduce(0, +) / Double(basis.count)
    return Self.own(mean, expectation, base: score.base)
  }

  private static func common(_ value: Double, _ expectation: Study.Expectation, base: Double) -> Double {
    let sign = expectation.outcome.measure.isGood ? 1.0 : -1
    switch expectation.effect {
    case .difference: return base > 0 ? sign * value / base : 0
    case .relative: return sign * value
    case .ratio: return sign * (value - 1)
    case .level: return value
    }
  }

  private static func own(_ value: Double, _ expectation: Study.Expectation, base: Double) -> Double {
    let sign = expectation.outcome.measure.isGood ? 1.0 : -1
    switch expectation.effect {
    case .difference: return sign * value * base
    case .relative: return sign * value
    case .ratio: return 1 + sign * value
    case .level: return value
    }
  }
}

/// How well figures are met: by the engine and by the family mean.
public struct StudySummary: Hashable, Sendable {
  /// Figures with a size, and their root mean square distance in tolerances, each distance cut at ten.
  public var figures = 0
  public var error = 0.0
  /// The same over figures that the family mean has something to say about, for the engine and for it.
  public var compared = 0
  public var comparedError = 0.0
  public var familyError = 0.0
  /// Figures with a sign or a null, and how many are right.
  public var signs = 0
  public var rightSigns = 0
  public var familyRightSigns = 0
  /// All figures, and those within their tolerance.
  public var all = 0
  public var passes = 0

  /// One wild figure should not hide the rest.
  static let most = 10.0

  public init(_ results: [StudyResult], _ predictor: FamilyMean) {
    var squares = SIMD3<Double>()
    for result in results {
      for score in result.scores {
        let guess = predictor.prediction(for: score, of: result.study)
        let expectation = score.expectation
        all += 1
        passes += score.passes ? 1 : 0
        if expectation.direction == nil {
          figures += 1
          let own = min(Self.most, (score.distance ?? Self.most).magnitude)
          squares.x += own * own
          if let guess {
            let other = min(Self.most, ((guess - expectation.value) / expectation.tolerance).magnitude)
            compared += 1
            squares.y += own * own
            squares.z += other * other
          }
        }
        guard let isRight = score.hasRightSign, let guess else { continue }
        signs += 1
        rightSigns += isRight ? 1 : 0
        familyRightSigns += Self.isRight(guess, expectation) ? 1 : 0
      }
    }
    error = (squares.x / Double(max(1, figures))).squareRoot()
    comparedError = (squares.y / Double(max(1, compared))).squareRoot()
    familyError = (squares.z / Double(max(1, compared))).squareRoot()
  }

  private static func isRight(_ guess: Double, _ expectation: Study.Expectation) -> Bool {
    let middle = expectation.effect == .ratio ? 1.0 : 0
    switch expectation.direction {
    case .up: return guess > middle
    case .down: return guess < middle
    case nil where expectation.isNull:
      return (guess - expectation.value).magnitude <= expectation.tolerance
    case nil: return (guess > middle) == (expectation.value > middle)
    }
  }
}
