import Yams

extension LibraryError {
  /// What the YAML parser says, in our words.
  init(_ error: YamlError, in text: String, file: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      self.init(context?.text ?? "", problem, Place(mark), context.map { Place($0.mark) }, file)
    case .composer(_, let problem, let mark, _):
      self.init("", problem, Place(mark), nil, file)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = Place(context.mark)
      self.init(
        file: file, place: Self.second(key, after: first, in: text) ?? first,
        what: "key \(quoted(key)) is given twice", rule: "The first is on line \(first.line).",
        remedy: "Keep one of the two.")
    default:
      self.init(file: file, place: nil, what: "the file cannot be parsed as YAML")
    }
  }

  private init(_ context: String, _ problem: String, _ place: Place, _ start: Place?, _ file: String) {
    let (what, remedy, opening) = Self.plain(context, problem)
    self.init(file: file, place: opening ? start ?? place : place, what: what, remedy: remedy)
  }

  /// The parser's words, a remedy, and whether the place to look at is where the thing began.
  private static func plain(_ context: String, _ problem: String) -> (String, String?, Bool) {
    switch (context, problem) {
    case (_, let p) where p.contains("unexpected end of stream") && context.contains("quoted"):
      ("a quotation mark is never closed", "Close it.", true)
    case (_, let p) where p.contains("document indicator"):
      ("a quotation mark is never closed", "Close it.", true)
    case (_, let p) where p.contains("cannot start any token"):
      ("a character that no value can begin with", "Indent with spaces, not tabs; quote the text.", false)
    case (_, let p) where p.contains("found a tab"):
      ("a tab in the indentation", "Indent with spaces.", false)
    case (_, let p) where p.contains("mapping values are not allowed"):
      ("a colon where no value can stand", "Put the text in quotation marks, or indent it.", false)
    case (_, let p) where p.contains("could not find expected ':'"):
      ("a key without a colon", "Write \"key: value\".", true)
    case (_, let p) where p.contains("did not find expected key"):
      ("this line is indented otherwise than its neighbours", "Line it up with them.", false)
    case (_, let p) where p.contains("did not find expected '-'"):
      ("this line does not belong to the list above", "Begin it with \"- \", or line it up.", false)
    case (_, let p) where p.contains("did not find expected ',' or"):
      ("a bracket is never closed", "Close it, or put a comma between the items.", true)
    case (_, let p) where p.lowercased().contains("nesting level"):
      ("lists and maps stand more than \(Tree.deepest) deep", "Make the file flatter.", false)
    case (_, let p) where p.contains("another document"):
      ("a second document begins here", "Keep one document in a file.", false)
    case (_, let p) where p.contains("alias"):
      ("an alias", "Write the value out.", false)
    default:
      ("this is not YAML (\(problem))", nil, false)
    }
  }

  /// The parser tells only where a repeated key came first; the next one stands in the same column, or in the line.
  private static func second(_ key: String, after first: Place, in text: String) -> Place? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func isKey(_ rest: Substring) -> Bool {
      for mark in ["", "\"", "'"] where rest.hasPrefix(mark + key + mark) {
        let after = rest.dropFirst(key.count + 2 * mark.count).drop { $0 == " " }
        if after.first == ":" { return true }
      }
      return false
    }
    guard first.line >= 1, first.line <= lines.count else { return nil }
    let line = lines[first.line - 1]
    var column = first.column + 1
    for index in line.indices.dropFirst(first.column) {
      if isKey(line[index...]) { return Place(line: first.line, column: column) }
      column += 1
    }
    for number in first.line..<lines.count {
      let line = lines[number]
      let indent = line.prefix { $0 == " " }.count
      if indent == first.column - 1, isKey(line.dropFirst(indent)) {
        return Place(line: number + 1, column: first.column)
      }
      let isBlank = line.allSatisfy { $0 == " " } || line.drop { $0 == " " }.first == "#"
      if !isBlank, indent < first.column - 1, line.dropFirst(indent).first != "-" { return nil }
    }
    return nil
  }
}

extension Place {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
