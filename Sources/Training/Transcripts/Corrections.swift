import Language

extension [Event] {
  /// Lines of the trainee that were heard wrongly, each with the move that was meant, as phrases to learn from.
  ///
  /// Lines of several moves do not say which part was meant how, and teach nothing. Of a line that was corrected twice the
  /// last correction counts.
  public var corrections: [Phrase] {
    guard case .header(let header)? = first else { return [] }
    var phrases: [Phrase] = []
    for case .turn(let turn) in self where turn.speaker == .trainee {
      guard let meant = turn.corrected, meant.count == 1, meant[0].move != .other else { continue }
      // A phrase bank is a table: a tab or a line break would tear its row.
      let text = turn.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else { continue }
      phrases.removeAll { $0.text == text }
      phrases.append(
        Phrase(
          move: meant[0].move, language: header.language == .english ? "en" : "zh", writer: header.who,
          situation: header.scenario, text: text))
    }
    return phrases
  }
}
