/// Finds the name that someone probably meant.
enum Nearest {
  /// The name with the fewest letters to change; the first of equals.
  static func name(to typed: String, among names: [String]) -> String {
    names.min { distance(typed, $0) < distance(typed, $1) } ?? ""
  }

  /// Letters to insert, delete or replace: Levenshtein's distance, of the first 64.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.prefix(64))
    let b = Array(b.prefix(64))
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let kept = diagonal + (x == y ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(kept, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
