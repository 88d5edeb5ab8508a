/// A 64-bit hash of a stream of whole numbers, the same on every machine: FNV-1a over little-endian bytes.
public struct Fingerprint: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ number: Int64) {
    var bits = UInt64(bitPattern: number)
    for _ in 0..<8 {
      value = (value ^ (bits & 0xFF)) &* 0x100_0000_01b3
      bits >>= 8
    }
  }

  public mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
