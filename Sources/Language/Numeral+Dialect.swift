// Numbers as they are said in the south and at the counter, where a part goes without saying.

extension Numeral {
  private static let leading: [String: Int64] = ["百": 100, "千": 1_000, "万": 10_000]
  private static let currencies: Set<String> = ["块", "元", "蚊"]

  /// 千二, 百五, 万八 and 千五百, where the one that leads is left out; 千儿八百 is said of no sum at all.
  static func unitFirst(_ tokens: [Token], at start: Int) -> Numeral? {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    guard let unit = leading[text(start)], !endsNumber(tokens, at: start - 1) else { return nil }
    let first = text(start + 1) == "儿" ? start + 2 : start + 1
    if text(first) == "八" || first > start + 1, let lower = chineseUnits[text(first + 1)], lower * 10 == unit
    {
      return Numeral(hundredths: unit * 100, end: first + 2, isSpelled: true, isVague: true)
    }
    // 百十块
    if unit == 100, text(first) == "十", currencies.contains(text(first + 1)) {
      return Numeral(hundredths: unit * 100, end: first + 1, isSpelled: true, isVague: true)
    }
    guard let digit = chineseDigits[text(start + 1)], digit > 0 else { return nil }
    let value = Numeral(hundredths: (unit + digit * unit / 10) * 100, end: start + 2, isSpelled: true)
    if currencies.contains(text(start + 2)), unit < 10_000 || digit > 1 { return value }
    // 万一 is "in case".
    guard digit > 1, text(start + 1) != "两" else { return nil }
    if let lower = chineseUnits[text(start + 2)] {
      guard lower * 10 == unit, chineseDigits[text(start + 3)] == nil else { return nil }
      return Numeral(hundredths: value.hundredths, end: start + 3, isSpelled: true)
    }
    let goesOn = chineseDigits[text(start + 2)] != nil || ["分", "万", "亿", "个"].contains(text(start + 2))
    return goesOn ? nil : value
  }

  /// Whether a token could be the number of which a unit is the next part, as in 三千, 几百 and 5万.
  private static func endsNumber(_ tokens: [Token], at index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let text = tokens[index].text
    return tokens[index].kind == .number || chineseDigits[text] != nil || chineseUnits[text] != nil
      || ["万", "亿", "几", "数", "成", "上", "好", "半", "多", "零"].contains(text)
  }

  /// 八旧水 and 三撇水: hundreds and thousands by the look of their notes.
  static func inNotes(_ tokens: [Token], at start: Int) -> Numeral? {
    guard start + 2 < tokens.count, let digit = chineseDigits[tokens[start].text], digit > 0,
      let unit = ["旧": 100, "撇": 1_000][tokens[start + 1].text] as Int64?, tokens[start + 2].text == "水"
    else { return nil }
    return Numeral(hundredths: digit * unit * 100, end: start + 3, isSpelled: true)
  }

  /// What 一 begins, so that it is no part of the number before it: 两千一起还, 五百一个月.
  private static let afterOne: Set<String> = [
    "起", "次", "共", "定", "下", "并", "样", "些", "般", "边", "旦", "切", "直", "齐", "律", "笔", "天", "期", "年",
  ]

  /// Whether a last digit counts what follows rather than ending the number: 五百三期, 一千两个月, 三千五号.
  static func digitGoesOn(_ tokens: [Token], at index: Int) -> Bool {
    func text(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    let (next, second) = (text(index + 1), text(index + 2))
    if text(index) == "一",
      afterOne.contains(next) || next == "周" && chineseDigits[second] == nil && second != "末"
    {
      return true
    }
    switch next {
    case "个": return ["月", "星", "礼", "周", "人"].contains(second)
    case "期": return !["限", "末", "间"].contains(second)
    case "次": return second != "日"
    case "号", "笔": return true
    case "天": return second != "天"
    default: return false
    }
  }
}
