import CLineEdit
import Synchronization

/// Turns Simplified characters into Traditional ones and back, with OpenCC.
final class ScriptConverter: Sendable {
  static let standard = ScriptConverter()

  private let simplifying = Conversion("t2s.json")
  private let traditionalising = Conversion("s2tw.json")

  /// The text in Simplified characters; unchanged where OpenCC or its tables are missing.
  func simplify(_ text: String) -> String { simplifying.convert(text) }

  /// The text in Traditional characters; unchanged where OpenCC or its tables are missing.
  func traditionalise(_ text: String) -> String { traditionalising.convert(text) }

  /// Whether both directions work here.
  var isAvailable: Bool { simplifying.isAvailable && traditionalising.isAvailable }
}

/// One direction, opened when first asked for: its tables take a while to load.
private final class Conversion: Sendable {
  private enum State {
    case closed, missing
    case open(UnsafeMutableRawPointer)
  }

  private let configuration: String
  // The pointer is used under the lock only.
  private let state = Mutex(State.closed)

  init(_ configuration: String) { self.configuration = configuration }

  deinit {
    state.withLock { if case .open(let converter) = $0 { script_converter_close(converter) } }
  }

  var isAvailable: Bool { state.withLock { opened(&$0) != nil } }

  func convert(_ text: String) -> String {
    // Nothing to convert without Chinese characters, and most of what the program prints has none.
    guard text.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) else { return text }
    return state.withLock { state in
      guard let converter = opened(&state) else { return text }
      // C text ends at a zero, so the parts between zeros are converted one by one.
      return text.split(separator: "\0", omittingEmptySubsequences: false)
        .map { part in
          guard let result = script_converter_convert(converter, String(part), part.utf8.count) else {
            return String(part)
          }
          defer { script_converter_free_text(result) }
          return String(cString: result)
        }
        .joined(separator: "\0")
    }
  }

  private func opened(_ state: inout State) -> UnsafeMutableRawPointer? {
    switch state {
    case .open(let converter): return converter
    case .missing: return nil
    case .closed:
      let converter = script_converter_open(configuration)
      state = converter.map { .open($0) } ?? .missing
      return converter
    }
  }
}
