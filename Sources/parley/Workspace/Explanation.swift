import Language
import Lending
import Library
import Simulation
import Training

/// One entry of the library in plain words.
struct Explanation {
  let library: Library
  let text: Catalogue
  var tongue: Tongue { text.tongue }

  init(_ library: Library, _ text: Catalogue) {
    self.library = library
    self.text = text
  }

  func lines(of id: String) throws -> [String] {
    if let strategy = library.strategies[id] { return lines(of: strategy) }
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
    if let profile = library.situations[id] {
      return [profile.name[tongue], profile.shows[tongue], profile.works[tongue]]
    }
    let names =
      Array(library.strategies.keys) + library.scenarios.keys + library.portfolios.keys + library.types.keys
      + library.situations.keys
    throw Complaint(unknown("entry", id, among: names))
  }
}
