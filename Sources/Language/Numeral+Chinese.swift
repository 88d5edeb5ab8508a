// Numbers in Chinese characters, and in figures among them.

extension Numeral {
  static let chineseDigits: [String: Int64] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "俩": 2, "三": 3, "仨": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  static let chineseUnits: [String: Int64] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000,
  ]

  static func chinese(_ tokens: [Token], at start: Int) -> Numeral? {
    func plain(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    // 参万 is how 參萬 comes out where the script is converted.
    func text(_ index: Int) -> String {
      let said = plain(index)
      return said == "参" && ["拾", "佰", "仟", "万"].contains(plain(index + 1)) ? "叁" : said
    }
    if let short = unitFirst(tokens, at: start) { return short }
    if let slang = inNotes(tokens, at: start) { return slang }
    guard let first = chineseDigits[text(start)] ?? (text(start) == "十" ? 1 : nil) else { return nil }
    var index = start
    // 三五百 is said of no sum at all.
    if let leap = chineseDigits[text(start + 1)], chineseDigits[text(start)] != nil, leap > first + 1,
      first > 0,
      let unit = chineseUnits[text(start + 2)] ?? chineseFactors[text(start + 2)]
    {
      return Numeral(hundredths: first * unit * 100, end: start + 3, isSpelled: true, isVague: true)
    }
    // 五六百: the lower of two neighbours that share a unit.
    if let second = chineseDigits[text(start + 1)], second == first + 1, first > 0, text(start) != "十",
      chineseUnits[text(start + 2)] ?? chineseFactors[text(start + 2)] != nil
    {
      guard let unit = chineseUnits[text(start + 2)] ?? chineseFactors[text(start + 2)] else { return nil }
      return Numeral(hundredths: first * unit * 100, end: start + 3, isSpelled: true, isRough: true)
    }
    // 三百二百: so too where both are said in full.
    if let unit = chineseUnits[text(start + 1)], unit >= 100, text(start + 3) == text(start + 1),
      let second = chineseDigits[text(start + 2)], abs(second - first) == 1, text(start) != "十"
    {
      return Numeral(
        hundredths: min(first, second) * unit * 100, end: start + 4, isSpelled: true, isVague: true)
    }
    var total: Int64 = 0
    var section: Int64 = 0
    var digit: Int64?
    var lastUnit: Int64 = 1
    var sawZero = false
    while index < tokens.count, index - start < 16 {
      let character = text(index)
      if let value = chineseDigits[character] {
        if digit != nil, !sawZero { break }
        if value == 0, digit != nil { break }
        digit = value == 0 ? digit : value
        sawZero = value == 0
        if value == 0, lastUnit == 1 { digit = 0 }
      } else if let unit = chineseUnits[character] {
        guard digit != nil || unit == 10, unit < lastUnit || lastUnit == 1 || lastUnit == 10_000 else {
          // 三百二百 are two numbers.
          if digit != nil, !sawZero { (digit, index) = (nil, index - 1) }
          break
        }
        section += (digit ?? 1) * unit
        digit = nil
        sawZero = false
        lastUnit = unit
      } else if character == "万" || character == "萬" {
        guard total == 0, section > 0 || digit != nil else { break }
        total = (section + (digit ?? 0)) * 10_000
        section = 0
        digit = nil
        sawZero = false
        lastUnit = 10_000
      } else {
        break
      }
      index += 1
    }
    if sawZero, digit == nil { index -= 1 }
    if lastUnit >= 100, digit != nil, !sawZero, digitGoesOn(tokens, at: index - 1) {
      (digit, index) = (nil, index - 1)
    }
    // 一千二 leaves out its last unit; 一千零二 does not.
    let saidZero = index >= start + 2 && chineseDigits[text(index - 2)] == 0
    let factor = digit != nil && lastUnit >= 100 && !saidZero ? lastUnit / 10 : 1
    let value = total + section + (digit ?? 0) * factor
    return Numeral(hundredths: value * 100, end: index, isSpelled: true)
  }

  /// What may follow 5千 or 1.2万: 三百, 2千3, 零500, or a bare 三 that leaves out its unit.
  static func chineseTail(_ tokens: [Token], at start: Int, below factor: Int64) -> Numeral? {
    func text(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    guard start < tokens.count, tokens[start].kind == .number || tokens[start].kind == .han,
      !tokens[start].isSpaced
    else { return nil }
    let zero =
      ["零", "〇"].contains(text(start)) && start + 1 < tokens.count
      && tokens[start + 1].kind == .number
    let first = zero ? start + 1 : start
    if tokens[first].kind == .number {
      guard let digits = Int64(text(first)), digits < factor else { return nil }
      if let unit = chineseFactors[text(first + 1)], unit < factor, digits * unit < factor {
        let rest = chineseTail(tokens, at: first + 2, below: unit)
        return Numeral(
          hundredths: digits * unit * 100 + (rest?.hundredths ?? 0), end: rest?.end ?? first + 2,
          isSpelled: true)
      }
      if zero || text(first).count > 2 {
        return Numeral(hundredths: digits * 100, end: first + 1, isSpelled: true)
      }
      guard text(first).count == 1, !counts.contains(text(first + 1)) else { return nil }
      return Numeral(hundredths: digits * factor * 10, end: first + 1, isSpelled: true)
    }
    guard let tail = chinese(tokens, at: start), tail.hundredths < factor * 100 else { return nil }
    if tail.end == start + 1 {
      // 5千三次 counts times; 5千三 is money.
      if counts.contains(text(tail.end)) { return nil }
      return Numeral(hundredths: tail.hundredths * factor / 10, end: tail.end, isSpelled: true)
    }
    return tail
  }

  private static let counts: Set<String> = ["天", "次", "期", "个", "号", "月", "年", "周", "点"]
}
