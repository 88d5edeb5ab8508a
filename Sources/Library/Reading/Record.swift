import Language

/// A map of the file with named values. A key that is never asked for is reported as unknown when reading ends.
final class Record {
  let reading: Reading
  /// Where the map begins.
  let place: Place
  /// The key that it is the value of; nil for the whole file.
  let name: String?
  private let entries: [Tree.Entry]
  private var asked: [String] = []
  private var isOpen = false

  init(_ entries: [Tree.Entry], name: String?, place: Place, _ reading: Reading) {
    self.entries = entries
    self.name = name
    self.place = place
    self.reading = reading
    reading.open(self)
  }

  /// A map that is not there, because something was reported where it should be.
  static func absent(_ name: String?, _ place: Place, _ reading: Reading) -> Record {
    let record = Record([], name: name, place: place, reading)
    record.isOpen = true
    return record
  }

  /// The value of a key that must be there.
  subscript(_ key: String) -> Field {
    if let field = maybe(key) { return field }
    // Under an absent map everything is absent, and has been reported as one.
    if !isOpen, asked.filter({ $0 == key }).count == 1 {
      let owner = name.map { " in \(quoted($0))" } ?? ""
      if let blank = entries.first(where: { $0.key == key }) {
        reading.report(
          blank.place, "\(quoted(key)) has no value\(owner)", remedy: "Write one after the colon.")
        return Field(name: key, tree: nil, place: blank.place, reading)
      }
      let near = nearest(key, in: entries.map(\.key))
      reading.report(
        place, "\(quoted(key)) is missing\(owner)",
        remedy: near.map { "Is it \(quoted($0)) misspelt?" } ?? "Add it.")
    }
    return Field(name: key, tree: nil, place: place, reading)
  }

  /// The value of a key that may be left out; nil where it is, or where nothing is written after the colon.
  func maybe(_ key: String) -> Field? {
    asked.append(key)
    guard let entry = entries.first(where: { $0.key == key }), !entry.value.isNothing else { return nil }
    return Field(name: key, tree: entry.value, place: entry.value.place, reading)
  }

  /// All keys in the order of the file, for maps whose keys the author names.
  func entries(called what: String) -> [(key: Field, value: Field)] {
    isOpen = true
    return entries.map { entry in
      let key = Tree(place: entry.place, content: .text(entry.key, isPlain: true))
      return (
        Field(name: what, tree: key, place: entry.place, reading),
        Field(name: entry.key, tree: entry.value, place: entry.value.place, reading)
      )
    }
  }

  /// Whether a key is written in the file; asking so does not make it known.
  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  /// The keys as they are written.
  var keys: [String] { entries.map(\.key) }

  func reportUnknownKeys() {
    guard !isOpen else { return }
    for entry in entries where !asked.contains(entry.key) {
      let free = Set(asked).subtracting(entries.map(\.key))
      let near = nearest(entry.key, in: free) ?? nearest(entry.key, in: Set(asked))
      let remedy = near.map { "Did you mean \(quoted($0))?" } ?? "Remove it."
      reading.report(entry.place, "unknown key \(quoted(entry.key))", remedy: remedy)
    }
  }
}
