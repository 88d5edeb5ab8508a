/// Whole files of text.
public enum TextFile {
  /// The text of an ordinary file within a bound in bytes; throws where it is not UTF-8.
  public static func read(_ path: String, atMost limit: Int) throws(FileError) -> String {
    let bytes = try Descriptor.contents(of: path, atMost: limit)
    guard !bytes.isEmpty else { throw .empty(path: path) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = 1 + bytes.prefix { $0 < 0x80 }.filter { $0 == 0x0A }.count
      throw .notText(path: path, line: line)
    }
    return text
  }
}
