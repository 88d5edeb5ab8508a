import Lending

/// What is left after a first payment, as "300 today and the rest on Monday" leaves it.
public struct Rest: Hashable, Sendable {
  /// The day by which it is to be paid, or from which its parts are; nil where none was named for it.
  public var day: Day?
  /// In how many parts; nil where none were named for it.
  public var periods: Int?

  public init(day: Day? = nil, periods: Int? = nil) {
    self.day = day
    self.periods = periods
  }
}

extension Utterance {
  /// What a stretch says of the rest; nil where it speaks of none, or names the sum that the rest comes to.
  func rest(in range: Range<Int>) -> Rest? {
    guard let start = range.first(where: isRest) else { return nil }
    var rest = Rest()
    for slot in slots(in: start..<range.upperBound) {
      switch slot.value {
      case .amount, .share: return nil
      case .date(let day): rest.day = rest.day ?? day
      case .periods(let count): rest.periods = rest.periods ?? count
      case .count, .time, .past, .label: break
      }
    }
    return rest
  }

  private func isRest(at index: Int) -> Bool {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    switch tokens[index].kind {
    case .word:
      let isNamed = ["rest", "remainder", "remaining"].contains(text(index))
      // "take some rest", "the rest of the week" and "for the rest" leave no sum.
      let isTime =
        text(index + 1) == "of" && !["it", "that", "this", "what"].contains(text(index + 2))
        && !["balance", "money", "debt", "arrears", "loan", "amount", "sum"].contains(text(index + 3))
      let isLed =
        ["the", "and", ",", "then"].contains(text(index - 1))
        || ["", ".", ";", ":"].contains(text(index - 1))
          && ["on", "by", "in", "next", "over"].contains(text(index + 1))
      // "The balance is 3,000" names a sum; after a first one it is what is left.
      let isBalance =
        text(index) == "balance" && isLed && ["on", "by", "in", "next", "over"].contains(text(index + 1))
        && slots.contains { $0.isSum && $0.tokens.upperBound <= index }
      return isNamed && isLed && !isTime || isBalance
        || ["what's", "whatever's"].contains(text(index)) && text(index + 1) == "left"
    case .han:
      let run = text(index) + text(index + 1)
      return ["剩下", "余下", "剩余", "其余", "余款", "尾款", "剩的"].contains(run)
    case .number, .mark: return false
    }
  }
}

extension Slot {
  fileprivate var isSum: Bool {
    switch value {
    case .amount, .share: true
    default: false
    }
  }
}
