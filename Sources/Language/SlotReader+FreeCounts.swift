// Numbers that stand alone as sums do, yet tell an hour, an age, or how many of what was named.

extension SlotReader {
  /// "twenty to five", "ten till six".
  func isClockTime(_ numeral: Numeral) -> Bool {
    guard numeral.hundredths < 3_000, ["to", "past", "till", "until", "til"].contains(text(numeral.end))
    else { return false }
    let hour = Numeral.read(tokens, at: numeral.end + 1)?.hundredths ?? 0
    return (100...1_200).contains(hour)
  }

  /// "between 9 and 11 this morning", but not "between 5 and 10 a week" or "pay between 10 and 12".
  func isHourBetween(_ numeral: Numeral, from start: Int) -> Bool {
    let first: Int
    if text(start - 1) == "between" {
      first = start
    } else if text(start - 1) == "and", text(start - 3) == "between" {
      first = start - 2
    } else {
      return false
    }
    guard let opening = Numeral.read(tokens, at: first), (1...12).contains(opening.whole ?? 0),
      text(opening.end) == "and", let closing = Numeral.read(tokens, at: opening.end + 1),
      (1...12).contains(closing.whole ?? 0), !isRegular(at: closing.end),
      kind(closing.end) != .word || Self.isFunctionWord(text(closing.end))
    else { return false }
    return !Self.currencies.contains(text(closing.end))
      && !hears(Self.givers.union(["manage", "do", "find", "say"]), before: first, within: 4)
  }

  /// "around ten thirty", "ring me eleven fifteen tomorrow": an hour and its minutes in words.
  func isSpelledHour(_ numeral: Numeral, from start: Int) -> Bool {
    guard numeral.isSpelled, let whole = numeral.whole, (1_000...1_259).contains(whole), whole % 100 < 60,
      !(start..<numeral.end).contains(where: { text($0) == "hundred" })
    else { return false }
    if ["at", "till", "until", "after", "before", "past", "from"].contains(text(start - 1)) {
      return !isLevel(numeral, from: start)
    }
    return [15, 30, 45].contains(whole % 100)
      && (["around", "about", "by"].contains(text(start - 1))
        || hears(
          ["call", "calls", "ring", "rings", "phone", "come", "meet", "speak", "opens", "shuts"],
          before: start, within: 5))
  }

  /// "stays at eleven hundred and forty", "the balance stands at four twenty": no hour is spelled so.
  func isLevel(_ numeral: Numeral, from start: Int) -> Bool {
    if (start..<numeral.end).contains(where: { text($0) == "hundred" }), text(numeral.end) != "hours" {
      return true
    }
    if ["it", "that", "this", "you", "them"].contains(text(start - 2)) {
      return ["leave", "keep", "keeping", "hold", "held", "freeze", "set", "fix", "settle"].contains(
        text(start - 3))
    }
    return Self.levels.contains(text(start - 2))
  }

  private static let levels: Set<String> = [
    "stands", "stand", "stays", "stay", "sits", "sit", "remains", "remain", "fixed", "set", "capped",
    "settle",
    "settled", "held", "balance", "arrears", "debt", "figure", "total", "standing", "sitting", "frozen",
  ]

  /// "14 missed calls": what was done stands before the things that are counted.
  func countsDone(at end: Int) -> Bool {
    let noun = text(end + 1)
    return Self.isPastTense(text(end)) && noun.count > 3 && noun.hasSuffix("s") && !noun.hasSuffix("ss")
      && !Self.isFunctionWord(noun) && !["always", "perhaps"].contains(noun)
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
