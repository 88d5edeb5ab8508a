/// Bold, dim and coloured text where the terminal shows it, plain text elsewhere.
struct Style: Sendable {
  /// A way to show a text. Colours never carry the meaning alone: some people and all files have none.
  enum Ink: Int, CaseIterable, Sendable {
    case bold = 1
    case dim = 2
    case underline = 4
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
  }

  static let reset = "\u{1b}[0m"

  /// Whether anything but plain text is made.
  let isOn: Bool

  init(isOn: Bool) { self.isOn = isOn }

  /// Plain where `plain` was asked for, NO_COLOR is set to anything, TERM is "dumb" or missing, or nobody looks.
  init(environment: [String: String], isTerminal: Bool, plain: Bool) {
    let terminal = environment["TERM"] ?? ""
    isOn =
      isTerminal && !plain && (environment["NO_COLOR"] ?? "").isEmpty && !terminal.isEmpty
      && terminal != "dumb"
  }

  /// The text in the given ink. Text that already holds some goes on in it after an inner one ends.
  func callAsFunction(_ text: String, _ ink: Ink...) -> String {
    guard isOn, !ink.isEmpty, !text.isEmpty else { return text }
    let start = ink.map { "\u{1b}[\($0.rawValue)m" }.joined()
    return start
      + text.split(separator: Self.reset, omittingEmptySubsequences: false).joined(
        separator: Self.reset + start)
      + Self.reset
  }

  func bold(_ text: String) -> String { self(text, .bold) }
  func dim(_ text: String) -> String { self(text, .dim) }
  func colour(_ text: String, _ ink: Ink) -> String { self(text, ink) }
}
