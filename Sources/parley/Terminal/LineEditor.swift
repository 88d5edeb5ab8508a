import CLineEdit
import Foundation
import Synchronization

/// Reads what the person types: edited on a terminal, plain lines from a pipe or a file.
@MainActor
final class LineEditor {
  /// What came in.
  enum Input: Hashable, Sendable {
    case line(String)
    /// Ctrl-C: the line is abandoned.
    case interrupted
    /// Ctrl-D on an empty line, or nothing more to read.
    case end
    /// A line that is no text; say so and ask again.
    case unreadable(Reason)
  }

  /// Why a line cannot be taken.
  enum Reason: Hashable, Sendable { case notUTF8, tooLong }

  /// Whether a person types here, so that prompts and hints make sense.
  let isInteractive: Bool

  private static let words = Mutex<[String]>([])
  // One for the process, as standard input is: what one editor has read ahead belongs to the next.
  private static var raw = RawLines()
  private static var loaded: String?
  private let history: String?

  /// - Parameters:
  ///   - history: the file that keeps lines between sessions, made when needed; nil keeps none.
  ///   - limit: how many lines it keeps.
  init(history: String? = nil, limit: Int = 500) {
    isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    self.history = history
    guard isInteractive else { return }
    line_edit_init("parley") { word, index in
      guard let word, let prefix = String(validatingCString: word) else { return nil }
      var left = Int(index)
      for candidate in LineEditor.words.withLock({ $0 }) where candidate.hasPrefix(prefix) {
        if left == 0 { return strdup(candidate) }
        left -= 1
      }
      return nil
    }
    complete([])
    line_edit_history_limit(Int32(limit))
    // A file that grew past all bounds, or is none, is not worth the wait.
    if let history, history != Self.loaded, let size = HistoryFile.size(history), size < 1 << 20 {
      Self.loaded = history
      line_edit_history_truncate(history, Int32(limit))
      line_edit_history_load(history)
    }
  }

  /// The words that Tab completes, such as commands and scenario ids.
  func complete(_ words: [String]) { Self.words.withLock { $0 = words.sorted() } }

  /// Reads one line. The prompt is shown on a terminal only and may hold this program's own inks.
  func read(prompt: String) -> Input {
    guard isInteractive else { return readPlain() }
    var status = LINE_EDIT_END
    guard let typed = line_edit_read(Self.marked(prompt), &status) else {
      return status == LINE_EDIT_INTERRUPTED ? .interrupted : .end
    }
    defer { line_edit_free(typed) }
    let length = strlen(typed)
    guard length <= RawLines.longest else { return .unreadable(.tooLong) }
    guard let text = String(validatingCString: typed) else { return .unreadable(.notUTF8) }
    return .line(text)
  }

  /// Lets the person call a line back with the arrow keys, now and in later sessions.
  func remember(_ line: String) {
    // The file keeps one entry a line.
    let entry = line.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard isInteractive, entry.contains(where: { !$0.isWhitespace }) else { return }
    line_edit_history_add(entry)
    // At once: a session may be killed at any moment. A history that cannot be kept is no reason to stop.
    if let history, HistoryFile.prepare(history) { line_edit_history_append(1, history) }
  }

  private func readPlain() -> Input {
    switch Self.raw.next() {
    case .end: .end
    case .tooLong: .unreadable(.tooLong)
    case .bytes(let bytes):
      String(validating: bytes, as: UTF8.self).map { .line($0) } ?? .unreadable(.notUTF8)
    }
  }

  /// The prompt with its inks marked as taking no room, without which long lines wrap wrongly.
  private static func marked(_ prompt: String) -> String {
    var result = String.UnicodeScalarView()
    var inSequence = false
    for scalar in CleanText.clean(prompt, keepingInks: true).unicodeScalars {
      if scalar == "\u{1b}" {
        result.append("\u{1}")
        inSequence = true
      }
      result.append(scalar)
      if inSequence, scalar == "m" {
        result.append("\u{2}")
        inSequence = false
      }
    }
    return String(result)
  }
}

/// The file of lines typed in earlier sessions: private, and an ordinary file.
private enum HistoryFile {
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Makes the file and its folder, readable by their owner alone, where they are missing.
  static func prepare(_ path: String) -> Bool {
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return size(path) != nil }
    close(descriptor)
    return size(path) != nil
  }
}
