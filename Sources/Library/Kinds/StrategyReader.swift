import Conduct
import Language
import Simulation
import Training

/// A strategy as its file has it: talks by name, with the words that explain it.
public struct StrategyFile: Sendable {
  public var title: Wording
  /// What it is about, in plain words.
  public var essence: Wording
  /// Rows of the source documents.
  public var source: [String]
  /// Talks are still empty here; `strategy(with:)` puts them in.
  public var strategy: Strategy
  /// Name of each treatment's talk; empty where nothing is said.
  public var talks: [String]
  /// Names of each treatment's influences.
  public var influences: [[String]]
  /// Which of the methods M1 to M17 of the source documents it is; nil for blends and the rest.
  public var method: Int?
  /// Types and causes, by id, with which its essence says that it should do better than most.
  public var winsOn: [String]
  /// What each treatment does in the eyes of the law beyond a plain contact, one list of facts an act; mostly empty.
  public var acts: [[[GivenFact]]]
  /// Id of the nearest strategy that hard law allows, for those that it forbids somewhere; nil where there is none.
  public var lawful: String?
  /// Where the file names that strategy.
  var lawfulPlace: Place?

  /// The strategy with its talks and influences, looked up by name.
  public func strategy(
    with scripts: [String: Script], _ known: [String: InfluenceFile]
  ) -> Strategy {
    var whole = strategy
    let plan = TreatmentPlan(treatments: whole.treatments, talks: talks, influences: influences)
    whole.treatments = plan.treatments(with: scripts, known)
    return whole
  }

  init(_ file: Record) {
    title = file["title"].wording(longest: 120)
    essence = file["essence"].wording()
    source = file["source"].list(0...20).map { $0.text(longest: 16) }
    method = file.maybe("method")?.integer(1...99)
    winsOn = file.maybe("winsOn")?.list(0...20).map { $0.typeOrCause() } ?? []
    let lawful = file.maybe("lawful")
    self.lawful = lawful?.reference(to: .strategy)
    lawfulPlace = lawful?.place
    let items = file.maybe("treatments")?.list(0...20) ?? []
    let plan = TreatmentPlan(items)
    let treatments = plan.treatments
    talks = plan.talks
    influences = plan.influences
    acts = plan.acts
    let names = treatments.map(\.id) + Strategy.Rule.actions
    let fields = file["rules"].list(0...50)
    let rules = fields.map { Strategy.Rule($0.record(), names: names) }
    let id = file["id"].id()
    if Self.groups.contains(id) {
      file["id"].report("\(quoted(id)) names a group of strategies", remedy: "Choose another id.")
    }
    strategy = Strategy(
      id: id, treatments: treatments, rules: rules,
      restsWhileArranged: file.maybe("restsWhileArranged")?.bool() ?? true,
      preservesAssets: file.maybe("preservesAssets")?.bool() ?? false)
    if !treatments.isEmpty, rules.isEmpty {
      file["rules"].report(
        "there are treatments and no rule uses one", remedy: "Add a rule such as \"- do: \(names[0])\".")
    } else {
      refuseWhatNeverHappens(rules: fields, treatments: items)
    }
  }

  /// What a command takes for several strategies at once, and no single one may be called.
  public static let groups = ["all", "methods"]
}

extension Field {
  /// The id of a borrower type, or of a cause where it begins with a capital.
  fileprivate func typeOrCause() -> String {
    reference(to: scalar?.text.first?.isUppercase == true ? .cause : .type)
  }
}

/// Treatments as a file has them: talks and influences by name.
struct TreatmentPlan: Sendable {
  var treatments: [Treatment] = []
  /// Name of each treatment's talk; empty where nothing is said.
  var talks: [String] = []
  /// Names of each treatment's influences.
  var influences: [[String]] = []
  /// What each treatment does in the eyes of the law, by act.
  var acts: [[[GivenFact]]] = []

  /// The treatments with their talks and influences, looked up by name.
  func treatments(with scripts: [String: Script], _ known: [String: InfluenceFile]) -> [Treatment] {
    treatments.indices.map { index in
      var whole = treatments[index]
      if let script = scripts[talks[index]] { whole.talk = script.talk }
      for name in influences[index] {
        if let file = known[name] { whole = whole.with(file.influence) }
      }
      return whole
    }
  }
}

extension TreatmentPlan {
  init(_ items: [Field]) {
    for item in items {
      let record = item.record()
      // A search for a lost borrower has nobody to talk to.
      let talk = record.maybe("talk")?.reference(to: .talk) ?? ""
      if talk.isEmpty, record.maybe("target")?.scalar?.text ?? "borrower" == "borrower", !record.has("hold") {
        _ = record["talk"].text()
      }
      talks.append(talk)
      influences.append(record.maybe("with")?.list(0...10).map { $0.reference(to: .influences) } ?? [])
      acts.append(record.maybe("acts")?.list(1...10).map { $0.givenFacts() } ?? [])
      treatments.append(Treatment(record, talk: talk))
    }
  }
}

extension Strategy.Rule {
  static let actions = ["sue", "report", "sell", "wait"]

  /// A rule names a treatment, or an action; `when` maps measures to ranges such as `3`, `3..`, `..5`, `3..5`.
  init(_ record: Record, names: [String]) {
    let conditions = record.maybe("when")?.record().entries(called: "measure").compactMap { key, value in
      key.name(among: Strategy.Measure.allCases.map(\.rawValue), called: "measure")
        .flatMap(Strategy.Measure.init(rawValue:))
        .map { Strategy.Condition($0, value.range()) }
    }
    let name = record["do"].name(among: names, called: "treatment") ?? "wait"
    let action: Strategy.Action =
      switch name {
      case "sue": .sue
      case "report": .report
      case "sell": .sell
      case "wait": .wait
      default: .treat(names.firstIndex(of: name) ?? 0)
      }
    self.init(conditions: conditions ?? [], action: action)
  }
}

extension Field {
  /// Whole numbers from one to another: `3`, `3..`, `..5`, `3..5`; an open end reaches as far as numbers go.
  func range() -> ClosedRange<Int> {
    let written = text(longest: 24)
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    let low = parts.first.flatMap { Int($0) }
    let high = parts.last.flatMap { Int($0) }
    switch (parts.count, low, high) {
    case (1, let low?, _): return low...low
    case (3, let low?, nil) where parts[1].isEmpty && parts[2].isEmpty: return low...Int.max
    case (3, nil, let high?) where parts[0].isEmpty && parts[1].isEmpty: return Int.min...high
    case (3, let low?, let high?) where parts[1].isEmpty && low <= high: return low...high
    case (3, let low?, let high?) where parts[1].isEmpty:
      report("\"\(written)\" holds no number", remedy: "Write \"\(high)..\(low)\".")
      return 0...0
    default:
      report("\"\(written)\" is no range", remedy: "Write \"3\", \"3..\", \"..5\" or \"3..5\".")
      return 0...0
    }
  }
}
