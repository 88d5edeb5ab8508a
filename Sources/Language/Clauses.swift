/// Cuts a line where one move may end and another begin.
enum Clauses {
  /// More would cost time and gain nothing: at most three moves are kept.
  static let limit = 8

  /// Stretches of tokens, in order and without gaps, at most `limit`; none is shorter than a small phrase.
  static func ranges(of tokens: [Token], slots: [Slot]) -> [Range<Int>] {
    var inside = Set<Int>()
    for slot in slots { inside.formUnion(slot.tokens.dropFirst()) }
    var starts = [0]
    for index in tokens.indices.dropFirst() where !inside.contains(index) {
      let start = starts[starts.count - 1]
      let isCut =
        ends(tokens[index - 1], before: tokens[index]) && !leansOnNext(tokens[start..<index])
        && !trails(tokens, at: index)
        || begins(tokens, at: index)
      if isCut, index > start { starts.append(index) }
    }
    var ranges = zip(starts, starts.dropFirst() + [tokens.count]).map { $0..<$1 }.filter { !$0.isEmpty }
    var sizes = ranges.map { range in range.reduce(0) { $0 + weight(tokens[$1]) } }
    // Short pieces join the lighter neighbour: "Well," and 好的 are no moves of their own.
    while ranges.count > 1, let (index, size) = lightest(sizes),
      size < (isQuestion(ranges[index], of: tokens) ? 4 : 6) || ranges.count > limit
    {
      let joinsBefore = index > 0 && (index == ranges.count - 1 || sizes[index - 1] <= sizes[index + 1])
      let first = joinsBefore ? index - 1 : index
      ranges[first] = ranges[first].lowerBound..<ranges[first + 1].upperBound
      sizes[first] += sizes[first + 1]
      ranges.remove(at: first + 1)
      sizes.remove(at: first + 1)
    }
    return ranges
  }

  private static func lightest(_ sizes: [Int]) -> (Int, Int)? {
    guard let size = sizes.min(), let index = sizes.firstIndex(of: size) else { return nil }
    return (index, size)
  }

  /// "What happened?" is short, and yet a sentence.
  private static func isQuestion(_ range: Range<Int>, of tokens: [Token]) -> Bool {
    guard asks(tokens[range]), range.lowerBound > 0 else { return asks(tokens[range]) }
    let before = tokens[range.lowerBound - 1]
    return endsSentence(before) || isDash(before, before: tokens[range.lowerBound])
  }

  /// An English word weighs two ideographs.
  private static func weight(_ token: Token) -> Int {
    switch token.kind {
    case .word, .number: 2
    case .han: 1
    case .mark: 0
    }
  }

  /// The length of a stretch in English words, or in pairs of ideographs.
  static func words(in tokens: ArraySlice<Token>) -> Float { Float(tokens.reduce(0) { $0 + weight($1) }) / 2 }

  /// A stretch and what stands before it in its sentence, where it has no subject of its own: "…, not even at home".
  static func withSubject(_ range: Range<Int>, of tokens: [Token]) -> Range<Int> {
    let head = tokens[range].prefix(2).map(\.text)
    if head.contains(where: subjects.contains) { return range }
    var start = range.lowerBound
    while start > 0, !endsSentence(tokens[start - 1]) { start -= 1 }
    return start..<range.upperBound
  }

  private static let subjects: Set<String> = [
    "i", "i'm", "i'll", "i've", "i'd", "we", "we're", "we'll", "we've", "you", "you're", "you'll", "your",
    "my", "our",
    "he", "she", "they", "it", "it's", "what", "who", "我", "你", "您", "咱", "他", "她", "那",
  ]

  private static func ends(_ token: Token, before next: Token) -> Bool {
    guard token.kind == .mark, next.kind != .mark else { return false }
    return [".", "?", "!", ";", "。", ",", "、", "\n", "…", ":"].contains(token.text)
      || isDash(token, before: next)
  }

  /// A dash between words with a space on both sides; one in "10-15" or "part-time" is none.
  private static func isDash(_ token: Token, before next: Token) -> Bool {
    ["-", "–", "—"].contains(token.text) && token.isSpaced && next.isSpaced && next.kind != .number
  }

  /// A condition or another clause that says nothing without the one after it: "If you can't pay it all,".
  private static func leansOnNext(_ tokens: ArraySlice<Token>) -> Bool {
    guard let last = tokens.last, last.text == "," else { return false }
    let words = tokens.drop { $0.text == "and" || $0.text == "but" }.map(\.text)
    return words.first.map(subordinators.contains) ?? false
      || chineseSubordinators.contains(words.prefix(2).joined())
  }

  /// A clause that only dates or grounds the one before it: "…on the third, when the store pays you."
  private static func trails(_ tokens: [Token], at index: Int) -> Bool {
    guard tokens[index - 1].text == ",", trailing.contains(tokens[index].text) else { return false }
    let end = tokens[index...].firstIndex(where: endsSentence) ?? tokens.endIndex
    return end == tokens.endIndex || tokens[end].text != "?"
  }

  private static let trailing: Set<String> = ["when", "once", "since", "because", "as", "unless", "until"]
  private static let subordinators: Set<String> = [
    "if", "unless", "once", "since", "before", "after", "although",
  ]
  private static let chineseSubordinators: Set<String> = [
    "如果", "要是", "若是", "假如", "万一", "既然", "只要", "倘若", "除非", "虽然",
  ]

  /// Whether a mark closes a sentence rather than a part of one.
  static func endsSentence(_ token: Token) -> Bool {
    [".", "?", "!", ";", "。", "\n", "…"].contains(token.text)
  }

  /// Whether a stretch ends as a question does.
  static func asks(_ tokens: ArraySlice<Token>) -> Bool { tokens.last?.text == "?" }

  private static let afterAnd: Set<String> = [
    "then", "i", "i'll", "i'm", "i'd", "i've", "we", "we'll", "we'd", "we're", "you'll", "you'd", "you've",
    "if",
    "can", "could", "please", "what", "would", "when", "which", "how", "why", "who", "where", "may", "shall",
    "let", "let's", "do", "did", "will", "is", "are", "thank", "thanks", "goodbye", "there's", "maybe",
    "you", "it", "it's", "that", "that's", "this", "your", "my", "our", "till", "until",
  ]
  private static let connectives: Set<String> = ["but", "however", "then", "so", "otherwise"]
  private static let chineseConnectives = [
    "然后", "另外", "不过", "但是", "可是", "所以", "还有", "同时", "那么", "而且", "要不", "至于", "再就",
  ]

  private static func begins(_ tokens: [Token], at index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word:
      if connectives.contains(token.text) { return tokens[index - 1].text != "and" }
      return token.text == "and" && index + 1 < tokens.count
        && afterAnd.contains(tokens[index + 1].text)
    case .han:
      guard index + 1 < tokens.count else { return false }
      // A space between ideographs stands for a comma.
      if token.isSpaced, tokens[index - 1].kind == .han, tokens[index + 1].kind == .han { return true }
      return chineseConnectives.contains(token.text + tokens[index + 1].text)
    case .number, .mark: return false
    }
  }
}
