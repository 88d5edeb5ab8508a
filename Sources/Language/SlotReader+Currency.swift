import Lending

// Sums with their currency, and what is less than one unit of it.

extension SlotReader {
  /// 三块五, 500块钱, 500 yuan, "twelve pounds fifty".
  func currencyAmount(_ numeral: Numeral, from start: Int, at currency: Int) -> Slot {
    var end = currency + 1
    var value = numeral.hundredths
    if let change = smallChange(at: text(end) == "and" ? end + 1 : end) {
      (value, end) = (value + change.minor, change.end)
    } else if ["块", "塊"].contains(text(currency)), let tenths = Numeral.chineseDigits[text(end)], tenths > 0,
      Numeral.chineseFactors[text(end + 1)] == nil,
      !Self.chineseCounts.contains(text(end + 1)), text(end + 1) != "十",
      !Numeral.digitGoesOn(tokens, at: end)
    {
      value += tenths * 10
      end += 1
    } else if ["块", "塊"].contains(text(currency)), kind(end) == .number, text(end).count == 1, isClose(end),
      let tenths = Int64(text(end)), !Self.chineseCounts.contains(text(end + 1))
    {
      value += tenths * 10
      end += 1
    } else if kind(currency) == .word, let rest = Numeral.read(tokens, at: end),
      text(currency) != "quid", (1_000..<10_000).contains(rest.hundredths), rest.whole != nil,
      rest.isSpelled || rest.digits == 2,
      kind(rest.end) != .word || Self.afterChange.contains(text(rest.end)),
      ![":", "%", "/"].contains(text(rest.end))
    {
      value += (rest.hundredths / 100)
      end = rest.end
    }
    if text(end) == "钱" || text(end) == "整" { end += 1 }
    return slot(.amount(Money(minor: value)), start, end)
  }

  /// Position of the currency after a word or two that say whose it is: "2,205 Canadian dollars", "50 U.S. dollars".
  func namedCurrency(after end: Int) -> Int? {
    for index in end..<end + 5 {
      let word = text(index)
      if kind(index) == .mark, word == ".", text(index - 1).count == 1 { continue }
      guard kind(index) == .word, index < end + 3 || text(index - 1) == "." else { return nil }
      if index > end, Self.currencies.contains(word) { return Self.paid.contains(word) ? index : nil }
      guard !Self.isFunctionWord(word), Self.spans[word] == nil, !Self.parts.contains(word),
        Numeral.read(tokens, at: index) == nil
      else { return nil }
    }
    return nil
  }

  /// Currencies that are no other word: pounds weigh as well.
  private static let paid: Set<String> = [
    "dollars", "euros", "euro", "yuan", "rmb", "rupees", "naira", "shillings", "francs", "pesos", "yen",
    "baht", "rand", "dirhams", "riyals", "kroner", "kronor", "cedis", "ringgit", "rupiah", "dinars",
  ]

  /// "a 25-pound late fee": a sum before the noun that costs it; a 25-pound turkey weighs it.
  func priceBeforeNoun(_ numeral: Numeral, from start: Int) -> Slot? {
    let currency = numeral.end + 1
    guard text(numeral.end) == "-", isClose(currency), Self.currencies.contains(text(currency)),
      kind(currency) == .word
    else { return nil }
    let isPrice =
      !["pound", "pounds"].contains(text(currency))
      || (currency + 1...currency + 4).contains { Self.priced.contains(text($0)) }
    return slot(isPrice ? .amount(Money(minor: numeral.hundredths)) : .count, start, currency + 1)
  }

  static let priced: Set<String> = [
    "fee", "fees", "charge", "charges", "sum", "fine", "penalty", "payment", "payments", "instalment",
    "instalments", "installment", "installments", "deposit", "bill", "note", "notes", "loan", "top",
    "voucher", "refund", "bonus", "surcharge", "limit", "debt", "balance", "arrears", "cost", "costs",
    "shortfall", "discount", "offer", "cheque", "check", "transfer", "increase", "minimum", "credit",
    "rise",
  ]

  /// "a fee of 50 applies": whatever the verb.
  func isChargeOf(_ start: Int) -> Bool {
    text(start - 1) == "of"
      && [
        "fee", "charge", "penalty", "fine", "surcharge", "balance", "deposit", "debt", "arrears", "shortfall",
      ]
      .contains(text(start - 2))
  }

  private static let afterChange: Set<String> = [
    "on", "by", "before", "today", "tomorrow", "now", "each", "every", "a", "is", "left", "and", "to",
    "for", "please", "this", "next", "i", "you", "we", "beginning", "starting", "from", "that", "which",
    "when", "if", "would", "but", "so", "then", "in", "at", "off", "per", "or", "it", "he", "she", "they",
    "as", "was", "has", "will", "can", "not", "still", "due", "owing", "outstanding", "short", "over",
    "because", "until", "till", "though", "only", "all", "altogether", "exactly", "total", "monthly",
    "weekly", "tonight", "with",
  ]

  /// 5毛, 三角, 五毛二, "99 cents": hundredths and the position after them.
  ///
  /// - Parameter number: hundredths of a number already read up to `start`; nil reads the number there.
  func smallChange(at start: Int, of number: Int64? = nil) -> (minor: Int64, end: Int)? {
    var value = number
    var end = start
    if value == nil, start < tokens.count, let numeral = Numeral.read(tokens, at: start) {
      (value, end) = (numeral.hundredths, numeral.end)
    }
    guard let count = value, count < 10_000, count % 100 == 0 else { return nil }
    switch text(end) {
    case "cent", "cents", "pence": return (count / 100, end + 1)
    // "seven p" after pounds, and "ninety p"; 50p alone and 5 p.m. are something else.
    case "p" where (number == nil || kind(start - 1) == .word) && text(end + 1) != ".":
      return (count / 100, end + 1)
    case "毛", "角":
      guard count < 1_000 else { return nil }
      if let fen = Numeral.chineseDigits[text(end + 1)], !["块", "元"].contains(text(end + 2)) {
        return (count / 10 + fen, text(end + 2) == "分" ? end + 3 : end + 2)
      }
      return (count / 10, text(end + 1) == "钱" ? end + 2 : end + 1)
    // 一分钱 is said of no sum.
    case "分" where (200..<1_000).contains(count) && text(end + 1) == "钱": return (count / 100, end + 2)
    default: return nil
    }
  }
}
