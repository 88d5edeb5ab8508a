/// Something wrong in a file that a person wrote: the thing, the place, the rule and the remedy.
public struct LibraryError: Error, Hashable, Sendable {
  /// As the reader of the message knows it, usually relative to the library folder.
  public var file: String
  /// Nil where the whole file is meant.
  public var place: Place?
  /// What is wrong, as a clause without a full stop.
  public var what: String
  /// What the format asks for, as a sentence.
  public var rule: String?
  /// What to do, as a sentence.
  public var remedy: String?

  public init(file: String, place: Place?, what: String, rule: String? = nil, remedy: String? = nil) {
    self.file = file
    self.place = place
    self.what = what
    self.rule = rule
    self.remedy = remedy
  }

  public var line: Int? { place?.line }
  public var column: Int? { place?.column }
}

/// A line and a column, both counted from 1; columns count Unicode scalars.
public struct Place: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension LibraryError: CustomStringConvertible {
  /// One line as compilers print it: `late-wages.yaml:7:9: unknown borrower type "forgetfull". Did you mean …?`
  public var description: String {
    let position = place.map { "\(file):\($0.line):\($0.column)" } ?? file
    return ([what + "."] + [rule, remedy].compactMap(\.self)).reduce("\(position):") { $0 + " " + $1 }
  }
}

extension LibraryError: Comparable {
  /// By file, then by place.
  public static func < (a: LibraryError, b: LibraryError) -> Bool {
    if a.file != b.file { return a.file < b.file }
    let first = Place(line: 0, column: 0)
    if a.place != b.place { return (a.place ?? first) < (b.place ?? first) }
    return a.what < b.what
  }
}

/// Everything that is wrong in the files asked for, in the order of files and lines; never empty.
public struct LibraryErrors: Error, Hashable, Sendable, CustomStringConvertible {
  public var problems: [LibraryError]

  public init(_ problems: [LibraryError]) { self.problems = problems.sorted() }

  /// One line a problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
