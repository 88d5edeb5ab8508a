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
  /// Name of each treatment's talk.
  public var talks: [String]

  /// The strategy with its talks, looked up by name.
  public func strategy(with scripts: [String: Script]) -> Strategy {
    var whole = strategy
    for index in whole.treatments.indices {
      if let script = scripts[talks[index]] { whole.treatments[index].talk = script.talk }
    }
    return whole
  }

  init(_ file: Record) {
    title = file["title"].wording(longest: 120)
    essence = file["essence"].wording()
    source = file["source"].list(0...20).map { $0.text(longest: 16) }
    let items = file.maybe("treatments")?.list(0...20) ?? []
    var talks: [String] = []
    let treatments = items.map { item in
      let record = item.record()
      let talk = record["talk"].reference(to: .talk)
      talks.append(talk)
      return Treatment(record, talk: talk)
    }
    self.talks = talks
    let names = treatments.map(\.id) + ["sue", "wait"]
    let rules = file["rules"].list(0...50).map { Strategy.Rule($0.record(), names: names) }
    strategy = Strategy(
      id: file["id"].id(), treatments: treatments, rules: rules,
      restsWhileArranged: file.maybe("restsWhileArranged")?.bool() ?? true)
    if !treatments.isEmpty, rules.isEmpty {
      file["rules"].report(
        "there are treatments and no rule uses one", remedy: "Add a rule such as \"- do: \(names[0])\".")
    }
  }
}

extension Treatment {
  fileprivate init(_ record: Record, talk: String) {
    self.init(
      id: record["id"].id(), channel: record["channel"].choice(ContactChannel.self, called: "channel"),
      talk: Talk(id: talk, steps: []), every: record["every"].integer(1...365),
      reach: record["reach"].float(0...0.999), lift: record["lift"].share(),
      presence: record.maybe("presence").map { ReactionTable.Change($0.record()) } ?? .init(),
      intrusion: record.maybe("intrusion")?.float(0...20) ?? 1,
      findings: record.maybe("findings")?.list(0...20).map { $0.text(longest: 60) } ?? [])
  }
}

extension Strategy.Rule {
  /// A rule names a treatment, or `sue`, or `wait`; `when` maps measures to ranges such as `3`, `3..`, `..5`, `3..5`.
  fileprivate init(_ record: Record, names: [String]) {
    let conditions = record.maybe("when")?.record().entries(called: "measure").compactMap { key, value in
      key.name(among: Strategy.Measure.allCases.map(\.rawValue), called: "measure")
        .flatMap(Strategy.Measure.init(rawValue:))
        .map { Strategy.Condition($0, value.range()) }
    }
    let name = record["do"].name(among: names, called: "treatment") ?? "wait"
    let action: Strategy.Action =
      switch name {
      case "sue": .sue
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
    default:
      report("\"\(written)\" is no range", remedy: "Write \"3\", \"3..\", \"..5\" or \"3..5\".")
      return 0...0
    }
  }
}
