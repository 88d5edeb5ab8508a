import CLineEdit
import Foundation

/// The converter that the program hands to hearing.
public enum Simplified {
  /// Opened once, used by one thread at a time.
  private nonisolated(unsafe) static let converter = script_converter_open("t2s.json")
  private static let lock = NSLock()

  /// Traditional Chinese made Simplified; other text as it is.
  public static let simplify: @Sendable (String) -> String = { text in
    lock.withLock {
      guard let converter, let result = script_converter_convert(converter, text, text.utf8.count) else {
        return text
      }
      defer { script_converter_free_text(result) }
      return String(cString: result)
    }
  }
}
