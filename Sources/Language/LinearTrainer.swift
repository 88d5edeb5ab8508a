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

  /// What a text says of a class, and how much that counts beside others.
  enum Aim: Hashable, Sendable {
    case yes(cost: Float)
    case no(cost: Float)
    case none
  }

  /// - Parameter labels: the class of each text, below `classes`.
  func train(_ texts: [SparseVector], labels: [Int], classes: Int) -> LinearModel {
    train(texts, classes: classes) { text in
      (0..<classes).map { $0 == labels[text] ? .yes(cost: ownCost) : .no(cost: 1) }
    }
  }

  /// - Parameter aims: what a text, by its number, says of each class.
  func train(_ texts: [SparseVector], classes: Int, aims: (Int) -> [Aim]) -> LinearModel {
    let stride = (classes + 7) / 8 * 8
    let goals = texts.indices.flatMap { self.goals(aims($0)) }
    var weights = [SIMD8<Float>](repeating: .zero, count: (SparseVector.space + 1) * stride / 8)
    var duals = [SIMD8<Float>](repeating: .zero, count: goals.count)
    descend(PackedTexts(texts), to: goals, lanes: stride / 8, weights: &weights, duals: &duals)
    return weights.withUnsafeBytes { bytes in
      let flat = bytes.bindMemory(to: Float.self)
      let biases = (0..<classes).map { flat[SparseVector.space * stride + $0] * constant }
      return LinearModel(rounding: Array(flat), stride: stride, classes: classes, biases: biases)
    }
  }

  /// What a text says of eight classes.
  private struct Goal {
    /// 1 for yes, -1 for no, 0 for what is not aimed at.
    var sides = SIMD8<Float>.zero
    var ridges = SIMD8<Float>(repeating: 1)
  }

  private func goals(_ aims: [Aim]) -> [Goal] {
    var goals = [Goal](repeating: Goal(), count: (aims.count + 7) / 8)
    for (k, aim) in aims.enumerated() {
      switch aim {
      case .yes(let share):
        goals[k / 8].sides[k % 8] = 1
        goals[k / 8].ridges[k % 8] = 0.5 / (cost * share)
      case .no(let share):
        goals[k / 8].sides[k % 8] = -1
        goals[k / 8].ridges[k % 8] = 0.5 / (cost * share)
      case .none: break
      }
    }
    return goals
  }

  /// Moves weights and duals pass by pass, eight classes of a text at a time.
  private func descend(
    _ texts: PackedTexts, to goals: [Goal], lanes: Int, weights: inout [SIMD8<Float>],
    duals: inout [SIMD8<Float>]
  ) {
    let last = SparseVector.space * lanes
    let length = 1 + constant * constant
    var visits = Visits(count: texts.count)
    // Bounds are checked once by the sizes above: checking each of some billion reads takes longer than reading.
    weights.withUnsafeMutableBufferPointer { weights in
      duals.withUnsafeMutableBufferPointer { duals in
        goals.withUnsafeBufferPointer { goals in
          texts.withFeatures { starts, rows, values in
            for _ in 0..<passes {
              for text in visits.next() {
                for lane in 0..<lanes {
                  let goal = goals[text * lanes + lane]
                  if goal.sides == .zero { continue }
                  let dual = duals[text * lanes + lane]
                  var score = weights[last + lane] * constant
                  for i in starts[text]..<starts[text + 1] {
                    score += weights[Int(rows[i]) * lanes + lane] * values[i]
                  }
                  let slope = goal.sides * score - 1 + dual * goal.ridges
                  let moved = pointwiseMax(dual - slope / (length + goal.ridges), .zero)
                  let step = (moved - dual) * goal.sides
                  if step == .zero { continue }
                  duals[text * lanes + lane] = moved
                  weights[last + lane] += step * constant
                  for i in starts[text]..<starts[text + 1] {
                    weights[Int(rows[i]) * lanes + lane] += step * values[i]
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/// Texts one after the other in one piece of memory.
private struct PackedTexts {
  /// Where each text's features begin, and the end of the last.
  private var starts = [0]
  private var rows: [UInt16] = []
  private var values: [Float] = []

  init(_ texts: [SparseVector]) {
    for text in texts {
      rows += text.indices
      values += text.values
      starts.append(rows.count)
    }
  }

  var count: Int { starts.count - 1 }

  func withFeatures(
    _ use: (UnsafeBufferPointer<Int>, UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<Float>) -> Void
  ) {
    starts.withUnsafeBufferPointer { starts in
      rows.withUnsafeBufferPointer { rows in
        values.withUnsafeBufferPointer { values in use(starts, rows, values) }
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
