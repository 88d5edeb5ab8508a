/// Text made safe for a terminal: what files and people wrote cannot move the cursor, ring, or reorder the line.
enum CleanText {
  /// Control characters become visible signs; line ends and tabs stay.
  ///
  /// - Parameter inks: whether the sequences that `Style` makes are kept; all others never are.
  static func clean(_ text: String, keepingInks inks: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\u{1b}", inks, let length = inkLength(rest) {
        result.append(contentsOf: rest.prefix(length))
        rest = rest.dropFirst(length)
        continue
      }
      rest.removeFirst()
      if scalar == "\r", rest.first == "\n" { continue }
      result.append(isUnsafe(scalar) ? sign(for: scalar) : scalar)
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Line and paragraph separators, and marks that turn the reading direction round.
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
    // Tags and interlinear marks: invisible carriers of hidden text.
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"
    case 0x7F: "\u{2421}"
    case 0x2028, 0x2029: " "
    default: "\u{fffd}"
    }
  }

  /// How many scalars at the start are one sequence that `Style` makes.
  private static func inkLength(_ text: String.UnicodeScalarView.SubSequence) -> Int? {
    var code = 0
    var length = 2
    guard text.dropFirst().first == "[" else { return nil }
    for scalar in text.dropFirst(2).prefix(3) {
      length += 1
      if scalar == "m" { return length > 3 && (code == 0 || Style.Ink(rawValue: code) != nil) ? length : nil }
      guard let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil, scalar.isASCII
      else { return nil }
      code = code * 10 + digit
    }
    return nil
  }
}
