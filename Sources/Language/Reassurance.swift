/// Promises not to do what misconduct would do: "we will never call your employer", 我们不会告诉别人.
enum Reassurance {
  /// Whether a stretch holds one and no condition that would turn it into a threat.
  static func stands(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    if words.contains(where: conditions.contains) { return false }
    for (index, word) in words.enumerated() where denials.contains(word) {
      let before = words[max(0, index - 4)..<index]
      let after = words[(index + 1)..<min(words.count, index + 4)]
      if nobody.contains(word) || before.contains(where: speakers.contains),
        !after.contains(where: persistence.contains)
      {
        return true
      }
    }
    return false
  }

  private static let speakers: Set<String> = [
    "i", "i'm", "i'll", "we", "we're", "we'll", "nobody", "my", "our", "我", "们", "咱",
  ]
  private static let nobody: Set<String> = ["nobody", "绝"]
  private static let denials: Set<String> = [
    "not", "never", "won't", "can't", "cannot", "don't", "wouldn't", "nobody", "neither", "不", "没", "绝",
  ]
  private static let conditions: Set<String> = [
    "if", "unless", "until", "till", "or", "otherwise", "but", "否", "直",
  ]
  /// What goes on where it is denied.
  private static let persistence: Set<String> = [
    "stop", "stopping", "leave", "leaving", "rest", "quit", "give", "going", "moving", "hesitate", "forget",
    "let", "care",
    "believe", "budge", "hang", "sleep", "go", "responsible", "afraid", "you", "停", "走", "罢", "放", "离", "让",
    "客", "饶",
    "信", "管", "怕", "动", "睡", "挂", "你", "您", "敢",
  ]
}
