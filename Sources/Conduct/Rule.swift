/// One rule of conduct as a lender meets it: what it says, where it stands, how hard it is.
public struct Rule: Hashable, Sendable {
  public var id: String
  /// The law or code, with its section and date, by language tag.
  public var law: [String: String]
  public var force: Force
  public var evidence: Evidence
  /// What it asks, in plain words, by language tag.
  public var statement: [String: String]
  /// Names of moves that break it whenever they are made.
  public var moves: [String]

  public init(
    id: String, law: [String: String], force: Force, evidence: Evidence, statement: [String: String],
    moves: [String]
  ) {
    self.id = id
    self.law = law
    self.force = force
    self.evidence = evidence
    self.statement = statement
    self.moves = moves
  }

  /// Whether the wording itself was seen, or a secondary source.
  public enum Evidence: String, CaseIterable, Sendable {
    case primary = "P"
    case secondary = "S"
  }

  /// How hard a rule is.
  public enum Force: String, CaseIterable, Sendable {
    case criminal, law, regulation, guidance, standard, code
  }
}
