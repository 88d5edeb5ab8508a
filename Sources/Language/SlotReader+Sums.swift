import Lending

// Whether a number without a currency is a sum of money.

extension SlotReader {
  static let chineseCounts: Set<String> = [
    "天", "日", "号", "个", "月", "年", "小", "时", "分", "次", "期", "点", "人", "位", "岁", "遍", "周", "星", "礼",
    "家", "条", "份", "张", "通", "笔", "户", "名", "种", "样", "句", "件", "套", "成", "倍", "步", "趟", "回", "口",
    "代", "项", "页", "楼", "室", "秒", "半", "季", "届", "台", "头", "亩", "斤", "辆", "把", "些", "下",
    "房", "床", "边", "会", "时", "路", "向", "方", "面", "者", "刻", "手",
    "分", "足", "万", "度", "米", "公", "吨", "箱", "批", "单", "车", "间", "平", "克", "升", "层", "班", "科", "集",
    "只", "匹", "棵", "座", "栋", "门", "桌", "顿", "盒", "瓶", "袋", "本", "院",
  ]
  private static let payWords: Set<String> = [
    "pay", "paying", "paid", "manage", "send", "transfer", "deposit", "put", "least", "owe", "owed", "spare",
    "afford", "find", "raise", "minimum", "about", "around", "say", "just", "only", "amount", "sum", "of",
    "balance", "total", "give", "take", "do", "start", "even", "another", "offer", "drop", "fee", "clear",
    "settle", "throw", "chip", "bring", "remember", "venmo", "zelle", "paypal", "wire", "wired", "scrape",
    "slip", "try", "total", "charges", "sent", "gave", "have", "got", "had", "i've", "need", "cleared",
    "received", "get", "instalment", "instalments", "payment", "payments", "还", "付", "交", "给", "凑", "转",
    "拿", "收", "减", "降", "垫", "补", "汇", "再", "欠", "款", "额", "共", "计", "存", "打", "掏", "挤", "出", "先", "免", "掉",
    "少", "怕", "缴", "入", "费", "租", "息", "金", "贷", "税", "供", "薪", "资", "值", "花", "扣", "赚", "挣", "剩",
  ]
  /// Words that may follow a sum; any other noun would be what is counted.
  static let afterSums: Set<String> = [
    "", "on", "by", "now", "today", "tonight", "tomorrow", "each", "every", "a", "per", "this", "next",
    "first", "then", "and", "or", "before", "in", "for", "from", "to", "as", "would", "is", "will", "down",
    "up", "more", "left", "total", "outstanding", "due", "overdue", "owed", "monthly", "weekly", "at",
    "with", "until", "but", "so", "if", "when", "because", "while", "right", "straight", "immediately",
    "upfront", "plus", "instead", "could", "can", "was", "be", "that", "which", "of", "you", "we", "the",
    "i", "it", "still", "within", "once", "after", "towards", "against", "off", "work", "works", "okay",
    "ok", "please", "maybe", "deposit", "payment", "instalment", "instalments", "installment",
    "installments", "balance", "out", "apiece", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "back", "only", "over", "through", "via", "into", "remaining", "rest", "help",
    "enough", "possible", "realistic", "fortnightly", "later", "asap", "fell", "were", "came", "went",
    "sits", "stands", "remains", "owing", "unpaid", "showing", "short", "open", "again", "what", "all",
    "between", "loan", "debt", "bill", "rent", "arrears", "x", "already", "yesterday", "there", "waiting",
    "ready", "max", "maximum", "minimum", "tops", "cash", "extra", "eow", "eom", "has", "should", "not",
    "too", "soon", "start", "do", "twice", "rather", "gross", "net", "following", "became", "becomes",
    "clears", "comes", "goes", "lands", "leaves", "covers", "sounds", "suits", "seems", "takes", "makes",
    "gets", "means", "looks", "needs", "here", "how", "why", "where", "who", "whenever", "they", "he",
    "she", "his", "her", "my", "your", "our", "any", "just", "really", "altogether", "flat", "even",
    "exactly", "tho", "though", "lol", "yeah", "yes", "no", "did", "does", "had", "got", "sent", "paid",
    "are", "might", "must", "may", "charge", "fee", "fine", "penalty", "credit", "refund", "debit",
    "shortfall", "like", "also", "either", "around", "since", "till", "without", "cos", "half", "mate",
    "sir", "madam", "love", "thanks", "than", "behind", "under", "gone", "available",
  ]
  /// Words before a small number that make it a sum: what is paid each time.
  private static let chineseRates = [
    "每天", "每周", "每月", "每个月", "每个星期", "每个礼拜", "每星期", "每礼拜", "每期", "每次", "一天", "一周", "一个月",
    "一期", "一个星期", "一个礼拜", "一次", "一礼拜", "一星期", "每回", "每笔", "每起",
  ]

  /// Whether "a week", "each month" or the like follows, which makes a small number a sum.
  func isRegular(at end: Int) -> Bool {
    if ["weekly", "monthly", "fortnightly", "pcm", "pw", "pm", "daily"].contains(text(end)) { return true }
    if ["p", "/"].contains(text(end)), ["/", "week", "month", "w", "m"].contains(text(end + 1)) {
      return true
    }
    guard ["a", "an", "per", "each", "every"].contains(text(end)) else { return false }
    return [
      "week", "month", "fortnight", "payday", "time", "day", "hour", "year", "annum", "quarter", "shift",
    ].contains(text(end + 1))
      || Self.weekdays[text(end + 1)] != nil
  }

  /// Whether a day to pay by follows or stands before, which makes a small number a sum.
  private func isDated(from start: Int, to end: Int) -> Bool {
    if text(end) == "the", Self.weekdays[text(end + 1)] != nil { return true }
    let next =
      ["on", "by", "before", "this", "next", "every", "each", "until"].contains(text(end)) ? end + 1 : end
    if text(end) == ",", start + 1 == end, Int(text(start)) ?? 0 >= 20, Self.weekdays[text(end + 1)] != nil {
      return true
    }
    for index in end...next where kind(index) == .word || kind(index) == .number {
      if case .date? = englishDate(at: index)?.value { return true }
    }
    if ["next", "this"].contains(text(end)), ["week", "month", "weekend"].contains(text(end + 1)) {
      return true
    }
    return start == 1 && Self.weekdays[text(0)] != nil && end == tokens.count
  }

  /// "20 to 30 pounds", "fifty or sixty a week": the first of two sums that share what follows.
  private func opensRange(at end: Int) -> Bool {
    guard ["-", "to", "or", "and"].contains(text(end)), end + 1 < tokens.count,
      let second = Numeral.read(tokens, at: end + 1)
    else { return false }
    return Self.currencies.contains(text(second.end)) || isRegular(at: second.end)
  }

  /// 今天五十: a sum beside the day on which it is paid.
  private func followsDay(_ start: Int) -> Bool {
    (2...5).contains { back in
      guard start >= back, kind(start - back) == .han, let found = chineseDate(at: start - back),
        case .date = found.value
      else { return false }
      return found.tokens.upperBound == start && text(start + 1) != "了"
    }
  }

  /// 两百成吗 asks, and 一万五分三期 goes on: neither counts anything.
  private func isQuestion(at index: Int) -> Bool {
    switch text(index) {
    case "成", "行", "会": ["吗", "么", "不", "吧", "?"].contains(text(index + 1))
    case "分": Numeral.read(tokens, at: index + 1) != nil && text(index + 1) != "之"
    default: false
    }
  }

  func isSum(_ numeral: Numeral, from start: Int) -> Bool {
    let next = text(numeral.end)
    if kind(numeral.end) == .han {
      if case .date? = chineseDate(at: numeral.end)?.value { return numeral.hundredths >= 1_000 }
      // 一千八百多公里 counts as 一千八百公里 does.
      let counted = ["多", "来", "余"].contains(next) ? text(numeral.end + 1) : next
      if Self.chineseCounts.contains(counted), !isQuestion(at: numeral.end) { return false }
    }
    // 欠款3200+违约金85, 2000+58.6
    if text(start - 1) == "+", numeral.hundredths >= 500, tokens.contains(where: { $0.kind == .han }) {
      return true
    }
    // 快递费十二，
    if numeral.hundredths >= 200, Self.bills.contains(text(start - 1)),
      kind(numeral.end) == nil || kind(numeral.end) == .mark && text(numeral.end) != ":"
    {
      return true
    }
    guard numeral.hundredths > 0 else { return false }
    let isPaid =
      hears(Self.payWords, before: start, within: 3) || stands(anyOf: Self.chineseRates, before: start)
      || followsDay(start)
    if numeral.hundredths >= 500, isRegular(at: numeral.end) { return true }
    if numeral.hundredths >= 1_000, isPastDue(at: numeral.end) { return true }
    if next == "of", ["us", "you"].contains(text(numeral.end + 1)) { return false }
    if countsDone(at: numeral.end) { return false }
    if numeral.hundredths >= 1_000, isChargeOf(start), !Self.lengths.contains(next),
      !Self.parts.contains(next)
    {
      return true
    }
    if numeral.hundredths < 10_000, isAgeOfSpeaker(start), !isRegular(at: numeral.end),
      !isApart(at: numeral.end)
    {
      return false
    }
    if numeral.hundredths >= (numeral.digits > 0 ? 500 : 1_000), isDated(from: start, to: numeral.end) {
      return true
    }
    if text(start).dropLast(2).hasSuffix("."), numeral.digits > 0, numeral.end == start + 1,
      kind(numeral.end) != .word || Self.afterSums.contains(next)
    {
      return true
    }
    if numeral.hundredths >= 500, stands(anyOf: Self.chineseRates, before: start) { return true }
    if numeral.hundredths >= 1_000, numeral.digits > 0, ["能", "行"].contains(next) { return true }
    if numeral.hundredths >= (numeral.digits > 0 ? 1_000 : 2_000),
      ["the", "that", "other"].contains(text(start - 1)),
      Self.afterSums.contains(next), !next.isEmpty
    {
      return true
    }
    if numeral.hundredths >= 500, opensRange(at: numeral.end) || standsFree(numeral, from: start) {
      return true
    }
    if numeral.hundredths >= 1_000, ["and", "then", "&"].contains(text(start - 1)),
      ["next", "on", "by", "now", "today", "tomorrow", "this", "later"].contains(next)
    {
      return true
    }
    if numeral.digits > 0, numeral.hundredths >= 1_000, ["也", "吧", "的"].contains(next), isPaid || next == "也"
    {
      return true
    }
    if kind(numeral.end) == .word, !Self.isFunctionWord(next) {
      // "pay 500 Friday" is money, "500 customers" is not; counted things end in s.
      if !isPaid || next.hasSuffix("s") || Self.countedNouns.contains(next) { return false }
    }
    if numeral.isSpelled {
      if numeral.hundredths >= 10_000 { return true }
      return numeral.hundredths >= 2_000 && isPaid
    }
    if numeral.hundredths >= 10_000 { return true }
    return numeral.hundredths >= 1_000 && isPaid
  }

  /// What a debt may last and a penalty be told in, other than money.
  private static let lengths: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "points",
  ]
  /// What the name of a charge ends in.
  private static let bills: Set<String> = ["费", "租", "息", "款", "金", "税"]
  private static let countedNouns: Set<String> = [
    "day", "month", "week", "year", "hour", "minute", "people", "part", "time", "more", "children", "sheep",
    "cattle", "men", "women", "head",
  ]
}
