// Slips of the tongue in Chinese: 五千，啊不对，四千五 and 三千，sorry讲错，三千四.

extension SlotReader {
  func takesBackInChinese(_ between: [Int]) -> Bool {
    guard
      between.allSatisfy({ kind($0) != .word || Self.takingBack.contains(text($0)) || text($0) == "wait" })
    else { return false }
    let isSorry = between.contains { kind($0) == .word && Self.takingBack.contains(text($0)) }
    let said = between.filter { kind($0) != .word }.map(text).joined()
    guard said.allSatisfy({ Self.chineseFillers.contains($0) || Self.stops.contains($0) }) else {
      return false
    }
    if isSorry || Self.chineseTakingBack.contains(where: { said.contains($0) }) { return true }
    // 是五百不是四百 takes nothing back; 五百，不是，四百 does.
    let parts = said.split { Self.stops.contains($0) }
    return Self.stops.contains(said.first ?? " ")
      && parts.contains { Self.refusals.contains(String($0.drop { "啊哦喔呃哎嗯噢唉诶额".contains($0) })) }
      && (Self.stops.contains(said.last ?? " ") || said.hasSuffix("是") && parts.count > 1)
  }

  /// 二十八号我上班，改三十号: a day or a number of parts that gives way to another.
  func isMoved(to later: Int, from earlier: Int) -> Bool {
    guard later - earlier <= 14 else { return false }
    var index = later
    if ["成", "到", "为", "做", "分"].contains(text(index - 1)) { index -= 1 }
    guard ["改", "换"].contains(text(index - 1)) else { return false }
    index -= 1
    if stands("还是", before: index) { index -= 2 }
    return index > earlier && Self.stops.contains { text(index - 1) == String($0) }
  }

  private static let refusals: Set<String> = ["不是", "不是不是", "不", "不不", "不不不", "不系", "等等", "等下"]
  private static let chineseTakingBack = [
    "不对", "不對", "错了", "錯了", "说错", "說錯", "算错", "算錯", "啊不", "哦不", "噢不", "喔不", "更正", "口误", "对不起", "對不起", "讲错",
    "记错", "看错", "打错", "写错", "按错", "输错", "应该是", "应是", "不好意思",
  ]
  private static let chineseFillers = Set(
    "啊哦喔呃哎嗯欸噢唉诶额嗨哈不对對是错錯了说說讲算记記看打写按输得我你您刚剛才就改成为应应该應該等一下的啦哈更正口误誤起那个個嘛呀吧还還转轉给給系先真多少手快好意思抱歉至刚刚")
}
