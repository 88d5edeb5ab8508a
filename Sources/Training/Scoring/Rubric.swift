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
  /// What each situation asks for beside, or instead of, the rest.
  public var situations: [String: Demand]
  /// Weight of each of these two sections, beside the weights of the others.
  public var copingWeight: Double
  /// Hash of the file's bytes, kept with every score.
  public var version: String

  public init(
    id: String, title: Wording, edition: Int = 1, sections: [Section], failures: [Check],
    coping: [String: [Check]],
    situations: [String: Demand] = [:], copingWeight: Double, version: String
  ) {
    self.id = id
    self.title = title
    self.edition = edition
    self.sections = sections
    self.failures = failures
    self.coping = coping
    self.situations = situations
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

  /// What a situation asks for, scored as a section of its own.
  public struct Demand: Sendable {
    public var checks: [Check]
    /// Sections (`coping` for those of the type) and checks that would ask for the wrong thing in it.
    public var leavesOut: Set<String>

    public init(checks: [Check], leavesOut: Set<String> = []) {
      self.checks = checks
      self.leavesOut = leavesOut
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
      /// What a borrower's line answers, where the author says so: rules that turn on replies cannot tell from words.
      public var reply: Reply?

      public init(speaker: ScoredTurn.Speaker, text: String, reply: Reply? = nil) {
        self.speaker = speaker
        self.text = text
        self.reply = reply
      }
    }
  }

  /// All checks, failures first.
  public var checks: [Check] { failures + sections.flatMap(\.checks) }

  /// Those of every type and situation too, in the order of their ids.
  public var everyCheck: [Check] {
    let fitted =
      coping.sorted { $0.key < $1.key }.map(\.value)
      + situations.sorted { $0.key < $1.key }.map(\.value.checks)
    return checks + fitted.flatMap { $0 }
  }

  /// A check by its id; those of types and situations are in a fitted rubric only.
  public func check(_ id: String) -> Check? { checks.first { $0.id == id } }

  /// This rubric with the sections that the borrower's type and situation add.
  public func fitted(to call: ScoredCall) -> Rubric {
    var rubric = self
    let demand = call.situation.flatMap { situations[$0] }
    rubric.sections += [
      Self.section("coping", Self.copingTitle, copingWeight, call.type.flatMap { coping[$0] }),
      Self.section("situation", Self.situationTitle, copingWeight, demand?.checks),
    ].compactMap { $0 }
    guard let out = demand?.leavesOut, !out.isEmpty else { return rubric }
    rubric.sections = rubric.sections.compactMap { section in
      var kept = section
      kept.checks.removeAll { out.contains($0.id) }
      return out.contains(section.id) || kept.checks.isEmpty ? nil : kept
    }
    return rubric
  }

  private static func section(_ id: String, _ title: Wording, _ weight: Double, _ checks: [Check]?)
    -> Section?
  {
    guard let checks, !checks.isEmpty else { return nil }
    return Section(id: id, title: title, weight: weight, checks: checks)
  }

  private static let copingTitle = Wording([
    .english: "Coping skills for this type of borrower", .simplified: "应对这类借款人的技巧",
    .traditional: "應對這類借款人的技巧",
  ])
  private static let situationTitle = Wording([
    .english: "What this situation asks for", .simplified: "这种情况下该做的", .traditional: "這種情況下該做的",
  ])
}
