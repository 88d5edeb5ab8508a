/// One rule of conduct: what it says, where it stands, how hard it is, whom it binds and when it is broken.
public struct Rule: Hashable, Sendable {
  public var id: String
  /// Id of the rule set that it belongs to.
  public var set: String
  /// The law or code, with its section, by language tag.
  public var law: [String: String]
  /// What it asks, in plain words, by language tag.
  public var statement: [String: String]
  public var force: Force
  public var severity: Severity
  public var evidence: Evidence
  /// Since when it holds, as the source has it.
  public var since: String
  /// First day on which it holds, by the same running number as an event's day; nil where that is not known.
  public var from: Int32?
  /// Where its wording was found.
  public var source: String
  /// What to mind when reading it, in English; empty for most.
  public var note: String
  public var scope: Scope
  /// What has to hold for it to be broken.
  public var condition: Condition
  /// Names of moves that break it whenever they are made.
  public var moves: [String]
  /// Ids of what breaking it can lead to.
  public var consequences: [String]
  /// Whether profiles judge by it. What is only recalled, or a draft, ships switched off.
  public var isEnabled: Bool

  public init(
    id: String, set: String, law: [String: String], statement: [String: String], force: Force,
    severity: Severity, evidence: Evidence, since: String, from: Int32? = nil, source: String,
    note: String = "", scope: Scope = Scope(), condition: Condition, moves: [String] = [],
    consequences: [String] = [], isEnabled: Bool = true
  ) {
    self.id = id
    self.set = set
    self.law = law
    self.statement = statement
    self.force = force
    self.severity = severity
    self.evidence = evidence
    self.since = since
    self.from = from
    self.source = source
    self.note = note
    self.scope = scope
    self.condition = condition
    self.moves = moves
    self.consequences = consequences
    self.isEnabled = isEnabled
  }

  /// Whether somebody is to blame for breaking it.
  public var isFault: Bool { severity != .info }

  /// Whether the wording itself was seen, a secondary source, or neither.
  public enum Evidence: String, CaseIterable, Sendable {
    case primary = "P"
    case secondary = "S"
    case recalled = "R"
  }

  /// How hard a rule is.
  public enum Force: String, CaseIterable, Sendable {
    case criminal, law, regulation, directive, rule, interpretation, presumption, guidance, standard, code
    case draft
  }

  /// What breaking it means.
  public enum Severity: String, CaseIterable, Sendable {
    /// The session scores nothing, or the action may not be taken.
    case autoFail = "auto-fail"
    /// Points are lost and the reason is told.
    case warn
    /// The state of the case changes; nobody is to blame.
    case info
  }
}

/// Rules that stand and fall together, such as those of one law or one association.
public struct RuleSet: Hashable, Sendable {
  public var id: String
  public var title: [String: String]
  public var rules: [Rule]

  public init(id: String, title: [String: String], rules: [Rule]) {
    self.id = id
    self.title = title
    self.rules = rules
  }
}
