/// What an event makes of one rule.
public enum Verdict: Hashable, Sendable {
  case kept, broken
  /// Some facts are not known that would decide it; in the order of the vocabulary.
  case cannotJudge(missing: [Fact])
}

/// A rule that an event breaks, or would need more facts to be cleared of.
public struct Finding: Hashable, Sendable {
  public var rule: Rule
  /// Broken or not to be judged; what is kept is no finding.
  public var verdict: Verdict

  public init(rule: Rule, verdict: Verdict) {
    self.rule = rule
    self.verdict = verdict
  }

  /// Whether a rule is broken that somebody is to blame for.
  public var isFault: Bool { verdict == .broken && rule.isFault }
}
