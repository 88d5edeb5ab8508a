import Lending

// Stretches of time in English that end on a day.

extension SlotReader {
  /// "in ten days", "within a week", "two weeks from now", "a week on Friday", "three days before Christmas".
  func span(at start: Int) -> Slot? {
    var index = start
    let leads = ["in", "within", "inside", "after"].contains(text(index))
    if leads {
      index += 1
      if text(index) == "the", text(index + 1) == "next" { index += 2 }
      if ["about", "around", "just", "another", "next"].contains(text(index)) { index += 1 }
    }
    // "Give me ten days, and it is done."
    let isGiven =
      ["me", "us"].contains(text(start - 1)) && ["give", "gives", "allow"].contains(text(start - 2))
    guard let length = length(at: index), let unit = Self.spans[text(length.end)] else { return nil }
    // "625 a month from December 5" is a rate and a day.
    if text(index) == "a", text(length.end + 1) == "from", isAfterSum(start) { return nil }
    index = length.end + 1
    if text(index) == "'" { index += 1 }
    func after(_ day: Day) -> Day {
      if length.isWorking { return day.adding(workingDays: length.count) }
      return unit.months > 0
        ? day.adding(months: length.count * unit.months) : day + length.count * unit.days
    }
    let isLong = unit.days >= 7 || unit.months > 0 && !isAfterSum(start)
    // "two weeks Friday"
    if length.count > 1 || !isAfterSum(start), unit.days >= 7, Self.weekdays[text(index)] != nil,
      let (day, end) = englishDay(at: index)
    {
      return slot(.date(after(day)), start, end)
    }
    if let (base, end) = base(at: index, isWeeks: isLong) {
      return slot(.date(after(base)), start, end)
    }
    if text(index) == "before", unit.days == 1, let (day, end) = englishDay(at: index + 1) {
      return slot(.date(day + -length.count), start, end)
    }
    if text(index) == "time" { return slot(.date(after(today)), start, index + 1) }
    // "in a week, or is a fortnight more realistic?"
    if !leads, isAlternative(start) { return slot(.date(after(today)), start, index) }
    // "nothing in 90 days" looks back.
    // "what do you take in a day" asks for no day.
    let isRate =
      text(start) == "in" && length.count == 1
      && (hears(Self.earning, before: start, within: 9) || isMost(before: start))
    guard leads || isGiven && text(index) != "or", !isRate,
      !hears(
        ["haven't", "hasn't", "nothing", "not", "no", "times", "called", "since"], before: start, within: 6)
    else { return nil }
    return slot(.date(after(today)), start, index)
  }

  /// "never more than seven in a week", "three calls in a day": how often something is done.
  private func isMost(before start: Int) -> Bool {
    ["calls", "letters", "visits", "texts", "messages", "hours", "shifts", "once"].contains(text(start - 1))
      || ["than", "most", "to", "only"].contains(text(start - 2))
        && Numeral.read(tokens, at: start - 1) != nil
        && hears(["more", "most", "up", "never", "limit", "limited"], before: start, within: 5)
  }

  /// Whether a stretch without "in" stands for another one before it: "in a week, or a fortnight".
  private func isAlternative(_ start: Int) -> Bool {
    guard let or = (max(0, start - 4)..<start).reversed().first(where: { text($0) == "or" }),
      (or + 1..<start).allSatisfy({
        ["is", "would", "maybe", "perhaps", "even", "make", "it", "does", "do", "say", "rather", "within"]
          .contains(text($0))
      })
    else { return false }
    return (max(0, or - 7)..<or).contains { index in
      guard ["in", "within"].contains(text(index)), let first = span(at: index), case .date = first.value
      else { return false }
      return (or - 1...or).contains(first.tokens.upperBound)
    }
  }

  private static let earning: Set<String> = [
    "take", "takes", "make", "makes", "earn", "earns", "sell", "sells", "much", "bring", "brings", "many",
    "clear", "three", "twice", "times", "built",
  ]

  func isAfterSum(_ start: Int) -> Bool {
    kind(start - 1) == .number || Self.currencies.contains(text(start - 1))
      || Numeral.englishFactors[text(start - 1)] != nil
  }

  private func length(at start: Int) -> (count: Int, end: Int, isWorking: Bool)? {
    if text(start) == "fortnight" { return (1, start, false) }
    if ["a", "an", "one"].contains(text(start)), Self.spans[text(start + 1)] != nil {
      return (1, start + 1, false)
    }
    // "a couple of days" names no day.
    guard let numeral = Numeral.read(tokens, at: start), !numeral.isVague, let whole = numeral.whole,
      (1...366).contains(whole)
    else { return nil }
    let isWorking = ["working", "business"].contains(text(numeral.end))
    let skips = isWorking || ["calendar", "more", "-", "full"].contains(text(numeral.end))
    return (whole, numeral.end + (skips ? 1 : 0), isWorking)
  }

  /// The day that a stretch counts from: "from now", "from Friday", and of weeks "today" and "on Friday".
  private func base(at index: Int, isWeeks: Bool) -> (day: Day, end: Int)? {
    switch text(index) {
    case "from" where ["now", "today"].contains(text(index + 1)): return (today, index + 2)
    case "from", "after": return englishDay(at: index + 1)
    // "150 a week on Fridays" is a rate.
    case "today" where isWeeks, "tonight" where isWeeks, "tomorrow" where isWeeks:
      return englishDay(at: index)
    case "on" where isWeeks && Self.weekdays[text(index + 1)] != nil && !text(index + 1).hasSuffix("days"):
      return englishDay(at: index + 1)
    default: return nil
    }
  }

  /// "the last Friday of the month", "the first working day of December", "second Tuesday in March".
  func weekdayOfMonth(at start: Int) -> Slot? {
    var index = text(start) == "the" ? start + 1 : start
    let rank: Int?
    if text(index) == "last" {
      rank = nil
    } else if let spelled = Self.ordinals[text(index)], spelled <= 5 {
      rank = spelled
    } else if kind(index) == .number, let number = Int(text(index)), (1...5).contains(number),
      ["st", "nd", "rd", "th"].contains(text(index + 1))
    {
      rank = number
      index += 1
    } else {
      return nil
    }
    index += 1
    var number: Int?
    if let named = Self.weekdays[text(index)] {
      number = named
    } else if ["working", "business"].contains(text(index)), text(index + 1) == "day" {
      index += 1
    } else {
      return nil
    }
    guard ["of", "in"].contains(text(index + 1)) else { return nil }
    index += 2
    guard var (months, end) = monthAhead(at: index) else { return nil }
    if let year = Int(text(end)), (2000...2100).contains(year) {
      months += 12 * (year - today.adding(months: months).civil.year)
      end += 1
    }
    let isOpen = ["month", "month's"].contains(text(end - 1)) && text(end - 2) != "next"
    for month in months...(isOpen ? months + 1 : months) {
      let day = today.day(rank: rank, weekday: number, ofMonth: month)
      if let day, day >= today || !isOpen { return slot(.date(day), start, end) }
    }
    return nil
  }

  /// "the month", "next month", "December": months from now and the position after.
  private func monthAhead(at start: Int) -> (months: Int, end: Int)? {
    var index = start
    while ["the", "this", "that", "coming"].contains(text(index)) { index += 1 }
    if text(index) == "month" { return (0, index + 1) }
    if text(index) == "new", text(index + 1) == "year" { return (13 - today.civil.month, index + 2) }
    if text(index) == "next", text(index + 1) == "month" { return (1, index + 2) }
    guard let month = Self.months[text(index)] else { return nil }
    return ((month - today.civil.month + 12) % 12, index + 1)
  }
}
