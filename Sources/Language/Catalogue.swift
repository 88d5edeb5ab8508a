/// Every sentence of the program itself in one tongue, by key.
public struct Catalogue: Sendable {
  public var tongue: Tongue
  public var texts: [String: String]

  public init(tongue: Tongue, texts: [String: String]) {
    self.tongue = tongue
    self.texts = texts
  }

  /// The text of a key with its {places} filled; a key without a text stands for itself.
  ///
  /// Values are put in once: a place inside a value stays as it is.
  public subscript(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let text = texts[key] else { return key }
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The text of a key, or nil where this tongue has none.
  public func text(_ key: String) -> String? { texts[key] }

  /// Names of the places that a text leaves open.
  public static func places(in text: String) -> Set<String> {
    var names: Set<String> = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.insert(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }
}
