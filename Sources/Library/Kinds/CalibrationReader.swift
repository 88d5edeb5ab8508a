import Calibration
import Language
import Simulation

/// What the published studies share: traits of populations, the parameters that are fitted, what is not reproduced.
public struct CalibrationFile: Sendable {
  var traits: [String: PopulationChanges] = [:]
  public var parameters: [FitParameter]
  public var gaps: [Gap]

  /// A row of the evidence that no simulated figure can be held to.
  public struct Gap: Sendable {
    public var row: String
    public var why: Wording
  }

  init(_ file: Record) {
    _ = file["id"].id()
    var traits: [String: PopulationChanges] = [:]
    for item in file["traits"].list(0...100) {
      let record = item.record()
      // Where the sizes come from; read for its form only.
      _ = record["source"].list(1...10).map { $0.text(longest: 200) }
      traits[record["id"].id()] = PopulationChanges(record["changes"].record(), ofTrait: true)
    }
    self.traits = traits
    parameters = file["parameters"].list(0...100).map { item in
      let record = item.record()
      let value = record["value"].number(-100...100)
      let parameter = FitParameter(
        id: record["id"].text(longest: 80), value: value, least: record["least"].number(-100...100),
        most: record["most"].number(-100...100))
      _ = record.maybe("note")?.text(longest: 200)
      let parts = parameter.id.split(separator: ".")
      let known = ["gain", "guarantee.willing", "guarantee.persuades"]
      if !known.contains(parameter.id), parts.first != "influence" || !(2...3).contains(parts.count) {
        record["id"].report(
          "unknown parameter \"\(parameter.id)\"",
          remedy: "It is \(known.joined(separator: ", ")), influence.NAME or influence.NAME.lift.")
      }
      if !(parameter.least...max(parameter.least, parameter.most)).contains(value) {
        record["value"].report(
          "the value \(value) is outside its range", remedy: "Keep least ≤ value ≤ most.")
      }
      return parameter
    }
    gaps = file["gaps"].list(0...200).map { item in
      let record = item.record()
      return Gap(row: record["row"].text(longest: 16), why: record["why"].wording(longest: 400))
    }
  }
}
