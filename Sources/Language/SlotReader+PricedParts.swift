// Months and weeks that a sum beside them makes instalments.

extension SlotReader {
  /// "24 months at 31 pounds", "18 months is fine at 49 a month": a sum for each makes them instalments.
  func isPriced(from start: Int, to end: Int) -> Bool {
    if ["at", "@", "of"].contains(text(end)) {
      let sum = kind(end + 1) == .mark && kind(end + 2) == .number ? end + 2 : end + 1
      return Numeral.read(tokens, at: sum).map { $0.hundredths >= 500 } ?? false
    }
    guard ["is", "would", "works", "sounds", "suits", "will", ","].contains(text(end)),
      !["last", "past", "by"].contains(text(start - 1)),
      !hears(Self.missed.union(["been", "off", "was", "arrears"]), before: start, within: 5)
    else { return false }
    for index in end..<min(end + 16, tokens.count) {
      if [".", "?", "!", ";", "\n"].contains(text(index)) { return false }
      if kind(index) == .number || kind(index) == .word, let sum = Numeral.read(tokens, at: index),
        sum.hundredths >= 500, isRegular(at: sum.end)
      {
        return true
      }
    }
    return false
  }

  /// Whether the sum before "for three months" is one that is to be paid in each.
  func isPaidEach(before start: Int) -> Bool {
    hears(["pay", "paying", "send", "sending", "do", "manage", "afford", "put"], before: start, within: 6)
      && !hears(
        ["can't", "cannot", "couldn't", "won't", "not", "don't", "didn't", "off", "wait", "hold"],
        before: start,
        within: 8)
  }

  /// Whether a sum stands after months that it is paid in, as in "twelve months at eighty".
  func isPriceOfParts(_ start: Int) -> Bool {
    guard text(start - 1) == "at", let each = Numeral.read(tokens, at: start) else {
      return false
    }
    return (Self.units.contains(text(start - 2)) || Self.parts.contains(text(start - 2)))
      && each.hundredths >= 500
      || kind(start - 2) == .number && isPlainPrice(each)
  }

  /// A number that tells no hour: 95, but neither "nine thirty" nor 9.
  func isPlainPrice(_ each: Numeral) -> Bool {
    each.hundredths >= 2_500 && (each.digits > 0 || each.hundredths < 10_000)
  }
}
