import Lending

// Amounts of money, and the numbers that are none.

extension SlotReader {
  private static let signs: Set<String> = [
    "¥", "$", "€", "£", "rmb", "cny", "usd", "元", "rm", "rs", "inr", "ksh", "kes", "eur", "gbp", "sgd", "hkd",
    "nt",
  ]
  private static let currencies: Set<String> = [
    "yuan", "rmb", "kuai", "dollar", "dollars", "usd", "bucks", "cny", "renminbi", "pounds", "euros", "quid",
    "pound", "euro", "dollar", "rupees", "ringgit", "shillings", "pesos", "baht",
    "元", "块", "塊", "蚊", "圆", "¥", "$", "€", "刀",
  ]
  private static let chineseCounts: Set<String> = [
    "天", "日", "号", "个", "月", "年", "小", "时", "分", "次", "期", "点", "人", "位", "岁", "遍", "周", "星", "礼",
    "家", "条", "份", "张", "通", "笔", "户", "名", "种", "样", "句", "件", "套", "成", "倍", "步", "趟", "回", "口",
    "代", "项", "页", "楼", "室", "秒", "半", "季", "届", "台", "头", "亩", "斤", "辆", "把", "直", "些", "下", "起",
    "定", "样", "般", "旦", "切", "共", "边", "会", "时", "路", "再", "律", "向", "方", "面", "者", "刻", "心", "手",
    "分", "足", "万", "度", "米", "公", "吨", "箱", "批", "单", "车", "间",
  ]
  private static let labels: Set<String> = [
    "number", "no", "id", "ref", "reference", "code", "phone", "extension", "ext", "badge", "ending", "room",
    "article", "section", "clause", "case", "file", "#", "postcode", "employee", "day", "page", "at", "form",
    "loan", "account", "contract", "agent", "line", "law", "rule", "regulation", "bus", "unit", "flat",
  ]
  private static let chineseLabels = [
    "尾号", "编号", "工号", "号码", "账号", "帐号", "单号", "身份证", "电话", "手机", "合同号", "验证码", "房间", "尾号是",
    "编号是", "工号是", "号码是", "账号是", "电话是", "手机号是", "合同号是", "尾号为", "编号为", "合同编号", "手机号", "身份证号",
    "尾数", "尾数是", "客服", "坐席", "单元", "栋", "幢", "合同", "借据", "第", "热线", "拨打",
  ]
  private static let payWords: Set<String> = [
    "pay", "paying", "paid", "manage", "send", "transfer", "deposit", "put", "least", "owe", "owed", "spare",
    "afford", "find", "raise", "minimum", "about", "around", "say", "just", "only", "amount", "sum", "of",
    "balance", "total", "give", "take", "do", "start", "even", "another", "offer", "drop", "fee", "clear",
    "settle", "instalment", "instalments", "payment", "payments", "还", "付", "交", "给", "凑", "转",
    "拿", "欠", "款", "额", "共", "计", "存", "打", "掏", "挤", "出", "先", "免", "掉", "少", "怕",
  ]
  /// Words that may follow a sum; any other noun would be what is counted.
  private static let afterSums: Set<String> = [
    "", "on", "by", "now", "today", "tonight", "tomorrow", "each", "every", "a", "per", "this", "next",
    "first",
    "then", "and", "or", "before", "in", "for", "from", "to", "as", "would", "is", "will", "down", "up",
    "more",
    "left", "total", "outstanding", "due", "overdue", "owed", "monthly", "weekly", "at", "with", "until",
    "but", "so", "if", "when", "because", "while", "right", "straight", "immediately", "upfront", "plus",
    "instead", "could", "can", "was", "be", "that", "which", "of", "you", "we", "the", "i", "it", "still",
    "within", "once", "after", "towards", "against", "off", "work", "works", "okay", "ok", "please", "maybe",
    "deposit", "payment", "instalment", "instalments", "installment", "installments", "balance", "out",
    "apiece",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "back", "upfront", "only",
    "tomorrow", "over", "through", "via", "into", "remaining", "rest", "help", "enough", "possible",
    "realistic",
    "fortnightly", "later", "asap", "has", "would", "should", "not", "too", "soon", "start", "do",
  ]
  private static let hourWords: Set<String> = [
    "at", "by", "before", "until", "till", "around", "after", "past",
  ]

  func amount(at start: Int) -> Slot? {
    var index = start
    let hasSign = Self.signs.contains(text(start)) && kind(start) != .han
    if hasSign {
      index += 1
    } else if kind(start) == .mark {
      return nil
    }
    guard let numeral = Numeral.read(tokens, at: index) else { return nil }
    var end = numeral.end
    if hasSign {
      if Self.currencies.contains(text(end)) { end += text(end + 1) == "钱" ? 2 : 1 }
      return slot(.amount(Money(minor: numeral.hundredths)), start, end)
    }
    // 三百多块, 五百来块
    if ["多", "来", "余", "几"].contains(text(end)), ["块", "元"].contains(text(end + 1)) { end += 1 }
    if Self.currencies.contains(text(end)), !(text(end) == "$" && kind(end + 1) == .number) {
      // 一块儿, 一块想办法: together.
      if text(end) == "块", numeral.isSpelled, numeral.hundredths == 100, kind(end + 1) == .han,
        text(end + 1) != "钱", Numeral.chineseDigits[text(end + 1)] == nil
      {
        return nil
      }
      return numeral.isVague ? slot(.count, start, end + 1) : currencyAmount(numeral, from: start, at: end)
    }
    if let other = notMoney(numeral, from: start) { return other }
    if numeral.isVague { return slot(.count, start, numeral.end) }
    guard isSum(numeral, from: start) else {
      return numeral.isSpelled ? nil : slot(.count, start, numeral.end)
    }
    let money = Money(minor: numeral.hundredths)
    return slot(
      .amount(money), start, numeral.end,
      reading: numeral.isRough ? reading(start, numeral.end, money.description) : nil)
  }

  /// How a doubtful passage was read, in no language's words.
  func reading(_ start: Int, _ end: Int, _ value: String) -> String {
    var said = ""
    for index in start..<end {
      if index > start, tokens[index].isSpaced { said += " " }
      said += tokens[index].text
    }
    return "\(said) → \(value)"
  }

  /// 三块五, 500块钱, 500 yuan.
  private func currencyAmount(_ numeral: Numeral, from start: Int, at currency: Int) -> Slot {
    var end = currency + 1
    var value = numeral.hundredths
    if ["块", "塊"].contains(text(currency)), let tenths = Numeral.chineseDigits[text(end)], tenths > 0,
      Numeral.chineseFactors[text(end + 1)] == nil,
      !Self.chineseCounts.contains(text(end + 1)), text(end + 1) != "十"
    {
      value += tenths * 10
      end += 1
    }
    if text(end) == "钱" || text(end) == "整" { end += 1 }
    return slot(.amount(Money(minor: value)), start, end)
  }

  /// Hours, shares of a hundred, names of things and counts.
  private func notMoney(_ numeral: Numeral, from start: Int) -> Slot? {
    let next = text(numeral.end)
    let isClose = numeral.end < tokens.count && !tokens[numeral.end].isSpaced
    if [":", "点", "时"].contains(next), numeral.hundredths < 2_500,
      next != ":" || kind(numeral.end + 1) == .number
    {
      var end = numeral.end + 1
      if next == ":" || text(end) == "半" || kind(end) == .number, end < tokens.count { end += 1 }
      return slot(.time, start, end)
    }
    if ["am", "pm", "o'clock", "oclock"].contains(next), numeral.hundredths < 2_500 {
      return slot(.time, start, numeral.end + 1)
    }
    if numeral.hundredths <= 2_400, numeral.digits > 0, Self.hourWords.contains(text(start - 1)),
      kind(start - 1) == .word
    {
      return slot(.time, start, numeral.end)
    }
    if numeral.isSpelled, text(start - 1) == "at", numeral.hundredths < 130_000, kind(start) == .word {
      return slot(.time, start, numeral.end)
    }
    if next == "%" || next == "percent" { return slot(.count, start, numeral.end + 1) }
    if isClose, ["st", "nd", "rd", "th"].contains(next) { return slot(.count, start, numeral.end + 1) }
    if isLabel(numeral, from: start) { return slot(.label, start, numeral.end) }
    if numeral.digits == 4, (190_000...210_000).contains(numeral.hundredths),
      ["in", "since", "of", "until", "from", "year"].contains(text(start - 1)) || next == "年"
    {
      return slot(.count, start, numeral.end)
    }
    if text(start - 1) == "百" || text(start - 1) == "分" || stands("分之", before: start) {
      return slot(.count, start, numeral.end)
    }
    return nil
  }

  private func isLabel(_ numeral: Numeral, from start: Int) -> Bool {
    if numeral.digits >= 7 { return true }
    if numeral.digits > 1, text(start).hasPrefix("0") { return true }
    let name = text(start - 1)
    if name != "at", Self.labels.contains(name) { return true }
    if ["number", "no", "ref", "reference", "code", "id", "phone", "extension"].contains(text(start - 2)),
      ["is", ":", ".", "was", "#"].contains(name)
    {
      return true
    }
    if numeral.digits > 0, name == "/", kind(start - 2) == .number { return true }
    // Parts of a telephone number or a date with dashes.
    if numeral.digits > 0, name == "-", kind(start - 2) == .number, text(start - 3) == "-" { return true }
    if text(numeral.end) == "-", kind(numeral.end + 1) == .number, text(numeral.end + 2) == "-",
      kind(numeral.end + 3) == .number
    {
      return true
    }
    return stands(anyOf: Self.chineseLabels, before: start) || text(numeral.end) == "号"
  }

  /// Whether "a week", "each month" or the like follows, which makes a small number a sum.
  private func isRegular(at end: Int) -> Bool {
    guard ["a", "per", "each", "every"].contains(text(end)) else { return false }
    return ["week", "month", "fortnight", "payday", "time"].contains(text(end + 1))
      || Self.weekdays[text(end + 1)] != nil
  }

  /// Whether a number without a currency is a sum of money.
  private func isSum(_ numeral: Numeral, from start: Int) -> Bool {
    let next = text(numeral.end)
    if kind(numeral.end) == .han, Self.chineseCounts.contains(next) { return false }
    let isPaid = hears(Self.payWords, before: start, within: 3)
    if numeral.hundredths >= 500, isRegular(at: numeral.end) { return true }
    if numeral.hundredths >= 1_000, ["and", "then"].contains(text(start - 1)),
      ["next", "on", "by", "now", "today", "tomorrow", "this", "later"].contains(next)
    {
      return true
    }
    if numeral.digits > 0, numeral.hundredths >= 1_000, ["也", "吧", "的"].contains(next), isPaid || next == "也"
    {
      return true
    }
    if kind(numeral.end) == .word, !Self.afterSums.contains(next), Self.weekdays[next] == nil {
      // "pay 500 Friday" is money, "500 customers" is not; counted things end in s.
      if !isPaid || next.hasSuffix("s") { return false }
      let counted: Set<String> = [
        "day", "month", "week", "year", "hour", "minute", "people", "part", "time", "more", "children",
        "sheep",
        "cattle", "men", "women", "head",
      ]
      if counted.contains(next) {
        return false
      }
    }
    if numeral.isSpelled {
      if numeral.hundredths >= 10_000 { return true }
      return numeral.hundredths >= 2_000 && isPaid
    }
    if numeral.hundredths >= 10_000 { return true }
    return numeral.hundredths >= 1_000 && isPaid
  }
}
