// Numbers that name something by what stands around them in English: a house in its street, the digits of a card.

extension SlotReader {
  func isNamedInEnglish(_ numeral: Numeral, at start: Int) -> Bool {
    isHouse(numeral, at: start) || isDigits(numeral, at: start) || isSetApart(numeral, at: start)
      || isSender(numeral, at: start) || isInPlaceOfLabel(numeral, at: start)
  }

  /// "21 Elm Road", "1450 Old Maple Crescent", but no "500 down the road".
  private func isHouse(_ numeral: Numeral, at start: Int) -> Bool {
    guard numeral.hundredths < 10_000_000, numeral.whole != nil, !text(start).contains(","),
      !text(start).contains(".")
    else { return false }
    for index in numeral.end..<numeral.end + 4 {
      guard kind(index) == .word else { return false }
      if index > numeral.end {
        if Self.streets.contains(text(index)) { return true }
        // Words that a sum could be followed by as well: "60 into Drummond Court,".
        if Self.courts.contains(text(index)), kind(index + 1) != .word { return true }
      }
      if Self.isFunctionWord(text(index)) { return false }
      if Self.currencies.contains(text(index)) || Self.months[text(index)] != nil { return false }
    }
    return false
  }

  /// "the last four digits of your card, 3305", "the six-digit code is 482913".
  private func isDigits(_ numeral: Numeral, at start: Int) -> Bool {
    guard (3...8).contains(numeral.digits), numeral.end == start + 1, !text(start).contains(","),
      !text(start).contains("."), !Self.currencies.contains(text(numeral.end))
    else { return false }
    let lead = (max(0, start - 12)..<start).reversed().first {
      ["digits", "digit", "figures"].contains(text($0))
    }
    guard let lead, staysInSentence(lead, start) else {
      return ["last", "final"].contains(text(start - 3)) && text(start - 1) == "are"
    }
    // "It has six digits, and you owe 3305."
    return !(lead..<start).contains { ["owe", "pay", "balance", "due", "sum", "amount"].contains(text($0)) }
  }

  /// "my extension, 517,": the name and its number side by side.
  private func isSetApart(_ numeral: Numeral, at start: Int) -> Bool {
    guard numeral.digits > 0, [",", ":", "("].contains(text(start - 1)), !text(start).contains(","),
      kind(numeral.end) != .word
    else { return false }
    return [
      "extension", "ext", "code", "reference", "ref", "id", "pin", "badge", "room", "postcode", "desk",
      "number", "counter",
    ]
    .contains(text(start - 2))
  }

  /// "flat 204, not 240", "extension 517 or 519"
  private func isInPlaceOfLabel(_ numeral: Numeral, at start: Int) -> Bool {
    guard ["not", "or"].contains(text(start - 1)) else { return false }
    let other = text(start - 2) == "," ? start - 3 : start - 2
    guard kind(other) == .number, text(other).count == text(start).count,
      let first = Numeral.read(tokens, at: other)
    else { return false }
    return isLabel(first, from: other)
  }

  /// "the text came from 78880", "reply STOP to 62277".
  private func isSender(_ numeral: Numeral, at start: Int) -> Bool {
    numeral.digits >= 5 && !text(start).contains(",") && !text(start).contains(".")
      && ["from", "to", "on", "is"].contains(text(start - 1))
      && hears(Self.messages, before: start, within: text(start - 1) == "from" ? 6 : 4)
      && !hears(["down", "up", "raise", "owe", "due", "balance", "of"], before: start, within: 3)
  }

  private static let messages: Set<String> = [
    "text", "texts", "texted", "sms", "message", "messages", "call", "calls", "called", "ring", "rang",
    "reply", "whatsapp", "number", "line",
  ]
  private static let streets: Set<String> = [
    "road", "rd", "street", "avenue", "ave", "crescent", "lane", "terrace", "boulevard", "blvd", "gardens",
    "grove", "mews", "quay", "parade", "highway", "circle", "walk", "row", "green", "hill",
  ]
  private static let courts: Set<String> = [
    "close", "court", "drive", "place", "way", "square", "park", "rise", "view", "st", "house",
  ]
}
