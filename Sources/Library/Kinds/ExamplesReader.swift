import Language
import Simulation
import Training

/// Reads a file of kind `examples`: model sentences for each move and when the move helps.
enum ExamplesReader {
  static func examples(_ file: Record) -> [Move: MoveExamples] {
    var examples: [Move: MoveExamples] = [:]
    for (key, value) in file["moves"].record().entries(called: "move") {
      let record = value.record()
      let example = MoveExamples(say: record.sayings(2...100), why: record["why"].wording())
      if let move = key.move() { examples[move] = example }
    }
    return examples
  }
}
