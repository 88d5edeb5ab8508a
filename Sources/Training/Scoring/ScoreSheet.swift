/// All that one rater ever said about one call: scores are added at the end and never overwritten.
///
/// Rubrics here are fitted to the call.
public struct ScoreSheet: Sendable {
  public private(set) var scores: [RaterScore]

  /// Begins with a draft, or takes up what was stored.
  public init(_ first: RaterScore, later: [RaterScore] = []) { scores = [first] + later }

  /// The score that counts now.
  public var latest: RaterScore { scores[scores.count - 1] }

  /// Why something cannot be done with a score.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    case state(from: RaterScore.State, to: RaterScore.State)
    case unknownCheck(String)
    case unanswered([String])
    case locked(RaterScore.State)
    case noReason(String)
    case otherRubric(String)

    public var description: String {
      switch self {
      case .state(let from, let to):
        "a \(from.rawValue) score cannot become \(to.rawValue). It can become: "
          + from.next.map(\.rawValue).joined(separator: ", ") + "."
      case .unknownCheck(let check): "the rubric has no check \"\(check)\". See \"rubric show\"."
      case .unanswered(let checks):
        "\(checks.count) checks have no answer. Answer: \(checks.joined(separator: ", "))."
      case .locked(let state): "a \(state.rawValue) score cannot be changed. Dispute it first."
      case .noReason(let check): "check \"\(check)\" is decided without a reason. Say why in a few words."
      case .otherRubric(let id):
        "the score was given by another version of rubric \"\(id)\". Score the call again by this one."
      }
    }
  }

  /// Adds a score with one answer more, or another.
  public mutating func answer(
    _ check: String, _ answer: RaterScore.Answer, rubric: Rubric
  ) throws(Refusal) {
    try match(rubric)
    guard rubric.checks.contains(where: { $0.id == check }) else { throw .unknownCheck(check) }
    var score = latest
    guard score.state == .draft || score.state == .disputed else { throw .locked(score.state) }
    if score.state == .disputed, answer.reason.allSatisfy(\.isWhitespace) { throw .noReason(check) }
    score.answers[check] = answer
    scores.append(score)
  }

  /// Keeps the rater's answer against the proposal, or takes the proposal over; either way says why.
  public mutating func settle(
    _ difference: RaterScore.Difference, keeps: Bool, reason: String, rubric: Rubric
  ) throws(Refusal) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .noReason(difference.check) }
    let answer =
      keeps
      ? RaterScore.Answer(difference.rater.verdict, evidence: difference.rater.evidence, reason: reason)
      : RaterScore.Answer(difference.proposal.verdict, evidence: difference.proposal.evidence, reason: reason)
    try self.answer(difference.check, answer, rubric: rubric)
  }

  /// Adds the same answers in another state; nothing is submitted while a check is open.
  public mutating func move(to state: RaterScore.State, rubric: Rubric) throws(Refusal) {
    try match(rubric)
    var score = latest
    guard score.state.next.contains(state) else { throw .state(from: score.state, to: state) }
    let open = score.open(in: rubric)
    if state == .submitted, !open.isEmpty { throw .unanswered(open) }
    score.state = state
    scores.append(score)
  }

  private func match(_ rubric: Rubric) throws(Refusal) {
    guard latest.rubric == rubric.id, latest.version == rubric.version else { throw .otherRubric(rubric.id) }
  }
}
