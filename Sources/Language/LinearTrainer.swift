/// Trains a `LinearModel` by dual coordinate descent on the squared hinge loss.
///
/// After Hsieh and others, "A dual coordinate descent method for large-scale linear SVM" (2008). All classes
/// move together, so that a text's weights are fetched once; the order of visits is fixed, and so is every bit.
struct LinearTrainer: Sendable {
  /// Cost of an error, C; the larger, the closer the fit.
  var cost: Float = 1
  /// How much dearer an error on a text of the class is than one on a text of another.
  var ownCost: Float = 1
  /// Passes over the texts.
  var passes = 10
  /// Value of the constant feature.
  var constant: Float = 0.5

  /// Settings measured by cross-validation on the phrase bank.
  static let standard = LinearTrainer(cost: 2, ownCost: 4, passes: 8)

  /// - Parameter labels: the class of each text, below `classes`.
  func train(_ texts: [SparseVector], labels: [Int], classes: Int) -> LinearModel {
    let stride = (classes + 7) / 8 * 8
    let lanes = stride / 8
    let rows = SparseVector.space + 1
    var weights = [SIMD8<Float>](repeating: .zero, count: rows * lanes)
    var duals = [SIMD8<Float>](repeating: .zero, count: texts.count * lanes)
    var visits = Visits(count: texts.count)
    weights.withUnsafeMutableBufferPointer { weights in
      duals.withUnsafeMutableBufferPointer { duals in
        for _ in 0..<passes {
          for text in visits.next() {
            descend(
              texts[text], label: labels[text], lanes: lanes, weights: weights,
              duals: UnsafeMutableBufferPointer(rebasing: duals[text * lanes..<(text + 1) * lanes]))
          }
        }
      }
    }
    return weights.withUnsafeBytes { bytes in
      let flat = bytes.bindMemory(to: Float.self)
      let biases = (0..<classes).map { flat[SparseVector.space * stride + $0] * constant }
      return LinearModel(rounding: Array(flat), stride: stride, classes: classes, biases: biases)
    }
  }

  /// One text's step for eight classes at a time.
  private func descend(
    _ text: SparseVector, label: Int, lanes: Int, weights: UnsafeMutableBufferPointer<SIMD8<Float>>,
    duals: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) {
    let last = SparseVector.space * lanes
    let length = 1 + constant * constant
    for lane in 0..<lanes {
      var sides = SIMD8<Float>(repeating: -1)
      var ridge = SIMD8<Float>(repeating: 0.5 / cost)
      if label / 8 == lane {
        sides[label % 8] = 1
        ridge[label % 8] = 0.5 / (cost * ownCost)
      }
      var score = weights[last + lane] * constant
      for i in text.indices.indices {
        score += weights[Int(text.indices[i]) * lanes + lane] * text.values[i]
      }
      let slope = sides * score - 1 + duals[lane] * ridge
      let moved = pointwiseMax(duals[lane] - slope / (length + ridge), .zero)
      let step = (moved - duals[lane]) * sides
      if step == .zero { continue }
      duals[lane] = moved
      weights[last + lane] += step * constant
      for i in text.indices.indices {
        weights[Int(text.indices[i]) * lanes + lane] += step * text.values[i]
      }
    }
  }
}

/// Orders in which texts are visited: shuffled anew for each pass, the same in every run.
private struct Visits {
  private var order: [Int]
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(count: Int) { order = Array(0..<count) }

  mutating func next() -> [Int] {
    for i in order.indices.reversed() where i > 0 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(i, Int((state >> 33) % UInt64(i + 1)))
    }
    return order
  }
}
