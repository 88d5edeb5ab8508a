// Sums with no word of money beside them: "it's 480", "thirty? thirty by Saturday?", "95 would close it".

extension SlotReader {
  /// Whether a number stands where only a sum would: nothing that it counts follows, and it is no one's age.
  func standsFree(_ numeral: Numeral, from start: Int) -> Bool {
    guard kind(start) != .han, start > 0 || numeral.end < tokens.count, numeral.hundredths >= 1_000,
      !isChinese(near: start),
      isOpen(after: numeral.end), !isClockTime(numeral), !sharesCount(numeral, from: start)
    else { return false }
    let before = text(start - 1)
    // "it's ten" tells the time, and "for twelve" the heads; "ten, maybe fifteen" is what one would pay.
    if numeral.isSpelled, numeral.hundredths < 2_000, kind(start - 1) == .word, !Self.guesses.contains(before)
    {
      return false
    }
    switch kind(start - 1) {
    case nil: break
    case .mark: guard Self.pauses.contains(before) else { return false }
    case .word:
      guard Self.beforeFree.contains(before) || Self.isPastTense(before) || leadsUp(to: start, numeral.end)
      else {
        return false
      }
    case .number, .han: return false
    }
    return numeral.hundredths >= 10_000 || isApart(at: numeral.end) || !isAge(start)
  }

  /// Whether what follows a number is the end of its phrase and nothing that it counts.
  func isOpen(after end: Int) -> Bool {
    let next = text(end)
    switch kind(end) {
    case nil: return true
    case .mark: return Self.pauses.contains(next)
    case .number, .han: return false
    case .word: break
    }
    switch next {
    case "of": return Self.afterOf.contains(text(end + 1))
    case "more", "extra": return kind(end + 1) != .word || Self.isFunctionWord(text(end + 1))
    case "to", "or", "and":
      guard let second = Numeral.read(tokens, at: end + 1) else { return true }
      return isOpen(after: second.end)
    case "x": return false
    case "past": return isPastDue(at: end)
    default: return Self.isFunctionWord(next)
    }
  }

  /// Words that go on with the sentence after a sum; a regular past tense does too.
  static func isFunctionWord(_ word: String) -> Bool {
    if afterSums.contains(word) || weekdays[word] != nil || months[word] != nil { return true }
    if let mark = word.firstIndex(of: "'") {
      let stem = String(word[..<mark])
      return afterSums.contains(stem) || word.hasSuffix("n't") || ["he", "she", "they", "let"].contains(stem)
    }
    return isPastTense(word)
  }

  static func isPastTense(_ word: String) -> Bool {
    word.count > 4 && word.hasSuffix("ed") && !["hundred", "speed", "turned", "lived"].contains(word)
  }

  /// "down to 49", "comes to eighty": a verb that sums lead up to.
  private func leadsUp(to start: Int, _ end: Int) -> Bool {
    switch text(start - 1) {
    // "a 65 charge", and a note: "I can spare a twenty"
    case "a", "an":
      Self.priced.contains(text(end)) || ["twenty", "fifty"].contains(text(start)) && end == start + 1
    // "they docked me 60"
    case "me", "us", "him", "her", "them":
      Self.isPastTense(text(start - 2)) || hears(Self.givers, before: start - 1, within: 6)
    case "last": ["my", "the", "our"].contains(text(start - 2))
    case "it", "that": ["call", "make", "say", "calling", "making"].contains(text(start - 2))
    // "flat 3, not 38"
    case "not":
      !hears(["flat", "house", "number", "room", "apartment", "unit", "page"], before: start, within: 7)
    case "you're", "i'm", "we're", "he's", "she's", "are", "were", "am", "being": isApart(at: end)
    case "to":
      [
        "down", "up", "come", "comes", "came", "go", "raise", "raised", "amounts", "cut", "back", "agree",
        "agreed", "stretch", "commit",
      ]
      .contains(text(start - 2))
    case "at":
      isPriceOfParts(start)
        || ["stands", "leave", "leaves", "settle", "stay", "keep"].contains(text(start - 2))
    default:
      // "65 of it", "the usual forty", "the fee's 80"
      text(end) == "of" || Self.adjectives.contains(text(start - 1))
        || text(start - 1).hasSuffix("'s") && !Self.people.contains(text(start - 1))
          && !Self.measured.contains(String(text(start - 1).dropLast(2)))
    }
  }

  /// "1,700 past due", "300 past its due date"
  func isPastDue(at end: Int) -> Bool {
    text(end) == "past" && (text(end + 1) == "due" || text(end + 2) == "due")
  }

  /// "62 over the limit", "87 in arrears": what someone is short of, and no age.
  func isApart(at end: Int) -> Bool {
    Self.apart.contains(text(end))
      || text(end) == "in" && ["arrears", "debt", "credit", "deficit"].contains(text(end + 1))
  }

  private func isChinese(near start: Int) -> Bool {
    (start - 6...start + 6).contains { kind($0) == .han }
  }

  private static let pauses: Set<String> = [",", ".", "?", "!", ";", ":", "…", "\"", "'", "(", ")", "\n"]
  private static let beforeFree: Set<String> = [
    "it's", "its", "that's", "is", "was", "and", "then", "or", "but", "so", "said", "say", "says", "call",
    "maybe", "perhaps", "just", "only", "another", "added", "you", "guys", "would", "for", "the", "that",
    "other", "next", "x", "×", "like", "make", "made", "than", "owe", "owes", "lent", "borrowed", "earned",
    "lost", "spent", "cost", "costs", "charged", "charge", "gave", "want", "wants", "wanted", "asked",
    "took", "probably", "roughly", "nearly", "exactly", "approximately", "be", "if", "because", "even",
    "also", "plus", "minimum", "maximum", "lend", "borrow", "earn", "save", "saved", "found", "hand",
    "handed", "takes", "take", "eats", "saves", "earns", "spends", "loses", "brings", "post", "posted",
    "accept", "offered", "promised", "agreed", "go", "advance", "lose", "spend",
  ]
  /// Words that part a sum from another: "62 over the limit".
  private static let apart: Set<String> = ["over", "short", "overdrawn", "light", "down", "behind"]
  private static let adjectives: Set<String> = [
    "usual", "remaining", "further", "missing", "outstanding", "initial", "final", "additional", "measly",
    "lousy", "miserable", "paltry", "mere", "bare", "flat", "round", "cool", "straight", "full", "whole",
    "entire", "extra",
  ]
  private static let measured: Set<String> = [
    "he", "she", "who", "size", "mileage", "temperature", "speed", "height", "weight", "position", "age",
    "score", "number", "extension", "code", "time", "dog", "cat", "flat", "house", "bus", "limit",
    "pressure", "sugar",
  ]
  private static let guesses: Set<String> = [
    "or", "maybe", "perhaps", "another", "say", "make", "just", "only", "probably",
  ]
  private static let afterOf: Set<String> = [
    "it", "that", "this", "my", "your", "his", "her", "what", "which",
  ]
  /// Verbs that make of a person beside a number one who has to do with money.
  static let givers: Set<String> = [
    "pays", "pay", "paid", "owe", "owes", "lend", "lends", "lent", "gave", "give", "gives", "send", "sends",
    "sent", "spent", "spend", "borrow", "earns", "earn", "cost", "costs", "needs", "put", "took", "had",
    "has", "have",
  ]
}
