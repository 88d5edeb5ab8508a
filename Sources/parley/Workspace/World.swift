import Conduct
import Foundation
import Language
import Lending
import Library
import Reporting
import Simulation
import Training

/// What the library says, put together for an engine.
struct World {
  let library: Library
  /// In order of id, as the engine counts them.
  let types: [TypeProfile]
  let causes: [Cause]
  let table: ReactionTable

  static let kinds: Set<Kind> = [.type, .situation, .reactions, .cause, .desk, .talk, .ui]

  init(_ library: Library) throws {
    self.library = library
    types = library.types.keys.sorted().compactMap { library.types[$0] }
    causes = library.causes.keys.sorted().compactMap { library.causes[$0] }
    guard let table = library.reactions, !types.isEmpty, !causes.isEmpty else {
      throw Complaint(
        "the library has no types, causes or reactions. Restore scenarios/types and scenarios/causes.")
    }
    self.table = table
  }

  func setting(desk: Desk, gain: Float, days: Int, of portfolio: PortfolioFile) -> Setting {
    var setting = Setting(
      types: types.map(\.type), table: table, causes: causes, desk: desk, gain: gain, days: days)
    portfolio.world.shape(&setting)
    setting.capacity = desk.hours.capacity
    setting.daysOff = desk.hours.daysOff(through: days)
    return setting
  }

  /// The case of a scenario, for practice and review.
  func `case`(_ scenario: Scenario) throws -> Case {
    guard let profile = library.types[scenario.type], let cause = library.causes[scenario.cause],
      let desk = library.desks["county-desk"] ?? library.desks.values.min(by: { $0.id < $1.id })
    else {
      throw Complaint(
        "scenario \"\(scenario.id)\" names a type, cause or desk that the library does not have.")
    }
    let situation = scenario.situation.flatMap { library.situations[$0]?.situation }
    return Case(
      type: situation.map { profile.type.bent(by: $0) } ?? profile.type, table: table, cause: cause,
      desk: desk, due: scenario.loan.due,
      instalment: scenario.loan.instalment, daysPastDue: scenario.loan.daysPastDue,
      cash: scenario.cashFlow.cash, regime: scenario.cashFlow.regime, surplus: scenario.cashFlow.surplus,
      nextIncome: scenario.cashFlow.nextIncome)
  }

  /// What may be guessed of a scenario's borrower: every type that has a script, what they could pay, every cause.
  func guesses(of scenario: Scenario, _ case: Case, _ text: Catalogue) -> GuessChoices {
    let tongue = text.tongue
    let reasons = library.causeTitles.keys.sorted().compactMap { id in
      library.causeTitles[id].map { GuessChoices.Choice(id: id, name: $0[tongue]) }
    }
    return GuessChoices([
      .type: .init(
        choices: types.map { .init(id: $0.type.id, name: $0.name[tongue]) }, truth: scenario.type),
      .ability: .init(
        choices: GuessChoices.abilities.map { .init(id: $0, name: text["guess.ability.\($0)"]) },
        truth: GuessChoices.ability(`case`.begin().ability(on: 30))),
      .reason: .init(choices: reasons, truth: scenario.cause),
    ])
  }

  /// The collector who plays on in reviews: reckons with every type that has a script, all equally likely beforehand.
  ///
  /// What the borrower is going through is taken as known, and bends every type alike.
  func reference(for scenario: Scenario) -> ReferenceCollector {
    let situation = scenario.situation.flatMap { library.situations[$0] }
    return ReferenceCollector(
      types: types.compactMap { profile in
        let type = situation.map { profile.type.bent(by: $0.situation) } ?? profile.type
        return library.scripts[situation?.script ?? profile.script].map { (type, $0.talk(in: situation)) }
      }, table: table, longestPlan: scenario.longestPlan(in: situation))
  }

  /// What a strategy collides with, each rule once.
  func findings(of strategy: Strategy, in tongue: Tongue) -> [ComparisonReport.Finding] {
    var seen: Set<String> = []
    return strategy.treatments.flatMap(\.findings).compactMap { id in
      guard seen.insert(id).inserted, let rule = library.rules[id] else { return nil }
      return ComparisonReport.Finding(
        id: rule.id, law: rule.law(in: tongue), force: rule.force.rawValue,
        statement: rule.statement(in: tongue))
    }
  }
}

extension Rule {
  /// What the rule asks, in a tongue.
  func statement(in tongue: Tongue) -> String { tongue.pick(statement) }

  /// Where the rule stands, in a tongue.
  func law(in tongue: Tongue) -> String { tongue.pick(law) }
}
