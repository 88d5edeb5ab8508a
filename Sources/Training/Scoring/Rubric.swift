import Language
import Simulation

/// What a call is scored by: sections of yes-or-no checks, and what fails a call whatever else it did.
public struct Rubric: Sendable {
  public var id: String
  public var title: Wording
  /// The author's own count of editions.
  public var edition: Int
  public var sections: [Section]
  /// Checks that carry no points and fail the whole call when they are not satisfied.
  public var failures: [Check]
  /// Coping skills by borrower type, scored as a section of their own.
  public var coping: [String: [Check]]
  /// Weight of that section, beside the weights of the others.
  public var copingWeight: Double
  /// Hash of the file's bytes, kept with every score.
  public var version: String

  public init(
    id: String, title: Wording, edition: Int = 1, sections: [Section], failures: [Check],
    coping: [String: [Check]], copingWeight: Double, version: String
  ) {
    self.id = id
    self.title = title
    self.edition = edition
    self.sections = sections
    self.failures = failures
    self.coping = coping
    self.copingWeight = copingWeight
    self.version = version
  }

  /// Checks that belong together; their weights divide the weight of the section.
  public struct Section: Sendable {
    public var id: String
    public var title: Wording
    public var weight: Double
    public var checks: [Check]

    public init(id: String, title: Wording, weight: Double, checks: [Check]) {
      self.id = id
      self.title = title
      self.weight = weight
      self.checks = checks
    }
  }

  /// One yes-or-no question about a call.
  public struct Check: Sendable {
    public var id: String
    public var title: Wording
    /// What to do to satisfy it, for a trainee who did not.
    public var advice: Wording
    /// Share inside its section, relative to the other checks there.
    public var weight: Double
    /// Whether the call fails when it is not satisfied.
    public var isRequired: Bool
    /// How the program answers it; nil leaves it to the rater.
    public var rule: CheckRule?
    /// Dialogues that satisfy it and that break it: its documentation and its test.
    public var satisfies: [Example]
    public var breaks: [Example]

    public init(
      id: String, title: Wording, advice: Wording, weight: Double = 1, isRequired: Bool = false,
      rule: CheckRule?,
      satisfies: [Example] = [], breaks: [Example] = []
    ) {
      self.id = id
      self.title = title
      self.advice = advice
      self.weight = weight
      self.isRequired = isRequired
      self.rule = rule
      self.satisfies = satisfies
      self.breaks = breaks
    }
  }

  /// A few turns as an author writes them, without what they were heard as.
  public struct Example: Hashable, Sendable {
    public var lines: [Line]

    public init(lines: [Line]) { self.lines = lines }

    /// Who says what.
    public struct Line: Hashable, Sendable {
      public var speaker: ScoredTurn.Speaker
      public var text: String

      public init(speaker: ScoredTurn.Speaker, text: String) {
        self.speaker = speaker
        self.text = text
      }
    }
  }

  /// The section that the coping skills of a type make; nil where the rubric has none for it.
  public func copingSection(for type: String?) -> Section? {
    guard let type, let checks = coping[type], !checks.isEmpty else { return nil }
    return Section(id: "coping", title: Self.copingTitle, weight: copingWeight, checks: checks)
  }

  /// The sections that a call with a borrower of this type is scored by.
  public func sections(for type: String?) -> [Section] {
    sections + (copingSection(for: type).map { [$0] } ?? [])
  }

  /// A check of the rubric by its id, of any section or type.
  public func check(_ id: String) -> Check? {
    (failures + sections.flatMap(\.checks) + coping.values.joined()).first { $0.id == id }
  }

  private static let copingTitle = Wording([
    .english: "This kind of borrower", .simplified: "这一类借款人", .traditional: "這一類借款人",
  ])
}
