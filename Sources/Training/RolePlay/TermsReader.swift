import Language
import Lending
import Simulation

/// Reads what a line asks for, filling what it leaves open from the table and from custom.
struct TermsReader {
  var due: Money
  var penalties: Money
  var authority: Scenario.Authority
  var today: Day
  var tongue: Tongue

  /// Days ahead beyond which a date is taken for the last of them.
  static let farthest = 365
  static let mostParts = 60

  struct Reading {
    var terms: Terms
    /// What was put right, as keys of texts with their values.
    var remarks: [(key: String, values: [String: String])] = []
  }

  func read(_ heard: HeardMove, table: Terms?, isWritten: Bool) -> Reading {
    var remarks: [(key: String, values: [String: String])] = []
    let amounts = amounts(heard, &remarks)
    let days = days(heard, &remarks)
    let fallback = heard.move == .askFullPayment ? today : table.map { max($0.day, today) } ?? today + 7
    var terms = Terms(
      amount: table?.amount ?? half, day: days.first ?? fallback,
      isWritten: isWritten || table?.isWritten == true)
    switch heard.move {
    case .askFullPayment: terms.amount = amounts.first ?? due
    case .proposePlan:
      if !splits(&terms, heard, amounts, days, table) {
        plan(&terms, amounts, days, heard.periods, table, &remarks)
      }
    case .offerRelief: relief(&terms, amounts, heard, table, &remarks)
    default:
      terms.amount = amounts.first ?? table?.amount ?? half
      let isSplit = splits(&terms, heard, amounts, days, table)
      if !isSplit, let periods = parts(heard.periods, &remarks), periods > 1 {
        plan(&terms, amounts, days, periods, table, &remarks)
      } else if !isSplit, amounts.isEmpty, let table, table.parts > 1 {
        (terms.parts, terms.every, terms.later) = (table.parts, table.every, table.later)
      }
      // An ask within a concession already made does not take the concession back.
      terms.waived = table?.waived ?? .zero
    }
    return Reading(terms: terms, remarks: remarks)
  }

  private var half: Money { due.scaled(by: 1, over: 2) }

  private func amounts(
    _ heard: HeardMove, _ remarks: inout [(key: String, values: [String: String])]
  ) -> [Money] {
    var named = heard.amounts
    if named.isEmpty {
      named = heard.shareOfDue.map { due.scaled(by: $0.numerator, over: $0.denominator) }
    }
    return named.compactMap { amount in
      if amount <= .zero {
        remarks.append(("practice.amount-nothing", [:]))
        return nil
      }
      guard amount > due else { return amount }
      remarks.append(
        (
          "practice.amount-over",
          ["amount": Spoken.amount(amount, tongue), "due": Spoken.amount(due, tongue)]
        ))
      return due
    }
  }

  private func days(
    _ heard: HeardMove, _ remarks: inout [(key: String, values: [String: String])]
  ) -> [Day] {
    heard.dates.map { day in
      if day < today {
        remarks.append(("practice.date-past", ["date": day.description]))
        return today
      }
      guard day - today > Self.farthest else { return day }
      remarks.append(("practice.date-far", ["date": day.description, "days": "\(Self.farthest)"]))
      return today + Self.farthest
    }
  }

  /// Of two sums the smaller is given up; a single one is, where the lender could give it up at all.
  private func relief(
    _ terms: inout Terms, _ amounts: [Money], _ heard: HeardMove, _ table: Terms?,
    _ remarks: inout [(key: String, values: [String: String])]
  ) {
    let most = max(penalties, due.scaled(by: Int64((authority.largestWaiver * 1_000).rounded()), over: 1_000))
    let isSpreading = (heard.periods ?? 1) > 1 || !heard.dates.isEmpty
    if amounts.count > 1 {
      terms.waived = min(amounts[0], amounts[1])
      terms.amount = max(amounts[0], amounts[1])
    } else if let one = amounts.first {
      if one <= most { terms.waived = one } else { terms.amount = one }
    } else if !isSpreading {
      terms.waived = min(penalties, most)
    }
    if let parts = parts(heard.periods, &remarks), parts > 1 {
      terms.parts = parts
      if amounts.isEmpty { terms.amount = due.scaled(by: 1, over: Int64(parts)) }
    } else if table == nil && amounts.count < 2 && terms.waived > .zero {
      terms.amount = due - terms.waived
    }
    terms.amount = min(terms.amount, due - terms.waived)
  }

  /// What the borrower names instead of what was asked: round, and within what they expect to have.
  func counter(to asked: Terms, ability: (Int) -> Float, nextIncome: Int) -> Terms {
    func money(on day: Int) -> Money {
      due.scaled(by: Int64(max(0, min(ability(day), 1)) * 10_000), over: 10_000)
    }
    let askedDay = max(0, asked.day - today)
    var day = askedDay
    var means = min(money(on: askedDay), asked.amount)
    if means.minor * 3 < asked.amount.minor && nextIncome > askedDay {
      day = nextIncome
      means = min(money(on: nextIncome), asked.amount)
    }
    // Fully able, people still begin below what was asked; with nothing they name a token sum.
    means = min(means, asked.amount.scaled(by: 4, over: 5))
    means = max(means, due.scaled(by: 1, over: 20))
    return Terms(
      amount: min(Self.round(means), due), day: today + day, parts: 1, isWritten: asked.isWritten,
      isCounter: true)
  }

  /// Down to one digit and a half: 347 becomes 300, 1,780 becomes 1,500; whole units below ten.
  static func round(_ amount: Money) -> Money {
    let units = max(amount.minor / 100, 1)
    var step: Int64 = 1
    while units / step >= 10 { step *= 10 }
    let fine = max(step / 2, 1)
    return Money(minor: units / fine * fine * 100)
  }
}
