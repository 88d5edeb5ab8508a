/// One limit on when and how often a borrower may be contacted, in one jurisdiction.
///
/// A contact is held against limits by `broken(by:after:)` alone, so that a fuller evaluation can take its place.
public struct ContactLimit: Hashable, Sendable {
  /// Id of the rule of law behind it.
  public var id: String
  /// First part of a jurisdiction's tag, such as `cn`.
  public var jurisdiction: String
  public var measure: Measure
  /// Channels that it speaks of; empty for all.
  public var channels: Set<String>
  /// The law or code, and what it asks in plain words, by language tag.
  public var law: [String: String]
  public var statement: [String: String]

  public init(
    id: String, jurisdiction: String, measure: Measure, channels: Set<String>, law: [String: String],
    statement: [String: String]
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.measure = measure
    self.channels = channels
    self.law = law
    self.statement = statement
  }

  public enum Measure: Hashable, Sendable {
    /// Minutes of the borrower's day between which contact is allowed.
    case hours(ClosedRange<Int>)
    /// Most contacts of a kind within so many days, today among them.
    case count(Kind, most: Int, days: Int)
    /// Days to leave in peace after a conversation, that day among them.
    case peace(days: Int)
  }

  /// Which attempts are counted.
  public enum Kind: String, CaseIterable, Sendable {
    case all, answered, unanswered
  }

  /// An attempt to reach the borrower, as logs have it.
  public struct Attempt: Hashable, Sendable {
    /// Any running number of days.
    public var day: Int
    /// Minute of the borrower's local day.
    public var minute: Int
    public var channel: String
    /// Whether the borrower was spoken to.
    public var isAnswered: Bool

    public init(day: Int, minute: Int, channel: String, isAnswered: Bool) {
      self.day = day
      self.minute = minute
      self.channel = channel
      self.isAnswered = isAnswered
    }
  }

  /// Whether an attempt goes beyond the limit.
  ///
  /// - Parameter earlier: attempts before it, in any order.
  public func isBroken(by attempt: Attempt, after earlier: [Attempt]) -> Bool {
    guard covers(attempt) else { return false }
    let before = earlier.filter(covers)
    switch measure {
    case .hours(let allowed): return !allowed.contains(attempt.minute)
    case .count(let kind, let most, let days):
      let counted = (before + [attempt]).filter {
        $0.day > attempt.day - days && $0.day <= attempt.day && Self.counts($0, kind)
      }
      return Self.counts(attempt, kind) && counted.count > most
    case .peace(let days):
      return before.contains { $0.isAnswered && $0.day > attempt.day - days && $0.day <= attempt.day }
    }
  }

  private func covers(_ attempt: Attempt) -> Bool { channels.isEmpty || channels.contains(attempt.channel) }

  private static func counts(_ attempt: Attempt, _ kind: Kind) -> Bool {
    switch kind {
    case .all: true
    case .answered: attempt.isAnswered
    case .unanswered: !attempt.isAnswered
    }
  }
}

extension [ContactLimit] {
  /// The limits of a jurisdiction that an attempt goes beyond, in the order of the file.
  public func broken(by attempt: ContactLimit.Attempt, after earlier: [ContactLimit.Attempt])
    -> [ContactLimit]
  {
    filter { $0.isBroken(by: attempt, after: earlier) }
  }

  /// Those that hold in a jurisdiction, by the first part of its tag: `cn` for `cn-cba2026`.
  public func holding(in jurisdiction: String) -> [ContactLimit] {
    let country = jurisdiction.lowercased().prefix { $0 != "-" && $0 != "_" }
    return filter { $0.jurisdiction == country }
  }
}
