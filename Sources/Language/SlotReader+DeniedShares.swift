// Shares that no one is to pay: "I can't pay the full amount", "half is not going to do it".

extension SlotReader {
  /// Whether the words around a share say that it cannot, need not or would not do to be paid.
  func isDenied(_ share: Range<Int>) -> Bool {
    isBeyond(share) || isTooLittle(share.upperBound)
  }

  /// "can't pay it in full", "nobody could clear all of it", "I'm not asking for the whole balance".
  private func isBeyond(_ share: Range<Int>) -> Bool {
    // "I can't clear all of it until the 5th" offers it for then.
    let next = share.upperBound..<share.upperBound + 3
    if next.contains(where: { ["until", "till", "before"].contains(text($0)) }) { return false }
    var isPaid = false
    var index = share.lowerBound - 1
    while index >= max(0, share.lowerBound - 9) {
      let word = text(index)
      if kind(index) == .mark || Self.turnsOfDenial.contains(word) { return false }
      let isNot =
        Self.denials.contains(word) || word == "no" && ["way", "one", "chance"].contains(text(index + 1))
      if isPaid, isNot {
        // "Can't you pay all of it?" and "why not pay half?" ask for it.
        return !["you", "we"].contains(text(index + 1)) && text(index - 1) != "why"
      }
      if Self.payments.contains(word) { isPaid = true }
      index -= 1
    }
    return false
  }

  /// "half won't do", "a third isn't enough", but "half is no problem".
  private func isTooLittle(_ end: Int) -> Bool {
    var index = end
    if text(index) == "of", kind(index + 1) == .word { index += 2 }
    if ["isn't", "won't", "wouldn't", "doesn't", "ain't"].contains(text(index)) {
      index += 1
    } else if ["is", "will", "would", "does"].contains(text(index)),
      ["not", "no", "never"].contains(text(index + 1))
    {
      index += 2
    } else {
      return false
    }
    return !(index...index + 1).contains { ["problem", "issue", "trouble", "bad"].contains(text($0)) }
  }

  private static let denials: Set<String> = [
    "can't", "cannot", "couldn't", "won't", "wouldn't", "don't", "doesn't", "didn't", "haven't", "hasn't",
    "isn't", "aren't", "not", "never", "nobody", "none", "unable", "impossible", "refuse", "cant", "dont",
    "wont", "nobody's", "needn't",
  ]
  private static let payments: Set<String> = [
    "pay", "paying", "paid", "clear", "clearing", "cleared", "settle", "settling", "settled", "cover", "send",
    "transfer", "do", "manage", "get", "find", "afford", "raise", "make", "have", "got", "give", "need",
    "asking", "expecting", "expect", "demanding", "after", "accept", "take", "handle", "repay", "want",
    "scrape",
  ]
  /// Words after which another clause tells what is to be paid after all.
  private static let turnsOfDenial: Set<String> = [
    "but", "unless", "until", "till", "less", "than", "only", "without", "except", "and", "so", "if", "then",
    "because", "just",
  ]
}
