import Language
import Lending

extension TermsReader {
  func parts(
    _ periods: Int?, _ remarks: inout [(key: String, values: [String: String])]
  ) -> Int? {
    guard let periods, periods > 0 else { return nil }
    guard periods > Self.mostParts else { return periods }
    remarks.append(("practice.parts-many", ["parts": "\(periods)", "most": "\(Self.mostParts)"]))
    return Self.mostParts
  }

  func plan(
    _ terms: inout Terms, _ amounts: [Money], _ days: [Day], _ periods: Int?, _ table: Terms?,
    _ remarks: inout [(key: String, values: [String: String])]
  ) {
    let dated = days.count > 1 ? days.count : nil
    let tabled = table.flatMap { $0.parts > 1 ? $0.parts : nil }
    terms.parts =
      parts(periods, &remarks) ?? dated ?? (amounts.count > 1 ? amounts.count : nil) ?? tabled ?? 2
    if days.count > 1 { terms.every = max(1, days[1] - days[0]) }
    guard let first = amounts.first else {
      terms.amount = due.scaled(by: 1, over: Int64(terms.parts))
      return
    }
    // "1,800 in four parts" names the whole, "four times 450" the part.
    let isWhole = first.scaled(by: Int64(terms.parts), over: 1) > due.scaled(by: 11, over: 10)
    terms.amount = isWhole && amounts.count == 1 ? first.scaled(by: 1, over: Int64(terms.parts)) : first
  }

  /// Reads parts that are not alike: sums named one by one, or a first one and the rest; false where there are none.
  func splits(
    _ terms: inout Terms, _ heard: HeardMove, _ amounts: [Money], _ days: [Day], _ table: Terms?
  ) -> Bool {
    if let rest = heard.rest { return leaves(&terms, rest, heard, amounts, days, table) }
    let isListed = days.count == amounts.count || heard.periods == amounts.count
    guard heard.move == .proposePlan, isListed, Set(amounts).count > 1,
      amounts.reduce(.zero, +) <= due, heard.periods ?? amounts.count == amounts.count
    else { return false }
    terms.amount = amounts[0]
    terms.later = Array(amounts.dropFirst())
    terms.parts = amounts.count
    if days.count > 1 { terms.every = max(1, days[1] - days[0]) }
    return true
  }

  /// "300 today and the rest on Monday": the rest is what is due less what was named, now or in the line before.
  private func leaves(
    _ terms: inout Terms, _ rest: Rest, _ heard: HeardMove, _ amounts: [Money], _ days: [Day], _ table: Terms?
  ) -> Bool {
    // Put off without a day, the rest is not asked for.
    guard heard.move == .proposePlan || rest.day != nil || rest.periods != nil else { return false }
    let tabled = table.flatMap { $0.parts == 1 ? [$0.amount] : nil }
    let named = amounts.isEmpty ? tabled ?? [] : amounts
    let left = due - named.reduce(.zero, +) - (table?.waived ?? .zero)
    guard let first = named.first, left > .zero else { return false }
    let before = days.filter { $0 != rest.day }
    terms.amount = first
    terms.day = before.first ?? (amounts.isEmpty ? table?.day : nil) ?? today
    let count = min(max(rest.periods ?? 1, 1), Self.mostParts - named.count)
    let share = left.scaled(by: 1, over: Int64(count))
    let last = left - share.scaled(by: Int64(count - 1), over: 1)
    terms.later = named.dropFirst() + Array(repeating: share, count: count - 1) + [last]
    terms.parts = 1 + terms.later.count
    if before.count > 1 {
      terms.every = max(1, before[1] - before[0])
    } else if let day = rest.day {
      terms.every = max(1, day - terms.day)
    }
    return true
  }
}
