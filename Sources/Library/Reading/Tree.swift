/// What a YAML file holds once its notation is gone, with the place of every part.
struct Tree: Sendable {
  var place: Place
  var content: Content

  indirect enum Content: Sendable {
    /// Plain texts may stand for numbers, days and truth values; quoted ones are texts only.
    case text(String, isPlain: Bool)
    case list([Tree])
    case map([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var place: Place
    var value: Tree
  }

  /// Whether the file leaves it blank or says null.
  var isNothing: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What stands there, as a message says it.
  var found: String {
    switch content {
    case .text where isNothing: "there is nothing"
    case .text(let text, isPlain: true): "is \(quoted(text))"
    case .text(let text, isPlain: false): "is the quoted text \(quoted(text))"
    case .list: "is a list"
    case .map: "is a map"
    }
  }
}

/// A text of a file in quotation marks, cut to a length and free of control characters, for use in a message.
func quoted(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(48).map { isForbidden($0) || $0 == "\n" ? "\u{FFFD}" : String($0) }
  return "\"" + shown.joined() + (text.unicodeScalars.count > 48 ? "…" : "") + "\""
}

/// Whether a scalar could steer a terminal or turn the reading direction.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029: true
  case 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}
