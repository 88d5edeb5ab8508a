/// A text as weighted feature numbers, rising, of unit length.
struct SparseVector: Sendable {
  /// Feature numbers below `SparseVector.space`.
  var indices: [UInt16]
  var values: [Float]

  /// Number of hash buckets.
  static let space = 1 << 16

  /// Weighs counts sublinearly within each group and scales the whole to unit length (L2).
  ///
  /// - Parameter groups: kinds of features, each with one hash for each occurrence, in any order, and a weight.
  init(groups: [(hashes: [UInt16], weight: Float)]) {
    var features: [(index: UInt16, value: Float)] = []
    for group in groups {
      let sorted = group.hashes.sorted()
      var position = 0
      while position < sorted.count {
        var end = position + 1
        while end < sorted.count, sorted[end] == sorted[position] { end += 1 }
        let damped = Self.damped[min(end - position, Self.damped.count) - 1]
        features.append((sorted[position], damped * group.weight))
        position = end
      }
    }
    // Groups are in rising order already; ties keep the order of groups, so sums are the same in every run.
    features.sort { $0.index < $1.index }
    indices = []
    values = []
    indices.reserveCapacity(features.count)
    values.reserveCapacity(features.count)
    for (index, value) in features {
      if indices.last == index {
        values[values.count - 1] += value
      } else {
        indices.append(index)
        values.append(value)
      }
    }
    normalise()
  }

  /// Scales to unit length; nothing but zeros stays as it is.
  mutating func normalise() {
    var squares: Float = 0
    for value in values { squares += value * value }
    let scale = squares > 0 ? 1 / squares.squareRoot() : 0
    for i in values.indices { values[i] *= scale }
  }

  /// 1 + ln n for n = 1…12: a table, so that no system's logarithm decides a bit.
  private static let damped: [Float] = [
    1, 1.693_147, 2.098_612, 2.386_294, 2.609_438, 2.791_759, 2.945_910, 3.079_442, 3.197_225, 3.302_585,
    3.397_895, 3.484_907,
  ]
}
