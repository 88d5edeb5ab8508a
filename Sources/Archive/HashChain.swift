import Crypto
import Training

/// The chain in a transcript: each line ends with the SHA-256 of the line before it.
enum HashChain {
  /// Stands in the first line.
  static let start = String(repeating: "0", count: 64)

  private static let key = Array("\"prev\":\"".utf8)
  private static let digits = 64

  /// Lower-case hexadecimal hash of a line without its newline.
  static func hash(_ line: some Sequence<UInt8>) -> String {
    var hasher = SHA256()
    hasher.update(data: Array(line))
    return hasher.finalize().hexadecimal
  }

  /// The line with `previous` as its last member, without a newline; nil where `json` cannot carry it.
  static func sealed(_ json: String, previous: String) -> [UInt8]? {
    var line = Array(json.utf8)
    guard !line.contains(where: { $0 == 0x0A || $0 == 0x0D }), line.last == UInt8(ascii: "}"),
      case .object(let members)? = try? JSON(json), !members.contains(where: { $0.key == "prev" })
    else { return nil }
    line.removeLast()
    if !members.isEmpty { line.append(UInt8(ascii: ",")) }
    line += key + Array(previous.utf8) + Array("\"}".utf8)
    return line
  }

  /// Whether the line's last member is the hash `previous`, written exactly as `sealed` writes it.
  static func carries(_ previous: String, _ line: ArraySlice<UInt8>) -> Bool {
    let end = line.suffix(key.count + digits + 2)
    guard end.elementsEqual(key + Array(previous.utf8) + Array("\"}".utf8)),
      let before = line.dropLast(end.count).last
    else { return false }
    return before == UInt8(ascii: ",") || before == UInt8(ascii: "{")
  }

  /// Whether the line seems to hold a hash at all, rightly written or not.
  static func isChained(_ line: ArraySlice<UInt8>) -> Bool {
    guard case .object(let members)? = try? JSON(String(decoding: line, as: UTF8.self)) else { return false }
    return members.contains { $0.key == "prev" }
  }
}
