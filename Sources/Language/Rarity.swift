import Chance

/// How much a feature tells: the fewer texts of a bank show it, the more (inverse document frequency).
struct Rarity: Hashable, Sendable {
  /// Of each bucket, in sixteenths, so that what was learnt and what is kept are the same to the bit.
  let sixteenths: [UInt8]

  /// - Parameter sixteenths: `SparseVector.space` of them.
  init(sixteenths: [UInt8]) { self.sixteenths = sixteenths }

  /// ln((n + 1) / (k + 1)) for a feature in k of n texts.
  init(of texts: [SparseVector]) {
    var counts = [Int](repeating: 0, count: SparseVector.space)
    for text in texts {
      for index in text.indices { counts[Int(index)] += 1 }
    }
    let all = Elementary.log(Double(texts.count + 1))
    sixteenths = counts.map { count in
      UInt8(min(255, max(0, (16 * (all - Elementary.log(Double(count + 1)))).rounded())))
    }
  }

  /// The text with every feature weighed, of unit length again.
  func weighing(_ text: SparseVector) -> SparseVector {
    var text = text
    for i in text.indices.indices { text.values[i] *= Float(sixteenths[Int(text.indices[i])]) }
    text.normalise()
    return text
  }
}
