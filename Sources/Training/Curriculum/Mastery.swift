import Lending

/// How firmly one skill holds in front of one type: passes gathered on different days with different luck.
public struct Mastery: Hashable, Sendable {
  /// A pass with the day and the seed that it was had on; no two share either.
  public struct Pass: Hashable, Sendable {
    public var day: Day
    public var seed: UInt64

    public init(day: Day, seed: UInt64) {
      self.day = day
      self.seed = seed
    }
  }

  /// In the order gained, at most `needed`.
  public private(set) var passes: [Pass] = []

  /// Passes that make mastery.
  public static let needed = 3
  /// The mean loss of a call up to which it passes: three points of what is due.
  public static let largestLoss = 0.03

  public init() {}

  public var isMastered: Bool { passes.count >= Self.needed }

  /// Takes in one call, in the order of time: a pass that is new adds one, and a call that does not pass takes one away.
  public mutating func take(passes isPass: Bool, on day: Day, seed: UInt64) {
    guard isPass else {
      _ = passes.popLast()
      return
    }
    guard !isMastered, !passes.contains(where: { $0.day == day || $0.seed == seed }) else { return }
    passes.append(Pass(day: day, seed: seed))
  }
}

/// When a skill is to be practised again.
public enum Spacing: Sendable {
  /// Two days after the first day of practice, then every seven; evenly spaced practice does as well as widening gaps.
  ///
  /// - Parameter days: on which it was practised, each once, in order; nil is returned where there is none.
  public static func due(after days: [Day]) -> Day? {
    days.last.map { $0 + (days.count == 1 ? 2 : 7) }
  }
}
