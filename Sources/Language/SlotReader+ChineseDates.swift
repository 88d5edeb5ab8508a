import Lending

// Days in Chinese, relative to today.

extension SlotReader {
  static let weekNames = ["星期", "礼拜", "周", "拜"]
  static let weekdayNames: [String: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5,
    "6": 6, "7": 7,
  ]
  private static let smallTalkAfterToday = [
    "打", "给您打", "给你打", "来电", "联系", "致电", "跟您", "跟你", "和您", "和你", "过来", "来是", "来找", "来拜", "来了",
    "想", "是想", "就是", "找您", "找你", "怎么样", "心情", "过得", "聊", "主要", "是来", "专门", "特意", "上门", "来,", "电话", "您好",
  ]
  func chineseDate(at start: Int) -> Slot? {
    guard
      let found = namedChineseDay(at: start) ?? chineseHoliday(at: start) ?? chineseWeekday(at: start)
        ?? chineseMonthEdge(at: start) ?? chineseMonthDay(at: start) ?? chineseSpan(at: start)
    else { return nil }
    return neighbour(of: found) ?? found
  }

  /// 元旦前一天, 15号的第二天: the day beside the one that is named.
  private func neighbour(of named: Slot) -> Slot? {
    guard case .date(let day) = named.value else { return nil }
    let end = named.tokens.upperBound
    let index = text(end) == "的" ? end + 1 : end
    if let end = after(anyOf: ["前一天", "前一日", "头一天"], at: index) {
      return slot(.date(day + -1), named.tokens.lowerBound, end)
    }
    guard let end = after(anyOf: ["第二天", "后一天", "次日", "隔天", "隔日", "翌日"], at: index) else { return nil }
    return slot(.date(day + 1), named.tokens.lowerBound, end)
  }

  private func namedChineseDay(at start: Int) -> Slot? {
    if let end = after(anyOf: ["大后天", "大後天", "大后日", "大后儿"], at: start) {
      return slot(.date(today + 3), start, end)
    }
    if let end = after(anyOf: ["后天", "後天", "后日", "后儿", "后晚", "后早", "后朝"], at: start) {
      // 明后天 names neither of two days.
      if ["明", "今"].contains(text(start - 1)) { return slot(.count, start, end) }
      return slot(.date(today + 2), start, end)
    }
    if let end = after(
      anyOf: ["明天", "明日", "听日", "听晚", "听朝", "明晚", "明早", "明儿", "明午", "翌日", "明个", "听下昼", "听晏", "明仔"], at: start)
    {
      let last = ["日", "载"].contains(text(end)) && text(end - 1) == "仔" ? end + 1 : end
      return slot(.date(today + 1), start, last)
    }
    if let end = after(
      anyOf: ["下周这个时候", "下周这时候", "下星期这个时候", "下礼拜这个时候", "下周今天", "下周的今天", "下星期今天", "下礼拜今天"], at: start)
    {
      return slot(.date(today + 7), start, end)
    }
    if let end = after(anyOf: ["下个月这个时候", "下个月这时候", "下个月今天", "下个月的今天", "下月今天"], at: start) {
      return slot(.date(today.adding(months: 1)), start, end)
    }
    if let end = after(anyOf: ["今天", "今日", "今晚", "今早", "今儿", "今夜", "今朝", "今个儿", "今仔日"], at: start) {
      if after(anyOf: Self.smallTalkAfterToday, at: end) != nil { return nil }
      return slot(.date(today), start, end)
    }
    if let end = after(anyOf: ["当天", "當天"], at: start) { return slot(.count, start, end) }
    if let dated = dayOfLastMonth(at: start) { return dated }
    if let end = after(
      anyOf: [
        "大前天", "大前日", "昨天", "昨日", "前日", "寻日", "琴日", "寻晚", "琴晚", "昨儿", "昨个", "前天", "前晚", "前儿", "昨晚", "昨夜",
        "上次", "上回", "去年", "前几天", "上个月", "上月", "上周", "上个星期", "上星期",
        "上礼拜", "上个礼拜",
      ],
      at: start)
    {
      return slot(.past, start, endOfPast(end))
    }
    return nil
  }

  /// Takes in the day that 上周 or 上个月 is followed by.
  private func endOfPast(_ end: Int) -> Int {
    if Self.weekdayNames[text(end)] != nil, text(end - 1) != "次", text(end - 1) != "回", text(end - 1) != "年",
      text(end - 1) != "月", text(end - 1) != "天"
    {
      return end + 1
    }
    if let numeral = Numeral.read(tokens, at: end), ["号", "日"].contains(text(numeral.end)) {
      return numeral.end + 1
    }
    if ["底", "初", "末", "中"].contains(text(end)) { return end + 1 }
    return end
  }

  private func chineseWeekday(at start: Int) -> Slot? {
    var index = start
    var week: Int?
    if let end = after(anyOf: ["下下个", "下下"], at: index) {
      (week, index) = (2, end)
    } else if let end = after(anyOf: ["下一个", "下个", "下一", "下"], at: index) {
      (week, index) = (1, end)
    } else if let end = after(anyOf: ["这一", "这个", "今个", "这", "本"], at: index) {
      (week, index) = (0, end)
    }
    let counted = text(start - 1) == "个" ? start - 2 : start - 1
    guard let named = after(anyOf: Self.weekNames, at: index) else { return nil }
    if ["末", "底"].contains(text(named)) {
      let saturday = today.weekday(6, ofWeek: week ?? 0)
      let day = saturday < today ? today : saturday
      return slot(.date(day), start, named + 1, reading: reading(start, named + 1, "\(day)"))
    }
    if let number = Self.weekdayNames[text(named)], ![2].contains(number) || text(named + 1) != "十" {
      // 每周一百, 一个礼拜三百: a sum; 周三千万别忘 is none.
      if ["百", "千", "万", "块"].contains(text(named + 1)), text(named + 2) != "万" { return nil }
      // 每周四十五, 一个星期五十: a sum, while 每周四 is a day.
      if text(counted) == "每" || text(counted) == "一", let sum = Numeral.read(tokens, at: named),
        sum.end > named + 1
      {
        return nil
      }
      // 一周三次, 两周一次: a week counted, not named.
      if week == nil, Numeral.chineseDigits[text(start - 1)] != nil,
        Numeral.chineseFactors[text(start - 2)] == nil, !["周", "拜", "期"].contains(text(start - 2))
      {
        return nil
      }
      if week == nil, text(named + 1) == "次" || text(named + 1) == "个" || text(named + 1) == "期" {
        return nil
      }
      // 周五27号: the date names the day.
      if week == nil, let dated = chineseMonthDay(at: named + 1) {
        return slot(dated.value, start, dated.tokens.upperBound)
      }
      // 周一刚还了: like 昨天, no day to pay by.
      if week == nil, tellsDeed(start, named + 1) { return slot(.past, start, named + 1) }
      let day = week.map { today.weekday(number, ofWeek: $0) } ?? today.next(weekday: number)
      return slot(.date(day), start, named + 1)
    }
    if let week, let end = after(anyOf: ["之内", "以内", "内", "结束"], at: named) {
      return slot(.date(today.weekday(7, ofWeek: week)), start, end)
    }
    return nil
  }
}
