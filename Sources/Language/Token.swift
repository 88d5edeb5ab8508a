/// A word, a number, one ideograph or one mark of a normalised line.
struct Token: Hashable, Sendable {
  enum Kind: UInt8, Sendable { case word, number, han, mark }

  var kind: Kind
  var text: String
  /// Whether white space stands before it.
  var isSpaced: Bool
}

extension Token {
  /// Cuts normalised text into tokens; digits and letters part, `1,200.50` stays one number.
  static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    var spaced = true
    while index < scalars.count {
      let scalar = scalars[index]
      let start = index
      if scalar == " " || scalar == "\n" {
        if scalar == "\n" { tokens.append(Token(kind: .mark, text: "\n", isSpaced: true)) }
        spaced = true
        index += 1
        continue
      }
      let kind: Kind
      if isDigit(scalar) {
        kind = .number
        index = endOfNumber(scalars, from: index)
      } else if Normaliser.isHan(scalar) {
        kind = .han
        index += 1
      } else if isLetter(scalar) {
        kind = .word
        index = endOfWord(scalars, from: index)
      } else {
        kind = .mark
        index += 1
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<index])
      tokens.append(Token(kind: kind, text: String(text), isSpaced: spaced))
      spaced = false
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass.rawValue != 0
  }

  private static func endOfWord(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    // A word longer than this is noise, and would make its n-grams drown the rest.
    while index < scalars.count, index - start < 40 {
      let scalar = scalars[index]
      let joins = scalar == "'" && index + 1 < scalars.count && isLetter(scalars[index + 1])
      guard joins || (isLetter(scalar) && !Normaliser.isHan(scalar)) else { break }
      index += 1
    }
    return index
  }

  /// Commas belong to a number only before groups of exactly three digits.
  private static func endOfNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    func digits(from index: Int) -> Int {
      var end = index
      while end < scalars.count, isDigit(scalars[end]) { end += 1 }
      return end - index
    }
    var index = start + digits(from: start)
    // 礼拜5，250 is a day of the week and a sum.
    let isWeekday =
      index - start == 1 && start > 1
      && (["周", "拜"].contains(scalars[start - 1]) || scalars[start - 2] == "星" && scalars[start - 1] == "期")
    // 1,25,000 is grouped as in India.
    var lakhs = index
    while index - start <= 2, lakhs < scalars.count, scalars[lakhs] == ",", digits(from: lakhs + 1) == 2 {
      lakhs += 3
    }
    if lakhs > index, lakhs < scalars.count, scalars[lakhs] == ",", digits(from: lakhs + 1) == 3 {
      index = lakhs + 4
    } else if index - start <= 3, !isWeekday {
      // 1'200 is grouped as in Switzerland.
      while index < scalars.count, scalars[index] == "," || scalars[index] == "'",
        digits(from: index + 1) == 3
      {
        index += 4
      }
    }
    if index < scalars.count, scalars[index] == ".", digits(from: index + 1) > 0 {
      let end = index + 1 + digits(from: index + 1)
      // 1.2.3 is no number, but a version, a date or an address.
      if !(end < scalars.count && scalars[end] == "." && digits(from: end + 1) > 0) { index = end }
    }
    return index
  }
}
