/// What a line denies: "we won't tell your boss", 我们不会告诉别人.
///
/// A word in a denial says something else than the word alone, and who denies it matters as much.
enum Denials {
  /// One feature for each thing denied, each pair of neighbours in it, each with who denies, and one for the whole line.
  static func features(of tokens: [Token]) -> [UInt16] {
    var features: Set<UInt16> = []
    var subject = ""
    var denies = false
    for (index, token) in tokens.enumerated() {
      if token.kind == .mark { subject = "" }
      if subjects.contains(token.text) { subject = token.text }
      guard denials.contains(token.text) else { continue }
      denies = true
      features.insert(Features.hash(20, [subject, token.text]))
      var last = ""
      for denied in tokens[(index + 1)...].prefix(reach) {
        if denied.kind == .mark || ends.contains(denied.text) { break }
        features.insert(Features.hash(21, [denied.text]))
        features.insert(Features.hash(22, [subject, denied.text]))
        if !last.isEmpty { features.insert(Features.hash(23, [last, denied.text])) }
        last = denied.text
      }
    }
    let isConditional = tokens.contains { conditions.contains($0.text) }
    let mood = (denies ? "denies" : "") + (isConditional ? " if" : "")
    features.insert(Features.hash(24, [mood, tokens.last?.text ?? ""]))
    return features.sorted()
  }

  /// Tokens after a denial that it is taken to deny.
  private static let reach = 6

  private static let denials: Set<String> = [
    "not", "never", "won't", "can't", "cannot", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't",
    "wouldn't", "couldn't", "shouldn't", "haven't", "hasn't", "nobody", "no", "nothing", "without", "neither",
    "nor", "none", "refuse", "wont", "cant", "dont", "不", "没", "无", "别", "勿", "未", "非", "莫", "甭", "唔", "冇",
    "毋", "绝",
  ]
  private static let subjects: Set<String> = [
    "i", "i'm", "i'll", "i've", "we", "we're", "we'll", "we've", "nobody", "they", "you", "he", "she", "your",
    "my", "our", "it", "this", "我", "你", "您", "们", "他", "她", "谁",
  ]
  private static let ends: Set<String> = [
    "but", "unless", "if", "until", "till", "or", "otherwise", "because", "so", "and",
  ]
  private static let conditions: Set<String> = [
    "unless", "if", "until", "till", "or", "otherwise", "否", "若", "除", "要",
  ]
}
