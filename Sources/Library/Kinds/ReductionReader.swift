import Calibration

extension Reduction {
  /// Reads a file of kind `reduction`: sets of parameters of one model with a known answer.
  static func list(_ file: Record) -> [Reduction] {
    let id = file["id"].id()
    _ = file["source"].list(0...20).map { $0.text(longest: 200) }
    let model = file["model"].choice(ReducedModelName.self, called: "model")
    return file["sets"].list(1...100).map { item in
      let set = item.record()
      let name = set["id"].id()
      let accounts = set["accounts"].integer(1...1_000_000)
      let replications = set["replications"].integer(2...1000)
      let reduced = model.model(set)
      var reduction = Reduction(
        id: "\(id)/\(name)", model: reduced, accounts: accounts, replications: replications)
      // Answers are worked out only where the parameters can be trusted.
      if let published = set.maybe("published") {
        reduction.published = published.list(1...50).compactMap { Published($0, of: reduced, file.reading) }
      }
      return reduction
    }
  }
}

extension Reduction.Published {
  /// A figure of the source: which quantity, at which place, its value and how far its digits allow to be off.
  fileprivate init?(_ item: Field, of model: any ReducedModel, _ reading: Reading) {
    let record = item.record()
    let names = type(of: model).quantities
    let name = record["quantity"].name(among: names.map(\.rawValue), called: "quantity")
    let at = record.maybe("at")?.number(-1e9...1e9)
    let value = record["value"].number(-1e12...1e12)
    let within = record["within"].number(0...1e9)
    guard let name = name.flatMap(Quantity.Name.init(rawValue:)) else { return nil }
    self.init(quantity: Quantity(name, at: at), value: value, within: within)
    if reading.problems.isEmpty, model.value(of: quantity) == nil {
      record["quantity"].report(
        "there is no \(name.rawValue) \(at.map { _ in "at \(quantity.place)" } ?? "without a place")",
        rule: "\"at\" is the place at which the quantity is asked for.",
        remedy: "Correct \"at\", or take the figure out.")
    }
  }
}

/// What a parameter file may reduce the engine to.
enum ReducedModelName: String, CaseIterable {
  case selfExciting = "self-exciting"
  case controlled
  case stopRule = "stop-rule"
  case rollRates = "roll-rates"
  case reach
  case court
  case promise
  case sameBits = "same-bits"

  func model(_ set: Record) -> any ReducedModel {
    switch self {
    case .selfExciting: SelfExcitingModel(set)
    case .controlled: ControlledModel(set)
    case .stopRule: StopModel(set)
    case .rollRates: RollModel(set)
    case .reach: ReachLaw(set)
    case .court: CourtLaw(set)
    case .promise: PromiseLaw(set)
    case .sameBits: SameBits(signature: set["signature"].integer(0...0xFF_FFFF))
    }
  }
}
