// The form in which a classifier is kept: header, labels, scales, biases, weights, rarities, checksum.

extension TextClassifier {
  private static let signature: [UInt8] = [0x50, 0x4C, 0x54, 0x32]

  /// For `init?(bytes:)`: some 66 KB, and as much again for each label; the same training gives the same bytes.
  public var bytes: [UInt8] {
    var bytes = Self.signature
    let names = Array(labels.joined(separator: "\n").utf8)
    Self.append(UInt32(labels.count), to: &bytes)
    Self.append(UInt32(names.count), to: &bytes)
    bytes += names
    for number in model.scales + model.biases { Self.append(number.bitPattern, to: &bytes) }
    bytes += model.weights.lazy.map { UInt8(bitPattern: $0) }
    bytes += rarity.sixteenths
    Self.append(Self.checksum(bytes[...]), to: &bytes)
    return bytes
  }

  /// A classifier from its bytes, or nil where they are damaged or of another version.
  public init?(bytes: [UInt8]) {
    guard bytes.count > 16, bytes.starts(with: Self.signature) else { return nil }
    func word(at index: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) } }
    let (count, length) = (word(at: 4), word(at: 8))
    let numbers = 12 + length
    let weights = numbers + 8 * count
    let rarities = weights + SparseVector.space * count
    let end = rarities + SparseVector.space
    guard count > 0, bytes.count == end + 4, Int(Self.checksum(bytes[..<end])) == word(at: end) else {
      return nil
    }
    let labels = String(decoding: bytes[12..<numbers], as: UTF8.self).split(separator: "\n").map(String.init)
    let floats = (0..<2 * count).map { Float(bitPattern: UInt32(word(at: numbers + 4 * $0))) }
    guard labels.count == count, floats.allSatisfy(\.isFinite) else { return nil }
    self.init(
      labels: labels,
      model: LinearModel(
        classes: count, weights: bytes[weights..<rarities].map { Int8(bitPattern: $0) },
        scales: Array(floats[..<count]), biases: Array(floats[count...])),
      rarity: Rarity(sixteenths: Array(bytes[rarities..<end])))
  }

  private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
    }
  }

  /// FNV-1a, 32 bits.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
