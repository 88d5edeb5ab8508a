/// A call scored by a rubric: failures first, then each section with its checks.
public struct Scorecard: Sendable {
  public var rubric: String
  /// Hash of the rubric that it was scored by.
  public var version: String
  /// Checks that fail a call, those that did so first.
  public var failures: [Row]
  public var sections: [Section]

  /// One check with its answer.
  public struct Row: Hashable, Sendable {
    public var check: String
    /// Whether the call fails when it is not satisfied.
    public var isRequired: Bool
    public var verdict: CheckVerdict
    /// Numbers of the turns that show it.
    public var evidence: [Int]
    /// Points got, and points it could have got in this call; both zero where it is not applicable.
    public var points: Double
    public var most: Double
  }

  /// The checks of one section with what they come to.
  public struct Section: Hashable, Sendable {
    public var id: String
    public var weight: Double
    /// Checks that were not satisfied come first.
    public var rows: [Row]

    public var points: Double { rows.reduce(0) { $0 + $1.points } }
    /// Whether the call gave occasion for any of its checks.
    public var isApplicable: Bool { rows.contains { $0.verdict != .notApplicable } }
  }

  /// Whether something happened that no good work makes up for.
  public var isFailed: Bool { rows.contains { $0.isRequired && $0.verdict == .no } }

  /// What the sections come to out of 100, failures left aside; nil where nothing was applicable.
  ///
  /// The weight of a section without an applicable check goes to the others.
  public var raw: Double? {
    let applicable = sections.filter(\.isApplicable)
    let weight = applicable.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    return applicable.reduce(0) { $0 + $1.points } / weight * 100
  }

  /// The score that counts: zero where the call failed, else the raw one.
  public var total: Double? { isFailed ? 0 : raw }

  /// All rows, failures first.
  public var rows: [Row] { failures + sections.flatMap(\.rows) }

  /// A card of a fitted rubric from one finding a check; a check without a finding counts as not applicable.
  public init(_ rubric: Rubric, findings: [String: CheckFinding]) {
    self.rubric = rubric.id
    version = rubric.version
    failures = Self.rows(rubric.failures, weight: 0, findings)
    sections = rubric.sections.map {
      Section(id: $0.id, weight: $0.weight, rows: Self.rows($0.checks, weight: $0.weight, findings))
    }
  }

  /// What is not applicable gives its weight to the other checks of the section.
  private static func rows(
    _ checks: [Rubric.Check], weight: Double, _ findings: [String: CheckFinding]
  ) -> [Row] {
    let all = checks.map { ($0, findings[$0.id] ?? CheckFinding(.notApplicable)) }
    let applicable = all.reduce(0) { $0 + ($1.1.verdict == .notApplicable ? 0 : $1.0.weight) }
    let rows = all.map { check, finding in
      let isIn = finding.verdict != .notApplicable && applicable > 0
      let most = isIn ? weight * check.weight / applicable : 0
      return Row(
        check: check.id, isRequired: check.isRequired, verdict: finding.verdict, evidence: finding.evidence,
        points: finding.verdict == .yes ? most : 0, most: most)
    }
    return rows.filter { $0.verdict == .no } + rows.filter { $0.verdict != .no }
  }
}
