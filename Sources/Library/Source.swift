/// One file as it was found: its name and its bytes.
public struct Source: Hashable, Sendable {
  /// The path that messages show.
  public var name: String
  public var bytes: [UInt8]
  /// Whether an author is still at it: what ships is in every tongue, what one begins in one.
  public var mayBeOfOneTongue: Bool

  public init(name: String, bytes: [UInt8], mayBeOfOneTongue: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.mayBeOfOneTongue = mayBeOfOneTongue
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The largest file that is read, in bytes.
  public static let largest = 4 << 20

  /// The kind that the file says it is, found without parsing; nil where no line begins with `kind:`.
  public var kindName: String? { peek("kind:") }

  /// The language that the whole file is in, found without parsing; nil where it names none.
  public var languageName: String? { peek("language:") }

  /// What follows a key that begins a line near the top, without quotation marks and comment.
  private func peek(_ key: String) -> String? {
    for line in bytes.prefix(4096).split(separator: UInt8(ascii: "\n")) where line.starts(with: key.utf8) {
      let value = line.dropFirst(key.utf8.count).prefix { $0 != UInt8(ascii: "#") }
      let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x22, 0x27]
      return String(decoding: value.filter { !blanks.contains($0) }, as: UTF8.self)
    }
    return nil
  }
}
