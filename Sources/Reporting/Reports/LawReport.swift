import Language
import Training

/// What the law that a lender is under says of each strategy of a comparison, and the most that a breach can lead to.
public struct LawReport: Sendable {
  public var catalogue: Catalogue
  /// Id and title of the profile that was asked.
  public var profile: String
  public var profileTitle: String
  /// In the order asked for; the lawful variant of one that is not offered comes right after it.
  public var rows: [Row]
  /// Every ceiling that a row names, once.
  public var ceilings: [Ceiling]

  /// One strategy.
  public struct Row: Sendable {
    public var id: String
    public var title: String
    /// Its number in the experiment; nil where it is not offered.
    public var number: Int?
    /// Title of what it stands in for; nil where it was asked for itself.
    public var insteadOf: String?
    /// Whether the library names a lawful variant.
    public var hasVariant: Bool
    /// The gravest first.
    public var findings: [Finding]
    /// Ids of ceilings.
    public var ceilings: [String]

    public init(
      id: String, title: String, number: Int?, insteadOf: String?, hasVariant: Bool, findings: [Finding],
      ceilings: [String]
    ) {
      self.id = id
      self.title = title
      self.number = number
      self.insteadOf = insteadOf
      self.hasVariant = hasVariant
      self.findings = findings
      self.ceilings = ceilings
    }

    func count(_ standing: Finding.Standing) -> Int { findings.filter { $0.standing == standing }.count }

    /// Rules of the gravest standing that were broken, by id.
    var worst: [String] {
      guard let worst = findings.first?.standing, worst != .open else { return [] }
      return findings.filter { $0.standing == worst }.map(\.rule)
    }
  }

  /// A rule that a strategy runs into.
  public struct Finding: Hashable, Sendable {
    public var rule: String
    public var standing: Standing
    public var statement: String
    public var law: String
    public var force: String
    /// Treatments and actions that run into it.
    public var steps: [String]
    /// Names of the facts that would decide it; empty unless it is open.
    public var missing: [String]
    /// The same in words.
    public var missingWords: [String]

    /// The gravest first.
    public enum Standing: String, CaseIterable, Sendable {
      case forbidden, barred, warned, open
    }

    public init(
      rule: String, standing: Standing, statement: String, law: String, force: String, steps: [String],
      missing: [String], missingWords: [String]
    ) {
      self.rule = rule
      self.standing = standing
      self.statement = statement
      self.law = law
      self.force = force
      self.steps = steps
      self.missing = missing
      self.missingWords = missingWords
    }
  }

  /// The most that a breach can lead to.
  public struct Ceiling: Hashable, Sendable {
    public var id: String
    public var statement: String
    /// Empty where no law was named.
    public var law: String
    public var source: String
    /// P, S, R, J or N.
    public var evidence: String

    public init(id: String, statement: String, law: String, source: String, evidence: String) {
      self.id = id
      self.statement = statement
      self.law = law
      self.source = source
      self.evidence = evidence
    }
  }

  public init(
    catalogue: Catalogue, profile: String, profileTitle: String, rows: [Row], ceilings: [Ceiling]
  ) {
    self.catalogue = catalogue
    self.profile = profile
    self.profileTitle = profileTitle
    self.rows = rows
    self.ceilings = ceilings
  }
}
