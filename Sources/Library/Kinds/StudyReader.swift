import Calibration
import Language
import Simulation
import Training

/// A published study as its file has it: everything else by name.
public struct StudyFile: Sendable {
  public var id: String
  public var title: Wording
  var head: Study
  var basedOn: String
  var days: Int
  var population: PopulationChanges
  var plan: TreatmentPlan
  var background: [Strategy.Rule]
  var arms: [ArmFile]

  /// One group of the experiment.
  struct ArmFile: Sendable {
    var id: String
    var population: PopulationChanges
    /// A strategy of the library; empty where the arm has rules of its own.
    var strategy: String
    var rules: [Strategy.Rule]
    var preservesAssets: Bool
  }

  init(_ file: Record) {
    id = file["id"].id()
    title = file["title"].wording(longest: 160)
    let source = file["source"].list(1...10).map { $0.text(longest: 300) }
    _ = file.maybe("note")?.text(longest: 1200)
    basedOn = file["basedOn"].reference(to: .portfolio)
    days = file["days"].integer(1...3650)
    population = file.maybe("population").map { PopulationChanges($0.record()) } ?? .init()
    let plan = TreatmentPlan(file.maybe("treatments")?.list(0...20) ?? [])
    self.plan = plan
    let names = plan.treatments.map(\.id) + Strategy.Rule.actions
    func rules(_ field: Field?) -> [Strategy.Rule] {
      field?.list(0...30).map { Strategy.Rule($0.record(), names: names) } ?? []
    }
    background = rules(file.maybe("background"))
    arms = file["arms"].list(1...20).map { item in
      let record = item.record()
      return ArmFile(
        id: record["id"].id(),
        population: record.maybe("population").map { PopulationChanges($0.record()) }
          ?? .init(), strategy: record.maybe("strategy")?.reference(to: .strategy) ?? "",
        rules: rules(record.maybe("rules")),
        preservesAssets: record.maybe("preservesAssets")?.bool() ?? false)
    }
    let armNames = arms.map(\.id)
    if Set(armNames).count < armNames.count {
      file["arms"].report("two arms have the same id", remedy: "Rename one.")
    }
    let outcome = StudyOutcome(file["outcome"], day: file.maybe("fromDay"))
    let control = Study.Control(file["control"].record(), armNames, outcome)
    head = Study(
      id: id, source: source, grade: file["grade"].integer(1...4), use: file["use"].choice(Study.Use.self),
      family: file["family"].id(), arms: [], control: control,
      expectations: file["expect"].list(1...30).map {
        Study.Expectation($0.record(), armNames, control: control.arm, outcome)
      })
  }
}

extension StudyOutcome {
  /// An outcome by name; `laterRecovery` has the day from which money counts beside it.
  fileprivate init(_ field: Field, day: Field?) {
    self.init(field.choice(Measure.self, called: "outcome"), day: day?.integer(0...3650) ?? 0)
  }
}

extension Study.Control {
  fileprivate init(_ record: Record, _ arms: [String], _ outcome: StudyOutcome) {
    let own = record.maybe("outcome").map { StudyOutcome($0, day: record.maybe("fromDay")) } ?? outcome
    self.init(
      arm: record["arm"].name(among: arms, called: "arm") ?? "", outcome: own,
      level: record.maybe("level")?.number(0.001...0.999),
      isAssumed: record.maybe("assumed")?.bool() ?? false,
      intercept: record.maybe("intercept")?.choice(Intercept.self) ?? .readiness)
    if level == nil, record.has("intercept") {
      record["intercept"].report(
        "an intercept stands here and no level to fit it to", remedy: "Add \"level: …\", or remove it.")
    }
  }
}

extension Study.Expectation {
  fileprivate init(_ record: Record, _ arms: [String], control: String, _ outcome: StudyOutcome) {
    let effect = record["effect"].choice(Study.Effect.self)
    let direction = record.maybe("direction")?.choice(Study.Direction.self)
    var value = record.maybe("value")?.number(-100...100)
    var tolerance = record.maybe("tolerance")?.number(0.0001...100)
    if let from = record.maybe("from")?.number(-100...100), let to = record.maybe("to")?.number(-100...100) {
      if to <= from {
        record["to"].report("the interval ends before it begins", rule: "\"to\" is above \"from\".")
      }
      value = value ?? (from + to) / 2
      tolerance = tolerance ?? max(0.0001, (to - from) / 2)
    }
    let neutral = effect == .ratio ? 1.0 : 0
    if direction == nil, value == nil {
      _ = record["value"].number(-100...100)
    }
    let isNull = value == neutral && effect != .level
    self.init(
      arm: record["arm"].name(among: arms, called: "arm") ?? "",
      against: record.maybe("against")?.name(among: arms, called: "arm") ?? control,
      outcome: record.maybe("outcome").map { StudyOutcome($0, day: record.maybe("fromDay")) } ?? outcome,
      effect: effect, value: value ?? neutral,
      tolerance: tolerance ?? (isNull ? 0.01 : max(0.0001, ((value ?? 0) - neutral).magnitude / 2)),
      direction: direction)
    if arm == against, effect != .level {
      record["arm"].report("\"\(arm)\" is compared with itself", remedy: "Name another arm.")
    }
    if effect == .level, !(0...1).contains(self.value) {
      record.maybe("value")?.report(
        "no outcome reaches the level \(self.value)", rule: "Levels lie in 0 to 1.")
    }
  }
}
