/// Everything found wrong in a CSV file, in the order of lines; never empty.
public struct CSVError: Error, Hashable, Sendable {
  public var file: String
  /// The first so many, at most `most`.
  public var problems: [Problem]
  /// Whether reading stopped at the bound, so that there may be more.
  public var isCut: Bool

  /// Problems after which reading stops.
  public static let most = 20

  /// One thing wrong: the place, the thing, the rule and the remedy.
  public struct Problem: Hashable, Sendable {
    /// Counted from 1, the header's included; nil where the whole file is meant.
    public var line: Int?
    /// The name in the header.
    public var column: String?
    /// What is wrong, as a clause without a full stop.
    public var what: String
    /// What the format asks for, as a sentence.
    public var rule: String?
    /// What to do, as a sentence.
    public var remedy: String?

    public init(line: Int?, column: String?, what: String, rule: String? = nil, remedy: String? = nil) {
      self.line = line
      self.column = column
      self.what = what
      self.rule = rule
      self.remedy = remedy
    }
  }

  public init(file: String, problems: [Problem], isCut: Bool = false) {
    self.file = file
    self.problems = problems
    self.isCut = isCut
  }

  /// An error of the file itself.
  init(_ error: FileError) {
    self.init(
      file: error.path,
      problems: [Problem(line: error.line, column: nil, what: error.what, remedy: error.remedy)])
  }
}

extension CSVError: CustomStringConvertible {
  /// One line a problem: `accounts.csv:3: amount_due: it is 0. An amount is …`
  public var description: String {
    var lines = problems.map { problem in
      let place = problem.line.map { "\(file):\($0)" } ?? file
      let thing = problem.column.map { "\(place): \($0)" } ?? place
      return [problem.what + ".", problem.rule, problem.remedy].compactMap(\.self)
        .reduce("\(thing):") { $0 + " " + $1 }
    }
    if isCut { lines.append("\(file): reading stopped here; there may be more.") }
    return lines.joined(separator: "\n")
  }
}
