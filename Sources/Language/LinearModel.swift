/// A linear score for each of several classes: one hyperplane against the rest, in 8 bits a weight.
struct LinearModel: Hashable, Sendable {
  let classes: Int
  /// Weight of each bucket for each class, bucket by bucket, in units of the class's `scales`.
  private(set) var weights: [Int8]
  private(set) var scales: [Float]
  private(set) var biases: [Float]

  init(classes: Int, weights: [Int8], scales: [Float], biases: [Float]) {
    self.classes = classes
    self.weights = weights
    self.scales = scales
    self.biases = biases
  }

  /// Rounds trained weights to 8 bits, the largest of each class being 127.
  init(rounding weights: [Float], stride: Int, classes: Int, biases: [Float]) {
    var largest = [Float](repeating: 0, count: classes)
    for row in 0..<SparseVector.space {
      for k in 0..<classes { largest[k] = max(largest[k], weights[row * stride + k].magnitude) }
    }
    var rounded = [Int8](repeating: 0, count: SparseVector.space * classes)
    for row in 0..<SparseVector.space {
      for k in 0..<classes where weights[row * stride + k] != 0 {
        let unit = weights[row * stride + k] / largest[k] * 127
        rounded[row * classes + k] = Int8(unit.rounded(.toNearestOrEven))
      }
    }
    self.init(classes: classes, weights: rounded, scales: largest.map { $0 / 127 }, biases: biases)
  }

  /// The classes' scores, above zero where the model would say yes.
  func scores(of text: SparseVector) -> [Float] {
    var sums = [Float](repeating: 0, count: classes)
    weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for (index, value) in zip(text.indices, text.values) {
          let row = Int(index) * classes
          for k in 0..<classes { sums[k] += value * Float(weights[row + k]) }
        }
      }
    }
    for k in 0..<classes { sums[k] = sums[k] * scales[k] + biases[k] }
    return sums
  }
}
