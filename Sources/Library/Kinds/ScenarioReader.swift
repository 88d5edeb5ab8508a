import Language
import Lending
import Simulation
import Training

extension Scenario {
  /// Reads a file of kind `borrower`.
  init(_ file: Record, hash: String) {
    self.init(
      id: file["id"].id(),
      source: file["source"].list(1...20).map { $0.text(longest: 16) },
      title: file["title"].wording(longest: 120),
      type: file["type"].reference(to: .type),
      situation: Self.situation(file["situation"]),
      cause: file["cause"].name(among: ["C1", "C2", "C3", "C4"], called: "cause") ?? "",
      today: file["today"].day(),
      channel: file["channel"].choice(Channel.self),
      lender: file["lender"].wording(longest: 120),
      trainee: file["trainee"].wording(),
      borrower: Person(file["borrower"].record()),
      loan: CaseLoan(file["loan"].record()),
      cashFlow: CashFlow(file["cashflow"].record()),
      history: (file.maybe("history")?.list(0...100) ?? []).map { Note($0.record()) },
      authority: Authority(file["authority"].record()),
      reason: file["reason"].wording(),
      facts: Self.facts(file["facts"]),
      opening: file["opening"].wording(),
      hash: hash)
  }

  /// The word `none` stands for a situation like any other day's.
  private static func situation(_ field: Field) -> String? {
    field.text(longest: 80) == "none" ? nil : field.reference(to: .situation)
  }

  private static func facts(_ field: Field) -> [Fact] {
    var seen: Set<String> = []
    return field.list(1...40).map { item in
      let record = item.record()
      let id = record["id"].id()
      if !id.isEmpty, !seen.insert(id).inserted {
        record["id"].report("two facts are called \(quoted(id))", remedy: "Rename one of them.")
      }
      return Fact(
        id: id, say: record["say"].wordings(), answers: record.maybe("answers").map { $0.moves() } ?? [])
    }
  }
}

extension Scenario.Person {
  fileprivate init(_ record: Record) {
    self.init(
      name: record["name"].wording(longest: 80), address: record["address"].wording(longest: 80),
      about: record["about"].wording())
  }
}

extension Scenario.CaseLoan {
  fileprivate init(_ record: Record) {
    let least = Money(minor: 1)
    let due = record["due"].money(least...Field.largestAmount)
    let penalties = record["penalties"].money()
    // The least amount stands where the amount due could not be read.
    if penalties > due, due > least {
      record["penalties"].report(
        "penalties of \(penalties) are more than the \(due) that is due",
        rule: "\"due\" is everything due now, penalties within.", remedy: "Correct one of them.")
    }
    self.init(
      purpose: record["purpose"].wording(longest: 120),
      instalment: record["instalment"].money(least...Field.largestAmount), due: due, penalties: penalties,
      outstanding: record["outstanding"].money(), daysPastDue: record["daysPastDue"].integer(0...3650))
  }
}

extension Scenario.CashFlow {
  fileprivate init(_ record: Record) {
    let surplus = record["surplus"].record()
    let regimes = ["distressed", "tight", "stable"]
    let regime = record["regime"].name(among: regimes, called: "regime")
    self.init(
      cash: record["cash"].float(0...100), surplus: regimes.map { surplus[$0].float(-10...20) },
      regime: regime.flatMap(regimes.firstIndex(of:)) ?? 0, nextIncome: record["nextIncome"].integer(0...365))
  }
}

extension Scenario.Note {
  fileprivate init(_ record: Record) {
    self.init(day: record["day"].integer(-3650...0), text: record["note"].wording())
  }
}

extension Scenario.Authority {
  fileprivate init(_ record: Record) {
    self.init(
      longestPlan: record["longestPlan"].integer(1...120), largestWaiver: record["largestWaiver"].share(),
      approver: record["approver"].wording(longest: 120))
  }
}
