import Lending

// Whether a sentence speaks of a day that has been: "I paid on the 6th", "it bounced on the 20th".

extension SlotReader {
  /// Whether the words around a date speak of what has been.
  ///
  /// The verb nearest before the date decides, or else the first one after it. Of a day that someone only spoke of
  /// ("you promised the 28th") the nearer one is meant.
  ///
  /// - Parameters:
  ///   - before: the day if it is past, `next` if it is to come; both nil where only the tense is asked for.
  func looksBack(_ start: Int, _ end: Int, to before: Day? = nil, or next: Day? = nil) -> Bool {
    if text(start - 1) == "since" { return true }
    let isNearer = if let before, let next { today - before <= next - today } else { true }
    switch tense(before: start) ?? tense(after: end) {
    // "adjourned to the 8th of January", "booked for 3 February"
    case .past where text(start - 1) == "to": return false
    case .past where Self.aims.contains(text(start - 1)) && before.map { today - $0 > 180 } == true:
      return isNearer
    case .past: return true
    case .spoken: return isNearer
    case .open, nil: return false
    }
  }

  private enum Tense {
    case past, open
    /// Someone said it: what they said may lie ahead.
    case spoken
  }

  private static let reach = 14

  private func tense(before start: Int) -> Tense? {
    let preposition = text(start - 1)
    // "booked for the 5th", "frozen until 31 January": done, but for a day to come.
    let isAimed = Self.aims.contains(preposition)
    var index = start - 1
    while index >= max(0, start - Self.reach) {
      let word = text(index)
      if Self.sentenceEnds.contains(word) || Self.turns.contains(word) { return nil }
      if word == "to", kind(index + 1) == .word, index < start - 1, let found = infinitive(at: index) {
        return found
      }
      if let found = tense(ofWordAt: index), found != .past || !isAimed || Self.copulas.contains(word) {
        return found
      }
      index -= 1
    }
    return nil
  }

  private func tense(after end: Int) -> Tense? {
    for index in end..<min(end + 8, tokens.count) {
      if Self.sentenceEnds.contains(text(index)) || Self.turns.contains(text(index)) { return nil }
      if text(index) == "and" || text(index) == "to" && kind(index + 1) == .word { return nil }
      if let found = tense(ofWordAt: index) { return found }
    }
    return nil
  }

  /// "supposed to pay" looks back, "promised to pay" tells what was said, and any other "to pay" looks ahead.
  private func infinitive(at index: Int) -> Tense? {
    switch text(index - 1) {
    case "supposed", "meant", "was", "were", "had", "failed": .past
    case "promised", "agreed", "offered": .spoken
    case "next", "up", "down", "prior": nil
    default: Self.plans.contains(text(index + 1)) ? .open : nil
    }
  }

  private func tense(ofWordAt index: Int) -> Tense? {
    let word = text(index)
    guard kind(index) == .word else { return nil }
    // "what's left on Monday" is over, and not gone.
    if word == "left",
      ["what's", "whatever's", "is", "are", "whatever", "nothing", "much"].contains(text(index - 1))
    {
      return nil
    }
    if Self.ahead.contains(word) || word.hasSuffix("'ll") { return .open }
    // "Had you thought of paying by the 5th?", but "thanks for paying on the 5th"
    if word.hasSuffix("ing"),
      ["considered", "consider"].contains(text(index - 1))
        || ["of", "about"].contains(text(index - 1))
          && ["thought", "think", "thinking", "how", "what"].contains(text(index - 2))
    {
      return .open
    }
    if Self.speech.contains(word) { return .spoken }
    if word.hasSuffix("ing"), text(index - 1) == "for", ["thanks", "you"].contains(text(index - 2)) {
      return .past
    }
    let isRegular = word.count > 3 && word.hasSuffix("ed") && !Self.notPast.contains(word)
    if word == "put" {
      let isPlain = ["i", "we", "he", "she", "they", "already"].contains(text(index - 1))
      return isPlain && !Self.ahead.contains(text(index - 2)) ? .past : nil
    }
    let isDone = word == "done" && ["already", "have", "has", "i've", "we've"].contains(text(index - 1))
    guard Self.deeds.contains(word) || isRegular || isDone else { return nil }
    // "what if you paid 60 on the 27th" asks for it.
    if hears(["if", "suppose", "supposing", "wish"], before: index, within: 3) { return .open }
    // "I get paid on the 28th" comes again, and "once it's cleared on the 5th" is to come.
    let helper = text(index - 1)
    // "I'll have paid"
    if helper == "have", text(index - 2).hasSuffix("'ll") || Self.ahead.contains(text(index - 2)) {
      return .open
    }
    return Self.habitual.contains(helper) ? .open : .past
  }

  /// A weekday named of a deed that is done: "I paid on Saturday".
  func isDoneOn(_ start: Int) -> Bool {
    guard text(start - 1) == "on" else { return false }
    var index = start - 2
    while index >= max(0, start - 8) {
      if Self.sentenceEnds.contains(text(index)) || Self.turns.contains(text(index)) || text(index) == "," {
        return false
      }
      switch tense(ofWordAt: index) {
      case .past: return Self.payments.contains(text(index))
      case .open, .spoken: return false
      case nil: index -= 1
      }
    }
    return false
  }

  private static let aims: Set<String> = ["for", "to", "until", "till", "by", "before", "from"]
  private static let sentenceEnds: Set<String> = [".", "?", "!", ";", "\n"]
  /// Words after which another verb rules.
  private static let turns: Set<String> = ["so", "but", "then", "because", "unless"]
  private static let plans: Set<String> = [
    "pay", "send", "clear", "settle", "make", "do", "have", "be", "get", "give", "come", "go", "see", "put",
    "keep", "find", "start", "talk", "call", "ring", "meet", "sort", "move", "leave", "cover", "take",
    "bring", "transfer", "wait", "work", "borrow", "speak", "chat", "ask", "begin", "deposit", "wire",
    "post", "drop", "say", "stick",
  ]
  private static let copulas: Set<String> = [
    "was", "were", "had", "hadn't", "wasn't", "weren't", "didn't", "came",
  ]
  private static let payments: Set<String> = [
    "paid", "sent", "transferred", "deposited", "gave", "handed", "posted", "wired", "done", "settled",
    "went", "bounced", "cleared", "left", "received", "called", "rang", "spoke", "wrote", "texted",
    "emailed", "missed", "failed", "declined", "returned", "arrived", "landed", "came",
  ]
  private static let ahead: Set<String> = [
    "will", "shall", "can", "could", "would", "may", "might", "going", "want", "let", "let's", "be",
    "please", "should", "must", "won't", "can't", "i'd", "we'd", "you'd", "is", "are", "falls", "comes",
  ]
  private static let speech: Set<String> = [
    "said", "promised", "told", "agreed", "offered", "mentioned", "asked", "suggested", "says", "quoted",
  ]
  private static let deeds: Set<String> = [
    "was", "were", "had", "did", "didn't", "hasn't", "haven't", "paid", "sent", "went", "came", "took",
    "gave", "spoke", "wrote", "rang", "met", "left", "lent", "bought", "sold", "broke", "fell", "began",
    "lost", "brought", "spent", "stood", "swore", "became", "grew", "rose", "ran", "drew", "withdrew",
    "wasn't", "weren't", "been", "never", "cut", "dated", "shook", "hit", "got",
  ]
  private static let notPast: Set<String> = [
    "need", "feed", "seed", "used", "speed", "indeed", "agreed", "proceed", "exceed", "succeed", "hundred",
    "hundreds", "embed", "breed", "hoped", "wanted", "wondered", "planned", "supposed", "authorised",
    "authorized", "allowed", "prepared", "interested", "worried", "limited", "required", "unpaid", "needed",
    "expected",
  ]
  private static let habitual: Set<String> = [
    "get", "gets", "is", "are", "be", "i'm", "you're", "it's", "he's", "she's", "that's", "we're",
    "they're", "if", "once", "when", "getting",
  ]
}
