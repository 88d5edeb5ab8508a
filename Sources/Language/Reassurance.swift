/// Promises not to do what misconduct would do: "we will never call your employer", 我们不会告诉别人.
enum Reassurance {
  /// Whether a stretch holds one and no condition that would turn it into a threat.
  static func stands(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    if isConditional(words) { return false }
    return words.indices.contains { index in
      guard let length = denial(in: words, at: index) else { return false }
      let start = index + length
      return !words[start..<min(words.count, start + 3)].contains(where: persistence.contains)
    }
  }

  /// Whether a stretch says that somebody is not what an insult would call him: "you're not a failure", 欠钱不丢人.
  static func comforts(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    if isConditional(words) || words.last == "?" || words.last == "吗" { return false }
    let marks = Concepts.marks(in: Array(tokens))
    return words.indices.contains { index in
      guard plain.contains(words[index]), !(index > 0 && ["你", "您", "还", "要"].contains(words[index - 1]))
      else {
        return false
      }
      let denied = (index + 1..<min(words.count, index + 6)).prefix { !stops.contains(words[$0]) }
      return denied.contains { marks[$0] == Concepts.Concept.abuse.mark || lows.contains(words[$0]) }
    }
  }

  /// Whether a stretch asks for leave or makes it a condition: "would you let me tell your brother?", 经您同意.
  static func asksLeave(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    return words.indices.contains { start in leaves.contains { words[start...].starts(with: $0) } }
  }

  private static let leaves: [[String]] = [
    ["would", "you", "let", "me"], ["may", "i"], ["only", "if", "you"], ["only", "with", "your"],
    ["with", "your", "consent"], ["with", "your", "permission"], ["without", "your", "consent"],
    ["您", "同", "意"],
    ["您", "允", "许"], ["您", "授", "权"],
  ]

  /// Whether a stretch promises not to call or come, or not to go on with it: "I won't ring again today", 我不会一直打.
  static func desists(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    if isThreatened(words) { return false }
    return words.indices.contains { index in
      guard refusals.contains(words[index]),
        words[index] != "不" || ["会", "再", "去"].contains(words[index + 1 < words.count ? index + 1 : index])
      else { return false }
      let subject = words[..<index].last {
        speakers.contains($0) || hearers.contains($0) || selves.contains($0)
      }
      guard let subject, speakers.contains(subject) || selves.contains(subject) else { return false }
      let denied = words[(index + 1)...].prefix(10).prefix { !stops.contains($0) }
      return denied.contains(where: contacts.contains) && !denied.contains(where: standstill.contains)
    }
  }

  /// "Unless you pay", "until I get it", 你不还: what makes a promise not to call a threat.
  private static func isThreatened(_ words: [String]) -> Bool {
    words.indices.contains { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      switch words[index] {
      case "unless", "until", "till", "otherwise", "but", "否": return true
      case "if": return next.hasPrefix("you")
      case "or": return alternatives.contains(next)
      case "直": return next == "到"
      case "不": return ["还", "给", "付", "交"].contains(next)
      default: return false
      }
    }
  }

  /// The number of words by which somebody or something is denied here, or nil.
  private static func denial(in words: [String], at index: Int) -> Int? {
    let next = index + 1 < words.count ? words[index + 1] : ""
    if impersonal[words[index]]?.contains(next) ?? false {
      // 你不会想让邻居知道吧 is no promise.
      return index > 0 && ["你", "您", "you"].contains(words[index - 1]) ? nil : 2
    }
    // 要不要 asks.
    guard denials.contains(words[index]), !(index > 0 && words[index - 1] == next) else { return nil }
    if nobody.contains(words[index]) { return 1 }
    // "I'll see that you never work again" denies what you do.
    let subject = words[max(0, index - 4)..<index].last { speakers.contains($0) || hearers.contains($0) }
    return subject.map(speakers.contains) ?? false ? 1 : nil
  }

  /// "Before eight or after nine" is no condition, "or I'll" is one.
  private static func isConditional(_ words: [String]) -> Bool {
    words.indices.contains { index in
      if words[index] == "or" {
        return index + 1 < words.count && alternatives.contains(words[index + 1])
      }
      return conditions.contains(words[index])
    }
  }

  /// Besides the words of abuse.
  private static let lows: Set<String> = ["bad", "shameful", "disgrace", "丢"]
  private static let stops: Set<String> = [",", ".", "、", "。", ";", "and", "就"]
  private static let plain: Set<String> = ["not", "isn't", "doesn't", "never", "不"]
  private static let impersonal: [String: Set<String>] = [
    "no": ["one", "police"], "不": ["会", "许", "准"], "没": ["人", "权"], "无": ["权"], "从": ["不"], "严": ["禁"],
    "禁": ["止"],
  ]
  private static let hearers: Set<String> = ["you", "you'll", "you're", "he", "she", "they", "who", "你", "您"]
  private static let speakers: Set<String> = [
    "i", "i'm", "i'll", "we", "we're", "we'll", "nobody", "my", "our", "我", "们", "咱",
  ]
  private static let nobody: Set<String> = ["nobody", "绝"]
  private static let denials: Set<String> = [
    "not", "never", "won't", "can't", "cannot", "don't", "wouldn't", "nobody", "neither", "barred", "banned",
    "forbidden", "prohibited", "不", "没", "绝",
  ]
  private static let alternatives: Set<String> = [
    "else", "i", "i'll", "i'm", "we", "we'll", "we're", "you", "you'll", "your", "my", "our",
  ]
  private static let conditions: Set<String> = [
    "if", "unless", "until", "till", "otherwise", "but", "否", "直",
  ]
  private static let selves: Set<String> = ["shan't", "we've", "i've", "we'd", "i'd"]
  private static let refusals: Set<String> = ["not", "won't", "shan't", "never", "wont", "不"]
  private static let contacts: Set<String> = [
    "call", "calling", "ring", "ringing", "phone", "phoning", "text", "message", "dial", "dialling", "visit",
    "come",
    "turn", "knock", "contact", "try", "keep", "bother", "disturb", "chase", "打", "拨", "找", "联", "扰", "致",
    "催", "访",
  ]
  /// What goes on with it where it is denied: "I won't stop calling", 不会停.
  private static let standstill: Set<String> = [
    "stop", "quit", "give", "tire", "only", "just", "once", "停", "断", "少", "罢", "放", "只", "不",
  ]
  /// What goes on where it is denied.
  private static let persistence: Set<String> = [
    "stop", "stopping", "leave", "leaving", "rest", "quit", "give", "going", "moving", "hesitate", "forget",
    "let", "care", "believe", "budge", "hang", "sleep", "go", "responsible", "afraid", "you", "promise",
    "guarantee", "answer", "help", "hire", "save", "protect", "停", "走", "罢", "放", "离", "让", "客", "饶", "信",
    "管", "怕", "动", "睡", "挂", "你", "您", "敢", "保", "帮", "救", "落", "间", "断", "少",
  ]
}
