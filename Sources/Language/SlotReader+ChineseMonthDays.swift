import Lending

// Days of a month in Chinese, and the edges of months and years.

extension SlotReader {
  private static let looksBack = [
    "上次", "最后一", "签署", "答应", "说好", "承诺", "到期", "应还", "已经", "逾期", "当时", "之前", "您说", "你说", "本来", "本该", "约好",
    "约定",
  ]

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
      text(end) != "奖"
    {
      return Day(year: today.civil.year, month: 12, day: 31).map { slot(.date($0), start, end) }
    } else if let numeral = Numeral.read(tokens, at: start), let number = numeral.whole,
      (1...12).contains(number),
      let end = after("月", at: numeral.end), ["底", "末", "初", "中"].contains(text(end)),
      let first = today.civil.month == number ? today : today.next(month: number, day: 1)
    {
      switch text(end) {
      case "底", "末":
        if chineseLooksBack(start, end + 1), let before = Day(year: today.civil.year, month: number, day: 1),
          before.day(31, ofMonth: 0) < today
        {
          return slot(.date(before.day(31, ofMonth: 0)), start, end + 1)
        }
        return slot(.date(first.day(31, ofMonth: 0)), start, end + 1)
      case "初": return today.next(month: number, day: 1).map { slot(.date($0), start, end + 1) }
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
  private func chineseWeekdayOfMonth(at index: Int, from start: Int, months: Int) -> Slot? {
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

  /// 12月1号, 十二月一日, 28号.
  func chineseMonthDay(at start: Int) -> Slot? {
    if let lunar = firstLunarMonth(at: start) { return lunar }
    let isYuan = text(start) == "元" && text(start + 1) == "月"
    if let spelled = spelledYear(at: start) { return spelled }
    guard
      let first = isYuan
        ? Numeral(hundredths: 100, end: start + 1, isSpelled: true) : Numeral.read(tokens, at: start),
      let number = first.whole
    else { return nil }
    if (1...12).contains(number), let dayStart = after("月", at: first.end),
      let found = chineseWeekdayOfMonth(
        at: dayStart, from: start, months: (number - today.civil.month + 12) % 12)
    {
      return found
    }
    if (1...12).contains(number), let dayStart = after("月", at: first.end),
      let second = Numeral.read(tokens, at: dayStart), let day = second.whole, (1...31).contains(day)
    {
      guard ["号", "日", "號"].contains(text(second.end)) else {
        guard kind(second.end) != .han || ["前", "之", "以"].contains(text(second.end)) else { return nil }
        return dated(
          month: number, day: day, from: start, to: second.end, looksBack: chineseLooksBack(start, second.end)
        )
      }
      return dated(
        month: number, day: day, from: start, to: second.end + 1,
        looksBack: chineseLooksBack(start, second.end + 1))
    }
    if (1...31).contains(number), sharesItsMonth(at: first.end) {
      return today.next(dayOfMonth: number).map { slot(.date($0), start, first.end) }
    }
    guard (1...31).contains(number),
      ["号", "號"].contains(text(first.end)) || text(first.end) == "日" && first.digits > 0
    else { return nil }
    let end = first.end + 1
    // 几十号人 are people.
    if text(start - 1) == "几" { return nil }
    let houses: Set<String> = ["楼", "院", "房", "门", "线", "员", "客", "坐", "工", "店", "码", "铺", "内"]
    if text(first.end) != "日", houses.contains(text(end)) { return nil }
    if text(first.end) == "日", ["内", "之", "以"].contains(text(end)) { return nil }
    if stands(anyOf: ["工", "编", "第", "账", "单"], before: start) { return nil }
    return today.next(dayOfMonth: number).map { slot(.date($0), start, endWithWeekday(end)) }
  }

  /// 27号周五: the weekday goes with the date.
  private func endWithWeekday(_ end: Int) -> Int {
    guard let named = after(anyOf: Self.weekNames, at: end), Self.weekdayNames[text(named)] != nil else {
      return end
    }
    return named + 1
  }

  /// 20前, 20之前, 20以前.
  private func isDeadline(at end: Int) -> Bool { after(anyOf: ["前", "之前", "以前"], at: end) != nil }

  /// 15、30号: a day whose 号 comes with the next.
  private func sharesItsMonth(at end: Int) -> Bool {
    guard ["、", "和", "到", "至", "或", "跟", "-", "~"].contains(text(end)),
      let next = Numeral.read(tokens, at: end + 1), let number = next.whole, (1...31).contains(number)
    else { return false }
    return ["号", "號", "日"].contains(text(next.end)) && !["楼", "店", "院", "线"].contains(text(next.end + 1))
  }

  /// 二零二七年一月三号.
  private func spelledYear(at start: Int) -> Slot? {
    let digits = (start..<start + 4).compactMap { Numeral.chineseDigits[text($0)] }
    guard digits.count == 4, text(start + 4) == "年", let month = Numeral.read(tokens, at: start + 5),
      text(month.end) == "月", let day = Numeral.read(tokens, at: month.end + 1),
      let date = Day(
        year: Int(digits.reduce(0) { $0 * 10 + $1 }), month: month.whole ?? 0, day: day.whole ?? 0)
    else { return nil }
    return slot(.date(date), start, ["号", "日"].contains(text(day.end)) ? day.end + 1 : day.end)
  }

  private func chineseLooksBack(_ start: Int, _ end: Int) -> Bool {
    (max(0, start - 10)..<start).contains { after(anyOf: Self.looksBack, at: $0) != nil }
      || (end..<min(end + 6, tokens.count)).contains {
        after(
          anyOf: [
            "到期", "应还", "就到期", "逾期", "就该", "还过", "付过", "交过", "还了", "付了", "交了", "进了", "到账了", "达成", "已读",
            "放款", "签署", "签的",
          ], at: $0) != nil
      }
  }
}
