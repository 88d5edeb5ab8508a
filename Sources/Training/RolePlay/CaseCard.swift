import Language
import Lending

/// What a trainee knows before the call: the file, never the type.
public struct CaseCard: Hashable, Sendable {
  public var title: String
  public var rows: [Row]
  /// Earlier contacts and promises, the oldest first.
  public var history: [Row]
  public var historyTitle: String

  public struct Row: Hashable, Sendable {
    public var label: String
    public var text: String
  }

  public init(_ scenario: Scenario, _ catalogue: Catalogue) {
    let tongue = catalogue.tongue
    func money(_ amount: Money) -> String { Spoken.amount(amount, tongue) }
    let loan = scenario.loan
    title = scenario.title[tongue]
    rows = [
      Row(label: catalogue["card.you"], text: scenario.trainee[tongue]),
      Row(label: catalogue["card.lender"], text: scenario.lender[tongue]),
      Row(
        label: catalogue["card.today"],
        text: catalogue[
          scenario.channel == .phone ? "card.by-phone" : "card.by-visit",
          [
            "day": scenario.today.description,
            "weekday": catalogue["weekday.\(scenario.today.weekday)"],
          ]]),
      Row(
        label: catalogue["card.borrower"],
        text: catalogue[
          "card.person",
          [
            "name": scenario.borrower.name[tongue], "address": scenario.borrower.address[tongue],
            "about": scenario.borrower.about[tongue],
          ]]),
      Row(label: catalogue["card.loan"], text: loan.purpose[tongue]),
      Row(
        label: catalogue["card.due"],
        text: catalogue[
          "card.due-text",
          [
            "due": money(loan.due), "penalties": money(loan.penalties), "instalment": money(loan.instalment),
            "days": "\(loan.daysPastDue)",
          ]]),
      Row(label: catalogue["card.outstanding"], text: money(loan.outstanding)),
      Row(
        label: catalogue["card.authority"],
        text: catalogue[
          "card.authority-text",
          [
            "parts": "\(scenario.authority.longestPlan)",
            "percent": "\(Int((scenario.authority.largestWaiver * 100).rounded()))",
            "approver": scenario.authority.approver[tongue],
          ]]),
    ]
    historyTitle = catalogue["card.history"]
    history = scenario.history.sorted { $0.day < $1.day }.map {
      Row(label: (scenario.today + $0.day).description, text: $0.text[tongue])
    }
  }
}
