import Lending

// Into how many parts a debt is cut, in Chinese.

extension SlotReader {
  private static let behind = [
    "逾期", "欠", "欠了", "拖", "拖了", "逾期了", "连续", "已经", "前", "还过", "还了", "还满", "只有", "剩", "剩下", "接下来",
    "坚持", "那", "这", "近", "逾期的", "垫付",
  ]
  private static let cuts = [
    "分成", "分作", "分为", "分期", "拆成", "拆作", "切成", "掰成", "摊成", "分摊到", "分摊", "分开", "摊", "分", "拆",
  ]
  private static let ends = [
    "还清", "还完", "付清", "付完", "结清", "分摊", "的分期", "分期", "搞掂", "搞定", "找清", "供完", "还掉", "清掉", "摊还", "缴清",
    "缴完", "交清", "交完", "清完", "付掉", "清",
  ]

  func chinesePeriods(at start: Int) -> Slot? {
    let lead = after(anyOf: Self.cuts, at: start)
    let first = lead ?? start
    guard let numeral = Numeral.read(tokens, at: first), let count = numeral.whole, (1...120).contains(count)
    else { return nil }
    // 分7起 is 分7期 typed by ear.
    if lead != nil, count >= 2,
      let end = after(anyOf: ["个月", "期", "次", "笔", "份", "月", "批", "周", "个星期", "个礼拜", "起"], at: numeral.end),
      // 拆成11月7千 names the month.
      text(end - 1) != "月" || text(end - 2) == "个" || kind(end) == .han
    {
      return slot(.periods(count), start, end)
    }
    if lead != nil { return nil }
    if let end = after("期", at: numeral.end), text(start - 1) != "第", count >= 2 {
      let owed =
        stands(anyOf: Self.behind, before: start)
        || after(anyOf: ["没", "未", "逾", "都没", "还没", "欠", "一共", "共", "合计", "一起", "一并"], at: end) != nil
      return slot(owed ? .count : .periods(count), start, end)
    }
    guard count >= 2 else { return nil }
    if let end = after(anyOf: ["次", "笔"], at: numeral.end),
      after(anyOf: Self.ends + ["还", "付"], at: end) != nil
        || endsPlan(from: start, at: end) && isOneOfMany(from: start, to: end, per: Self.times)
    {
      return slot(.periods(count), start, end)
    }
    let isPair = numeral.end == start + 1 && ["俩", "两", "仨"].contains(text(start))
    if let end = after(anyOf: ["个月", "周", "个星期", "个礼拜"] + (isPair ? ["月"] : []), at: numeral.end) {
      let isCut =
        after(anyOf: Self.ends, at: after(anyOf: ["就能", "就可以", "就", "能", "可以"], at: end) ?? end) != nil
        || stands(anyOf: ["连续还", "连还", "分期", "还", "连续付", "连着付", "连着还", "连付"], before: start)
        || stands(anyOf: ["连续", "连着", "连"], before: start)
          && (max(0, start - 10)..<start).contains {
            after(anyOf: ["每月", "每个月", "每周", "一个月"], at: $0) != nil
          }
      if isCut || isOneOfMany(from: start, to: end, per: text(end - 1) == "月" ? Self.monthly : Self.weekly) {
        return slot(.periods(count), start, end)
      }
    }
    return nil
  }

  /// Whether times are counted of paying, not of ringing up: 付八次, or 共六次 at the end.
  private func endsPlan(from start: Int, at end: Int) -> Bool {
    let pays: Set<String> = ["还", "付", "缴", "交", "转", "给", "汇", "存", "入", "扣", "共", "续"]
    return kind(end) == nil || kind(end) != .han && pays.contains(text(start - 1))
  }

  private static let monthly = ["每个月", "每月", "个月", "按月", "月付", "月供", "月还", "月缴", "逐月"]
  private static let weekly = [
    "每个星期", "每个礼拜", "每星期", "每礼拜", "每周", "一个星期", "一个礼拜", "一星期", "一礼拜", "一周", "按周", "周付", "周还", "个礼拜",
    "个星期",
  ]
  private static let times =
    monthly + weekly + ["每次", "每笔", "每回", "一次", "一笔", "每两周", "每半个月", "每期", "隔周", "双周", "每半月"]

  /// Whether the line names a sum for each month or week that is counted here: 每个礼拜六百，还足九个礼拜.
  private func isOneOfMany(from start: Int, to end: Int, per rates: [String]) -> Bool {
    let isGone =
      stands(
        anyOf: Self.behind.filter { !["连续", "这", "那"].contains($0) } + ["了", "过", "每", "第", "上", "前", "头"],
        before: start)
      || !isLengthened(to: start)
        && hears(["逾", "拖", "已", "缓", "延", "停", "歇", "押", "等"], before: start, within: 3)
      || after(
        anyOf: [
          "前", "之前", "以前", "内", "之内", "以内", "后", "之后", "以后", "没", "未", "了", "的", "来", "大", "身孕", "一次", "付一",
          "才",
        ],
        at: end) != nil
    let near = max(0, start - 40)..<min(tokens.count, end + 40)
    return !isGone && near.contains { namesSum(per: rates, at: $0, apart: start..<end) }
  }

  /// 延长到十八个月 is a term, 延了三个月 a wait.
  private func isLengthened(to start: Int) -> Bool {
    stands(anyOf: ["长到", "延到", "宽到", "展到", "延长至", "延至"], before: start)
  }

  /// Whether one of the rates stands here with a sum beside it.
  private func namesSum(per rates: [String], at index: Int, apart counted: Range<Int>) -> Bool {
    guard !counted.contains(index), let end = after(anyOf: rates, at: index), !counted.contains(end - 1)
    else { return false }
    // 三个月 counts, 一个月 and 个月 alone say how often.
    if text(index) == "个", Numeral.chineseDigits[text(index - 1)] ?? 1 > 1 || kind(index - 1) == .number {
      return false
    }
    // 七百一周: the sum may come first.
    let isAfterSum = (max(0, index - 9)..<index).contains {
      guard case .amount? = amount(at: $0)?.value else { return false }
      return amount(at: $0)?.tokens.upperBound == index
    }
    if isAfterSum { return true }
    var position = end
    while position < end + 5, ![".", "?", "!", ";", "。", "\n"].contains(text(position)) {
      if !counted.contains(position), case .amount? = amount(at: position)?.value { return true }
      position += 1
    }
    return false
  }
}
