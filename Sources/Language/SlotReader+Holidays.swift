import Lending

// Feasts with a fixed date, as people name them to pay by.

extension SlotReader {
  private static let notAfterFeast: Set<String> = [
    "party", "shopping", "presents", "present", "gifts", "gift", "bonus", "time", "holiday", "holidays", "week",
    "money", "dinner", "season", "period", "break", "rush", "tree", "card",
  ]
  private static let notBeforeFeast: Set<String> = ["merry", "happy", "over", "around", "for", "last", "every"]

  func englishHoliday(at start: Int) -> Slot? {
    guard !Self.notBeforeFeast.contains(text(start - 1)) else { return nil }
    switch text(start) {
    case "christmas":
      let next = text(start + 1)
      if next == "eve" { return feast(12, 24, start, start + 2) }
      if next == "day" { return feast(12, 25, start, start + 2) }
      return Self.notAfterFeast.contains(next) ? nil : feast(12, 25, start, start + 1)
    case "boxing" where text(start + 1) == "day": return feast(12, 26, start, start + 2)
    case "valentine's" where text(start + 1) == "day": return feast(2, 14, start, start + 2)
    case "new" where ["year", "year's", "years"].contains(text(start + 1)):
      if text(start + 2) == "eve" { return feast(12, 31, start, start + 3) }
      if text(start + 2) == "day" { return feast(1, 1, start, start + 3) }
      // "in the new year" names no day.
      let isDue = ["by", "before", "until", "till", "on"].contains(text(start - 1))
      return isDue ? feast(1, 1, start, start + 2) : nil
    default: return nil
    }
  }

  func chineseHoliday(at start: Int) -> Slot? {
    for (names, month, day) in Self.chineseFeasts {
      guard let end = after(anyOf: names, at: start) else { continue }
      let isTime = after(anyOf: ["放假", "假期", "期间", "快乐", "礼物", "活动", "节日"], at: end) != nil
      return isTime || stands("过", before: start) ? nil : feast(month, day, start, end)
    }
    return nil
  }

  private static let chineseFeasts: [(names: [String], month: Int, day: Int)] = [
    (["圣诞节", "圣诞"], 12, 25), (["平安夜"], 12, 24), (["元旦节", "元旦"], 1, 1), (["情人节"], 2, 14),
    (["国庆节", "国庆"], 10, 1), (["劳动节"], 5, 1),
  ]

  private func feast(_ month: Int, _ day: Int, _ start: Int, _ end: Int) -> Slot? {
    today.next(month: month, day: day).map { slot(.date($0), start, end) }
  }
}
