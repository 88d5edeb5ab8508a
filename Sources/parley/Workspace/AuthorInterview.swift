import Language
import Lending
import Library
import Training

/// The questions of `scenario new`: what is left empty gets a usable answer.
@MainActor
struct AuthorInterview {
  let screen: Screen
  let text: Catalogue
  let library: Library
  let editor = LineEditor()

  /// Nil where the input ended before the first answer.
  func draft(today: Day) -> ScenarioDraft? {
    var draft = ScenarioDraft(today: today)
    draft.tongue = text.tongue
    screen.paragraph(text["new.welcome"])
    guard let title = ask("title") else { return nil }
    draft.title = title
    draft.id = ScenarioDraft.id(from: title)
    draft.name = ask("name") ?? ""
    draft.address = ask("address", usual: draft.name) ?? draft.name
    draft.about = ask("about") ?? ""
    draft.type = choose("type", library.types.keys.sorted()) { library.types[$0]?.name[text.tongue] ?? "" }
    draft.situation = choose("situation", ["none"] + library.situations.keys.sorted()) {
      library.situations[$0]?.name[text.tongue] ?? text["new.no-situation"]
    }
    draft.cause = choose("cause", library.causes.keys.sorted()) {
      library.causeTitles[$0]?[text.tongue] ?? ""
    }
    draft.lender = ask("lender", usual: text["new.usual-lender"]) ?? ""
    draft.due = money("due", usual: draft.due)
    draft.instalment = min(money("instalment", usual: min(draft.instalment, draft.due)), draft.due)
    draft.daysPastDue = number("days", usual: draft.daysPastDue, 0...3650)
    draft.nextIncome = number("income", usual: draft.nextIncome, 0...365)
    draft.reason = ask("reason") ?? ""
    screen.paragraph(text["new.facts"])
    while draft.facts.count < 12, let fact = ask("fact", usual: "", mayBeEmpty: true), !fact.isEmpty {
      draft.facts.append(fact)
    }
    if draft.facts.isEmpty { draft.facts = [draft.reason] }
    draft.opening = ask("opening", usual: text["new.usual-opening"]) ?? text["new.usual-opening"]
    return draft.completed(text["new.unsaid"])
  }

  /// Asks until something is said, or takes the usual answer for an empty line; nil at the end of the input.
  private func ask(_ key: String, usual: String? = nil, mayBeEmpty: Bool = false) -> String? {
    let shown = usual.map { $0.isEmpty ? "" : " [\($0)]" } ?? ""
    while true {
      guard case .line(let line) = editor.read(prompt: text["new.\(key)"] + shown + " ") else { return usual }
      let answer = CleanText.clean(line).trimmingCharacters(in: .whitespaces)
      if !answer.isEmpty { return answer }
      if let usual { return usual }
      if mayBeEmpty { return "" }
      screen.paragraph(text["new.say-something"])
    }
  }

  private func choose(_ key: String, _ ids: [String], _ name: (String) -> String) -> String {
    for (index, id) in ids.enumerated() {
      screen.line(" \(index + 1). \(id)  \(screen.style(name(id), .dim))")
    }
    while true {
      guard let answer = ask(key, usual: "1") else { return ids[0] }
      if let number = Int(answer), ids.indices.contains(number - 1) { return ids[number - 1] }
      if ids.contains(answer) { return answer }
      screen.paragraph(text["new.choose", ["most": "\(ids.count)"]])
    }
  }

  private func money(_ key: String, usual: Money) -> Money {
    while true {
      guard let answer = ask(key, usual: usual.description) else { return usual }
      if let amount = Money(decimal: answer), amount > .zero { return amount }
      screen.paragraph(text["new.amount"])
    }
  }

  private func number(_ key: String, usual: Int, _ range: ClosedRange<Int>) -> Int {
    while true {
      guard let answer = ask(key, usual: "\(usual)") else { return usual }
      if let number = Int(answer), range.contains(number) { return number }
      screen.paragraph(
        text["new.number", ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"]])
    }
  }
}
