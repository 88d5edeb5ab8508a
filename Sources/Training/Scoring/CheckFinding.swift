/// What the program or a rater says about one check of one call.
public struct CheckFinding: Hashable, Sendable {
  public var verdict: CheckVerdict
  /// Numbers of the turns that show it, in their order; empty where what is missing shows nowhere.
  public var evidence: [Int]

  public init(_ verdict: CheckVerdict, evidence: [Int] = []) {
    self.verdict = verdict
    self.evidence = evidence
  }
}

/// The answer to a check.
public enum CheckVerdict: String, CaseIterable, Sendable {
  case yes, no
  /// The call gave no occasion for it.
  case notApplicable = "na"
}
