import Conduct
import Language

/// Methods, ladder and situations by jurisdiction, as the rules judge their acts.
public struct MethodVerdicts: Sendable {
  public var columns: [MethodsFile.Column]
  public var rows: [Row]

  public struct Row: Sendable {
    /// As the source documents number it, such as M7.
    public var id: String
    public var title: Wording
    /// One for each column.
    public var cells: [Cell]
  }

  /// What one jurisdiction makes of a row: the gravest of what its profiles say.
  public struct Cell: Hashable, Sendable {
    public var verdict = Assessment.Verdict.allowed
    /// Rules that decide it, each once, in the order of the profiles.
    public var rules: [String] = []

    mutating func add(_ assessment: Assessment) {
      let verdict = assessment.verdict
      if verdict > self.verdict { (self.verdict, rules) = (verdict, []) }
      guard verdict == self.verdict else { return }
      let deciding = assessment.entries.filter { verdict != .forbidden || $0.standing >= .barred }
      for id in deciding.map(\.rule.id) where !rules.contains(id) { rules.append(id) }
    }
  }

  /// - Returns: nil where the library has no table of methods.
  public init?(_ library: Library) {
    guard let file = library.methods else { return nil }
    columns = file.columns
    let evaluators = columns.map { column in
      column.profiles.compactMap { library.profiles[$0] }.map { Evaluator($0, of: library.ruleSets) }
    }
    rows = file.rows.compactMap { row in
      guard let title = row.title ?? library.strategies[row.strategy]?.title else { return nil }
      let cells = evaluators.map { evaluators in
        evaluators.reduce(into: Cell()) { $0.add(library.assessment(of: row, by: $1)) }
      }
      return Row(id: row.id, title: title, cells: cells)
    }
  }
}
