import Simulation

// The compact form for a cache: header, scales, biases, weights, checksum; all numbers little-endian.

extension Recogniser {
  private static let signature: [UInt8] = [0x50, 0x4C, 0x59, 0x33]

  /// About 2.5 MB, for `init?(bytes:)`; the same training gives the same bytes.
  public var bytes: [UInt8] {
    var bytes = Self.signature
    bytes.reserveCapacity(model.weights.count + 512)
    bytes.append(UInt8(model.classes))
    for number in model.scales + model.biases { append(number.bitPattern, to: &bytes) }
    bytes.append(contentsOf: model.weights.lazy.map { UInt8(bitPattern: $0) })
    bytes.append(contentsOf: rarity.sixteenths)
    bytes.append(contentsOf: vocabulary.bits)
    append(Self.checksum(bytes[...]), to: &bytes)
    return bytes
  }

  /// A recogniser from its bytes, or nil where they are damaged or of another version.
  public init?(bytes: [UInt8]) {
    let classes = Move.allCases.count
    let start = Self.signature.count + 1
    let numbers = 2 * classes
    guard bytes.count == start + 4 * numbers + SparseVector.space * (classes + 1) + Vocabulary.size + 4,
      bytes.starts(with: Self.signature), Int(bytes[start - 1]) == classes
    else { return nil }
    func word(at index: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[index + $1]) << UInt32(8 * $1) }
    }
    guard Self.checksum(bytes[..<(bytes.count - 4)]) == word(at: bytes.count - 4) else { return nil }
    let floats = (0..<numbers).map { Float(bitPattern: word(at: start + 4 * $0)) }
    guard floats.allSatisfy(\.isFinite) else { return nil }
    let words = bytes.count - 4 - Vocabulary.size
    let rarities = words - SparseVector.space
    let weights = bytes[(start + 4 * numbers)..<rarities].map { Int8(bitPattern: $0) }
    self.init(
      model: LinearModel(
        classes: classes, weights: weights, scales: Array(floats[..<classes]),
        biases: Array(floats[classes...])),
      rarity: Rarity(sixteenths: Array(bytes[rarities..<words])),
      vocabulary: Vocabulary(bits: Array(bytes[words..<(bytes.count - 4)])))
  }

  private func append(_ word: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
    }
  }

  /// FNV-1a, 32 bits.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
  }
}
