import Lending

// Ends, middles and beginnings in English.

extension SlotReader {
  /// Ends, middles and beginnings of weeks, months and years.
  func edge(at start: Int) -> Slot? {
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
    // "a hundred in the first month" names no day.
    if ["first", "1st"].contains(edge), ["month", "week", "year"].contains(text(index)) { return nil }
    if edge == "last" {
      guard text(index) == "day" else { return nil }
      index += 1
    }
    while ["of", "the", "this", "-", "coming", "each", "every"].contains(text(index)), index < start + 6 {
      index += 1
    }
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
    // "end of this month and end of next"
    case let word where ahead == 1 && edge == "end" && (word.isEmpty || kind(index) == .mark):
      return slot(.date(today.day(31, ofMonth: 1)), start, index)
    default:
      guard let month = Self.months[text(index)], ahead == 0, dayNumber(at: index + 1) == nil else {
        return nil
      }
      // "She thinks mid-January" names no day.
      if ["mid", "middle"].contains(edge), isRough(start) { return slot(.count, start, index + 1) }
      switch edge {
      case "end", "last", "close":
        let first = today.next(month: month, day: 1)
        let next = (today.civil.month == month ? today : first)?.day(31, ofMonth: 0)
        let before = Day(year: today.civil.year, month: month, day: 1)?.day(31, ofMonth: 0)
        let phrase = text(start - 1) == "the" ? start - 1 : start
        if let before, before < today, looksBack(phrase, index + 1, to: before, or: next) {
          return slot(.date(before), start, index + 1)
        }
        day = next
      case "mid", "middle": day = today.next(month: month, day: 15)
      default: day = today.next(month: month, day: 1)
      }
    }
    return day.map { slot(.date($0), start, index + 1) }
  }

  /// Whether what leads up to the middle of a month guesses at it.
  private func isRough(_ start: Int) -> Bool {
    let lead = text(start - 1) == "the" ? text(start - 2) : text(start - 1)
    return [
      "in", "sometime", "around", "about", "roughly", "maybe", "perhaps", "probably", "think", "thinks",
      "thinking", "reckon", "reckons", "guess", "guesses", "hopes", "hoping", "for", "like", "say", "says",
      "said", "is", "be",
    ]
    .contains(lead)
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
}
