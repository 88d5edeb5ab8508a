import Lending

// Into how many parts a debt is cut.

extension SlotReader {
  static let parts: Set<String> = [
    "instalments", "installments", "instalment", "installment", "parts", "payments", "portions", "tranches",
    "chunks", "slices", "steps", "goes", "pieces", "stages", "transfers", "repayments", "bits", "lots", "emi",
    "emis",
  ]
  private static let kindsOfPart: Set<String> = [
    "monthly", "weekly", "equal", "even", "small", "smaller", "fortnightly", "biweekly", "easy",
    "manageable", "regular", "fixed", "part", "separate", "more", "little", "payment", "quarterly", "of",
  ]
  static let units: Set<String> = ["months", "weeks", "fortnights", "month", "week"]
  static let missed: Set<String> = [
    "missed", "miss", "skipped", "behind", "late", "overdue", "unpaid", "last", "previous", "missing",
    "owe", "broke", "failed", "since", "fell", "outstanding", "open", "remain", "left", "remaining", "made",
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
      return slot(.periods(text(start - 2) == "half" ? 6 : 12), start, end)
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
      if isSpread(over: leads, from: start, to: unitEnd) || isPriced(from: start, to: unitEnd) {
        return slot(.periods(count), start, unitEnd)
      }
      return nil
    }
    if text(end) == "times", leads.isEmpty, isPaidOften(from: start, to: end + 1) {
      return slot(.periods(count), start, end + 1)
    }
    // "split it thirteen ways", "instalments: 3 of them"
    if text(end) == "ways", hears(["split", "divide", "break", "cut", "spread"], before: start, within: 6) {
      return slot(.periods(count), start, end + 1)
    }
    // "eight of seventy"
    if text(end) == "of", leads.isEmpty, count <= 60, text(start - 1) != "out",
      let each = Numeral.read(tokens, at: end + 1), each.hundredths >= max(1_000, numeral.hundredths * 2),
      isOpen(after: each.end), periodUnit(at: each.end) == nil, !isMissed(from: start, to: end)
    {
      // "payment 4 of 12" tells how far one has come.
      let isRank = ["payment", "instalment", "installment", "number", "part", "page"].contains(
        text(start - 1))
      return isRank ? slot(.count, start, each.end) : slot(.periods(count), start, end)
    }
    if text(end) == "of", text(end + 1) == "them", hears(Self.parts, before: start, within: 8) {
      return slot(isMissed(from: start, to: end) ? .count : .periods(count), start, end + 2)
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
    // "60 goes on insulin"
    if text(end) == "goes", kind(end + 1) == .word,
      !["of", "at", "please", "then", "starting"].contains(text(end + 1))
    {
      return nil
    }
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
    // "12 at 95" is a plan, "12 at 9" an hour.
    if text(start + 1) == "at", kind(start) == .number, let parts = count(start), (3...60).contains(parts),
      let each = Numeral.read(tokens, at: start + 2), isPlainPrice(each), isOpen(after: each.end),
      kind(start - 1) != .mark || start == 0 || text(start - 1) == ","
    {
      return slot(.periods(parts), start, start + 1)
    }
    if ["x", "×", "*", "@"].contains(text(start + 1)), let parts = count(start), (2...60).contains(parts),
      kind(start + 2) == .number || kind(start + 2) == .mark
    {
      return slot(.periods(parts), start, start + 2)
    }
    return nil
  }

  private func isMissed(from start: Int, to end: Int) -> Bool {
    // "6 of 12 instalments" are behind.
    let owner =
      ["your", "my", "the", "our", "their", "his", "her"].contains(text(start - 1)) ? start - 1 : start
    let isOf =
      text(owner - 1) == "of" && (kind(owner - 2) == .number || Numeral.read(tokens, at: owner - 2) != nil)
    // "You've paid seven instalments", "six payments so far"
    let isPaid =
      text(start - 1) == "paid"
      && ["i've", "you've", "have", "has", "already", "he's", "she's", "had"].contains(text(start - 2))
    let isSoFar = (end..<end + 4).contains {
      text($0) == "already" || text($0) == "so" && text($0 + 1) == "far"
        || text($0) == "date" && text($0 - 1) == "to"
    }
    // "What if we made it four payments?"
    if text(start - 1) == "it", ["made", "make"].contains(text(start - 2)) { return false }
    return isOf || isPaid || isSoFar || hears(Self.missed, before: start, within: 4)
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
    case ""
    where ["to", "of", "into"].contains(text(start - 1))
      && hears(["stretch", "spread", "stretched", "split", "plan", "term"], before: start, within: 5):
      return true
    case "for", "":
      // "every two weeks" says how often.
      if text(start - 1) == "every" { return false }
      // "pay 3,140 for three months"
      if lead == "for", isAfterSum(start), isPaidEach(before: start) { return true }
      let isEvery = hears(["every", "per"], before: start, within: 6)
      return isEvery || hears(rates, before: start, within: 6) || ["plan", "long"].contains(text(end))
    default: return false
    }
  }
}
