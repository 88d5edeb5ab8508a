import Lending

/// Reads amounts, shares, days and numbers of parts by rule, from left to right, each token once.
struct SlotReader {
  let tokens: [Token]
  let today: Day

  static func read(_ tokens: [Token], today: Day) -> [Slot] {
    let reader = SlotReader(tokens: tokens, today: today)
    var slots: [Slot] = []
    var index = 0
    while index < tokens.count {
      if let slot = reader.slot(at: index), slot.tokens.upperBound > index {
        slots.append(slot)
        index = slot.tokens.upperBound
      } else {
        index += 1
      }
    }
    return reader.begun(reader.corrected(slots))
  }

  /// The first rule that applies wins: days before periods, periods before bare numbers.
  private func slot(at index: Int) -> Slot? {
    switch tokens[index].kind {
    case .word:
      return englishDate(at: index) ?? englishShare(at: index) ?? englishPeriods(at: index)
        ?? amount(at: index)
    case .han:
      return chineseDateOutsidePlans(at: index) ?? chineseShare(at: index) ?? chinesePeriods(at: index)
        ?? amount(at: index)
    case .number:
      return writtenDate(at: index) ?? englishDate(at: index) ?? chineseDate(at: index)
        ?? englishShare(at: index) ?? chineseShare(at: index) ?? englishPeriods(at: index)
        ?? chinesePeriods(at: index) ?? amount(at: index)
    case .mark:
      return amount(at: index) ?? (["×", "*"].contains(text(index)) ? timesEach(at: index) : nil)
    }
  }
}

// MARK: - Looking around

extension SlotReader {
  /// The token's text, empty beyond either end.
  func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// Whether a token follows the one before it without a space.
  func isClose(_ index: Int) -> Bool { tokens.indices.contains(index) && !tokens[index].isSpaced }

  func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

  /// Position after a run of ideographs, or nil where it does not stand here.
  func after(_ run: String, at index: Int) -> Int? {
    var position = index
    for scalar in run.unicodeScalars {
      guard tokens.indices.contains(position), tokens[position].kind == .han,
        tokens[position].text.unicodeScalars.first == scalar
      else { return nil }
      position += 1
    }
    return position
  }

  /// Position after the first of several runs that stands here.
  func after(anyOf runs: [String], at index: Int) -> Int? {
    for run in runs {
      if let end = after(run, at: index) { return end }
    }
    return nil
  }

  /// Whether a run of ideographs ends just before a position.
  func stands(_ run: String, before index: Int) -> Bool {
    after(run, at: index - run.unicodeScalars.count) == index
  }

  func stands(anyOf runs: [String], before index: Int) -> Bool {
    runs.contains { stands($0, before: index) }
  }

  /// Whether one of the words stands among the `reach` tokens before a position, inside the same clause.
  func hears(_ words: Set<String>, before index: Int, within reach: Int) -> Bool {
    var position = index - 1
    while position >= 0, position >= index - reach {
      if [".", "?", "!", ";", "。", "\n"].contains(tokens[position].text) { return false }
      if words.contains(tokens[position].text) { return true }
      position -= 1
    }
    return false
  }

  func slot(_ value: Slot.Value, _ start: Int, _ end: Int, reading: String? = nil) -> Slot {
    Slot(value: value, tokens: start..<end, reading: reading)
  }
}
