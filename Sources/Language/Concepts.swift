/// Words that mean alike, in both languages: what is learnt from one of them holds for the others.
enum Concepts {
  enum Concept: UInt32, Sendable {
    case speaker, lenderSpeaking, borrower, others, lender, colleagues, address, greeting, name, identity
    case debt, arrears, account, instalment, charges, money, pay, whole, part, now, later, day, recurring
    case division, remainder, income, work, expenses, means, why, what, howMuch, request, event, condition
    case listening, meaning, hardship, feeling, calm, apology, complaint, apart, rule, benefit, record, loss
    case court, police, document, seeing, promise, past, failure, character, community, resumption, relief
    case help, obstacle, confirmation, guarantor, pause, family, death, illness, disaster, farewell
    case workplace, neighbourhood, telling, calling, frequency, staying, abuse, shame, violence, taking
    case denial, scarcity, authority, erasing, smallTalk

    /// The mark that the recogniser sees for it.
    var mark: UInt32 { 0xE100 + rawValue }
  }

  /// The mark of the concept that begins at each token; of Chinese words that overlap, the longest from the left.
  static func marks(in tokens: [Token]) -> [UInt32?] {
    var marks = [UInt32?](repeating: nil, count: tokens.count)
    var position = 0
    while position < tokens.count {
      var length = 1
      switch tokens[position].kind {
      case .word: marks[position] = concept(ofWord: tokens[position].text)?.mark
      case .han:
        if let found = longest(in: tokens, at: position) {
          marks[position] = found.concept.mark
          length = found.length
        }
      case .number, .mark: break
      }
      position += length
    }
    return marks
  }

  private static let longestWord = 5

  private static let concepts: [String: Concept] = {
    var concepts: [String: Concept] = [:]
    for lists in [english, chinese] {
      for (concept, list) in lists {
        for word in list.split(separator: " ") { concepts[String(word)] = concept }
      }
    }
    return concepts
  }()

  private static func longest(in tokens: [Token], at start: Int) -> (concept: Concept, length: Int)? {
    var run = ""
    var found: (Concept, Int)?
    for position in start..<min(start + longestWord, tokens.count) where tokens[position].kind == .han {
      guard position == start || tokens[position - 1].kind == .han else { break }
      run += tokens[position].text
      if let concept = concepts[run] { found = (concept, position - start + 1) }
    }
    return found
  }

  /// A word's concept, or that of what is left of it without a usual ending.
  private static func concept(ofWord word: String) -> Concept? {
    if let concept = concepts[word] { return concept }
    for (ending, tails) in endings where word.count > ending.count + 2 && word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      for tail in tails {
        if let concept = concepts[stem + tail] { return concept }
      }
    }
    return nil
  }

  private static let endings: [(String, [String])] = [
    ("'s", [""]), ("ies", ["y"]), ("ied", ["y"]), ("ing", ["", "e"]), ("ed", ["", "e"]), ("es", ["", "e"]),
    ("s", [""]), ("in", ["g"]), ("ly", [""]), ("er", ["", "e"]),
  ]
}
