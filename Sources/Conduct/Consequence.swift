/// The most that a breach can lead to by law: a ceiling, never what is to be expected.
public struct Consequence: Hashable, Sendable {
  /// As rules name it, such as us-1.
  public var id: String
  /// What may follow, by language tag.
  public var statement: [String: String]
  /// Where it stands, by language tag; empty where no law was named.
  public var law: [String: String]
  /// Where its wording was found; empty where nowhere.
  public var source: String
  public var evidence: Evidence

  public init(
    id: String, statement: [String: String], law: [String: String], source: String, evidence: Evidence
  ) {
    self.id = id
    self.statement = statement
    self.law = law
    self.source = source
    self.evidence = evidence
  }

  /// How well a ceiling is known.
  public enum Evidence: String, CaseIterable, Sendable {
    case primary = "P"
    case secondary = "S"
    case recalled = "R"
    /// Our own reading, without a text that says it.
    case judgement = "J"
    /// Nobody has looked for the figure.
    case open = "N"
  }
}
