/// A line as it came from outside: cut to a length, without control characters, split into command or speech.
struct TypedLine {
  var text: String
  var isCut: Bool

  init(_ raw: String) {
    let scalars = raw.unicodeScalars.prefix(Stage.longestLine)
    isCut = scalars.endIndex != raw.unicodeScalars.endIndex
    var clean = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: clean.append(" ")
      // Marks that turn the direction of writing could make a transcript read as what it is not.
      case .format where scalar.value != 0x200D: continue
      default: clean.append(scalar)
      }
    }
    let words = String(clean).split(whereSeparator: \.isWhitespace)
    text = words.joined(separator: " ")
  }

  struct Command {
    var name: String
    var rest: String
  }

  /// A word after a slash, half or full width.
  var command: Command? {
    guard let first = text.first, first == "/" || first == "／" else { return nil }
    let body = text.dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    return Command(
      name: name.lowercased(), rest: String(body.dropFirst(name.count).drop(while: \.isWhitespace)))
  }

  /// A bare whole number.
  var number: Int? { text.count < 4 ? Int(text) : nil }
}
