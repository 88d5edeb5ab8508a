/// Why a transcript cannot be read or played on, where, and what to do.
public struct TranscriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1; nil where the whole is meant.
  public var line: Int?
  public var message: String

  public init(line: Int? = nil, _ message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
