import Language

/// One value of the file and the ways of reading it. Each reports what is wrong and returns a harmless value then.
struct Field {
  /// The key that it is the value of.
  let name: String
  let tree: Tree?
  let place: Place
  let reading: Reading

  init(name: String, tree: Tree?, place: Place, _ reading: Reading) {
    self.name = name
    self.tree = tree
    self.place = place
    self.reading = reading
  }

  /// Notes a problem with this value; silent where the value is missing, which has been reported.
  func report(_ what: String, rule: String? = nil, remedy: String? = nil) {
    guard tree != nil else { return }
    reading.report(place, what, rule: rule, remedy: remedy)
  }

  func reportType(_ wanted: String, _ remedy: String? = nil) {
    guard let tree else { return }
    report(
      "\(quoted(name)) must be \(wanted), but \(tree.isNothing ? "" : "it ")\(tree.found)", remedy: remedy)
  }

  // MARK: structure

  /// The map under this key.
  func record() -> Record {
    guard let tree, case .map(let entries) = tree.content else {
      reportType("a map of keys and values")
      return .absent(name, place, reading)
    }
    return Record(entries, name: name, place: place, reading)
  }

  /// The items of a list, each to be read as its own value.
  func list(_ count: ClosedRange<Int> = 1...10_000) -> [Field] {
    guard let tree, case .list(let items) = tree.content else {
      reportType("a list", "Begin each item with \"- \".")
      return []
    }
    if !count.contains(items.count) {
      report("\(quoted(name)) has \(items.count) items", rule: "It takes \(Self.span(count)).")
    }
    return items.map { Field(name: name, tree: $0, place: $0.place, reading) }
  }

  /// Whether a list stands here, for values that may be one or many.
  var isList: Bool {
    if case .list? = tree?.content { return true }
    return false
  }

  var isMap: Bool {
    if case .map? = tree?.content { return true }
    return false
  }

  // MARK: texts

  /// The scalar as written, whatever it stands for; nil where there is none.
  var scalar: (text: String, isPlain: Bool)? {
    guard let tree, !tree.isNothing, case .text(let text, let isPlain) = tree.content else { return nil }
    return (text, isPlain)
  }

  /// A text of at least one visible character.
  ///
  /// - Parameter longest: most Unicode scalars.
  func text(longest: Int = 2000) -> String {
    guard let (text, _) = scalar else {
      reportType("a text")
      return ""
    }
    if let bad = text.unicodeScalars.first(where: isForbidden) {
      let digits = String(bad.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      report("\(quoted(name)) holds control character U+\(padded)", remedy: "Remove it.")
      return ""
    }
    if text.allSatisfy(\.isWhitespace) {
      report("\(quoted(name)) is an empty text", remedy: "Write something.")
    }
    if text.unicodeScalars.count > longest {
      report(
        "\(quoted(name)) has \(text.unicodeScalars.count) characters", rule: "The most is \(longest).",
        remedy: "Shorten it.")
    }
    return text
  }

  /// A name by which other files speak of this one: small Latin letters, digits and single hyphens.
  func id() -> String {
    let id = text(longest: 64)
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    if !id.isEmpty, !isPlain || id.hasPrefix("-") || id.hasSuffix("-") || id.contains("--") {
      report(
        "\(quoted(name)) is \(quoted(id))", rule: "An id has small letters, digits and hyphens between them.",
        remedy: "Write it as in \"late-wages\".")
    }
    return id
  }

  /// The id of another file of a kind; whether it exists is checked when all files are read.
  func reference(to kind: Kind) -> String {
    let id = text(longest: 64)
    if !id.isEmpty { reading.refer(to: kind, id, at: place) }
    return id
  }

  /// One name of a list; `what` names the list in messages, as in `move` or `reply`.
  func name(among names: [String], called what: String) -> String? {
    guard let (text, _) = scalar else {
      reportType("a \(what)")
      return nil
    }
    if names.contains(text) { return text }
    let near = nearest(text, in: names)
    let all = names.count <= 12 ? "It is one of: \(names.joined(separator: ", "))." : nil
    report("unknown \(what) \(quoted(text))", remedy: near.map { "Did you mean \(quoted($0))?" } ?? all)
    return nil
  }

  /// A case of an enumeration by its raw name.
  func choice<T: RawRepresentable<String> & CaseIterable>(_ type: T.Type, called what: String? = nil)
    -> T
  {
    let name = name(among: T.allCases.map(\.rawValue), called: what ?? self.name)
    return name.flatMap(T.init(rawValue:)) ?? T.allCases[T.allCases.startIndex]
  }

  static func span(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}
