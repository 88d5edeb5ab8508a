import Language
import Lending
import Library
import Simulation
import Training

/// One entry of the library in plain words.
struct Explanation {
  let library: Library
  let text: Catalogue
  private var tongue: Tongue { text.tongue }

  init(_ library: Library, _ text: Catalogue) {
    self.library = library
    self.text = text
  }

  func lines(of id: String) throws -> [String] {
    if let strategy = library.strategies[id] { return strategyLines(strategy) }
    if let scenario = library.scenarios[id] {
      let card = CaseCard(scenario, text)
      return [card.title] + card.rows.map { "\($0.label): \($0.text)" } + [card.historyTitle]
        + card.history.map { "  \($0.label) \($0.text)" }
    }
    if let portfolio = library.portfolios[id] {
      return [
        portfolio.title[tongue], portfolio.about[tongue],
        text["show.accounts", ["accounts": "\(portfolio.accounts)", "desk": portfolio.desk]],
      ]
    }
    if let type = library.types[id] { return [type.name[tongue], type.shows[tongue], type.works[tongue]] }
    let names =
      Array(library.strategies.keys) + library.scenarios.keys + library.portfolios.keys + library.types.keys
    throw Complaint(unknown("entry", id, among: names))
  }

  private func strategyLines(_ file: StrategyFile) -> [String] {
    var lines = [file.title[tongue], file.essence[tongue]]
    for rule in file.strategy.rules {
      let when = rule.conditions.map { "\(text["measure.\($0.measure.rawValue)"]) \(range($0.range))" }
      let condition = when.isEmpty ? text["show.otherwise"] : when.joined(separator: text["show.and"])
      lines.append("• \(condition): \(action(rule.action, file))")
    }
    for treatment in file.strategy.treatments {
      for id in treatment.findings {
        let statement = library.rules[id]?.statement(in: tongue) ?? id
        lines.append("⚖ \(treatment.id): \(statement) (\(id))")
      }
    }
    return lines
  }

  private func action(_ action: Strategy.Action, _ file: StrategyFile) -> String {
    switch action {
    case .wait: return text["show.wait"]
    case .sue: return text["show.sue"]
    case .report: return text["show.report"]
    case .sell: return text["show.sell"]
    case .treat(let number):
      let treatment = file.strategy.treatments[number]
      let talk = library.scripts[file.talks[number]]
      return text[
        "show.treat",
        [
          "channel": text["channel.\(treatment.channel.rawValue)"], "every": "\(treatment.every)",
          "reach": "\(Int((treatment.reach * 100).rounded()))", "talk": talk?.title[tongue] ?? "",
          "moves": talk?.lines.map(\.step.move.id).joined(separator: ", ") ?? "",
        ]]
    }
  }

  private func range(_ range: ClosedRange<Int>) -> String {
    if range.upperBound == .max { return "≥ \(range.lowerBound)" }
    if range.lowerBound == .min { return "≤ \(range.upperBound)" }
    return range.lowerBound == range.upperBound
      ? "= \(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
