import Lending

// Into how many parts a debt is cut.

extension SlotReader {
  private static let parts: Set<String> = [
    "instalments", "installments", "instalment", "installment", "parts", "payments", "portions", "tranches",
    "chunks", "slices", "steps", "goes", "pieces", "stages", "transfers", "repayments", "bits", "lots",
  ]
  private static let kindsOfPart: Set<String> = [
    "monthly", "weekly", "equal", "even", "small", "smaller", "fortnightly", "biweekly", "easy", "manageable",
    "regular", "fixed", "part", "separate", "more", "little", "payment", "quarterly", "of",
  ]
  private static let units: Set<String> = ["months", "weeks", "fortnights", "month", "week"]
  private static let missed: Set<String> = [
    "missed", "miss", "skipped", "behind", "late", "overdue", "unpaid", "last", "previous", "missing", "owe",
    "broke", "failed", "since", "fell", "outstanding", "open", "remain", "unpaid",
  ]

  func englishPeriods(at start: Int) -> Slot? {
    if ["halves", "thirds", "quarters"].contains(text(start)),
      text(start - 1) == "in" || text(start - 1) == "into"
    {
      let count = ["halves": 2, "thirds": 3][text(start)] ?? 4
      return slot(.periods(count), start, start + 1)
    }
    if let times = timesEach(at: start) { return times }
    if text(start) == "dozen", text(start - 1) == "a", let (end, isPart) = periodUnit(at: start + 1), isPart {
      return slot(.periods(12), start, end)
    }
    let leads = ["over", "across", "for", "in", "into"].contains(text(start)) ? text(start) : ""
    let first = start + (leads.isEmpty ? 0 : 1)
    let skip = ["the", "next"].contains(text(first)) ? (text(first + 1) == "next" ? 2 : 1) : 0
    guard skip == 0 || !leads.isEmpty, let numeral = Numeral.read(tokens, at: first + skip),
      let count = numeral.whole, (2...120).contains(count)
    else { return nil }
    var end = numeral.end
    if text(end) == "-" { end += 1 }
    if let (unitEnd, isPart) = periodUnit(at: end) {
      if isPart {
        if isMissed(from: start, to: unitEnd) { return slot(.count, start, unitEnd) }
        return slot(.periods(count), start, unitEnd)
      }
      if isSpread(over: leads, from: start, to: unitEnd) { return slot(.periods(count), start, unitEnd) }
      return nil
    }
    // "split it in four"
    if leads == "in" || leads == "into", count <= 24,
      kind(numeral.end) != .word || text(numeral.end) == "and",
      ["it", "that", "this"].contains(text(start - 1)) && kind(start) == .word
        || hears(["split", "divide", "break", "cut", "spread"], before: start, within: 6)
    {
      return slot(.periods(count), start, numeral.end)
    }
    return nil
  }

  /// Position after a word for parts or months, and whether it is parts.
  private func periodUnit(at start: Int) -> (Int, Bool)? {
    var end = start
    while end < start + 3, Self.kindsOfPart.contains(text(end)) { end += 1 }
    if Self.parts.contains(text(end)) { return (end + 1, true) }
    if end == start, Self.units.contains(text(end)) { return (end + 1, false) }
    return nil
  }

  /// "3 x 200" and 200×3: the smaller number counts the parts.
  func timesEach(at start: Int) -> Slot? {
    func count(_ index: Int) -> Int? {
      guard kind(index) == .number || kind(index) == .word, let numeral = Numeral.read(tokens, at: index),
        let whole = numeral.whole, numeral.end == index + 1
      else { return nil }
      return whole
    }
    if text(start) == "x" || kind(start) == .mark,
      kind(start - 1) == .number || Self.currencies.contains(text(start - 1)),
      let parts = count(start + 1), (2...60).contains(parts)
    {
      return slot(.periods(parts), start, start + 2)
    }
    if ["x", "×", "*"].contains(text(start + 1)), let parts = count(start), (2...60).contains(parts),
      kind(start + 2) == .number || kind(start + 2) == .mark
    {
      return slot(.periods(parts), start, start + 2)
    }
    return nil
  }

  private func isMissed(from start: Int, to end: Int) -> Bool {
    // "6 of 12 instalments" are behind.
    let isOf =
      text(start - 1) == "of" && (kind(start - 2) == .number || Numeral.read(tokens, at: start - 2) != nil)
    return isOf || hears(Self.missed, before: start, within: 4)
      || (end..<end + 5).contains { Self.missed.contains(text($0)) }
  }

  /// Whether a stretch of months is cut into payments rather than waited for.
  private func isSpread(over lead: String, from start: Int, to end: Int) -> Bool {
    if ["overdue", "late", "behind", "past", "ago", "without", "now", "in"].contains(text(end)) {
      return false
    }
    let rates: Set<String> = ["month", "monthly", "week", "weekly", "instalments", "instalment", "each"]
    switch lead {
    case "over", "across": return true
    case "for", "":
      // "every two weeks" says how often.
      if text(start - 1) == "every" { return false }
      let isEvery = hears(["every", "per"], before: start, within: 6)
      return isEvery || hears(rates, before: start, within: 6) || ["plan", "long"].contains(text(end))
    default: return false
    }
  }

  private static let behind = [
    "逾期", "欠", "欠了", "拖", "拖了", "逾期了", "连续", "已经", "前", "还过", "还了", "还满", "只有", "剩", "剩下", "接下来",
    "坚持", "那", "这", "近", "逾期的", "垫付",
  ]

  func chinesePeriods(at start: Int) -> Slot? {
    let lead = after(anyOf: ["分成", "分作", "分为", "分期", "拆成", "分摊到", "分摊", "分", "拆"], at: start)
    let first = lead ?? start
    guard let numeral = Numeral.read(tokens, at: first), let count = numeral.whole, (1...120).contains(count)
    else { return nil }
    if lead != nil, count >= 2,
      let end = after(anyOf: ["个月", "期", "次", "笔", "份", "月", "批", "周", "个星期", "个礼拜"], at: numeral.end),
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
    if count >= 2, let end = after(anyOf: ["次", "笔"], at: numeral.end),
      after(anyOf: ["还清", "付清", "还完", "付完", "结清", "还", "付"], at: end) != nil
    {
      return slot(.periods(count), start, end)
    }
    if count >= 2, let end = after(anyOf: ["个月", "周", "个星期", "个礼拜"], at: numeral.end) {
      let isCut =
        after(anyOf: ["还清", "还完", "付清", "付完", "结清", "分摊", "的分期", "分期"], at: end) != nil
        || stands(anyOf: ["连续还", "连还", "分期", "还", "连续付"], before: start)
        || stands(anyOf: ["连续", "连着", "连"], before: start)
          && (max(0, start - 10)..<start).contains {
            after(anyOf: ["每月", "每个月", "每周", "一个月"], at: $0) != nil
          }
      if isCut { return slot(.periods(count), start, end) }
    }
    return nil
  }
}
