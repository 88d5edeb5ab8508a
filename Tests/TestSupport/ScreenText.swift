/// What a person would read in the bytes written to a terminal.
public enum ScreenText {
  private enum State { case text, escape, sequence, command, commandEscape, skipOne }

  /// The text without escape sequences, bells, backspaces and carriage returns.
  ///
  /// A sequence that is not finished is left out, so that the result only grows as more is written.
  public static func clean(_ raw: String) -> String {
    var result = String.UnicodeScalarView()
    var state = State.text
    for scalar in raw.unicodeScalars {
      switch state {
      case .text:
        if scalar == "\u{1b}" {
          state = .escape
        } else if scalar.value >= 32 && scalar.value != 127 || scalar == "\n" || scalar == "\t" {
          result.append(scalar)
        }
      case .escape:
        switch scalar {
        case "[": state = .sequence
        case "]", "P", "X", "^", "_": state = .command
        case "(", ")", "*", "+", "#", "%", " ": state = .skipOne
        default: state = .text
        }
      case .sequence: if (0x40...0x7e).contains(scalar.value) { state = .text }
      case .command:
        if scalar == "\u{7}" { state = .text }
        if scalar == "\u{1b}" { state = .commandEscape }
      case .commandEscape, .skipOne: state = .text
      }
    }
    return String(result)
  }
}
