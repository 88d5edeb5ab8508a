extension TextWidth {
  /// Breaks text into lines that fit; lines that it already has are kept apart. For text without colour.
  ///
  /// Breaks at spaces and between Chinese characters, never before a closing or after an opening mark;
  /// a longer word is cut.
  /// - Parameter hanging: columns of blank before every line after the first of a paragraph.
  static func wrap(_ text: String, to columns: Int, hanging: Int = 0) -> [String] {
    let columns = max(2, columns)
    // An indent that leaves hardly any room would make a ladder of single characters.
    let hanging = columns - hanging >= 8 ? max(0, hanging) : 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph($0, columns: columns, hanging: hanging)
    }
  }

  private static func paragraph(_ text: Substring, columns: Int, hanging: Int) -> [String] {
    let indent = String(repeating: " ", count: hanging)
    var lines: [String] = []
    var line = ""
    var used = 0
    func finish() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = indent
      used = hanging
    }
    for piece in pieces(text) {
      let isBlank = piece.allSatisfy { $0 == " " }
      let room = columns - used
      let needed = width(piece)
      if needed <= room {
        let startsWrapped = !lines.isEmpty && used == hanging
        if isBlank && startsWrapped { continue }
        line += piece
        used += needed
      } else if isBlank {
        finish()
      } else {
        if used > (lines.isEmpty ? 0 : hanging) { finish() }
        for character in piece {
          let next = width(character)
          if used + next > columns { finish() }
          line.append(character)
          used += next
        }
      }
    }
    if lines.isEmpty || used > hanging { finish() }
    return lines
  }

  /// Runs of characters between which a line may break.
  private static func pieces(_ text: Substring) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var previous: Character?
    for index in text.indices {
      let next = text[index]
      if let previous, mayBreak(between: previous, and: next) {
        result.append(text[start..<index])
        start = index
      }
      previous = next
    }
    if start < text.endIndex { result.append(text[start...]) }
    return result
  }

  private static let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "〔", "“", "‘", "(", "[", "{"]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "〕", "”", "’", "…", "—", "％",
    ",", ".", ";", ":", "?", "!", ")", "]", "}", "%",
  ]

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if (left == " ") != (right == " ") { return true }
    if left == " " || opening.contains(left) || closing.contains(right) { return false }
    return width(left) == 2 || width(right) == 2
  }
}
