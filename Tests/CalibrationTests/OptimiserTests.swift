import Chance
import Testing

@testable import Calibration

@Suite("A search for the best number")
struct OptimiserTests {
  /// A hill whose height every replication moves by its own luck, the same for every argument.
  static func hill(at top: Double) -> (Double) async -> Sample {
    { x in
      Sample(
        (0..<50).map { i in
          let luck = Double(Dice(seed: 3, replication: UInt32(i)).uniforms(channel: 1, event: 0)[0])
          let distance = Elementary.log(x) - Elementary.log(top)
          return 70 + 20 * luck - 5 * distance * distance * (1 + 0.1 * luck) + 0.3 * distance * distance
            * distance
        })
    }
  }

  @Test(
    "the top of a hill is found from far away on either side",
    arguments: [(0.5, 1.0), (2, 1), (0.01, 3), (100, 0.2), (1, 1), (0.99, 1)])
  func found(start: Double, top: Double) async {
    let optimum = await Optimiser().largest(from: start, of: Self.hill(at: top))
    #expect(optimum.isFound)
    #expect(abs(optimum.argument / top - 1) < 0.03, "\(optimum.argument)")
    #expect(optimum.evaluations <= 20)
    #expect(optimum.below.value >= 0 && optimum.above.value >= 0)
    #expect(optimum.below.standardError < 0.01)
  }

  @Test("what has no top is not found, and says so")
  func endless() async {
    let optimum = await Optimiser(budget: 8).largest(from: 1) { x in Sample([x, 2 * x]) }
    #expect(!optimum.isFound)
    #expect(optimum.evaluations == 8)
  }
}
