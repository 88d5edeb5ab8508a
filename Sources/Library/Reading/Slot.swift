import Language

/// The places in a sentence that the program fills in, written in braces.
enum Slot {
  /// Every name that sentences of scenarios may use.
  static let known = [
    "amount", "borrower", "collector", "date", "due", "fact", "income", "instalment", "lender", "less",
    "overdue", "parts", "penalties", "purpose",
  ]

  /// What stands in braces in any of the sentences, each once.
  static func names(in say: [Tongue: [String]]) -> Set<String> {
    say.values.reduce(into: []) { names, lines in
      for line in lines { names.formUnion(Self.names(in: line) ?? []) }
    }
  }

  /// What stands in braces, or nil where a brace has no partner.
  static func names(in line: String) -> [String]? {
    var names: [String] = []
    var open: String?
    for character in line {
      switch (character, open) {
      case ("{", nil): open = ""
      case ("{", _), ("}", nil): return nil
      case ("}", let name?):
        names.append(name)
        open = nil
      case (_, let name?): open = name + String(character)
      default: break
      }
    }
    return open == nil ? names : nil
  }
}

extension Field {
  /// A text whose slots are all known.
  func slotted(longest: Int = 2000) -> String {
    let line = text(longest: longest)
    guard let names = Slot.names(in: line) else {
      report("a brace has no partner in \(quoted(line))", remedy: "Write slots as in {amount}.")
      return line
    }
    for name in names where !Slot.known.contains(name) {
      let near = nearest(name, in: Slot.known)
      report(
        "unknown slot {\(name)}",
        remedy: near.map { "Did you mean {\($0)}?" } ?? "It is one of: \(Slot.known.joined(separator: ", "))."
      )
    }
    return line
  }
}
