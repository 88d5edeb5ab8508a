import Lending

// Days of a month in Chinese.

extension SlotReader {
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
        let isSpan = ["至", "到"].contains(text(second.end)) && Numeral.read(tokens, at: second.end + 1) != nil
        guard kind(second.end) != .han || isSpan || ["前", "之", "以"].contains(text(second.end)) else {
          return nil
        }
        return dated(
          month: number, day: day, from: start, to: second.end,
          looksBack: { chineseLooksBack(start, second.end, to: $0, or: $1) })
      }
      return dated(
        month: number, day: day, from: start, to: second.end + 1,
        looksBack: { chineseLooksBack(start, second.end + 1, to: $0, or: $1) })
    }
    if (1...31).contains(number), sharesItsMonth(at: first.end) {
      return today.next(dayOfMonth: number).map { slot(.date($0), start, first.end) }
    }
    guard (1...31).contains(number),
      ["号", "號"].contains(text(first.end))
        || text(first.end) == "日" && (first.digits > 0 || isDueDay(number, from: start, at: first.end + 1))
    else { return nil }
    let end = first.end + 1
    // 几十号人 are people.
    if text(start - 1) == "几" { return nil }
    let houses: Set<String> = ["楼", "院", "房", "门", "线", "员", "客", "坐", "工", "店", "码", "铺", "内"]
    if text(first.end) != "日", houses.contains(text(end)) { return nil }
    if text(first.end) == "日", after(anyOf: ["内", "之内", "以内", "后", "之后", "以后"], at: end) != nil {
      return nil
    }
    if stands(anyOf: ["工", "编", "第", "账", "单"], before: start)
      || after(anyOf: Self.numberedPlaces, at: end) != nil
    {
      return nil
    }
    if tellsDeed(start, end), let before = past(dayOfMonth: number) {
      return slot(.date(before), start, end, reading: reading(start, end, "\(before)"))
    }
    if let day = inMonthBefore(start, day: number) { return slot(.date(day), start, endWithWeekday(end)) }
    return today.next(dayOfMonth: number).map { slot(.date($0), start, endWithWeekday(end)) }
  }

  /// Words between two days.
  private static let joins = ["或者", "或是", "还是", "以及", "和", "到", "至", "或", "跟", "同"]

  /// 12月20号到25号: the second day is of the month that the first names, or of the next one.
  private func inMonthBefore(_ start: Int, day number: Int) -> Day? {
    let joined =
      ["、", "-", "~", ","].contains(text(start - 1))
      ? start - 1
      : Self.joins.first { stands($0, before: start) }
        .map { start - $0.unicodeScalars.count }
    guard let joined else { return nil }
    for index in max(0, joined - 8)..<max(0, joined) {
      // Only where a month stands first, so that no bare day asks for the one before it in turn.
      guard let month = (index..<min(index + 4, joined)).first(where: { text($0) == "月" }),
        !(index..<month).contains(where: { ["号", "日"].contains(text($0)) }),
        let first = chineseMonthEdge(at: index) ?? chineseMonthDay(at: index),
        first.tokens.upperBound == joined, case .date(let day) = first.value
      else { continue }
      let second = day.day(number, ofMonth: day.civil.day < number ? 0 : 1)
      return second.civil.day == number ? second : nil
    }
    return nil
  }

  /// What bears a number as days do: 七号车厢, 3号窗口.
  private static let numberedPlaces = [
    "车厢", "窗", "柜", "病房", "病床", "床", "厅", "仓", "馆", "公路", "出口", "站台", "月台", "登机", "球", "选手", "桌", "包厢",
    "铺", "厂", "会议", "教室", "技师", "车间", "街", "公馆", "机台", "字", "分机", "巷", "弄", "风",
  ]

  /// 二十五日前: more than ten days, spelled, are a day of the month where something falls due on it.
  private func isDueDay(_ number: Int, from start: Int, at end: Int) -> Bool {
    if stands(anyOf: ["每月", "每个月", "每月的", "定在", "改到"], before: start) { return true }
    return number > 10 && !stands(anyOf: ["期", "限", "过", "再", "我", "你", "您"], before: start)
      && after(anyOf: ["前", "之前", "以前", "到期", "截止", "还", "缴", "付", "入", "转", "发"], at: end) != nil
  }

  /// 27号周五: the weekday goes with the date.
  private func endWithWeekday(_ end: Int) -> Int {
    guard let named = after(anyOf: Self.weekNames, at: end), Self.weekdayNames[text(named)] != nil else {
      return end
    }
    return named + 1
  }

  /// 20前, 20之前, 20以前.
  func isDeadline(at end: Int) -> Bool { after(anyOf: ["前", "之前", "以前"], at: end) != nil }

  /// 15、30号: a day whose 号 comes with the next.
  func sharesItsMonth(at end: Int) -> Bool {
    let joined =
      ["、", "-", "~"].contains(text(end))
      ? end + 1
      : after(anyOf: Self.joins, at: end)
    guard let joined, let next = Numeral.read(tokens, at: joined), let number = next.whole,
      (1...31).contains(number)
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
}
