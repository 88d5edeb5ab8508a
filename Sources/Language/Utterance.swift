import Lending

/// A line made ready: its tokens, what rules found in them, and what the recogniser sees of any stretch.
struct Utterance: Sendable {
  let tokens: [Token]
  let slots: [Slot]
  let finds: [Lexicon.Find]
  /// One piece a token, or a slot's mark at its first token and nil at the others.
  private let pieces: [Features.Piece?]
  /// The concept that begins at a token; slots and question marks stand among them.
  private let concepts: [UInt32?]

  init(_ line: String, today: Day, simplify: (String) -> String) {
    let tokens = Token.tokens(of: Normaliser.normalise(line, simplify: simplify)).map(Shorthand.usual)
    self.tokens = tokens
    slots = SlotReader.read(tokens, today: today)
    finds = Lexicon.finds(in: tokens)
    pieces = Self.pieces(of: tokens, slots: slots)
    concepts = Self.concepts(in: tokens, slots: slots)
  }

  /// Whether there is a word or an ideograph at all.
  var hasWords: Bool { tokens.contains { $0.kind == .word || $0.kind == .han } }

  func slots(in range: Range<Int>) -> some Sequence<Slot> {
    slots.filter { range.contains($0.tokens.lowerBound) }
  }

  func tags(in range: Range<Int>) -> Set<Lexicon.Tag> {
    Set(finds.lazy.filter { range.contains($0.position) }.map(\.tag))
  }

  func pieces(in range: Range<Int>) -> [Features.Piece] { pieces[range].compactMap(\.self) }

  func vector(of range: Range<Int>) -> SparseVector {
    Features.vector(of: pieces(in: range), concepts: concepts[range].compactMap(\.self))
  }

  /// The whole line with what it denies.
  var vectorWithDenials: SparseVector {
    Features.vector(
      of: pieces.compactMap(\.self), concepts: concepts.compactMap(\.self),
      denials: Denials.features(of: tokens))
  }

  private static func concepts(in tokens: [Token], slots: [Slot]) -> [UInt32?] {
    var concepts = Concepts.marks(in: tokens)
    for index in tokens.indices where tokens[index].text == "?" { concepts[index] = questionMark }
    for slot in slots {
      for index in slot.tokens { concepts[index] = nil }
      concepts[slot.tokens.lowerBound] = slot.mark
    }
    return concepts
  }

  private static let questionMark: UInt32 = 63

  private static func pieces(of tokens: [Token], slots: [Slot]) -> [Features.Piece?] {
    var pieces: [Features.Piece?] = tokens.indices.map { index in
      let token = tokens[index]
      switch token.kind {
      case .number: return .slot(0xE005)
      case .han:
        if isSurname(at: index, tokens) { return .slot(0xE009) }
        // What is asked of 您 is asked of 你: courtesy changes no move.
        return .han((token.text == "您" ? "你" : token.text).unicodeScalars.first?.value ?? 0)
      case .word:
        if index > 0,
          titles.contains(tokens[index - 1].text)
            || tokens[index - 1].text == "." && index > 1 && titles.contains(tokens[index - 2].text)
        {
          return .slot(0xE009)
        }
        return .word(token.text)
      case .mark:
        switch token.text {
        case "?": return .mark(63)
        case ",", "、": return tokens[max(0, index - 1)].kind == .han ? .mark(44) : nil
        default: return .gap
        }
      }
    }
    for slot in slots {
      for index in slot.tokens { pieces[index] = nil }
      pieces[slot.tokens.lowerBound] = .slot(slot.mark)
    }
    return pieces
  }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mister", "mdm", "madam"]

  /// A surname before a form of address, which says nothing about the move.
  private static func isSurname(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 2 < tokens.count else { return false }
    let address = tokens[index + 1].text + tokens[index + 2].text
    return ["先生", "女士", "小姐", "太太", "大哥", "大姐", "师傅", "老板", "经理", "阿姨", "叔叔"].contains(address)
      && !["的", "是", "这", "位", "您", "你", "好", "老", "大"].contains(tokens[index].text)
  }
}
