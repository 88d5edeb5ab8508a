import Simulation

/// Words that mark a line whatever the model makes of it.
enum Lexicon {
  /// What a list stands for.
  enum Tag: String, CaseIterable, Comparable, Sendable {
    case death, dispute, hardship, illness
    case insult, lawyer
    case threatArrest = "threat-arrest"
    case threatDisclosure = "threat-disclosure"
    case threatHarassment = "threat-harassment"
    case threatRuin = "threat-ruin"
    case threatViolence = "threat-violence"
    case falseAuthority = "false-authority"
    case selfHarm = "self-harm"
    case stopContact = "stop-contact"
    /// Orders to a machine, which no borrower is given.
    case instruction

    /// The misconduct that such words usually are.
    var move: Move? {
      switch self {
      case .threatArrest, .threatRuin, .threatViolence: .threaten
      case .insult: .insult
      case .falseAuthority: .deceive
      case .threatDisclosure: .disclose
      case .threatHarassment: .harass
      case .instruction: .other
      case .death, .dispute, .hardship, .illness, .lawyer, .selfHarm, .stopContact: nil
      }
    }

    static func < (a: Tag, b: Tag) -> Bool { a.rawValue < b.rawValue }
  }

  /// One find: what, and at which token it starts.
  struct Find: Hashable, Sendable {
    var tag: Tag
    var position: Int
  }

  /// All finds in a line, from left to right; a denied threat is none.
  static func finds(in tokens: [Token]) -> [Find] {
    var finds: [Find] = []
    for position in tokens.indices {
      guard let entries = index[tokens[position].text] else { continue }
      for entry in entries where matches(entry.words, tokens, at: position) {
        let find = Find(tag: entry.tag, position: position)
        if !finds.contains(find),
          entry.tag.move == nil || !isDenied(tokens, before: position) && !isBidden(tokens, at: position)
        {
          finds.append(find)
        }
      }
    }
    return finds
  }

  private struct Entry: Sendable {
    var words: [String]
    var tag: Tag
  }

  /// By first word, so that a line costs no more than its length.
  private static let index: [String: [Entry]] = {
    var index: [String: [Entry]] = [:]
    for (tag, phrases) in LexiconEntries.english + LexiconEntries.chinese {
      for phrase in phrases {
        let words = Token.tokens(of: Array(phrase.unicodeScalars)).map(\.text)
        index[words.first ?? "", default: []].append(Entry(words: words, tag: tag))
      }
    }
    return index
  }()

  /// `_` in an entry stands for any one word.
  private static func matches(_ words: [String], _ tokens: [Token], at position: Int) -> Bool {
    guard position + words.count <= tokens.count else { return false }
    for (offset, word) in words.enumerated() where word != "_" && tokens[position + offset].text != word {
      return false
    }
    return true
  }

  private static let denials: Set<String> = [
    "not", "never", "won't", "don't", "can't", "cannot", "nobody", "isn't", "aren't", "didn't", "wouldn't",
    "no",
    "couldn't", "shouldn't", "without", "doesn't", "wasn't",
  ]
  private static let chineseDenials: Set<String> = ["不", "没", "别", "无", "未", "绝"]

  /// "Please tell your wife": what the borrower may tell is no threat to tell it.
  private static func isBidden(_ tokens: [Token], at position: Int) -> Bool {
    guard tokens[position].text == "tell" else { return false }
    guard position > 0 else { return true }
    return Clauses.endsSentence(tokens[position - 1]) || ["please", "do"].contains(tokens[position - 1].text)
  }

  private static func isDenied(_ tokens: [Token], before position: Int) -> Bool {
    for index in max(0, position - 5)..<position {
      let text = tokens[index].text
      if tokens[index].kind == .word, denials.contains(text) {
        // "if you do not pay, …" threatens; "we will not …" does not.
        if !tokens[max(0, index - 4)..<index].contains(where: { ["if", "unless", "you"].contains($0.text) }) {
          return true
        }
      }
      if index >= position - 4, chineseDenials.contains(text), tokens[index].kind == .han {
        let follows = index + 1 < tokens.count ? tokens[index + 1].text : ""
        let leads = index > 0 ? tokens[index - 1].text : ""
        if ["会", "能", "可", "要", "是", "让", "对"].contains(follows), leads != "要", leads != "再",
          !["你", "您", "再"].contains(leads)
        {
          return true
        }
      }
    }
    return false
  }
}
