import Lending

// Days in English, relative to today.

extension SlotReader {
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
    "monday's": 1, "tuesday's": 2, "wednesday's": 3, "thursday's": 4, "friday's": 5, "saturday's": 6,
    "sunday's": 7, "wensday": 3, "weds": 3,
  ]
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
  ]
  static let spans: [String: (days: Int, months: Int)] = [
    "day": (1, 0), "days": (1, 0), "days'": (1, 0), "week": (7, 0), "weeks": (7, 0), "weeks'": (7, 0),
    "week's": (7, 0), "fortnight": (14, 0), "month": (0, 1), "months": (0, 1), "month's": (0, 1),
    "fortnight's": (14, 0), "day's": (1, 0),
  ]
  private static let smallTalk: Set<String> = [
    "calling", "call", "calls", "called", "speak", "speaking", "talk", "doing", "feeling", "help", "are",
    "ringing", "contacting", "phoning", "you", "how", "reaching", "here",
  ]
  private static let afterWeekend: Set<String> = [
    "at", "and", "or", "is", "would", "will", "if", "then", "for", "please", "works", "be", "with", "when",
    "i",
    "you", "we", "instead", "but", "so", "latest", "to", "could", "can", "in", "on",
  ]
  private static let overdue: Set<String> = [
    "was", "were", "due", "overdue", "promised", "said", "agreed", "told", "missed", "last", "since",
    "should",
    "logged", "recorded", "signed", "received", "paid", "gave", "sent", "called", "had", "dated", "wrote",
    "confirmed", "showed", "shows", "began", "delivered", "credit",
  ]

  func englishDate(at start: Int) -> Slot? {
    namedDay(at: start) ?? englishHoliday(at: start) ?? past(at: start) ?? weekdayOfMonth(at: start)
      ?? weekday(at: start) ?? edge(at: start) ?? span(at: start) ?? monthDate(at: start)
      ?? ordinalDate(at: start)
  }

  private func namedDay(at start: Int) -> Slot? {
    switch text(start) {
    case "today", "tonight":
      // "How are you today" and "I'm calling today" name no day to pay by.
      let asksHow = (max(0, start - 7)..<start).contains {
        text($0) == "how" && !["about", "much", "would", "many"].contains(text($0 + 1))
      }
      let greets =
        asksHow || hears(["calling", "ringing", "contacting", "phoning"], before: start, within: 7)
      if greets || Self.smallTalk.contains(text(start - 1)) && !["you"].contains(text(start - 1)) {
        return nil
      }
      if text(start + 1) == "'" { return nil }
      return slot(.date(today), start, start + 1)
    case "tomorrow", "tomorrow's": return slot(.date(today + 1), start, start + 1)
    case "2" where ["moro", "morrow", "moz", "day", "nite"].contains(text(start + 1)) && isClose(start + 1):
      let ahead = ["day", "nite"].contains(text(start + 1)) ? 0 : 1
      return slot(.date(today + ahead), start, start + 2)
    case "day" where ["after", "before"].contains(text(start + 1)):
      guard let (day, end) = englishDay(at: start + 2) else { return nil }
      return slot(.date(day + (text(start + 1) == "after" ? 1 : -1)), start, end)
    case "yesterday": return slot(.past, start, start + 1)
    default: return nil
    }
  }

  /// The day that starts at a position and where it ends; nil where none does.
  func englishDay(at start: Int) -> (day: Day, end: Int)? {
    guard kind(start) == .word || kind(start) == .number, let found = englishDate(at: start),
      case .date(let day) = found.value
    else { return nil }
    return (day, found.tokens.upperBound)
  }

  private func past(at start: Int) -> Slot? {
    if ["last", "past", "previous"].contains(text(start)) {
      let next = text(start + 1)
      if Self.weekdays[next] != nil || Self.months[next] != nil
        || ["week", "month", "year", "time", "night", "weekend"].contains(next)
      {
        return slot(.past, start, start + 2)
      }
    }
    let count = text(start) == "a" ? start + 1 : Numeral.read(tokens, at: start)?.end
    if let count, Self.spans[text(count)] != nil || ["year", "years"].contains(text(count)) {
      if text(count + 1) == "ago" { return slot(.past, start, count + 2) }
      let tail = text(count + 1)
      if ["overdue", "late", "behind", "past", "delinquent"].contains(tail)
        || tail == "in" && text(count + 2) == "arrears"
      {
        return slot(.count, start, count + 1)
      }
    }
    return nil
  }

  private func weekday(at start: Int) -> Slot? {
    if text(start) == "next", text(start + 1) == "week" {
      let named = ["on", ","].contains(text(start + 2)) ? start + 3 : start + 2
      guard let number = Self.weekdays[text(named)] else { return nil }
      return slot(.date(today.weekday(number, ofWeek: 1)), start, named + 1)
    }
    let lead = ["this", "next", "coming"].contains(text(start)) ? text(start) : ""
    var index = start + (lead.isEmpty ? 0 : 1)
    if lead == "this", text(index) == "coming" { index += 1 }
    // "a weekend market" names no day.
    if text(index) == "weekend", kind(index + 1) != .word || Self.afterWeekend.contains(text(index + 1)) {
      let week = lead == "next" ? 1 : 0
      let day = today.weekday(6, ofWeek: week)
      let saturday = day < today ? today : day
      return slot(.date(saturday), start, index + 1, reading: reading(start, index + 1, "\(saturday)"))
    }
    guard let number = Self.weekdays[text(index)] else { return nil }
    if lead.isEmpty, isWordOfItsOwn(at: index) { return nil }
    var end = index + 1
    if text(end) == "week", !["of"].contains(text(end + 1)) {
      return slot(.date(today.next(weekday: number) + 7), start, end + 1)
    }
    if text(end) == "fortnight" { return slot(.date(today.next(weekday: number) + 14), start, end + 1) }
    if ["gone", "past"].contains(text(end)) || text(end) == "just" && text(end + 1) == "gone" {
      return slot(.past, start, end + 1)
    }
    let ofNext = text(end) == "of" ? end + 1 : end
    if text(ofNext) == "next", text(ofNext + 1) == "week" {
      return slot(.date(today.weekday(number, ofWeek: 1)), start, ofNext + 2)
    }
    if text(end) == "next", kind(end + 1) != .word || Self.afterWeekend.contains(text(end + 1)) {
      return slot(.date(today.weekday(number, ofWeek: 1)), start, end + 1)
    }
    if text(end) == "after", text(start - 1) == "the", kind(end + 1) != .word {
      let weeks = hears(["next"], before: start, within: 12) ? 2 : 1
      return slot(.date(today.next(weekday: number) + 7 * weeks), start, end + 1)
    }
    if text(end) == "after", text(end + 1) == "next" {
      return slot(.date(today.weekday(number, ofWeek: 2)), start, end + 2)
    }
    // "Friday the 27th", "Friday, 27 November": the date names the day.
    if text(end) == "," { end += 1 }
    if let dated = monthDate(at: end) ?? ordinalDate(at: end, isExpected: true) {
      return slot(dated.value, start, dated.tokens.upperBound)
    }
    let day = lead == "next" ? today.weekday(number, ofWeek: 1) : today.next(weekday: number)
    return slot(.date(day), start, index + 1)
  }

  /// "sun", "sat", "wed" and "mon", where nothing around them speaks of days.
  private func isWordOfItsOwn(at index: Int) -> Bool {
    guard ["sun", "sat", "wed", "mon"].contains(text(index)) else { return false }
    let leads = [
      "on", "by", "before", "until", "till", "from", "or", "to", "and", "every", "each", "&", "/", "-",
    ]
    if text(index - 1) == "the", text(index + 1) == "after" { return false }
    if leads.contains(text(index - 1)) || kind(index - 1) == .number { return false }
    if Self.currencies.contains(text(index - 1)) || Self.weekdays[text(index - 1)] != nil { return false }
    return ["sun", "sat"].contains(text(index)) || kind(index + 1) == .word
  }

  /// Ends, middles and beginnings of weeks, months and years.
  private func edge(at start: Int) -> Slot? {
    var index = start
    if let short = shortEdge(at: start) { return short }
    let edges: Set<String> = ["end", "beginning", "start", "middle", "mid", "first", "1st", "last", "close"]
    guard edges.contains(text(index)) || ["month", "month's", "year"].contains(text(index)) else {
      return nil
    }
    if ["month", "month's", "year"].contains(text(index)) {
      let dash = text(index + 1) == "-" ? 1 : 0
      guard text(index + 1 + dash) == "end" else { return nil }
      let day = text(index) == "year" ? yearEnd : today.day(31, ofMonth: 0)
      return slot(.date(day), start, index + 2 + dash)
    }
    let edge = text(index)
    index += 1
    if edge == "last" {
      guard text(index) == "day" else { return nil }
      index += 1
    }
    while ["of", "the", "this", "-", "coming"].contains(text(index)), index < start + 6 { index += 1 }
    let ahead = text(index) == "next" ? 1 : 0
    index += ahead
    let day: Day?
    if ["mid", "middle"].contains(edge), text(index) == "week" { return nil }
    switch text(index) {
    case "month", "month's":
      switch edge {
      case "end", "last", "close": day = today.day(31, ofMonth: ahead)
      case "mid", "middle": day = ahead == 1 ? today.day(15, ofMonth: 1) : today.next(dayOfMonth: 15)
      default: day = ahead == 1 ? today.day(1, ofMonth: 1) : today.next(dayOfMonth: 1)
      }
    case "week":
      guard edge == "end" || edge == "close" else { return nil }
      let sunday = today.weekday(7, ofWeek: ahead)
      return slot(.date(sunday), start, index + 1, reading: reading(start, index + 1, "\(sunday)"))
    case "year": day = edge == "end" ? yearEnd : nil
    case "day", "today", "business", "play", "tomorrow":
      guard edge == "end" || edge == "close" else { return nil }
      return endOfDay(start, index)
    default:
      guard let month = Self.months[text(index)], ahead == 0, dayNumber(at: index + 1) == nil else {
        return nil
      }
      switch edge {
      case "end", "last", "close":
        if looksBack(start, index + 1), let before = Day(year: today.civil.year, month: month, day: 1),
          before.day(31, ofMonth: 0) < today
        {
          return slot(.date(before.day(31, ofMonth: 0)), start, index + 1)
        }
        let first = today.next(month: month, day: 1)
        let current = today.civil.month == month ? today : first
        day = current?.day(31, ofMonth: 0)
      case "mid", "middle": day = today.next(month: month, day: 15)
      default: day = today.next(month: month, day: 1)
      }
    }
    return day.map { slot(.date($0), start, index + 1) }
  }

  /// "end of day tomorrow", "close of business on Friday": the day that follows, or else this one.
  private func endOfDay(_ start: Int, _ last: Int) -> Slot {
    if text(last) == "tomorrow" { return slot(.date(today + 1), start, last + 1) }
    let next = ["on", ","].contains(text(last + 1)) ? last + 2 : last + 1
    if text(last) != "today", let (day, end) = englishDay(at: next) { return slot(.date(day), start, end) }
    return slot(.date(today), start, last + 1)
  }

  private func shortEdge(at start: Int) -> Slot? {
    switch text(start) {
    case "eod", "cob": endOfDay(start, start)
    case "eom": slot(.date(today.day(31, ofMonth: 0)), start, start + 1)
    case "eoy": slot(.date(yearEnd), start, start + 1)
    case "eow":
      slot(
        .date(today.weekday(7, ofWeek: 0)), start, start + 1,
        reading: reading(start, start + 1, "\(today.weekday(7, ofWeek: 0))"))
    default: nil
    }
  }

  var yearEnd: Day { Day(year: today.civil.year, month: 12, day: 31) ?? today }

  /// "December 1", "1st of December 2026", "Dec 15th".
  private func monthDate(at start: Int) -> Slot? {
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
    let looksBack = looksBack ?? self.looksBack(start, end)
    if looksBack, let before = Day(year: today.civil.year, month: month, day: day), before < today {
      return slot(.date(before), start, end, reading: reading(start, end, "\(before)"))
    }
    return slot(.date(next), start, end)
  }

  /// Whether the words around a date speak of what has been.
  private func looksBack(_ start: Int, _ end: Int) -> Bool {
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
  private func dayNumber(at index: Int) -> (Int, Int)? {
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
  private func ordinalDate(at start: Int, isExpected: Bool = false) -> Slot? {
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
