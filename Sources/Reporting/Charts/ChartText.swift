/// How much room text takes in a picture, where no font can be asked.
///
/// Estimates for the common sans-serif faces, on the wide side: what is taken not to overlap does not.
struct ChartText: Hashable, Sendable {
  /// Height of the letters in pixels.
  var size: Double

  /// From one line of text to the next.
  var lineHeight: Double { size * 1.25 }

  func width(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.ems($1) } * size
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", " ", "(", ")", "[", "]", "-": 0.36
    case "m", "w", "M", "W", "%", "@", "–", "…": 0.92
    case "A"..."Z", "+", "−", "±", "=", "<", ">": 0.7
    case "0"..."9", "a"..."z": 0.59
    default: scalar.value >= 0x1100 ? 1.02 : 0.72
    }
  }

  /// Breaks a text into lines no wider than `room` where it has a place to break: at spaces, and between wide signs.
  func wrap(_ text: String, to room: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    func put(_ piece: String) {
      if !line.isEmpty, width(line + piece) > room {
        lines.append(line)
        line = piece == " " ? "" : piece
      } else if !(line.isEmpty && piece == " ") {
        line += piece
      }
    }
    var word = ""
    for character in text {
      let isWide = character.unicodeScalars.contains { $0.value >= 0x1100 }
      if character == " " || isWide {
        if !word.isEmpty { put(word) }
        word = ""
        put(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { put(word) }
    if !line.isEmpty { lines.append(line) }
    return lines.map(Self.trimmed)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text, cut to fit; what was cut is shown by "…".
  func cut(_ text: String, to room: Double) -> String {
    guard width(text) > room else { return text }
    var kept = ""
    for character in text {
      if width(kept + String(character) + "…") > room { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
