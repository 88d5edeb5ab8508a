import Lending

// Amounts of money, and the numbers that are none.

extension SlotReader {
  static let signs: Set<String> = [
    "¥", "$", "€", "£", "₹", "₱", "₦", "฿", "₫", "rmb", "cny", "usd", "元", "rm", "rs", "inr", "ksh", "kes",
    "eur", "gbp", "sgd", "hkd", "nt", "twd", "myr", "aud", "php", "ngn", "zar", "idr", "rp", "thb", "vnd",
    "sh", "shs", "chf", "jpy", "ghs", "gh", "pln", "sek", "nok", "dkk", "cad", "nzd", "aed", "pkr", "lkr",
    "brl", "mxn",
    "tzs", "ugx", "xaf", "xof", "ghc", "cfa", "fcfa", "kr", "₵", "₪", "₽", "₺", "₩", "₴", "₸", "₡",
  ]
  static let currencies: Set<String> = [
    "yuan", "rmb", "kuai", "dollar", "dollars", "usd", "bucks", "buck", "cny", "renminbi", "pounds", "euros",
    "quid", "pound", "euro", "rupees", "ringgit", "shillings", "shilling", "pesos", "baht", "rand", "naira",
    "francs", "franc", "cedis", "cedi", "yen", "dirhams", "dirham", "riyals", "riyal", "kroner", "kronor",
    "krona",
    "krone", "zloty", "zlotys", "lira", "rubles", "roubles", "reais", "taka", "rupiah", "birr", "kwacha",
    "dinars",
    "dinar", "shekels", "shekel", "peso", "rupee", "forint", "lei", "leva", "nairas", "bob", "nicker", "sovs",
    "squid", "smackers", "loonies", "chf", "jpy", "ghs", "pln", "sek", "nok", "dkk", "cad", "nzd", "aed",
    "pkr",
    "lkr", "brl", "mxn", "tzs", "ugx", "xaf", "xof",
    "kes", "ksh", "eur", "gbp", "sgd", "hkd", "inr", "myr", "twd", "aud", "php", "ngn", "zar", "idr", "thb",
    "vnd", "元", "块", "塊", "蚊", "圆", "¥", "$", "€", "£", "₹", "刀",
  ]
  /// Bank notes by the names they go by, in hundredths.
  private static let notes: [String: Int64] = ["fiver": 500, "tenner": 1_000]
  static let hourWords: Set<String> = [
    "at", "by", "before", "until", "till", "around", "after", "past",
  ]

  func amount(at start: Int) -> Slot? {
    if let note = Self.notes[text(start)] { return slot(.amount(Money(minor: note)), start, start + 1) }
    // "two tenners"
    if kind(start) == .word || kind(start) == .number, let count = Numeral.read(tokens, at: start),
      !count.isVague,
      let whole = count.whole, (2...99).contains(whole), text(count.end).hasSuffix("ers"),
      let note = Self.notes[String(text(count.end).dropLast())]
    {
      return slot(.amount(Money(minor: note * Int64(whole))), start, count.end + 1)
    }
    // "a pound fifty"
    if ["a", "one"].contains(text(start)), ["pound", "dollar", "euro", "quid"].contains(text(start + 1)),
      let change = Numeral.read(tokens, at: start + 2), (1_000..<10_000).contains(change.hundredths),
      change.isSpelled, isOpen(after: change.end)
    {
      return slot(.amount(Money(minor: 100 + change.hundredths / 100)), start, change.end)
    }
    // A hundred, but not a ton of work.
    if text(start) == "a", text(start + 1) == "ton", !["of", "more"].contains(text(start + 2)),
      !hears(["weigh", "weighs", "like", "cost", "costs"], before: start, within: 2)
    {
      return slot(.amount(Money(minor: 10_000)), start, start + 2)
    }
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
    if let named = namedCurrency(after: end) { end = named }
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
    // "eighty-odd" names no sum.
    let odd = text(numeral.end) == "-" ? numeral.end + 1 : numeral.end
    if ["odd", "ish"].contains(text(odd)) { return slot(.count, start, odd + 1) }
    if let priced = priceBeforeNoun(numeral, from: start) { return priced }
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

  private func isPressure(_ numeral: Numeral, from start: Int) -> Int? {
    guard text(numeral.end) == "over", numeral.hundredths <= 25_000, numeral.hundredths >= 8_000,
      let second = Numeral.read(tokens, at: numeral.end + 1), (4_000...15_000).contains(second.hundredths),
      Self.spans[text(second.end)] == nil, !Self.currencies.contains(text(second.end))
    else { return nil }
    return second.end
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
    if isHourBetween(numeral, from: start) || isSpelledHour(numeral, from: start) {
      return slot(.time, start, numeral.end)
    }
    if numeral.hundredths <= 2_400, numeral.digits > 0, Self.hourWords.contains(text(start - 1)),
      kind(start - 1) == .word, !isPriceOfParts(start)
    {
      return slot(.time, start, numeral.end)
    }
    if numeral.isSpelled, text(start - 1) == "at", !isRegular(at: numeral.end), numeral.hundredths < 130_000,
      numeral.hundredths % 10_000 < 6_000,
      kind(start) == .word, !isPriceOfParts(start), !isLevel(numeral, from: start)
    {
      return slot(.time, start, numeral.end)
    }
    // "open till six thirty"
    if numeral.isSpelled, kind(start) == .word,
      ["till", "until", "til", "after", "before"].contains(text(start - 1)),
      (100...1_259).contains(numeral.whole ?? 0), [15, 30, 45].contains((numeral.whole ?? 0) % 100)
    {
      return slot(.time, start, numeral.end)
    }
    // A 30-day hold.
    if next == "-",
      ["day", "days", "week", "month", "year", "minute", "hour", "mile"].contains(text(numeral.end + 1))
    {
      return slot(.count, start, numeral.end)
    }
    // "4 payments out of 10"
    if text(start - 1) == "of", text(start - 2) == "out" { return slot(.count, start, numeral.end) }
    // A blood pressure of 160 over 95; "500 over 10 months" is a plan.
    if let partner = isPressure(numeral, from: start) { return slot(.count, start, partner) }
    if ["turned", "turning", "turns", "aged", "age"].contains(text(start - 1)), numeral.hundredths < 12_000 {
      return slot(.count, start, numeral.end)
    }
    if text(start - 1) == "half", numeral.hundredths <= 1_200 { return slot(.time, start, numeral.end) }
    if let end = afterPercent(at: numeral.end) { return slot(.count, start, end) }
    if stands(anyOf: ["年息", "月息", "日息", "年利", "月利", "日利", "利率", "年化", "利率是"], before: start) || next == "厘" {
      return slot(.count, start, numeral.end)
    }
    if isClose, ["st", "nd", "rd", "th"].contains(next) { return slot(.count, start, numeral.end + 1) }
    if isLabel(numeral, from: start) { return slot(.label, start, endOfLabel(numeral.end)) }
    // "nineteen eighty-four" is a year as 1984 is; 2,050 is a sum.
    if numeral.isSpelled, (190_000...199_900).contains(numeral.hundredths),
      ["in", "since", "year"].contains(text(start - 1))
    {
      return slot(.count, start, numeral.end)
    }
    if numeral.digits == 4, !text(start).contains(","), (190_000...210_000).contains(numeral.hundredths),
      ["in", "since", "of", "until", "from", "year", "was", "it's"].contains(text(start - 1)) || next == "年"
        || Self.months[text(start - 1)] != nil
    {
      return slot(.count, start, numeral.end)
    }
    if text(start - 1) == "百" || text(start - 1) == "分" || stands("分之", before: start) {
      return slot(.count, start, numeral.end)
    }
    return nil
  }
}
