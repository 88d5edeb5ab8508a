import Chance
import Language

/// What a line was worth beside the best proper one in its place.
public enum Verdict: String, CaseIterable, Sendable {
  /// Better than what the reference collector would have said, by three points.
  case fine
  /// Nothing else was better, or none by a point.
  case best
  /// Less than a point was lost, or nothing to one who knows the type.
  case good
  /// What was lost cannot be told from nothing.
  case unclear
  /// Nothing but what every proper call owes; not weighed against other lines.
  case duty
  case inaccuracy
  case mistake
  case blunder

  /// As in chess; empty where nothing is to be remarked.
  public var mark: String {
    switch self {
    case .fine: "!"
    case .best, .good, .unclear, .duty: ""
    case .inaccuracy: "?!"
    case .mistake: "?"
    case .blunder: "??"
    }
  }

  /// Recovered share from which a loss is a blunder.
  public static let leastBlunder = 0.08

  public var isError: Bool { self == .inaccuracy || self == .mistake || self == .blunder }

  /// - Parameters:
  ///   - regret: worth of the best proper line less that of the line said, on dice that did not pick the best.
  ///   - edge: worth of the line said less that of what the reference collector would have done.
  ///   - hindsight: the regret of one who knew the type; what turns out right is no error, though it was a guess.
  init(regret: Estimate, edge: Estimate, hindsight: Estimate? = nil) {
    let sure = 2 * regret.standardError
    if edge.value >= 0.03, edge.value >= 2 * edge.standardError, regret.value < 0.01 {
      self = .fine
    } else if regret.value <= 0 || regret.value + sure < 0.01 {
      self = .best
    } else if !regret.standardError.isFinite || regret.value < sure {
      self = .unclear
    } else {
      let isRight = hindsight.map { $0.value < 0.01 } ?? false
      switch regret.value {
      case _ where isRight, ..<0.01: self = .good
      case ..<0.03: self = .inaccuracy
      case ..<Self.leastBlunder: self = .mistake
      default: self = .blunder
      }
    }
  }

  /// The mark and its name, as `?! inaccuracy`.
  public func text(_ catalogue: Catalogue) -> String {
    let name = catalogue["review.verdict.\(rawValue)"]
    return mark.isEmpty ? name : "\(mark) \(name)"
  }
}
