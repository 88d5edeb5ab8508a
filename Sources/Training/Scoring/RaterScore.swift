/// One rater's answers about one call, as they stood at one moment.
public struct RaterScore: Hashable, Sendable {
  /// Pseudonym of the rater.
  public var rater: String
  public var rubric: String
  /// Hash of the rubric that was in force.
  public var version: String
  /// Whether the program's proposal was shown first; such scores are left out of agreement between raters.
  public var isAssisted: Bool
  public var state: State
  /// Answers by check.
  public var answers: [String: Answer]

  public init(
    rater: String, rubric: Rubric, isAssisted: Bool, state: State = .draft, answers: [String: Answer] = [:]
  ) {
    self.rater = rater
    self.rubric = rubric.id
    version = rubric.version
    self.isAssisted = isAssisted
    self.state = state
    self.answers = answers
  }

  /// How far a score has got.
  public enum State: String, CaseIterable, Sendable {
    case draft, submitted, disputed, resolved

    /// States that may come next; an answer may change only while drafting or in dispute.
    public var next: [State] {
      switch self {
      case .draft: [.submitted]
      case .submitted: [.disputed]
      case .disputed: [.resolved]
      case .resolved: [.disputed]
      }
    }
  }

  /// The answer to one check.
  public struct Answer: Hashable, Sendable {
    public var verdict: CheckVerdict
    public var evidence: [Int]
    /// Why; needed where the answer was changed, or kept against the proposal.
    public var reason: String

    public init(_ verdict: CheckVerdict, evidence: [Int] = [], reason: String = "") {
      self.verdict = verdict
      self.evidence = evidence
      self.reason = reason
    }
  }

  /// Where the rater and the program part.
  public struct Difference: Hashable, Sendable {
    public var check: String
    public var rater: Answer
    public var proposal: CheckFinding
  }

  /// The checks on which the program says otherwise, in the order of a rubric fitted to the call.
  public func differences(from proposal: [String: CheckFinding], rubric: Rubric) -> [Difference] {
    rubric.checks.map(\.id).compactMap { check in
      guard let answer = answers[check], let proposed = proposal[check], answer.verdict != proposed.verdict
      else { return nil }
      return Difference(check: check, rater: answer, proposal: proposed)
    }
  }

  /// Checks that have no answer yet, in the order of the rubric.
  public func open(in rubric: Rubric) -> [String] {
    rubric.checks.map(\.id).filter { answers[$0] == nil }
  }

  /// The card that these answers make.
  public func scorecard(by rubric: Rubric) -> Scorecard {
    Scorecard(
      rubric, findings: answers.mapValues { CheckFinding($0.verdict, evidence: $0.evidence) })
  }
}
