/// Scores a call by the rules of a rubric: the program's proposal, which a rater may change.
public struct Scorer: Sendable {
  public var rubric: Rubric

  public init(rubric: Rubric) { self.rubric = rubric }

  /// Findings by check; checks without a rule are left to the rater and have none.
  public func findings(in call: ScoredCall) -> [String: CheckFinding] {
    var findings: [String: CheckFinding] = [:]
    for check in rubric.fitted(to: call).checks { findings[check.id] = check.rule?.finding(in: call) }
    return findings
  }

  /// The card that the program proposes.
  public func scorecard(of call: ScoredCall) -> Scorecard {
    Scorecard(rubric.fitted(to: call), findings: findings(in: call))
  }
}
