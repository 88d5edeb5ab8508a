import Lending

// Days of a month by their number alone, as English orders them.

extension SlotReader {
  /// "the 15th", "on the fifteenth", "the 5th of next month".
  func ordinalDate(at start: Int, isExpected: Bool = false) -> Slot? {
    let hasThe = text(start) == "the"
    let index = hasThe ? start + 1 : start
    let number: Int
    var end: Int
    if kind(index) == .number, let value = Int(text(index)), (1...31).contains(value),
      ["st", "nd", "rd", "th"].contains(text(index + 1)), !tokens[index + 1].isSpaced
    {
      (number, end) = (value, index + 2)
    } else if let (value, after) = spelledOrdinal(at: index),
      hasThe || ["each", "every"].contains(text(after + 1)),
      isExpected || Self.beforeOrdinals.contains(text(start - 1))
        || value > 3 && Self.beforeLaterOrdinals.contains(text(start - 1))
        || value > 3 && Self.afterOrdinals.contains(text(after))
        || value > 12 && (text(after).isEmpty || [",", ".", "?", "!"].contains(text(after)))
        || text(after) == "of" && ["next", "the", "this", "each", "every"].contains(text(after + 1))
    {
      (number, end) = (value, after)
    } else {
      return nil
    }
    // "1st on Dec 4, 2nd on Dec 18"
    if !hasThe, ["on", "by"].contains(text(end)), englishDay(at: end + 1) != nil { return nil }
    if kind(index) == .word, countsParts(number, from: start) { return nil }
    if text(end) == "of" {
      guard text(end + 2) == "month" else { return nil }
      switch text(end + 1) {
      case "next": return slot(.date(today.day(number, ofMonth: 1)), start, end + 3)
      case "last": return slot(.date(today.day(number, ofMonth: -1)), start, end + 3)
      case "this" where number < today.civil.day && looksBack(start, end + 3),
        "the" where number < today.civil.day && looksBack(start, end + 3):
        return slot(.date(today.day(number, ofMonth: 0)), start, end + 3)
      case "this", "the", "each", "every":
        return today.next(dayOfMonth: number).map { slot(.date($0), start, end + 3) }
      default: return nil
      }
    }
    if ["next", "last"].contains(text(end)), text(end + 1) == "month" {
      let months = text(end) == "next" ? 1 : -1
      return slot(.date(today.day(number, ofMonth: months)), start, end + 2)
    }
    // "the first this week" is the first of several payments.
    if number == 1, ["this", "next"].contains(text(end)), text(end + 1) == "week" { return nil }
    // "the first Monday" names another day.
    if number <= 5, Self.weekdays[text(end)] != nil { return nil }
    // "the 3rd instalment" counts; "the 3rd works" and "the 3rd at noon" are days.
    let isOneOfDays =
      text(end) == "and"
      && (["on", "by", "before", "between", "from"].contains(text(start - 1)) || text(end + 1) == "the"
        || kind(end + 1) == .number || number > 3 || englishDay(at: end + 1) != nil)
    if kind(end) == .word, Self.counted.contains(text(end)), !isOneOfDays { return nil }
    // "2nd door" counts doors.
    if !hasThe, !isExpected, kind(end) == .word, !Self.isFunctionWord(text(end)),
      !Self.daytimes.contains(text(end)),
      !Self.beforeOrdinals.contains(text(start - 1))
    {
      return nil
    }
    end = min(end, tokens.count)
    // "from the 1st to the 5th of January": both are of that month.
    if ["to", "and", "or", "-", "till", "until", "through", "&"].contains(text(end)), kind(end + 1) != .mark,
      let shared = monthDate(at: end + 1), case .date(let last) = shared.value, number < last.civil.day,
      let day = Day(year: last.civil.year, month: last.civil.month, day: number)
    {
      return slot(.date(day), start, end)
    }
    guard let next = today.next(dayOfMonth: number) else { return nil }
    if let before = today.previous(dayOfMonth: number), looksBack(start, end, to: before, or: next) {
      return slot(.date(before), start, end, reading: reading(start, end, "\(before)"))
    }
    return slot(.date(next), start, end)
  }

  /// "You've missed three instalments, and the fourth is late": the ordinal goes on with the count before it.
  private func countsParts(_ number: Int, from start: Int) -> Bool {
    guard !Self.beforeOrdinals.contains(text(start - 1)) else { return false }
    return (max(0, start - 14)..<start).contains { index in
      guard kind(index) == .word || kind(index) == .number, staysInSentence(index, start),
        let count = Numeral.read(tokens, at: index), let whole = count.whole
      else { return false }
      let noun = text(count.end)
      guard kind(count.end) == .word, noun.hasSuffix("s"), Self.spans[noun] == nil else { return false }
      let isPart = Self.parts.contains(noun)
      return isPart && number <= whole + 1 || whole + 1 == number && !Self.isFunctionWord(noun)
    }
  }

  private static let beforeOrdinals: Set<String> = [
    "on", "by", "before", "until", "till", "from", "after", "say", "it", "since",
  ]
  private static let daytimes: Set<String> = [
    "morning", "noon", "afternoon", "evening", "night", "latest", "onwards", "onward", "noonish",
    "lunchtime",
  ]
  private static let beforeLaterOrdinals: Set<String> = [
    "than", "to", "make", "for", "about", "around", "between",
  ]
  private static let afterOrdinals: Set<String> = [
    "works", "would", "is", "suits", "then", "please", "at", "suit", "work", "or", "than", "if", "when",
    "will", "was", "instead", "it's", "for", "because", "does", "do",
  ]
  private static let counted: Set<String> = [
    "time", "instalment", "installment", "payment", "call", "party", "person", "day", "month", "week",
    "year", "notice", "reminder", "letter", "message", "attempt", "floor", "visit", "article", "one",
    "thing", "promise", "excuse", "step", "part", "parties", "warning", "loan", "contact", "and", "broken",
    "missed", "hand", "street", "avenue", "quarter", "half", "bit", "lot", "go", "try", "century",
    "birthday", "anniversary", "place", "batch", "tranche", "chunk", "house", "row", "attempted",
  ]
}
