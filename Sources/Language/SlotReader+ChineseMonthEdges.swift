import Lending

// The edges of months and years in Chinese, and weekdays by their place in a month.

extension SlotReader {
  /// 月底, 下个月初, 本月内, 年底, 十二月底.
  func chineseMonthEdge(at start: Int) -> Slot? {
    var index = start
    var month: Int?
    if let end = after(anyOf: ["下下个月", "下下月"], at: start) {
      (month, index) = (2, end)
    } else if let end = after(anyOf: ["下个月", "下一个月", "下月"], at: start) {
      (month, index) = (1, end)
    } else if let end = after(anyOf: ["这个月", "本月", "当月", "这月", "這個月"], at: start) {
      (month, index) = (0, end)
    } else if let end = after("月", at: start), ["底", "末", "尾", "初", "中"].contains(text(end)) {
      index = end
    } else if let end = after(anyOf: ["年底", "年末", "年内", "年终", "年尾"], at: start),
      // 领年终, 年终奖: the bonus.
      text(end - 1) != "终" || after(anyOf: ["前", "之前", "以前", "时", "那天"], at: end) != nil
    {
      return Day(year: today.civil.year, month: 12, day: 31).map { slot(.date($0), start, end) }
    } else if let numeral = Numeral.read(tokens, at: start), let number = numeral.whole,
      (1...12).contains(number),
      let end = after("月", at: numeral.end), ["底", "末", "初", "中"].contains(text(end)),
      let first = today.civil.month == number ? today : today.next(month: number, day: 1)
    {
      switch text(end) {
      case "底", "末":
        let next = first.day(31, ofMonth: 0)
        if let before = Day(year: today.civil.year, month: number, day: 1)?.day(31, ofMonth: 0),
          before < today, chineseLooksBack(start, end + 1, to: before, or: next)
        {
          return slot(.date(before), start, end + 1)
        }
        return slot(.date(next), start, end + 1)
      // 十二月初 names no more of a day than 月初 does.
      case "初": return nil
      default: return today.next(month: number, day: 15).map { slot(.date($0), start, end + 1) }
      }
    } else {
      return nil
    }
    if let end = after(
      anyOf: [
        "月底", "月末", "月尾", "底", "末", "尾", "之内", "以内", "内", "的最后一天", "最后一天", "的最後一天", "最後一天",
      ], at: index)
    {
      return slot(.date(today.day(31, ofMonth: month ?? 0)), start, end)
    }
    // 月初 names no day.
    if after(anyOf: ["月初", "初"], at: index) != nil { return nil }
    if let end = after(anyOf: ["中旬", "月中", "中"], at: index) {
      let day = month.flatMap { $0 > 0 ? today.day(15, ofMonth: $0) : nil } ?? today.next(dayOfMonth: 15)
      return day.map { slot(.date($0), start, end) }
    }
    if let month, let found = chineseWeekdayOfMonth(at: index, from: start, months: month) { return found }
    if let month, let numeral = Numeral.read(tokens, at: index), let number = numeral.whole,
      (1...31).contains(number)
    {
      let isNamed = ["号", "日", "號"].contains(text(numeral.end))
      if isNamed || isDeadline(at: numeral.end) || sharesItsMonth(at: numeral.end) {
        return slot(.date(today.day(number, ofMonth: month)), start, numeral.end + (isNamed ? 1 : 0))
      }
    }
    return nil
  }

  /// 下个月第一个周一.
  func chineseWeekdayOfMonth(at index: Int, from start: Int, months: Int) -> Slot? {
    let first = text(index) == "的" ? index + 1 : index
    if let end = after("最后一个", at: first), let named = after(anyOf: Self.weekNames, at: end),
      let number = Self.weekdayNames[text(named)]
    {
      return today.day(rank: nil, weekday: number, ofMonth: months).map { slot(.date($0), start, named + 1) }
    }
    if let end = after("最后一个工作日", at: first) {
      return today.day(rank: nil, weekday: nil, ofMonth: months).map { slot(.date($0), start, end) }
    }
    guard text(first) == "第", let rank = Numeral.read(tokens, at: first + 1), let whole = rank.whole,
      (1...5).contains(whole), text(rank.end) == "个",
      let named = after(anyOf: Self.weekNames + ["工作日"], at: rank.end + 1)
    else { return nil }
    if text(named - 1) == "日" {
      return today.day(rank: whole, weekday: nil, ofMonth: months).map { slot(.date($0), start, named) }
    }
    guard let number = Self.weekdayNames[text(named)] else { return nil }
    return today.day(rank: whole, weekday: number, ofMonth: months).map { slot(.date($0), start, named + 1) }
  }
}
