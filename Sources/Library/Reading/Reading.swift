import Language

/// One file being read: gathers everything wrong with it, so that an author sees all of it at once.
///
/// Getters never stop the reading. Where a value is missing or wrong they report it and return a harmless one;
/// `finish` then throws, so that the harmless value never gets out.
final class Reading {
  let source: Source
  /// Converts Simplified to Traditional; nil leaves what is not written out to fall back on Simplified.
  let traditionalise: (@Sendable (String) -> String)?
  /// Tongues that every wording must have.
  let tongues: [Tongue]
  private(set) var problems: [LibraryError] = []
  private(set) var references: [Reference] = []
  private var records: [Record] = []

  /// A name that must exist in another file.
  struct Reference: Sendable {
    var kind: Kind
    var id: String
    var file: String
    var place: Place
  }

  init(_ source: Source, tongues: [Tongue], traditionalise: (@Sendable (String) -> String)?) {
    self.source = source
    self.tongues = tongues
    self.traditionalise = traditionalise
  }

  /// Notes a problem and goes on.
  func report(_ place: Place?, _ what: String, rule: String? = nil, remedy: String? = nil) {
    problems.append(LibraryError(file: source.name, place: place, what: what, rule: rule, remedy: remedy))
  }

  func refer(to kind: Kind, _ id: String, at place: Place) {
    references.append(Reference(kind: kind, id: id, file: source.name, place: place))
  }

  func open(_ record: Record) { records.append(record) }

  /// The top of the file, once `parley:` and `kind:` are right.
  func document() throws(LibraryErrors) -> (kind: Kind, record: Record) {
    let tree: Tree
    do { tree = try Tree(source) } catch { throw LibraryErrors([error]) }
    guard case .map(let entries) = tree.content else {
      report(
        tree.place, "the file \(tree.found) where keys with values should be",
        remedy: "Begin it with \"parley: 1\" and \"kind: …\".")
      throw LibraryErrors(problems)
    }
    let record = Record(entries, name: nil, place: tree.place, self)
    let version = record["parley"].integer()
    if problems.isEmpty, version != 1 {
      report(
        record["parley"].place, "this file is of format \(version)", rule: "This program reads format 1.",
        remedy: "Write \"parley: 1\", or use a newer program.")
    }
    let kind = record["kind"].choice(Kind.self, called: "kind of file")
    guard problems.isEmpty else { throw LibraryErrors(problems) }
    return (kind, record)
  }

  /// Reports the keys that nobody asked for, and throws where anything was reported.
  func finish() throws(LibraryErrors) {
    for record in records { record.reportUnknownKeys() }
    guard problems.isEmpty else { throw LibraryErrors(problems) }
  }
}
