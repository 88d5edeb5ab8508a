import Language
import Lending
import Simulation

extension Stage {
  /// A sentence that says a candidate: the script's own where it asks for the same, else one of the program's for asks
  /// and the general one for other moves; nil where there is none.
  func sentence(_ candidate: Candidate) -> String? {
    let terms = candidate.terms
    func said(_ texts: [Tongue: [String]]) -> String? {
      let text = texts[tongue]?.first ?? (tongue == .traditional ? texts[.simplified]?.first : nil)
      return text.flatMap { $0.isEmpty ? nil : $0 }
    }
    let scripted = script.lines.first { line in
      let offer = line.step.offer
      return line.step.move == candidate.move
        && (terms.map { Int32($0.parts) == offer.parts && $0.isWritten == offer.isWritten } ?? true)
    }.flatMap { said($0.say) }
    let key = "review.say.\(candidate.move.id)" + (terms?.isWritten == true ? ".written" : "")
    let general = terms == nil ? examples[candidate.move].flatMap { said($0.say) } : catalogue.text(key)
    guard let line = scripted ?? general else { return nil }
    let due = scenario.loan.due
    let places = Spoken.Places(
      amounts: ["amount": terms?.amount ?? due, "due": due, "waived": terms?.waived ?? .zero],
      date: terms?.day ?? scenario.today + 7,
      words: [
        "borrower": scenario.borrower.address[tongue], "lender": scenario.lender[tongue],
        "overdue": "\(scenario.loan.daysPastDue)", "parts": "\(terms?.parts ?? 2)",
      ])
    return Spoken.fill(line, places, today: scenario.today, tongue)
  }
}
