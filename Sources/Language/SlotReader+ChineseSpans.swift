import Lending

// Days in Chinese that are so far off from today.

extension SlotReader {
  private static let spanLeads = [
    "再过", "再给您", "再给你", "再给我", "过", "再等", "再宽限我", "宽限我", "再宽限", "宽限", "给我", "再缓", "容我", "等我", "再让我",
  ]

  /// A day, unless its span counts the parts of a plan: 给我五个月，每个月1150.
  func chineseDateOutsidePlans(at start: Int) -> Slot? {
    guard let found = chineseDate(at: start) else { return nil }
    if let counted = after(anyOf: Self.spanLeads, at: start), chinesePeriods(at: counted) != nil {
      return nil
    }
    return found
  }

  /// 三天内, 十天后, 半个月内, 过五天.
  func chineseSpan(at start: Int) -> Slot? {
    let lead = after(anyOf: Self.spanLeads, at: start)
    let index = lead ?? start
    if let half = after("半", at: index), text(index - 1) != "个" {
      if let unit = after("年", at: half) {
        return spanSlot(today.adding(months: 6), from: start, at: unit, isAhead: lead != nil)
      }
      guard let unit = after(anyOf: ["个月", "月"], at: half) else { return nil }
      return spanSlot(today + 15, from: start, at: unit, isAhead: lead != nil)
    }
    // 三五天 is some days.
    if lead == nil, Numeral.chineseDigits[text(start)] != nil, Numeral.chineseDigits[text(start - 1)] != nil {
      return nil
    }
    guard let numeral = Numeral.read(tokens, at: index), let whole = numeral.whole, (1...366).contains(whole),
      !numeral.isVague
    else {
      return nil
    }
    let count = whole
    var end = numeral.end
    let day: Day
    if let unit = after(anyOf: ["个工作日", "工作日"], at: end) {
      (day, end) = (today.adding(workingDays: count), unit)
    } else if let unit = after(anyOf: ["天", "日"], at: end) {
      // 过两天 means soon.
      if lead != nil, count == 2, text(index) == "两" { return nil }
      (day, end) = (today + count, unit)
    } else if let unit = after(anyOf: ["个星期", "个礼拜", "星期", "礼拜", "周", "个周"], at: end) {
      (day, end) = (today + 7 * count, unit)
    } else if let unit = after("个半月", at: end) {
      (day, end) = (today.adding(months: count) + 15, unit)
    } else if let unit = after("个月", at: end)
      ?? (["俩", "两", "仨"].contains(text(end - 1)) ? after("月", at: end) : nil)
    {
      (day, end) = (today.adding(months: count), unit)
    } else if let unit = after("年", at: end), count <= 5 {
      (day, end) = (today.adding(months: 12 * count), unit)
    } else {
      return nil
    }
    return spanSlot(day, from: start, at: end, isAhead: lead != nil)
  }

  private func spanSlot(_ day: Day, from start: Int, at end: Int, isAhead: Bool) -> Slot? {
    if let past = after(anyOf: ["之前", "以前", "前"], at: end) {
      // 三天之前 looks back; a deadline would name the day.
      return slot(.past, start, past)
    }
    if let tail = after(anyOf: ["之内", "以内", "内", "之后", "以后", "过后", "后", "後", "里", "時間内", "时间内"], at: end) {
      return slot(.date(day), start, tail)
    }
    return isAhead ? slot(.date(day), start, end) : nil
  }
}
