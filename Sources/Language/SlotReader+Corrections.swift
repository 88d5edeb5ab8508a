import Lending

// Slips of the tongue: "250, no, sorry, 230" asks for 230, and 周四，不对，周六 is a Saturday.

extension SlotReader {
  /// Turns sums and days that the speaker takes back at once into numbers that mean nothing.
  ///
  /// Between the two stands a word that takes back, and nothing else but fillers and slots of the other kind.
  func corrected(_ slots: [Slot]) -> [Slot] {
    var slots = slots
    for later in slots.indices {
      guard let kind = Correctable(slots[later].value),
        let earlier = slots[..<later].lastIndex(where: { Correctable($0.value) == kind }),
        takesBack(slots[earlier].tokens.upperBound..<slots[later].tokens.lowerBound, past: slots)
      else { continue }
      let slip = slots[earlier].value
      for index in slots[...earlier].indices where slots[index].value == slip { slots[index].value = .count }
    }
    return slots
  }

  private enum Correctable {
    case amount, day

    init?(_ value: Slot.Value) {
      switch value {
      case .amount: self = .amount
      case .date: self = .day
      default: return nil
      }
    }
  }

  private func takesBack(_ gap: Range<Int>, past slots: [Slot]) -> Bool {
    let between = gap.filter { index in !slots.contains { $0.tokens.contains(index) } }
    guard (1...12).contains(between.count) else { return false }
    if between.contains(where: { kind($0) == .han }) { return takesBackInChinese(between) }
    let words = between.map(text)
    return words.allSatisfy { Self.takingBack.contains($0) || Self.fillers.contains($0) }
      && words.contains { Self.takingBack.contains($0) }
  }

  private func takesBackInChinese(_ between: [Int]) -> Bool {
    let said = between.map(text).joined()
    guard said.allSatisfy({ Self.chineseFillers.contains($0) || Self.stops.contains($0) }) else {
      return false
    }
    if Self.chineseTakingBack.contains(where: { said.contains($0) }) { return true }
    // 是五百不是四百 takes nothing back; 五百，不是，四百 does.
    let parts = said.split { Self.stops.contains($0) }
    return Self.stops.contains(said.first ?? " ") && Self.stops.contains(said.last ?? " ")
      && parts.contains { $0 == "不是" || $0 == "不是不是" || $0 == "不" }
  }

  private static let takingBack: Set<String> = [
    "no", "sorry", "mean", "meant", "pardon", "lie", "scratch", "correction", "rather", "nope",
  ]
  private static let fillers: Set<String> = [
    ",", ".", "…", "-", "–", "—", "?", "!", ";", "the", "on", "by", "before", "for", "at", "of", "to", "a",
    "month", "week", "er",
    "uh", "um", "erm", "oh", "ah", "well", "wait", "i", "i'm", "make", "makes", "that", "that's", "it",
    "it's", "its", "call", "tell",
    "hang", "beg", "your", "or", "say", "said", "did", "actually", "my", "mistake", "me", "was", "is",
    "should", "be", "let",
    "let's", "until", "from", "hold", "then", "i'll", "pay",
  ]
  private static let stops: Set<Character> = [
    ",", ".", "，", "。", "、", "…", "—", "-", "!", "！", "?", "？", ";", "；",
  ]
  private static let chineseTakingBack = [
    "不对", "不對", "错了", "錯了", "说错", "說錯", "算错", "算錯", "啊不", "哦不", "噢不", "更正", "口误", "对不起", "對不起",
  ]
  private static let chineseFillers = Set("啊哦呃哎嗯欸噢唉诶不对對是错錯了说說算记記得我刚剛才就改成应應该該等一下的啦哈更正口误誤起那个個嘛呀吧还還转轉给給")
}
