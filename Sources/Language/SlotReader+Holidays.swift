import Lending

// Chinese feasts, as people name them to pay by.

extension SlotReader {
  func chineseHoliday(at start: Int) -> Slot? {
    guard let feast = namedFeast(at: start) else { return nil }
    // 国庆都过了
    let end = feast.tokens.upperBound
    let isGone = after(anyOf: ["过", "都过", "已经过", "也过", "刚过", "早过"], at: end) != nil
    return isGone || justBeen(feast) && text(start - 2) != "明" ? slot(.past, start, end) : feast
  }

  /// Whether a feast of every year is not a month gone: who speaks of it then does not mean the next.
  private func justBeen(_ feast: Slot) -> Bool {
    guard case .date(let day) = feast.value else { return false }
    return today - day.adding(months: -12) <= 30
  }

  private func namedFeast(at start: Int) -> Slot? {
    if let end = after("冬至", at: start) { return solstice.map { slot(.date($0), start, end) } }
    for (names, back) in Self.newYearFeasts {
      guard let end = after(anyOf: names, at: start), !isTime(at: end), !stands("过完", before: start) else {
        continue
      }
      return lunarNewYear(ahead: back).map { slot(.date($0), start, end) }
    }
    if let end = after("感恩节", at: start) {
      return moving(start, end) { $0.day(rank: 4, weekday: 4, ofMonth: 11 - $0.civil.month) }
    }
    // 双12 is as often typed in figures.
    if text(start) == "双", let number = Int(text(start + 1)), number == 11 || number == 12 {
      return feast(number, number, start, start + 2)
    }
    for (names, month, day) in Self.chineseFeasts {
      guard let end = after(anyOf: names, at: start) else { continue }
      return isTime(at: end) || stands(anyOf: ["过", "过完"], before: start)
        ? nil : feast(month, day, start, end)
    }
    return nil
  }

  private func isTime(at end: Int) -> Bool {
    after(anyOf: ["放假", "假期", "期间", "快乐", "礼物", "活动", "节日"], at: end) != nil
  }

  /// 正月初八, 大年初三, 正月十五.
  func firstLunarMonth(at start: Int) -> Slot? {
    guard var index = after(anyOf: ["正月", "大年", "年"], at: start) else { return nil }
    let isFirst = text(index) == "初"
    if isFirst { index += 1 }
    guard isFirst || text(start) == "正", let numeral = Numeral.read(tokens, at: index),
      let day = numeral.whole,
      (1...30).contains(day)
    else { return nil }
    let end = ["号", "日"].contains(text(numeral.end)) ? numeral.end + 1 : numeral.end
    return lunarNewYear(ahead: day - 1).map { slot(.date($0), start, end) }
  }

  private static let newYearFeasts: [(names: [String], ahead: Int)] = [
    (["除夕夜", "除夕", "年三十晚", "年三十", "大年三十", "大年夜"], -1), (["春节", "农历新年", "大年初一"], 0), (["元宵节", "元宵"], 14),
  ]

  /// First days of the lunar year, as months and days, from 2025; from the Hong Kong Observatory's conversion tables.
  private static let lunarYears: [(month: Int, day: Int)] = [
    (1, 29), (2, 17), (2, 6), (1, 26), (2, 13), (2, 3), (1, 23), (2, 11), (1, 31), (2, 19), (2, 8), (1, 28),
  ]

  /// The next lunar new year plus so many days that is not past; nil beyond the table.
  private func lunarNewYear(ahead: Int) -> Day? {
    for (index, first) in Self.lunarYears.enumerated() {
      guard let day = Day(year: 2025 + index, month: first.month, day: first.day) else { continue }
      if day + ahead >= today { return day + ahead }
    }
    return nil
  }

  /// The winter solstice in China by the usual rule for this century: the 21st, or the 22nd in most years.
  private var solstice: Day? {
    let year = today.civil.year
    let found = [year, year + 1].lazy.compactMap { year in
      Day(year: year, month: 12, day: (year % 100 * 2_422 + 219_400) / 10_000 - year % 100 / 4)
    }
    return found.first { $0 >= today }
  }

  private static let chineseFeasts: [(names: [String], month: Int, day: Int)] = [
    (["圣诞夜", "圣诞前夕", "平安夜"], 12, 24), (["圣诞节", "圣诞"], 12, 25), (["跨年夜", "跨年那天", "跨年当天"], 12, 31),
    (["节礼日", "拆礼物日"], 12, 26), (["光棍节"], 11, 11), (["双十节", "双十国庆"], 10, 10), (["妇女节"], 3, 8),
    (["元旦节", "元旦"], 1, 1), (["情人节"], 2, 14),
    (["国庆节", "国庆"], 10, 1), (["劳动节"], 5, 1), (["双十二"], 12, 12),
    (["双十一"], 11, 11),
  ]

  /// The next such feast.
  private func feast(_ month: Int, _ day: Int, _ start: Int, _ end: Int) -> Slot? {
    today.next(month: month, day: day).map { slot(.date($0), start, end) }
  }
}
