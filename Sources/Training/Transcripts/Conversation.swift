/// What a person at a terminal talks to, as a pure machine: a line in, effects out.
public protocol Conversation: Sendable {
  /// Takes a line that was typed.
  mutating func receive(_ line: String) -> [Effect]
  /// Asks whether to end; asked twice, it ends.
  mutating func interrupted() -> [Effect]
  /// The input has ended.
  mutating func ended() -> [Effect]
  /// The case and where things stand, for whoever comes back.
  var reprise: [Effect] { get }
}
