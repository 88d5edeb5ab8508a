import Lending

// Amounts of money, and the numbers that are none.

extension SlotReader {
  private static let signs: Set<String> = [
    "¥", "$", "€", "£", "₹", "₱", "₦", "฿", "₫", "rmb", "cny", "usd", "元", "rm", "rs", "inr", "ksh", "kes",
    "eur", "gbp", "sgd", "hkd", "nt", "twd", "myr", "aud", "php", "ngn", "zar", "idr", "rp", "thb", "vnd",
    "sh", "shs",
  ]
  static let currencies: Set<String> = [
    "yuan", "rmb", "kuai", "dollar", "dollars", "usd", "bucks", "buck", "cny", "renminbi", "pounds", "euros",
    "quid", "pound", "euro", "rupees", "ringgit", "shillings", "shilling", "pesos", "baht", "rand", "naira",
    "kes", "ksh", "eur", "gbp", "sgd", "hkd", "inr", "myr", "twd", "aud", "php", "ngn", "zar", "idr", "thb",
    "vnd", "元", "块", "塊", "蚊", "圆", "¥", "$", "€", "£", "₹", "刀",
  ]
  private static let labels: Set<String> = [
    "number", "no", "id", "ref", "reference", "code", "phone", "extension", "ext", "badge", "ending", "room",
    "article", "section", "clause", "case", "file", "#", "postcode", "employee", "day", "page", "at", "form",
    "loan", "account", "contract", "agent", "line", "law", "rule", "regulation", "bus", "unit", "flat",
    "ends", "call", "ring", "dial", "message", "msg", "attempt", "year", "policy", "invoice", "order",
    "ticket", "receipt", "apartment", "apt", "house", "block", "gate",
    "pin", "plate", "floor", "extn", "digits", "step", "chapter", "channel", "option", "window", "desk",
  ]
  /// Bank notes by the names they go by, in hundredths.
  private static let notes: [String: Int64] = ["fiver": 500, "tenner": 1_000]
  static let hourWords: Set<String> = [
    "at", "by", "before", "until", "till", "around", "after", "past",
  ]

  func amount(at start: Int) -> Slot? {
    if let note = Self.notes[text(start)] { return slot(.amount(Money(minor: note)), start, start + 1) }
    var index = start
    // R500 and N5000 stand close; apart they are words.
    let isInitial = ["are", "and"].contains(text(start)) && isClose(start + 1)
    let hasSign =
      Self.signs.contains(text(start)) && kind(start) != .han || isInitial && kind(start + 1) == .number
    if hasSign {
      // "Rs. 2,000"
      index += text(start + 1) == "." && kind(start) == .word ? 2 : 1
    } else if kind(start) == .mark {
      return nil
    }
    guard let numeral = Numeral.read(tokens, at: index) else { return nil }
    var end = numeral.end
    // 几十块, 你个二百五: no sum is named.
    if text(start - 1) == "几", kind(start) == .han { return slot(.count, start, end) }
    if after("二百五", at: start) == end, ["个", "是", "这", "当"].contains(text(start - 1)) {
      return slot(.count, start, end)
    }
    // 一分钱都没有: said of no sum.
    if numeral.isSpelled, numeral.hundredths == 100, ["毛", "分", "块", "蚊", "元", "角"].contains(text(end)),
      ["都", "也", "没", "不"].contains(text(text(end + 1) == "钱" ? end + 2 : end + 1))
    {
      return slot(.count, start, end + 1)
    }
    if hasSign {
      if Self.currencies.contains(text(end)) { end += text(end + 1) == "钱" ? 2 : 1 }
      if text(end) == "and", let change = smallChange(at: end + 1) {
        return slot(.amount(Money(minor: numeral.hundredths + change.minor)), start, change.end)
      }
      return slot(.amount(Money(minor: numeral.hundredths)), start, end)
    }
    // 三百多块, 五百来块
    if ["多", "来", "余", "几"].contains(text(end)), ["块", "元"].contains(text(end + 1)) { end += 1 }
    if Self.currencies.contains(text(end)), !(text(end) == "$" && kind(end + 1) == .number) {
      // 一块儿, 一块想办法: together.
      if text(end) == "块", numeral.isSpelled, numeral.hundredths == 100, kind(end + 1) != .number,
        text(end + 1) != "钱", Numeral.chineseDigits[text(end + 1)] == nil
      {
        return nil
      }
      // 五百元旦还: a holiday begins there.
      if text(end) != "元" || text(end + 1) != "旦" {
        return numeral.isVague ? slot(.count, start, end + 1) : currencyAmount(numeral, from: start, at: end)
      }
    }
    if let change = smallChange(at: numeral.end, of: numeral.hundredths) {
      return slot(.amount(Money(minor: change.minor)), start, change.end)
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
    if ["am", "pm", "o'clock", "oclock"].contains(next), numeral.hundredths < 130_000 {
      return slot(.time, start, numeral.end + 1)
    }
    if ["a", "p"].contains(next), text(numeral.end + 1) == ".", text(numeral.end + 2) == "m" {
      return slot(.time, start, numeral.end + 3)
    }
    if numeral.hundredths <= 2_400, numeral.digits > 0, Self.hourWords.contains(text(start - 1)),
      kind(start - 1) == .word
    {
      return slot(.time, start, numeral.end)
    }
    if numeral.isSpelled, text(start - 1) == "at", !isRegular(at: numeral.end), numeral.hundredths < 130_000,
      kind(start) == .word
    {
      return slot(.time, start, numeral.end)
    }
    // A 30-day hold.
    if next == "-",
      ["day", "days", "week", "month", "year", "minute", "hour", "mile"].contains(text(numeral.end + 1))
    {
      return slot(.count, start, numeral.end)
    }
    if text(start - 1) == "half", numeral.hundredths <= 1_200 { return slot(.time, start, numeral.end) }
    if let end = afterPercent(at: numeral.end) { return slot(.count, start, end) }
    if stands(anyOf: ["年息", "月息", "日息", "年利", "月利", "日利", "利率", "年化", "利率是"], before: start) || next == "厘" {
      return slot(.count, start, numeral.end)
    }
    if isClose, ["st", "nd", "rd", "th"].contains(next) { return slot(.count, start, numeral.end + 1) }
    if isLabel(numeral, from: start) { return slot(.label, start, endOfLabel(numeral.end)) }
    if numeral.digits == 4, (190_000...210_000).contains(numeral.hundredths),
      ["in", "since", "of", "until", "from", "year"].contains(text(start - 1)) || next == "年"
        || Self.months[text(start - 1)] != nil
    {
      return slot(.count, start, numeral.end)
    }
    if text(start - 1) == "百" || text(start - 1) == "分" || stands("分之", before: start) {
      return slot(.count, start, numeral.end)
    }
    return nil
  }

  /// Takes in the figures that a number goes on with, as in 2231-889.
  private func endOfLabel(_ start: Int) -> Int {
    var end = start
    while true {
      let next = ["-", "/", "."].contains(text(end)) && !tokens[end].isSpaced ? end + 1 : end
      guard kind(next) == .number, text(next).count > 1 else { return end }
      end = next + 1
    }
  }

  private func isLabel(_ numeral: Numeral, from start: Int) -> Bool {
    if numeral.digits >= 7 { return true }
    // C-2093, R01, q3.
    if numeral.digits > 0, isClose(start), kind(start - 1) == .word { return true }
    if numeral.digits > 0, isClose(start), text(start - 1) == "-", isClose(start - 1),
      kind(start - 2) == .word
    {
      return true
    }
    if numeral.digits > 1, text(start).hasPrefix("0") { return true }
    let name = text(start - 1)
    if name != "at", Self.labels.contains(name) { return true }
    if ["in", "with"].contains(name), ["ending", "ends", "finishing", "starting"].contains(text(start - 2)) {
      return true
    }
    // 07700 900123, 6222 8888: figures side by side are no sum.
    if numeral.digits > 2, kind(numeral.end) == .number, text(numeral.end).count > 2,
      !text(start).contains(",")
    {
      return true
    }
    // "payment 2", "instalment 12" are counted, not paid.
    if ["payment", "instalment", "installment"].contains(name), numeral.digits > 0,
      numeral.hundredths <= 3_600
    {
      return true
    }
    // 打10086: to ring, not to pay.
    if ["打", "拨"].contains(name), numeral.digits >= 5 { return true }
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
    return isNamedInChinese(at: start) || text(numeral.end) == "号"
  }
}
