import Language
import Lending

/// What an author has answered about a new borrower, enough for a file that loads.
public struct ScenarioDraft: Hashable, Sendable {
  public var id = "my-borrower"
  /// The one language that it is written in; others are added by hand.
  public var tongue = Tongue.english
  public var title = ""
  public var name = ""
  public var address = ""
  public var about = ""
  public var type = ""
  /// An id, or `none`.
  public var situation = "none"
  public var cause = "C1"
  public var lender = ""
  public var due = Money(minor: 125_000)
  public var instalment = Money(minor: 120_000)
  public var daysPastDue = 10
  /// Money at hand in instalments, and days until more comes in.
  public var cash: Double = 0.3
  public var nextIncome = 7
  public var today: Day
  public var reason = ""
  /// In the order in which they are told.
  public var facts: [String] = []
  public var opening = ""

  public init(today: Day) { self.today = today }

  /// An id made of a title: its Latin letters and digits, or of the name's; `my-borrower` where there are none.
  public static func id(from title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.prefix(4).joined(separator: "-")
    return id.first?.isLetter == true ? id : "my-borrower"
  }

  /// The same with a text wherever nothing was said.
  public func completed(_ unsaid: String) -> ScenarioDraft {
    var draft = self
    for path in [\ScenarioDraft.title, \.name, \.address, \.about, \.lender, \.reason, \.opening]
    where draft[keyPath: path].isEmpty {
      draft[keyPath: path] = unsaid
    }
    draft.facts = draft.facts.map { $0.isEmpty ? unsaid : $0 }
    return draft
  }

  /// The file, with a comment on every key that an author may want to change.
  public var text: String {
    let penalties = due > instalment ? due - instalment : Money.zero
    let outstanding = instalment.scaled(by: 9, over: 1)
    let told = facts.enumerated().map { "  - {id: fact-\($0.offset + 1), say: \(wording($0.element))}" }
    return """
      # A simulated borrower. Try it: parley scenario preview \(id).yaml · check it: parley scenario check \(id).yaml
      # Put it into the library's folder "borrowers" and it is there for: parley practice \(id)
      parley: 1
      kind: borrower
      id: \(id)
      source: [own]                # what it is taken from, for yourself
      title: \(wording(title))
      type: \(type)                # parley scenario list names the types
      situation: \(situation)      # none, or one that parley scenario list names
      cause: \(cause)              # C1 cash flow from operation, C2 from the market, C3 family, C4 malicious
      today: \(today)
      channel: phone               # or visit
      lender: \(wording(lender))
      trainee: \(wording(Self.trainee[tongue] ?? ""))
      borrower:
        name: \(wording(name))
        address: \(wording(address))
        about: \(wording(about))
      loan:
        purpose: \(wording(Self.purpose[tongue] ?? ""))
        instalment: \(instalment)
        due: \(due)                # everything due now, penalties within
        penalties: \(penalties)
        outstanding: \(outstanding) # principal that is not due yet
        daysPastDue: \(daysPastDue)
      # In instalments: at hand now, and what is left over each month when things go badly, so so, and well.
      cashflow:
        cash: \(cash)
        surplus: {distressed: 0.1, tight: 0.5, stable: 1.1}
        regime: tight              # distressed, tight or stable: how things go now
        nextIncome: \(nextIncome)  # days until money comes in
      # What the file says; days count from today and are negative.
      history:
        - {day: -\(max(1, daysPastDue)), note: \(wording(Self.note[tongue] ?? ""))}
      # What the trainee may grant without asking: parts of a plan, and the share of what is due to give up.
      authority: {longestPlan: 3, largestWaiver: 0.02, approver: \(wording(Self.approver[tongue] ?? ""))}
      # The true reason, shown in the debrief.
      reason: \(wording(reason))
      # True things in the borrower's own words, told one at a time in this order.
      facts:
      \(told.joined(separator: "\n"))
      # The borrower speaks first.
      opening: \(wording(opening))

      """
  }

  private func wording(_ text: String) -> String { "{\(tongue.rawValue): \(Self.quoted(text))}" }

  /// A text in double quotes as YAML reads it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.properties.generalCategory == .control: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static let trainee: [Tongue: String] = [
    .english: "You are the account manager of this file.", .simplified: "你是负责这笔业务的客户经理。",
    .traditional: "你是負責這筆業務的客戶經理。",
  ]
  private static let purpose: [Tongue: String] = [
    .english: "working capital", .simplified: "周转", .traditional: "週轉",
  ]
  private static let note: [Tongue: String] = [
    .english: "The instalment fell due and was not paid.", .simplified: "分期到期，未还。",
    .traditional: "分期到期，未還。",
  ]
  private static let approver: [Tongue: String] = [
    .english: "branch manager", .simplified: "网点主任", .traditional: "網點主任",
  ]
}
