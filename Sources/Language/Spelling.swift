/// Guesses at what a misspelt name was meant to be.
enum Spelling {
  /// The name fewest edits away, or nil where even that differs in more than a third of its letters.
  static func nearest(to word: String, in names: [String]) -> String? {
    let typed = Array(word.unicodeScalars.prefix(64))
    let best = names.map { (name: $0, edits: edits(typed, Array($0.unicodeScalars))) }
      .min { $0.edits < $1.edits }
    guard let best, best.edits * 3 <= max(typed.count, best.name.unicodeScalars.count) else { return nil }
    return best.name
  }

  /// Levenshtein distance, row by row.
  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let cost = x == y ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
