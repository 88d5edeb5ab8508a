// Numbers that stand alone as sums do, yet tell an hour, an age, or how many of what was named.

extension SlotReader {
  /// "twenty to five", "ten till six".
  func isClockTime(_ numeral: Numeral) -> Bool {
    guard numeral.hundredths < 3_000, ["to", "past", "till", "until", "til"].contains(text(numeral.end))
    else { return false }
    let hour = Numeral.read(tokens, at: numeral.end + 1)?.hundredths ?? 0
    return (100...1_200).contains(hour)
  }

  /// "45, maybe 50 hours", "14 letters, 14!": a number whose noun stands with the one beside it.
  func sharesCount(_ numeral: Numeral, from start: Int) -> Bool {
    var next = numeral.end
    while next < numeral.end + 3, Self.between.contains(text(next)) { next += 1 }
    if next > numeral.end, kind(next) == .number || kind(next) == .word,
      let second = Numeral.read(tokens, at: next),
      kind(second.end) == .word, !Self.isFunctionWord(text(second.end)), text(second.end).hasSuffix("s"),
      !Self.currencies.contains(text(second.end))
    {
      return true
    }
    let isRepeat = text(numeral.end) == "!"
    guard isRepeat || ["say", "maybe", "perhaps", "or"].contains(text(start - 1)) else { return false }
    return (max(0, start - 7)..<start).contains { index in
      guard kind(index) == .number || kind(index) == .word, let first = Numeral.read(tokens, at: index),
        first.end < start, kind(first.end) == .word, text(first.end).hasSuffix("s")
      else { return false }
      return !Self.isFunctionWord(text(first.end)) && !Self.currencies.contains(text(first.end))
        && (!isRepeat || first.hundredths == numeral.hundredths)
    }
  }

  private static let between: Set<String> = [",", "maybe", "or", "perhaps", "say", "to", "even"]

  func isAge(_ start: Int) -> Bool {
    if hears(Self.people, before: start, within: 6), !hears(Self.givers, before: start, within: 5) {
      return true
    }
    return isAgeOfSpeaker(start)
  }

  /// "I'm 54", "I'll be fifty on Friday".
  func isAgeOfSpeaker(_ start: Int) -> Bool {
    let verb = text(start - 1) == "just" || text(start - 1) == "only" ? start - 2 : start - 1
    return ["is", "was", "be", "am", "are"].contains(text(verb))
      && (verb - 2..<verb).contains { ["i", "i'll", "he", "she", "you", "we", "they"].contains(text($0)) }
      || ["i'm", "he's", "she's", "you're", "we're", "they're"].contains(text(verb))
  }

  static let people: Set<String> = [
    "son", "daughter", "kid", "kids", "mum", "mam", "mother", "dad", "father", "wife", "husband", "partner",
    "baby", "lad", "lads", "girl", "boy", "boys", "girls", "nan", "gran", "sister", "brother", "child",
    "children", "aged", "age", "turned", "turning", "eldest", "youngest", "twins", "son's", "daughter's",
    "mum's", "mother's", "dad's", "father's", "wife's", "husband's", "grandad", "granddad", "grandma",
    "nana", "nephew", "niece", "ages", "born", "birthday",
  ]
}
