/// What ends a talk: a goodbye, a wish for the road, the next contact.
///
/// Thanks alone end nothing: "thank you for seeing me" opens a call as well.
enum Parting {
  /// Whether a stretch says goodbye, ends the talk or names the next contact.
  static func stands(in tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.map(\.text)
    return words.indices.contains { index in
      partings.contains(words[index]) || SlotReader.weekdays[words[index]] != nil
        || isWish(words, at: index) || isChinese(words, at: index)
    }
  }

  /// "Have a good day", but not "I have a question".
  private static func isWish(_ words: [String], at index: Int) -> Bool {
    wishes.contains(words[index]) && words[(index + 1)...].prefix(4).contains(where: wished.contains)
  }

  private static func isChinese(_ words: [String], at index: Int) -> Bool {
    let next = index + 1 < words.count ? words[index + 1] : ""
    switch words[index] {
    // 再见, 再打给您, 再跟您联系, but not 再问一句.
    case "再": return words[(index + 1)...].prefix(6).contains(where: contacts.contains)
    case "回": return ["头", "见", "吧"].contains(next) || words[(index + 1)...].prefix(2).contains("电")
    default: return chinese.contains(words[index]) || chinesePairs.contains(words[index] + next)
    }
  }

  private static let partings: Set<String> = [
    "bye", "goodbye", "byebye", "farewell", "cheerio", "cheers", "ttyl", "later", "goodnight", "nite", "gn",
    "ciao",
    "ta", "night", "care", "safe", "wish", "luck", "bless", "regards", "rest", "i'll", "i'd", "we'll",
    "shall",
    "will", "you'll", "until", "till", "see", "c", "talk", "talking", "speak", "catch", "soon", "next",
    "again",
    "tomorrow", "leave", "leaving", "go", "off", "out", "over", "done", "everything", "all", "concludes",
    "adjourn",
    "end", "ending", "close", "closed", "closing", "finished", "anytime", "whenever", "reach", "reachable",
    "call", "ring", "phone", "touch", "number", "hear", "forward", "hang", "yourself", "stop", "road",
    "winds",
    "helping", "noted", "chk", "msg", "mail",
  ]
  private static let wishes: Set<String> = ["have", "good", "nice", "enjoy", "pleasant", "great", "peaceful"]
  private static let wished: Set<String> = [
    "day", "evening", "night", "afternoon", "weekend", "morning", "one", "time", "week", "meet",
  ]
  private static let contacts: Set<String> = [
    "见", "会", "联", "聊", "打", "来", "致", "说", "谈", "拜", "访", "寄", "讲", "电", "过", "写", "唠", "碰", "发", "看", "跟",
  ]
  private static let chinese: Set<String> = [
    "拜", "掰", "挂", "撂", "88", "祝", "晚", "安", "歇", "忙", "下", "明", "周", "礼", "星", "号", "月", "走", "慢", "撤", "送",
    "赶", "愿", "代",
  ]
  private static let chinesePairs: Set<String> = [
    "保重", "告辞", "改天", "改日", "回见", "回头", "下次", "休息", "睡吧", "到这", "就这", "先这", "结束", "联系", "联络", "联繫", "愉快",
    "随时",
    "散会", "不耽", "不打", "不占", "不多", "留步", "完了", "照顾", "好好", "电话", "转告", "说一", "先回", "先忙", "没别", "进展", "有事",
    "有信",
    "几天", "两天", "几周",
  ]
}
