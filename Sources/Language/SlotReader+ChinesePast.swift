import Lending

// Days of which Chinese tells what was done on them.

extension SlotReader {
  private static let looksBack = [
    "上次", "最后一", "签署", "到期", "应还", "已经", "逾期", "当时", "之前", "本来", "本该",
  ]
  /// What was said of a day, which may lie ahead: 那说好了，从1月10号开始.
  private static let spoken = ["答应", "说好", "承诺", "您说", "你说", "约好", "约定"]

  /// 上个月28号; a day of the month before is spoken as a date, which 上个月 alone is not.
  func dayOfLastMonth(at start: Int) -> Slot? {
    let months = text(start) == "上" && text(start + 1) == "上" ? 2 : 1
    guard let named = after(anyOf: ["上上个月", "上上月", "上个月", "上月"], at: start) else { return nil }
    let index = text(named) == "的" ? named + 1 : named
    guard let numeral = Numeral.read(tokens, at: index), let day = numeral.whole, (1...31).contains(day),
      ["号", "日"].contains(text(numeral.end))
    else { return nil }
    return slot(.date(today.day(day, ofMonth: -months)), start, numeral.end + 1)
  }

  /// Whether the words around a day speak of what has been; of a day that was only spoken of the nearer one is meant.
  func chineseLooksBack(_ start: Int, _ end: Int, to before: Day, or next: Day) -> Bool {
    let lead = max(0, start - 10)..<start
    return lead.contains { after(anyOf: Self.looksBack, at: $0) != nil }
      || today - before <= next - today && lead.contains { after(anyOf: Self.spoken, at: $0) != nil }
      || (end..<min(end + 6, tokens.count)).contains {
        after(
          anyOf: [
            "到期", "应还", "就到期", "逾期", "就该", "还过", "付过", "交过", "还了", "付了", "交了", "进了", "到账了", "达成", "已读",
            "放款", "签署", "签的",
          ], at: $0) != nil
      } || tellsDeed(start, end)
  }

  /// The last such day of a month before today.
  func past(dayOfMonth number: Int) -> Day? {
    (-2...0).reversed().lazy.map { self.today.day(number, ofMonth: $0) }
      .first { $0 < self.today && $0.civil.day == number }
  }

  private static let deeds: Set<String> = [
    "还", "付", "交", "缴", "转", "汇", "扣", "打", "给", "入", "存", "借", "签", "收", "买", "刷", "办", "寄", "退", "欠", "断",
    "划",
  ]
  /// What may stand between a deed and the 了 that ends it.
  private static let outcomes: Set<String> = [
    "账", "帐", "数", "款", "完", "清", "掉", "出", "进", "给", "入", "好", "钱", "你", "您", "们", "到", "走",
  ]
  /// Words that make a day with 了 one to come: 15号还了就行.
  private static let ahead: Set<String> = [
    "会", "要", "能", "想", "算", "准", "可", "让", "等", "再", "应", "肯", "定", "争", "保", "得",
  ]

  /// Whether the clause of a day tells of something done on it: 15号已经扣了, 7号有汇过, 我14号借的.
  func tellsDeed(_ start: Int, _ end: Int) -> Bool {
    var close = end
    while close < min(tokens.count, end + 24), kind(close) != .mark { close += 1 }
    if stands(anyOf: ["已于", "已在", "已经于", "已经在", "已", "刚于"], before: start) { return true }
    if hears(Self.ahead, before: start, within: 3) { return false }
    var isDone = false
    for index in end..<max(end, close) {
      if Self.ahead.contains(text(index)) { return false }
      if after(anyOf: ["已经", "有", "刚", "早就"], at: index) != nil { isDone = true }
      if text(index) == "刚", text(index + 1) != "好",
        (index..<close).contains(where: { ["了", "的"].contains(text($0)) })
      {
        return true
      }
      if after("就开始", at: index) != nil, text(close - 1) == "了" { return true }
      guard Self.deeds.contains(text(index)) else { continue }
      var tail = index + 1
      while tail < index + 4, Self.outcomes.contains(text(tail)) { tail += 1 }
      switch text(tail) {
      case "了":
        let goesOn = (tail..<max(tail, close)).contains { ["就", "再"].contains(text($0)) }
        return isDone || !goesOn && !["行", "好", "可", "吧", "也", "没"].contains(text(tail + 1))
      case "过": return !["来", "去", "数"].contains(text(tail + 1))
      case "的": return tail + 1 >= close || ["吗", "啊", "呀", "啦", "吧", "呢", "那", "这"].contains(text(tail + 1))
      default: continue
      }
    }
    return false
  }
}
