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
  func englishDate(at start: Int) -> Slot? {
    namedDay(at: start) ?? englishHoliday(at: start) ?? past(at: start) ?? weekdayOfMonth(at: start)
      ?? weekday(at: start) ?? edge(at: start) ?? span(at: start) ?? pairedDay(at: start) ?? monthDate(
        at: start)
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
    // "Here and now", but not "in the here and now".
    case "here"
    where text(start + 1) == "and" && text(start + 2) == "now" && text(start - 1) != "the":
      return slot(.date(today), start, start + 3)
    case "right" where text(start + 1) == "here" && nowFollows(start + 2) != nil:
      return nowFollows(start + 2).map { slot(.date(today), start, $0) }
    case "tomorrow" where text(start + 1) == "week": return slot(.date(today + 8), start, start + 2)
    // "like there's no tomorrow", "here today, gone tomorrow"
    case "tomorrow" where ["no", "gone"].contains(text(start - 1)): return nil
    case "tomorrow", "tomorrow's": return slot(.date(today + 1), start, start + 1)
    case "this" where text(start + 1) == "time" && text(start + 2) == "next" && text(start + 3) == "week":
      return slot(.date(today + 7), start, start + 4)
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

  /// Position after the "right now" of "right here, right now".
  private func nowFollows(_ start: Int) -> Int? {
    var index = start
    while [",", "and"].contains(text(index)) { index += 1 }
    return text(index) == "right" && text(index + 1) == "now" ? index + 2 : nil
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
      // "if it goes past December 1"
      if text(start) == "past", !["this", "the", "these"].contains(text(start - 1)),
        Self.weekdays[next] != nil || Self.months[next] != nil
      {
        return nil
      }
      // "last Sunday of March" is one to come.
      if Self.weekdays[next] != nil && !["of", "in"].contains(text(start + 2)) || Self.months[next] != nil
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
    if text(start) == "week", text(start + 1) == "after", text(start + 2) == "next",
      let number = Self.weekdays[text(start + (["on", ","].contains(text(start + 3)) ? 4 : 3))]
    {
      let end = start + (["on", ","].contains(text(start + 3)) ? 5 : 4)
      return slot(.date(today.weekday(number, ofWeek: 2)), start, end)
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
    if lead.isEmpty, isWordOfItsOwn(at: index) || isName(at: index) || isHabit(at: index) { return nil }
    // "every other Friday" names none of them.
    if ["other", "second", "alternate"].contains(text(start - 1)),
      text(start - 1) == "alternate" || ["every", "each"].contains(text(start - 2))
    {
      return slot(.count, start, index + 1)
    }
    if lead.isEmpty, isDoneOn(start) { return slot(.past, start, index + 1) }
    var end = index + 1
    if text(end) == "week", !["of"].contains(text(end + 1)) {
      return slot(.date(today.next(weekday: number) + 7), start, end + 1)
    }
    // "the third Monday in a row"
    if text(end) == "running" || text(end) == "in" && text(end + 1) == "a" && text(end + 2) == "row" {
      return slot(.count, start, end)
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
    if ["after", "following"].contains(text(end)), text(start - 1) == "the",
      kind(end + 1) != .word || ["and", "or", "then", "would", "if"].contains(text(end + 1))
    {
      let weeks = hears(["next"], before: start, within: 12) ? 2 : 1
      return slot(.date(today.next(weekday: number) + 7 * weeks), start, end + 1)
    }
    if text(end) == "after", text(end + 1) == "next" {
      return slot(.date(today.weekday(number, ofWeek: 2)), start, end + 2)
    }
    // "Friday the 27th", "Friday, 27 November": the date names the day.
    let isApart = text(end) == ","
    if isApart { end += 1 }
    if let dated = monthDate(at: end) ?? ordinalDate(at: end, isExpected: true) ?? writtenDate(at: end),
      case .date(let day) = dated.value,
      // "The first is due Monday, the second two weeks later."
      !isApart || kind(end + 1) == .number || kind(end) == .number || Self.months[text(end)] != nil
        || day.weekday == number
    {
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
}
