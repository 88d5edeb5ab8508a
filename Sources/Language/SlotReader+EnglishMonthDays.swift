import Lending

// Days of a month in English, by name or number.

extension SlotReader {
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
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
      // "the 14th day of December"
      let of = text(end) == "day" ? end + 1 : end
      index = text(of) == "of" ? of + 1 : end
      guard let found = Self.months[text(index)] else { return nil }
      (day, month) = (number, found)
      index += 1
    } else {
      return nil
    }
    let comma = text(index) == "," ? 1 : 0
    // A birthday.
    if let year = Int(text(index + comma)), (1900..<2000).contains(year) {
      return slot(.past, start, index + comma + 1)
    }
    if let year = Int(text(index + comma)), (2000...2100).contains(year), text(index + comma).count == 4 {
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return slot(.date(date), start, index + comma + 1)
    }
    return dated(month: month, day: day, from: start, to: index)
  }

  /// The first of two days that share a month: "5-6 December", "5 or 6 December".
  func pairedDay(at start: Int) -> Slot? {
    guard kind(start) == .number, let day = Int(text(start)), (1...30).contains(day),
      ["-", "or", "/"].contains(text(start + 1))
        || ["and", "to"].contains(text(start + 1)) && ["between", "from", "on"].contains(text(start - 1)),
      kind(start + 2) == .number,
      let shared = monthDate(at: start + 2), case .date(let last) = shared.value, day < last.civil.day,
      let first = Day(year: last.civil.year, month: last.civil.month, day: day)
    else { return nil }
    return slot(.date(first), start, start + 1)
  }

  /// A date without a year: the next such day, or this year's where the sentence looks back.
  ///
  /// - Parameter looksBack: whether it does, given the day that is past and the one to come; nil asks the English verbs.
  func dated(
    month: Int, day: Int, from start: Int, to end: Int, looksBack: ((Day, Day) -> Bool)? = nil
  ) -> Slot? {
    guard let next = today.next(month: month, day: day) else { return nil }
    if let before = Day(year: today.civil.year, month: month, day: day), before < today {
      // Who says 3 November three weeks later speaks of what was, not of next year.
      let isLate = today - before <= 90
      let isNext = !isLate && isAfterMonthToCome(start)
      if looksBack?(before, next) ?? (isLate || !isNext && self.looksBack(start, end, to: before, or: next)) {
        return slot(.date(before), start, end, reading: reading(start, end, "\(before)"))
      }
      if isLate { return slot(.past, start, end) }
    }
    return slot(.date(next), start, end)
  }

  /// "booked for 2 December and 2 January": after a month of this year that is still to come, the next one follows.
  private func isAfterMonthToCome(_ start: Int) -> Bool {
    (max(0, start - 14)..<start).contains {
      guard let month = Self.months[text($0)], month > today.civil.month else { return false }
      return staysInSentence($0, start) && (dayNumber(at: $0 + 1) ?? dayNumber(at: $0 - 1)) != nil
    }
  }

  /// A number or ordinal from 1 to 31, and the position after it.
  func dayNumber(at index: Int) -> (Int, Int)? {
    if kind(index) == .number, let number = Int(text(index)), (1...31).contains(number) {
      return (number, ["st", "nd", "rd", "th"].contains(text(index + 1)) ? index + 2 : index + 1)
    }
    return spelledOrdinal(at: index)
  }

  func spelledOrdinal(at index: Int) -> (Int, Int)? {
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
}
