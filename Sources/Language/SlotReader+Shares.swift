import Lending

// Parts of what is due.

extension SlotReader {
  private static let notAfterHalf: Set<String> = [
    "an", "hour", "past", "day", "a", "year", "month", "hearted", "way", "expect", "expected", "dozen",
    "time", "the",
  ]
  private static let wants: Set<String> = [
    "pay", "paying", "paid", "clear", "clearing", "settle", "owe", "need", "want", "cover", "send",
    "transfer", "do", "manage", "get",
  ]
  /// What is no debt that one could pay a share of.
  private static let others: Set<String> = [
    "people", "customers", "borrowers", "cases", "time", "callers", "clients", "income", "wages", "salary",
    "pay", "wage", "households", "us", "them", "accounts",
  ]
  private static let owed: Set<String> = [
    "debt", "balance", "sum", "money", "total", "loan", "lot", "arrears", "bill", "outstanding", "full",
    "whole",
  ]
  private static let afterHalfOf: Set<String> = [
    "it", "that", "this", "the", "what", "your", "all", "everything",
  ]
  private static let afterPart: Set<String> = [
    "", "of", "now", "today", "up", "first", "then", "by", "on", "upfront", "this", "next", "at",
    "tomorrow", "before", "straight", "down", "immediately", "and", "in", "with", "or", "each", "every",
    "per", "monthly", "weekly", "is", "will", "would",
  ]

  func englishShare(at start: Int) -> Slot? {
    guard let found = spokenShare(at: start) ?? percentage(at: start) else { return nil }
    guard case .share = found.value, isDenied(found.tokens) else { return found }
    return slot(.count, start, found.tokens.upperBound)
  }

  private func spokenShare(at start: Int) -> Slot? {
    (everything(at: start) ?? writtenFraction(at: start) ?? spelledFraction(at: start))
      .map { slot(.share($0.0), start, $0.1) }
  }

  private func everything(at start: Int) -> (Share, Int)? {
    switch text(start) {
    case "in" where text(start + 1) == "full": return (.all, start + 2)
    case "full", "whole", "entire":
      let nouns: Set<String> = ["amount", "sum", "balance", "debt", "thing", "arrears", "payment", "lot"]
      if text(start + 1) == "thing", !hears(Self.wants, before: start, within: 7) { return nil }
      if nouns.contains(text(start + 1)) { return (.all, start + 2) }
      if nouns.contains(text(start + 2)),
        ["outstanding", "overdue", "due", "remaining"].contains(text(start + 1))
      {
        return (.all, start + 3)
      }
    case "all" where text(start + 1) == "of" && ["it", "this", "that"].contains(text(start + 2)):
      // "with all of this" is no sum, and neither is "all of the reasons".
      let isOpen = text(start + 2) == "it" || hears(Self.wants, before: start, within: 6)
      // "the 130, all of it" means the 130.
      let isOfSum = text(start - 1) == "," && isAfterSum(start - 1)
      return isOpen && !isOfSum && text(start - 1) != "with" ? (.all, start + 3) : nil
    // "The lot, please": all that is said of how much.
    case "the" where text(start + 1) == "lot" && (start == 0 || Clauses.endsSentence(tokens[start - 1])):
      let isOpen = kind(start + 2) != .word || Self.afterPart.contains(text(start + 2))
      return isOpen && text(start + 2) != "of" ? (.all, start + 2) : nil
    case "everything" where text(start + 1) == "you" && text(start + 2) == "owe": return (.all, start + 3)
    case "everything" where ["outstanding", "due", "owed", "overdue"].contains(text(start + 1)):
      return (.all, start + 2)
    default: break
    }
    return nil
  }

  private func writtenFraction(at start: Int) -> (Share, Int)? {
    guard kind(start) == .number, text(start + 1) == "/", kind(start + 2) == .number, text(start + 3) != "/",
      Self.months[text(start + 3)] == nil,
      let top = Int64(text(start)), let bottom = Int64(text(start + 2)), top > 0, top < bottom, bottom <= 10,
      !["on", "by", "before", "until", "due", "from"].contains(text(start - 1))
    else { return nil }
    return (Share(top, over: bottom), start + 3)
  }

  private func spelledFraction(at start: Int) -> (Share, Int)? {
    if text(start) == "half",
      !Self.notAfterHalf.contains(text(start + 1)) || ["amount", "next"].contains(text(start + 2))
        || ["the", "my", "your", "our"].contains(text(start + 1)) && Self.owed.contains(text(start + 2))
    {
      // A spouse is no share.
      if ["other", "better"].contains(text(start - 1)),
        ["my", "his", "her", "your"].contains(text(start - 2))
      {
        return nil
      }
      if text(start + 1) == "-" { return nil }
      if text(start - 1) == "a", !Self.afterPart.contains(text(start + 1)), kind(start + 1) == .word {
        return nil
      }
      if ["and", "another"].contains(text(start - 1)), text(start + 1) == "months" { return nil }
      if text(start + 1) == "of", !Self.afterHalfOf.contains(text(start + 2)) { return nil }
      // "after half five" is an hour.
      let hours = Numeral.read(tokens, at: start + 1)?.hundredths ?? 0
      if (100...1_200).contains(hours), !["k", "grand"].contains(text(start + 1)) { return nil }
      if ["monday", "two", "per", "first", "second"].contains(text(start - 1)) { return nil }
      return (Share(1, over: 2), start + 1)
    }
    let bottoms: [String: Int64] = [
      "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fifth": 5, "fifths": 5, "tenth": 10,
    ]
    let tops: [String: Int64] = ["a": 1, "one": 1, "two": 2, "three": 3, "four": 4]
    guard let top = tops[text(start)] else { return nil }
    let dash = text(start + 1) == "-" ? 1 : 0
    guard let bottom = bottoms[text(start + 1 + dash)], top < bottom,
      Self.afterPart.contains(text(start + 2 + dash)) || kind(start + 2 + dash) == .mark
        || isRegular(at: start + 2 + dash),
      text(start + 2 + dash) != "-"
    else { return nil }
    // "a quarter of an hour"
    if text(start + 2 + dash) == "of", ["an", "hour"].contains(text(start + 3 + dash)) { return nil }
    return (Share(top, over: bottom), start + 2 + dash)
  }

  /// Position after "%", "percent" or "per cent", 趴 or 巴仙, or nil where none stands.
  func afterPercent(at index: Int) -> Int? {
    if ["%", "percent", "pct", "趴"].contains(text(index)) { return index + 1 }
    if text(index) == "per", text(index + 1) == "cent" { return index + 2 }
    return after("巴仙", at: index)
  }

  /// "20 % of the balance", 先还20%; a rate of interest is no share.
  func percentage(at start: Int) -> Slot? {
    guard let numeral = Numeral.read(tokens, at: start), let end = afterPercent(at: numeral.end),
      let whole = numeral.whole, (1...100).contains(whole)
    else { return nil }
    if hears(["利", "率", "息"], before: start, within: 5) { return slot(.count, start, end) }
    let isOfOthers = (end + 1...end + 2).contains { Self.others.contains(text($0)) }
    let isOfDebt =
      text(end) == "of" && !isOfOthers && !hears(["interest", "charge", "rate"], before: start, within: 6)
    let isPaid = hears(
      ["pay", "manage", "put", "send", "clear", "settle", "cover", "do", "还", "付", "交", "缴"], before: start,
      within: 3)
    let follows = ["interest", "a", "per", "off", "discount", "利", "年", "月", "日"].contains(text(end))
    let isGiven =
      hears(
        ["waive", "waived", "knock", "off", "reduce", "cut", "forgive", "免", "减", "折", "降"], before: start,
        within: 5)
      || (end..<end + 5).contains {
        ["fee", "fees", "interest", "penalty", "charges", "charge", "罚", "息"].contains(text($0))
      }
    let isNow = ["now", "today", "upfront", "down", "先"].contains(text(end))
    let isDated = ["on", "by", "before"].contains(text(end)) && englishDay(at: end + 1) != nil
    guard !isGiven, isOfDebt || ((isPaid || isNow || isDated) && !follows) else {
      return slot(.count, start, end)
    }
    return slot(.share(Share(Int64(whole), over: 100)), start, end)
  }
}
