/// Names of days and months and round numbers as hasty fingers spell them.
enum Misspelling {
  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "january",
    "february", "september", "october", "november", "december", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety", "hundred", "thousand",
  ].map { Array($0.utf8) }
  private static let realWords: Set<String> = [
    "sundae", "sundry", "fifth", "sixth", "eight", "eights", "eighth", "seventh", "forth", "thirsty",
    "shirty",
    "nifty", "mighty", "weighty", "nicety", "thirty's",
  ]

  /// The name that is one slip away: a letter too many, too few or wrong, or two swapped; nil where there is none.
  static func mended(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard (5...10).contains(letters.count), !realWords.contains(word) else { return nil }
    for name in names where abs(name.count - letters.count) <= 1 {
      // A plural is no slip.
      if letters.starts(with: name) { return nil }
      if isOneSlip(letters, from: name) { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  private static func isOneSlip(_ a: [UInt8], from b: [UInt8]) -> Bool {
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    let (restA, restB) = (a[start...], b[start...])
    if a.count == b.count {
      let isWrong = restA.dropFirst() == restB.dropFirst()
      let isSwapped =
        restA.count > 1 && restA[start] == restB[start + 1] && restA[start + 1] == restB[start]
        && restA.dropFirst(2) == restB.dropFirst(2)
      return isWrong || isSwapped
    }
    return a.count > b.count ? restA.dropFirst() == restB : restA == restB.dropFirst()
  }
}
