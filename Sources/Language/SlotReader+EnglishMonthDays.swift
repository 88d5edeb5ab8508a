import Lending

// Days of a month in English, by name or number.

extension SlotReader {
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
  ]
  private static let overdue: Set<String> = [
    "was", "were", "due", "overdue", "promised", "said", "agreed", "told", "missed", "last", "since",
    "should",
    "logged", "recorded", "signed", "received", "paid", "gave", "sent", "called", "had", "dated", "wrote",
    "confirmed", "showed", "shows", "began", "delivered", "credit",
  ]

  /// "December 1", "1st of December 2026", "Dec 15th".
  func monthDate(at start: Int) -> Slot? {
    var index = start
    if text(index) == "the" { index += 1 }
    let month: Int
    let day: Int
    if let found = Self.months[text(index)] {
      month = found
      index += text(index + 1) == "." ? 2 : 1
      if text(index) == "the" { index += 1 }
      guard let (number, end) = dayNumber(at: index) else { return nil }
      (day, index) = (number, end)
    } else if let (number, end) = dayNumber(at: index) {
      index = text(end) == "of" ? end + 1 : end
      guard let found = Self.months[text(index)] else { return nil }
      (day, month) = (number, found)
      index += 1
    } else {
      return nil
    }
    let comma = text(index) == "," ? 1 : 0
    if let year = Int(text(index + comma)), (2000...2100).contains(year), text(index + comma).count == 4 {
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return slot(.date(date), start, index + comma + 1)
    }
    return dated(month: month, day: day, from: start, to: index)
  }

  /// A date without a year: the next such day, or this year's where the sentence looks back.
  func dated(month: Int, day: Int, from start: Int, to end: Int, looksBack: Bool? = nil) -> Slot? {
    guard let next = today.next(month: month, day: day) else { return nil }
    if let before = Day(year: today.civil.year, month: month, day: day), before < today {
      if looksBack ?? self.looksBack(start, end) {
        return slot(.date(before), start, end, reading: reading(start, end, "\(before)"))
      }
      // Who says 3 November three weeks later speaks of what was, not of next year.
      if today - before <= 90 { return slot(.past, start, end) }
    }
    return slot(.date(next), start, end)
  }

  /// Whether the words around a date speak of what has been.
  func looksBack(_ start: Int, _ end: Int) -> Bool {
    if hears(
      ["will", "'ll", "i'll", "be", "shall", "can", "could", "would", "may"], before: start, within: 5)
    {
      return false
    }
    return hears(Self.overdue, before: start, within: 6)
      || (end..<end + 4).contains { Self.deeds.contains(text($0)) }
  }

  private static let deeds: Set<String> = [
    "paid", "sent", "promised", "signed", "said", "confirmed", "agreed", "told", "wrote", "was", "delivered",
    "rejected", "missed",
  ]

  /// A number or ordinal from 1 to 31, and the position after it.
  func dayNumber(at index: Int) -> (Int, Int)? {
    if kind(index) == .number, let number = Int(text(index)), (1...31).contains(number) {
      return (number, ["st", "nd", "rd", "th"].contains(text(index + 1)) ? index + 2 : index + 1)
    }
    return spelledOrdinal(at: index)
  }

  private func spelledOrdinal(at index: Int) -> (Int, Int)? {
    if let number = Self.ordinals[text(index)] { return (number, index + 1) }
    if ["twenty", "thirty"].contains(text(index)) {
      let dash = text(index + 1) == "-" ? 1 : 0
      let tens = text(index) == "twenty" ? 20 : 30
      if let unit = Self.ordinals[text(index + 1 + dash)], unit < 10, tens + unit <= 31 {
        return (tens + unit, index + 2 + dash)
      }
    }
    return nil
  }

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
        || value > 3 && Self.afterOrdinals.contains(text(after)) || value > 12 && text(after).isEmpty
        || text(after) == "of" && ["next", "the", "this", "each", "every"].contains(text(after + 1))
    {
      (number, end) = (value, after)
    } else {
      return nil
    }
    if text(end) == "of" {
      let next = text(end + 1)
      if ["next", "this", "the", "each", "every"].contains(next), text(end + 2) == "month" {
        let day = next == "next" ? today.day(number, ofMonth: 1) : today.next(dayOfMonth: number)
        return day.map { slot(.date($0), start, end + 3) }
      }
      return nil
    }
    if text(end) == "next", text(end + 1) == "month" {
      return slot(.date(today.day(number, ofMonth: 1)), start, end + 2)
    }
    // "the first Monday" names another day.
    if number <= 5, Self.weekdays[text(end)] != nil { return nil }
    // "the 3rd instalment" counts; "the 3rd works" and "the 3rd at noon" are days.
    let isOneOfDays =
      text(end) == "and"
      && (["on", "by", "before", "between", "from"].contains(text(start - 1)) || text(end + 1) == "the"
        || kind(end + 1) == .number)
    if kind(end) == .word, Self.counted.contains(text(end)), !isOneOfDays { return nil }
    end = min(end, tokens.count)
    return today.next(dayOfMonth: number).map { slot(.date($0), start, end) }
  }

  private static let beforeOrdinals: Set<String> = [
    "on", "by", "before", "until", "till", "from", "after", "say", "it", "since",
  ]
  private static let afterOrdinals: Set<String> = ["works", "would", "is", "suits", "then", "please", "at"]
  private static let counted: Set<String> = [
    "time", "instalment", "installment", "payment", "call", "party", "person", "day", "month", "week", "year",
    "notice", "reminder", "letter", "message", "attempt", "floor", "visit", "article", "one", "thing",
    "promise",
    "excuse", "step", "part", "parties", "warning", "loan", "contact", "and", "broken", "missed", "hand",
    "street", "avenue", "quarter", "half", "year", "letter",
  ]
}
