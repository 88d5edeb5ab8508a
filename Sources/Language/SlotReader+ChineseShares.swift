import Lending

// Parts of what is due, in Chinese.

extension SlotReader {
  /// Words before a part that is let off rather than paid.
  private static let given: Set<String> = [
    "免", "减", "折", "让", "砍", "惠", "降", "便", "少", "涨", "抽", "跌", "亏", "缩",
  ]
  private static let pays: Set<String> = ["还", "付", "交", "缴", "给", "清", "出", "转", "入", "来"]

  func chineseShare(at start: Int) -> Slot? {
    if let end = after(anyOf: ["一半", "半数", "半额"], at: start) {
      // 减一半 and 生意少了一半 are not paid.
      let change = text(start - 1) == "了" ? start - 2 : start - 1
      if ["天", "年", "个", "人"].contains(text(end)) { return nil }
      if Self.given.contains(text(change)) { return slot(.count, start, end) }
      return slot(.share(Share(1, over: 2)), start, end)
    }
    return wholeInChinese(at: start) ?? fractionInChinese(at: start) ?? percentage(at: start)
  }

  private func wholeInChinese(at start: Int) -> Slot? {
    if let end = after(anyOf: ["全额", "全款", "一次性还清", "一次性结清", "全部还清", "全部结清", "全数"], at: start) {
      // 怎么又要我全款 is no offer.
      return hears(["怎", "凭"], before: start, within: 7) ? nil : slot(.share(.all), start, end)
    }
    guard let end = after("全部", at: start) else { return nil }
    let follows: Set<String> = ["还", "付", "结", "款", "欠", "金", "余", "本", "债", "贷", "清", "一", "给", "逾", "交"]
    guard kind(end) != .han || follows.contains(text(end)) || after("的钱", at: end) != nil else { return nil }
    return slot(.share(.all), start, end)
  }

  private func fractionInChinese(at start: Int) -> Slot? {
    if let top = after("百分之", at: start), let numeral = Numeral.read(tokens, at: top),
      let whole = numeral.whole,
      (1...100).contains(whole), !hears(["利", "息", "免", "减", "罚", "率"], before: start, within: 6),
      !isLetOff(at: numeral.end), !isOfOthers(at: numeral.end),
      hears(Self.pays, before: start, within: 6)
        || (numeral.end..<numeral.end + 6).contains(where: { Self.pays.contains(text($0)) })
    {
      return slot(.share(Share(Int64(whole), over: 100)), start, numeral.end)
    }
    guard let bottom = Numeral.read(tokens, at: start), let denominator = bottom.whole else { return nil }
    if let middle = after("分之", at: bottom.end), let top = Numeral.read(tokens, at: middle),
      let numerator = top.whole, (2...100).contains(denominator), (1..<denominator).contains(numerator)
    {
      return slot(.share(Share(Int64(numerator), over: Int64(denominator))), start, top.end)
    }
    return tenths(bottom, from: start) ?? shortFraction(bottom, from: start)
  }

  /// 三成, 两成五, 七成半; what is let off is none.
  private func tenths(_ count: Numeral, from start: Int) -> Slot? {
    guard text(count.end) == "成", let whole = count.whole, (1...9).contains(whole),
      !["为", "员", "功", "立", "交", "本", "天", "年", "熟", "新", "把", "胜", "希", "可"].contains(text(count.end + 1))
    else { return nil }
    let next = text(count.end + 1)
    let more = next == "半" ? 5 : Numeral.chineseDigits[next] ?? 0
    let end = count.end + (more > 0 ? 2 : 1)
    if hears(Self.given, before: start, within: 3) || ["利", "折", "罚", "优"].contains(text(end))
      || isLetOff(at: end)
    {
      return slot(.count, start, end)
    }
    return slot(.share(Share(Int64(whole * 10) + more, over: 100)), start, end)
  }

  /// 三成给我免了: let off by what comes after.
  private func isLetOff(at end: Int) -> Bool {
    (end..<end + 5).prefix { kind($0) != .mark }.contains { ["免", "减"].contains(text($0)) }
  }

  /// 百分之八十的客户: no part of what is due.
  private func isOfOthers(at end: Int) -> Bool {
    text(end) == "的" && !["欠", "款", "钱", "债", "本", "余", "账", "逾", "金", "那", "这"].contains(text(end + 1))
  }

  /// 三分一, 四分三: fractions as they are said in Cantonese.
  private func shortFraction(_ bottom: Numeral, from start: Int) -> Slot? {
    guard let denominator = bottom.whole, (3...10).contains(denominator), bottom.end == start + 1,
      text(bottom.end) == "分", let numerator = Numeral.chineseDigits[text(bottom.end + 1)],
      (1..<Int64(denominator)).contains(numerator),
      !["次", "期", "个", "笔", "份", "批", "十", "百", "千", "块", "元", "钱", "月", "周"].contains(text(bottom.end + 2))
    else { return nil }
    return slot(.share(Share(numerator, over: Int64(denominator))), start, bottom.end + 2)
  }
}
