import Lending

// Payments that recur: when the first of them falls, and how many there are.

extension SlotReader {
  /// "182 each Friday, starting on 11 December": the weekday names no day where another is named as the first.
  func begun(_ slots: [Slot]) -> [Slot] {
    var slots = slots
    for index in slots.indices {
      guard case .date(let day) = slots[index].value, recurs(slots[index].tokens) else { continue }
      if let first = slots[(index + 1)...].first(where: { begins($0, after: slots[index].tokens.upperBound) })
      {
        if first.value != slots[index].value { slots[index].value = .count }
      } else if let week = weekOfBeginning(after: slots[index].tokens.upperBound) {
        let first = today.weekday(day.weekday, ofWeek: week)
        if first >= today { slots[index].value = .date(first) }
      }
    }
    return slots
  }

  /// "182 every Friday, four times", but not "I called you every Friday, four times".
  func isPaidOften(from start: Int, to end: Int) -> Bool {
    let rates: Set<String> = ["every", "each", "weekly", "monthly", "fortnightly"]
    guard !["a", "per", "in", "already", "this", "last"].contains(text(end)),
      hears(rates, before: start, within: 8) || rates.contains(text(end))
    else { return false }
    return (max(0, start - 12)..<start).contains {
      if case .amount? = amount(at: $0)?.value { true } else { false }
    }
  }

  private func recurs(_ tokens: Range<Int>) -> Bool {
    let lead = text(tokens.lowerBound - 1)
    return ["every", "each", "每"].contains(lead) || lead == "个" && text(tokens.lowerBound - 2) == "每"
      || tokens.count == 1 && text(tokens.lowerBound).hasSuffix("days")
        && Self.weekdays[text(tokens.lowerBound)] != nil
  }

  /// Whether a day is named as the first one, in the sentence that names what recurs.
  private func begins(_ slot: Slot, after end: Int) -> Bool {
    guard case .date = slot.value, staysInSentence(end, slot.tokens.lowerBound) else { return false }
    return hears(Self.beginnings, before: slot.tokens.lowerBound, within: 3)
      || stands(anyOf: ["从", "自", "由"], before: slot.tokens.lowerBound)
      || after(anyOf: ["开始", "起"], at: slot.tokens.upperBound) != nil
  }

  /// Weeks from now of "beginning this week" and "the first next week".
  private func weekOfBeginning(after end: Int) -> Int? {
    for index in end..<min(end + 10, tokens.count) where text(index + 1) == "week" {
      guard ["this", "next"].contains(text(index)), staysInSentence(end, index),
        hears(Self.beginnings, before: index, within: 3)
      else { continue }
      return text(index) == "next" ? 1 : 0
    }
    return nil
  }

  func staysInSentence(_ start: Int, _ end: Int) -> Bool {
    end - start <= 12 && !(start..<max(start, end)).contains { Clauses.endsSentence(tokens[$0]) }
  }

  private static let beginnings: Set<String> = [
    "starting", "start", "starts", "beginning", "begin", "begins", "commencing", "first", "from",
  ]
}
