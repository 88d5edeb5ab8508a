// Weekdays that name no day: people, a football club, and what someone does every week.

extension SlotReader {
  /// "Mr Friday Okoro", "Mrs Grace Monday", "my name is Sunday", "Sheffield Wednesday".
  func isName(at index: Int) -> Bool {
    let before = text(index - 1)
    if Self.titles.contains(titled(index - 1)) { return true }
    // "Is that Miss Friday?", but "I'll miss Friday"
    if before == "miss", index == 1 || kind(index - 2) == .mark || Self.addressing.contains(text(index - 2)) {
      return true
    }
    // "ask for Mrs Grace Monday", but "pay Mr Grace Monday"
    if kind(index - 1) == .word, !Self.isFunctionWord(before), Self.titles.contains(titled(index - 2)) {
      let title = text(index - 2) == "." ? index - 3 : index - 2
      if Self.addressing.contains(text(title - 1)),
        !hears(["pay", "pays", "send", "give", "due"], before: title, within: 4)
      {
        return true
      }
    }
    if Self.named[before] == text(index) {
      return !["in", "at", "to", "from"].contains(text(index - 2))
    }
    // "my name is Friday", "am I speaking to Sunday?", "this is Monday from the recovery desk"
    if ["is", "name's", "i'm"].contains(before) {
      return text(index - 2) == "name" || before == "name's"
        || ["from", "speaking"].contains(text(index + 1))
          && (before == "i'm" || before == "is" && text(index - 2) == "this")
    }
    return ["to", "with"].contains(before) && ["speaking", "talking"].contains(text(index - 2))
  }

  /// "Mondays are hard", "closed on Sundays": every such day and none of them.
  func isHabit(at index: Int) -> Bool {
    // "never on a Friday", "a Sunday roast"
    if text(index - 1) == "a", !isAfterSum(index - 1), text(index + 1) != "week" { return true }
    guard text(index).hasSuffix("days"), Self.weekdays[text(index)] != nil else { return false }
    if text(index - 1) == "on" || text(index - 1) == "and",
      hears(["closed", "open", "off", "work", "working", "busy", "away", "shut"], before: index, within: 10)
    {
      return true
    }
    if ["work", "working"].contains(text(index - 1)) { return true }
    var next = index + 1
    while ["and", ",", "or", "&"].contains(text(next)), text(next + 1).hasSuffix("days") { next += 2 }
    return ["are", "aren't", "were"].contains(text(next))
  }

  /// The word at a position, or the one before the full stop that stands there: "Mr. Friday".
  private func titled(_ index: Int) -> String { text(index) == "." ? text(index - 1) : text(index) }

  private static let titles: Set<String> = ["mr", "mrs", "ms", "mister", "mdm", "dr", "alhaji"]
  private static let addressing: Set<String> = [
    "for", "with", "is", "am", "i'm", "it's", "that", "dear", "hello", "hi", "from", "by",
  ]
  private static let named = ["sheffield": "wednesday", "ruby": "tuesday", "happy": "mondays"]
}
