import Lending

// Feasts that English names, with a fixed date or a rule for one.

extension SlotReader {
  private static let notAfterFeast: Set<String> = [
    "party", "shopping", "presents", "present", "gifts", "gift", "bonus", "time", "holiday", "holidays",
    "week", "money", "dinner", "season", "period", "break", "rush", "tree", "card",
    "is", "was", "has", "costs",
  ]
  private static let notBeforeFeast: Set<String> = [
    "merry", "happy", "over", "around", "last", "every",
  ]

  /// Feasts whose name alone is a day, as their words; those that can be a season need "day" or "eve".
  private static let feasts: [(words: [String], month: Int, day: Int)] = [
    (["christmas", "eve"], 12, 24), (["christmas", "day"], 12, 25), (["boxing", "day"], 12, 26),
    (["stephen's", "day"], 12, 26), (["stephens", "day"], 12, 26), (["new", "year's", "eve"], 12, 31),
    (["new", "years", "eve"], 12, 31), (["new", "year", "eve"], 12, 31), (["new", "year's", "day"], 1, 1),
    (["new", "years", "day"], 1, 1), (["new", "year", "day"], 1, 1), (["twelfth", "night"], 1, 5),
    (["epiphany"], 1, 6), (["three", "kings", "day"], 1, 6), (["burns", "night"], 1, 25),
    (["australia", "day"], 1, 26), (["groundhog", "day"], 2, 2), (["valentine's"], 2, 14),
    (["valentines", "day"], 2, 14), (["valentine's", "day"], 2, 14),
    (["saint", "valentine's", "day"], 2, 14),
    (["david's", "day"], 3, 1), (["patrick's", "day"], 3, 17), (["paddy's", "day"], 3, 17),
    (["april", "fool's", "day"], 4, 1), (["april", "fools", "day"], 4, 1), (["george's", "day"], 4, 23),
    (["may", "day"], 5, 1), (["midsummer's", "day"], 6, 24), (["canada", "day"], 7, 1),
    (["independence", "day"], 7, 4), (["halloween"], 10, 31), (["hallowe'en"], 10, 31),
    (["all", "saints", "day"], 11, 1), (["all", "saints'", "day"], 11, 1), (["all", "souls", "day"], 11, 2),
    (["guy", "fawkes", "night"], 11, 5), (["guy", "fawkes"], 11, 5), (["bonfire", "night"], 11, 5),
    (["armistice", "day"], 11, 11), (["remembrance", "day"], 11, 11), (["veterans", "day"], 11, 11),
    (["andrew's", "day"], 11, 30), (["hogmanay"], 12, 31), (["juneteenth"], 6, 19),
  ]

  func englishHoliday(at start: Int) -> Slot? {
    guard !Self.notBeforeFeast.contains(text(start - 1)) else { return nil }
    // The longest name wins: Christmas Eve before Christmas.
    let named = Self.feasts.filter { feast in
      feast.words.indices.allSatisfy { text(start + $0) == feast.words[$0] }
    }
    .max { $0.words.count < $1.words.count }
    if let named {
      let end = start + named.words.count
      return named.words.count == 1 && Self.notAfterFeast.contains(text(end))
        ? nil : englishFeast(named.month, named.day, start, end)
    }
    switch text(start) {
    case "christmas" where !Self.notAfterFeast.contains(text(start + 1)):
      // "for Christmas" may be a present.
      return text(start - 1) == "for" ? nil : englishFeast(12, 25, start, start + 1)
    case "thanksgiving" where !Self.notAfterFeast.contains(text(start + 1)):
      return moving(start, start + (text(start + 1) == "day" ? 2 : 1)) {
        $0.day(rank: 4, weekday: 4, ofMonth: 11 - $0.civil.month)
      }
    case "black" where text(start + 1) == "friday", "cyber" where text(start + 1) == "monday":
      let after = text(start) == "black" ? 1 : 4
      return moving(start, start + 2) {
        $0.day(rank: 4, weekday: 4, ofMonth: 11 - $0.civil.month).map { $0 + after }
      }
    case "good" where text(start + 1) == "friday":
      return moving(start, start + 2) { $0.easter.map { $0 + -2 } }
    case "ash" where text(start + 1) == "wednesday":
      return moving(start, start + 2) { $0.easter.map { $0 + -46 } }
    case "shrove" where text(start + 1) == "tuesday", "pancake" where text(start + 1) == "day":
      return moving(start, start + 2) { $0.easter.map { $0 + -47 } }
    case "easter" where text(start + 1) == "sunday": return moving(start, start + 2) { $0.easter }
    case "easter" where text(start + 1) == "monday":
      return moving(start, start + 2) { $0.easter.map { $0 + 1 } }
    case "new" where ["year", "year's", "years"].contains(text(start + 1)):
      // "in the new year" names no day.
      let isDue = ["by", "before", "until", "till", "on"].contains(text(start - 1))
      return isDue ? englishFeast(1, 1, start, start + 2) : nil
    default: return nil
    }
  }

  private func englishFeast(_ month: Int, _ day: Int, _ start: Int, _ end: Int) -> Slot? {
    guard let next = today.next(month: month, day: day) else { return nil }
    if let before = today.previous(month: month, day: day), looksBack(start, end, to: before, or: next) {
      return slot(.date(before), start, end)
    }
    return slot(.date(next), start, end)
  }

  /// A feast that moves: that of this year, or of the next where it is past.
  func moving(_ start: Int, _ end: Int, _ feast: (Day) -> Day?) -> Slot? {
    guard let here = feast(today) else { return nil }
    if here >= today { return slot(.date(here), start, end) }
    let year = today.civil.year + 1
    return Day(year: year, month: 1, day: 1).flatMap(feast).map { slot(.date($0), start, end) }
  }
}
