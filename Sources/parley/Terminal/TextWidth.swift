import CLineEdit

/// Widths of text in terminal columns, where a Chinese character takes two.
enum TextWidth {
  /// Which side of a column of a table text stands on.
  enum Side: Sendable { case left, right }

  // Widths are undefined before the locale says that text is UTF-8.
  private static let isReady: Bool = {
    _ = line_edit_set_locale()
    return true
  }()

  /// Columns of one character: the widest of its scalars, since a terminal joins them into one picture.
  static func width(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 32 && ascii < 127 ? 1 : 0 }
    precondition(isReady)
    var widest = 0
    for scalar in character.unicodeScalars { widest = max(widest, Int(line_edit_scalar_width(scalar.value))) }
    return widest
  }

  /// Columns of a text; colour sequences take none.
  static func width(_ text: some StringProtocol) -> Int {
    var total = 0
    var inSequence = false
    for character in text {
      if character == "\u{1b}" {
        inSequence = true
      } else if inSequence {
        inSequence = character == "[" || character == ";" || character.isASCII && character.isNumber
      } else {
        total += width(character)
      }
    }
    return total
  }

  /// The text, cut to fit; what was cut is shown by "…". For text without colour.
  static func truncate(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let next = width(character)
      // One column is left for the ellipsis.
      if used + next > columns - 1 { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// The text with spaces up to a width; a longer text is left as it is.
  static func pad(_ text: String, to columns: Int, _ side: Side = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - width(text)))
    return side == .left ? text + spaces : spaces + text
  }
}
