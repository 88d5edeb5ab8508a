/// What others did or said, told again: "a colleague called you lazy", 您说他们威胁过您.
///
/// Whoever tells of misconduct, asks about it or is sorry for it does not commit it.
enum Hearsay {
  /// Whether a stretch tells of what neither its speaker nor the lender does now.
  static func stands(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    return words.indices.contains { tellsOfOthers(words, at: $0) || repeats(words, at: $0) }
  }

  /// A deed in the past done by somebody else than whoever speaks.
  private static func tellsOfOthers(_ words: [String], at index: Int) -> Bool {
    let before = words[max(0, index - 8)..<index]
    if deeds.contains(words[index]) {
      guard let doer = before.last(where: { others.contains($0) || speakers.contains($0) }) else {
        return false
      }
      return others.contains(doer)
        && words[(index + 1)...].prefix(2).contains { ["you", "your", "at"].contains($0) }
    }
    guard chineseDeeds.contains(words[index]), !before.contains("要") else { return false }
    let after = words[(index + 1)...].prefix(3)
    return before.contains { chineseOthers.contains($0) }
      && after.contains { ["你", "您", "过", "了"].contains($0) }
  }

  /// "You heard that", "you're saying", 您说, 您问.
  private static func repeats(_ words: [String], at index: Int) -> Bool {
    guard index + 1 < words.count, index < 3,
      // "You say don't call? I'm going to" goes on with it.
      !words[(index + 2)...].prefix(4).contains(where: orders.contains)
    else { return false }
    return (["you", "you're", "you've"].contains(words[index]) && sayings.contains(words[index + 1]))
      || (["你", "您"].contains(words[index]) && ["说", "问", "担"].contains(words[index + 1]))
  }

  private static let deeds: Set<String> = [
    "called", "threatened", "shouted", "swore", "yelled", "insulted", "told", "rang", "frightened", "cursed",
    "screamed", "bullied", "pressured",
  ]
  private static let speakers: Set<String> = ["i", "i've", "we", "we've", "i'll", "we'll"]
  private static let others: Set<String> = [
    "colleague", "agent", "agency", "caller", "collector", "someone", "somebody", "anyone", "anybody", "he",
    "she",
    "they", "who", "uncle", "aunt", "brother", "sister", "boss", "neighbour", "neighbor", "company",
  ]
  private static let chineseDeeds: Set<String> = ["骂", "吼", "胁", "吓", "凶", "辱"]
  private static let chineseOthers: Set<String> = ["人", "事", "位", "他", "她", "家", "叔", "谁", "司", "员"]
  private static let sayings: Set<String> = [
    "say", "saying", "heard", "hear", "ask", "fear", "worry", "mention", "mentioned",
  ]
  private static let orders: Set<String> = ["don't", "not", "stop", "no", "never", "别", "不"]
}
