import Language

extension Library {
  /// Fills in the Traditional lines and texts that nobody wrote, from the Simplified ones.
  mutating func traditionalise(_ convert: (String) -> String) {
    Self.traditionalise(&lines, convert)
    Self.traditionalise(&bystanders, convert)
    if let simplified = catalogues[.simplified] {
      let written = catalogues[.traditional]?.texts ?? [:]
      catalogues[.traditional] = Catalogue(
        tongue: .traditional, texts: simplified.texts.mapValues(convert).merging(written) { $1 })
    }
  }

  private static func traditionalise(_ lines: inout [Tongue: Lines], _ convert: (String) -> String) {
    guard let simplified = lines[.simplified] else { return }
    var acts = lines[.traditional]?.acts ?? [:]
    for (act, types) in simplified.acts {
      for (type, said) in types where acts[act]?[type] == nil {
        acts[act, default: [:]][type] = said.map { Lines.Line(say: convert($0.say), feels: $0.feels) }
      }
    }
    lines[.traditional] = Lines(tongue: .traditional, acts: acts)
  }
}
