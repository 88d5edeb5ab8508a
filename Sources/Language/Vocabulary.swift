/// The words and ideographs of a phrase bank, as a set of hashes that may take a few others for known.
struct Vocabulary: Hashable, Sendable {
  /// One bit for each hash.
  private(set) var bits: [UInt8]

  static let size = 1 << 13

  init() { bits = [UInt8](repeating: 0, count: Self.size) }

  /// - Parameter bits: `size` bytes.
  init(bits: [UInt8]) { self.bits = bits }

  mutating func insert(_ pieces: [Features.Piece]) {
    for hash in pieces.compactMap(Features.nameHash) { bits[Int(hash >> 3)] |= 1 << UInt8(hash & 7) }
  }

  /// Share of the words and ideographs that are known, 0…1; 1 where there are none.
  func coverage(of pieces: [Features.Piece]) -> Float {
    let hashes = pieces.compactMap(Features.nameHash)
    if hashes.isEmpty { return 1 }
    let known = hashes.count { bits[Int($0 >> 3)] & 1 << UInt8($0 & 7) != 0 }
    return Float(known) / Float(hashes.count)
  }
}
