import Language

extension Loader {
  /// The program's sentences must be there in every tongue, with the same slots.
  mutating func compareTexts() {
    guard let english = library.catalogues[.english]?.texts else { return }
    for (tongue, catalogue) in library.catalogues where tongue == .simplified {
      let texts = catalogue.texts
      for key in english.keys.sorted() where texts[key] == nil {
        problems.append(
          LibraryError(
            file: home(ofText: key, .english), place: nil,
            what: "\(quoted(key)) has no text in \(tongue.rawValue)", remedy: "Translate it."))
      }
      for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
        let file = home(ofText: key, tongue)
        guard let original = english[key] else {
          let near = nearest(key, in: english.keys).map { "Did you mean \(quoted($0))?" }
          problems.append(
            LibraryError(
              file: file, place: nil, what: "unknown key \(quoted(key))", remedy: near ?? "Remove it."))
          continue
        }
        let (wanted, found) = (Catalogue.places(in: original), Catalogue.places(in: text))
        guard wanted != found else { continue }
        let lacks = wanted.subtracting(found).sorted().map { "{\($0)}" }
        let extra = found.subtracting(wanted).sorted().map { "{\($0)}" }
        let parts = [
          lacks.isEmpty ? nil : "lacks \(lacks.joined(separator: " "))",
          extra.isEmpty ? nil : "has \(extra.joined(separator: " ")) that English has not",
        ].compactMap(\.self)
        problems.append(
          LibraryError(
            file: file, place: nil, what: "\(quoted(key)) \(parts.joined(separator: " and "))",
            remedy: "Use the same slots."))
      }
    }
  }
}
