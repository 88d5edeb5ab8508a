import Yams

extension Tree {
  /// How deep lists and maps may stand in one another.
  static let deepest = 40

  /// Parses a file of one document without aliases, anchors and tags. Throws the first thing that is wrong.
  init(_ source: Source) throws(LibraryError) {
    let text = try Self.decoded(source)
    try Self.refuseAliases(text, source.name)
    do {
      // The parser is kept while the tree is walked: it owns the anchors.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        throw LibraryError(
          file: source.name, place: Place(line: 1, column: 1), what: "the file is empty",
          remedy: "Begin it with \"parley: 1\" and \"kind: …\".")
      }
      self = try withExtendedLifetime(parser) { try Self.checked(root, depth: 1, source.name) }
    } catch let error as YamlError {
      throw LibraryError(error, in: text, file: source.name)
    } catch let error as LibraryError {
      throw error
    } catch {
      throw LibraryError(file: source.name, place: nil, what: "the file cannot be parsed")
    }
  }

  private static func decoded(_ source: Source) throws(LibraryError) -> String {
    guard source.bytes.count <= Source.largest else {
      throw LibraryError(
        file: source.name, place: nil, what: "the file has \(source.bytes.count) bytes",
        rule: "The most is \(Source.largest).", remedy: "Split it.")
    }
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      throw LibraryError(
        file: source.name, place: nil, what: "the file is not UTF-8 text", remedy: "Save it as UTF-8.")
    }
    let scalars = text.unicodeScalars
    func isBad(_ index: String.UnicodeScalarView.Index) -> Bool {
      let scalar = scalars[index]
      let isMark = index == scalars.startIndex && scalar.value == 0xFEFF
      return isForbidden(scalar) && scalar != "\t" && scalar != "\r" && !isMark
    }
    if let bad = scalars.indices.first(where: isBad) {
      let before = scalars[..<bad].split(separator: "\n", omittingEmptySubsequences: false)
      throw LibraryError(
        file: source.name, place: Place(line: before.count, column: (before.last?.count ?? 0) + 1),
        what: "control character \(code(scalars[bad]))", remedy: "Remove it.")
    }
    return text
  }

  /// An alias repeats an anchor of the same name, so `&name` before `*name` is enough to see one.
  ///
  /// This comes before parsing because aliases in keys would be unfolded while the parser compares keys.
  private static func refuseAliases(_ text: String, _ file: String) throws(LibraryError) {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return }
    var anchors: Set<Substring> = []
    var line = 0
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      for index in part.indices where part[index] == "&" || part[index] == "*" {
        let name = part[part.index(after: index)...].prefix {
          $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
        }
        if part[index] == "&" {
          anchors.insert(name)
        } else if !name.isEmpty, anchors.contains(name) {
          let column = part[..<index].unicodeScalars.count + 1
          throw LibraryError(
            file: file, place: Place(line: line, column: column), what: "alias \(quoted("*" + name))",
            rule: "Files repeat nothing by reference.", remedy: "Write the value out.")
        }
      }
    }
  }

  private static func checked(_ node: Node, depth: Int, _ file: String) throws(LibraryError) -> Tree {
    let place = node.mark.map { Place(line: $0.line, column: $0.column) } ?? Place(line: 1, column: 1)
    func refuse(_ what: String, _ remedy: String) -> LibraryError {
      LibraryError(file: file, place: place, what: what, remedy: remedy)
    }
    guard depth <= deepest else {
      throw refuse("lists and maps stand more than \(deepest) deep", "Make the file flatter.")
    }
    if let anchor = node.anchor {
      throw refuse(
        "anchor \(quoted("&\(anchor.rawValue)"))", "Leave it out; files repeat nothing by reference.")
    }
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag, usual: "str", refuse)
      let isPlain = scalar.style == .plain || scalar.style == .any
      return Tree(place: place, content: .text(scalar.string, isPlain: isPlain))
    case .sequence(let sequence):
      try refuseTag(sequence.tag, usual: "seq", refuse)
      var items: [Tree] = []
      for item in sequence { items.append(try checked(item, depth: depth + 1, file)) }
      return Tree(place: place, content: .list(items))
    case .mapping(let mapping):
      try refuseTag(mapping.tag, usual: "map", refuse)
      var entries: [Entry] = []
      for (key, value) in mapping {
        let name = try checked(key, depth: depth + 1, file)
        guard case .text(let text, _) = name.content else {
          throw LibraryError(
            file: file, place: name.place, what: "a key \(name.found)", remedy: "Use a word as the key.")
        }
        entries.append(
          Entry(key: text, place: name.place, value: try checked(value, depth: depth + 1, file)))
      }
      return Tree(place: place, content: .map(entries))
    case .alias:
      throw refuse("an alias", "Write the value out.")
    }
  }

  /// Nothing, the plain `!` and the tag that the notation itself implies say no more than the text does.
  private static func refuseTag(
    _ tag: Tag, usual: String, _ refuse: (String, String) -> LibraryError
  ) throws(LibraryError) {
    let name = tag.description
    guard !name.isEmpty, name != "!", name != "tag:yaml.org,2002:" + usual else { return }
    throw refuse("tag \(quoted(name))", "Leave it out; the format knows what each value is.")
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
