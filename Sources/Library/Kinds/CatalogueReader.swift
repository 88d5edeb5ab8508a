import Language

extension Catalogue {
  /// Reads a file of kind `ui`.
  init(_ file: Record) {
    var texts: [String: String] = [:]
    for (key, value) in file["texts"].record().entries(called: "key") {
      // A blank in quotation marks is meant, as over a column without a heading.
      let isBlank = value.scalar.map { $0.text.isEmpty && !$0.isPlain } ?? false
      texts[key.text(longest: 80)] = isBlank ? "" : value.text(longest: 8000)
    }
    self.init(tongue: file["language"].choice(Tongue.self, called: "language"), texts: texts)
  }
}
