import Language
import Library
import Reporting
import Simulation

extension Explanation {
  /// A strategy: what decides, how each treatment is done and what is said, what it adds, when it stops, the law.
  func lines(of file: StrategyFile) -> [String] {
    var lines = [
      file.source.isEmpty
        ? file.title[tongue]
        : text[
          "show.strategy", ["title": file.title[tongue], "source": file.source.joined(separator: ", ")]],
      file.essence[tongue],
    ]
    let strategy = file.strategy
    if !strategy.rules.isEmpty { lines.append(text["show.decides"]) }
    for rule in strategy.rules { lines.append("• \(condition(of: rule)): \(action(rule.action, file))") }
    lines += stops(strategy)
    if !strategy.treatments.isEmpty { lines.append(text["show.treatments"]) }
    for index in strategy.treatments.indices { lines += treatment(index, of: file) }
    if strategy.restsWhileArranged, !strategy.treatments.isEmpty { lines.append(text["show.rests"]) }
    if strategy.preservesAssets { lines.append(text["show.preserves"]) }
    if !file.winsOn.isEmpty {
      lines.append(text["show.winsOn", ["groups": file.winsOn.map(group).joined(separator: comma)]])
    }
    if let variant = file.lawful.flatMap({ library.strategies[$0] }) {
      lines.append(
        text["show.lawful", ["name": variant.title[tongue], "id": variant.strategy.id]])
    }
    return lines + law(of: strategy)
  }

  private var comma: String { text["show.comma"] }

  private func group(_ id: String) -> String {
    library.types[id]?.name[tongue] ?? text.text("cause.\(id)") ?? id
  }

  private func condition(of rule: Strategy.Rule) -> String {
    let when = rule.conditions.map { "\(text["measure.\($0.measure.rawValue)"]) \(range($0.range))" }
    return when.isEmpty ? text["show.otherwise"] : when.joined(separator: text["show.and"])
  }

  private func action(_ action: Strategy.Action, _ file: StrategyFile) -> String {
    switch action {
    case .wait: text["show.wait"]
    case .sue: text["show.sue"]
    case .report: text["show.report"]
    case .sell: text["show.sell"]
    case .treat(let number): file.strategy.treatments[number].id
    }
  }

  /// When an account is left alone: a rule that waits, or none that holds.
  private func stops(_ strategy: Strategy) -> [String] {
    let waits = strategy.rules.filter { $0.action == .wait }.map(condition)
    let isOpen = strategy.rules.last.map { !$0.conditions.isEmpty } ?? false
    let reasons = waits + (isOpen ? [text["show.noneHolds"]] : [])
    guard !reasons.isEmpty else { return [] }
    return [text["show.stops", ["when": reasons.joined(separator: text["show.or"])]]]
  }

  private func treatment(_ number: Int, of file: StrategyFile) -> [String] {
    let treatment = file.strategy.treatments[number]
    var lines = [
      text[
        "show.treatment",
        [
          "id": treatment.id, "channel": text["channel.\(treatment.channel.rawValue)"],
          "target": text["target.\(treatment.target.rawValue)"], "every": "\(treatment.every)",
          "reach": "\(Int((treatment.reach * 100).rounded()))",
        ]]
    ]
    if let talk = library.scripts[file.talks[number]], treatment.target == .borrower {
      let moves = talk.lines.map { text["move.\($0.step.move.id)"] }.joined(separator: comma)
      lines.append("  " + text["show.talk", ["talk": talk.title[tongue], "moves": moves]])
    }
    let adds = adds(treatment, file.influences[number])
    if !adds.isEmpty { lines.append("  " + text["show.adds", ["what": adds.joined(separator: comma)]]) }
    return lines
  }

  private func adds(_ treatment: Treatment, _ influences: [String]) -> [String] {
    var adds = influences.map { library.influences[$0]?.title[tongue] ?? $0 }
    func percent(_ share: Float) -> String { "\(Int((share * 100).rounded()))" }
    func add(_ key: String, _ values: [String: String] = [:]) { adds.append(text["adds.\(key)", values]) }
    if treatment.servesNotice { add("notice") }
    if treatment.onPayday { add("payday") }
    if treatment.isNewFace { add("newFace") }
    if let commission = treatment.commission { add("commission", ["share": percent(commission)]) }
    if treatment.hold != nil { add("hold") }
    guard let help = treatment.help else { return adds }
    if help.surplus > 0 {
      add(
        "surplus",
        [
          "step": Figures.fixed(Double(help.surplus), 2), "most": Figures.fixed(Double(help.most), 2),
        ])
    }
    if help.receivables > 0 { add("receivables", ["share": percent(help.receivables)]) }
    if help.regimeRise > 0 { add("regime", ["chance": percent(help.regimeRise)]) }
    if help.capital > 0 { add("capital", ["parts": Figures.fixed(Double(help.capital), 1)]) }
    return adds
  }

  /// Each rule of law once, with the treatments that run into it.
  private func law(of strategy: Strategy) -> [String] {
    var order: [String] = []
    var treatments: [String: [String]] = [:]
    for treatment in strategy.treatments {
      for id in treatment.findings {
        if treatments[id] == nil { order.append(id) }
        treatments[id, default: []].append(treatment.id)
      }
    }
    guard !order.isEmpty else { return strategy.treatments.isEmpty ? [] : [text["show.noLaw"]] }
    return [text["show.law"]]
      + order.map { id in
        let rule = library.rules[id]
        let who = (treatments[id] ?? []).joined(separator: comma)
        return "⚖ \(who): \(rule?.statement(in: tongue) ?? id) (\(rule?.law(in: tongue) ?? ""); \(id))"
      }
  }

  private func range(_ range: ClosedRange<Int>) -> String {
    if range.upperBound == .max { return "≥ \(range.lowerBound)" }
    if range.lowerBound == .min { return "≤ \(range.upperBound)" }
    return range.lowerBound == range.upperBound
      ? "= \(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
