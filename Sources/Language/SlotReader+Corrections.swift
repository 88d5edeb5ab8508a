import Lending

// Slips of the tongue: "250, no, sorry, 230" asks for 230, and 周四，不对，周六 is a Saturday.

extension SlotReader {
  /// Turns sums and days that the speaker takes back at once into numbers that mean nothing.
  ///
  /// Between the two stands a word that takes back, and nothing else but fillers and slots of the other kind.
  func corrected(_ slots: [Slot]) -> [Slot] {
    var slots = slots
    for later in slots.indices {
      guard let kind = Correctable(slots[later].value),
        let earlier = slots[..<later].lastIndex(where: { Correctable($0.value) == kind }),
        takesBack(slots[earlier].tokens.upperBound..<slots[later].tokens.lowerBound, past: slots)
          || kind != .amount
            && isMoved(to: slots[later].tokens.lowerBound, from: slots[earlier].tokens.upperBound)
      else { continue }
      let slip = slots[earlier].value
      for index in slots[...earlier].indices where slots[index].value == slip { slots[index].value = .count }
    }
    for later in slots.indices.dropFirst() where isRejected(slots[later - 1], for: slots[later]) {
      slots[later - 1].value = .count
    }
    return slots
  }

  /// "not this Friday but the Friday after": the day that is ruled out counts no more.
  private func isRejected(_ first: Slot, for second: Slot) -> Bool {
    guard case .date = first.value, case .date = second.value, text(first.tokens.lowerBound - 1) == "not"
    else {
      return false
    }
    let between = (first.tokens.upperBound..<second.tokens.lowerBound).map(text)
    return between.contains("but") && between.allSatisfy { [",", "but", "on", "by", "the"].contains($0) }
  }

  private enum Correctable {
    case amount, day, parts

    init?(_ value: Slot.Value) {
      switch value {
      case .amount: self = .amount
      case .date: self = .day
      case .periods: self = .parts
      default: return nil
      }
    }
  }

  private func takesBack(_ gap: Range<Int>, past slots: [Slot]) -> Bool {
    let between = gap.filter { index in !slots.contains { $0.tokens.contains(index) } }
    guard (1...12).contains(between.count) else { return false }
    if between.contains(where: { kind($0) == .han }) { return takesBackInChinese(between) }
    let words = between.map(text)
    // "80 rather than 90" takes nothing back.
    if words.contains("than") { return false }
    return words.allSatisfy { Self.takingBack.contains($0) || Self.fillers.contains($0) }
      && words.contains { Self.takingBack.contains($0) }
  }

  static let takingBack: Set<String> = [
    "no", "sorry", "mean", "meant", "pardon", "lie", "scratch", "correction", "rather", "nope", "misread",
    "misspoke", "mistyped", "typo", "oops", "whoops", "wrong", "apologies", "muddled", "strike",
  ]
  private static let fillers: Set<String> = [
    ",", ".", "…", "-", "–", "—", "?", "!", ";", "the", "on", "by", "before", "for", "at", "of", "to", "a",
    "month", "week", "er", "uh", "um", "erm", "oh", "ah", "well", "wait", "i", "i'm", "make", "makes",
    "that", "that's", "it", "it's", "its", "call", "tell", "hang", "beg", "your", "or", "say", "said",
    "did", "actually", "my", "mistake", "me", "was", "is", "should", "be", "let", "let's", "until", "from",
    "hold", "then", "i'll", "pay", "got", "figure", "number", "slip", "tongue", "have", "i've", "looking",
    "line", "slipped", "just", "one", "sec", "second", "moment", "think", "ignore", "this", "better",
    "still", "more", "like", "can", "do", "please",
  ]
  static let stops: Set<Character> = [
    ",", ".", "，", "。", "、", "…", "—", "-", "!", "！", "?", "？", ";", "；",
  ]
}
