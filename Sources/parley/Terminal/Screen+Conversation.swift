import Training

extension Screen {
  /// Shows what a role-play says, notes or lists; what is to be saved or asked is not the screen's.
  func show(_ effect: Effect) {
    switch effect {
    case .say(let speaker, let text): paragraph("\(speaker): \(text)", hanging: 2, .bold)
    case .dim(let text): paragraph(text, hanging: 2, .dim)
    case .info(let text):
      // What stands a little in is a list: its entries hang in further.
      paragraph(text, hanging: text.hasPrefix("  ") ? 4 : 0)
    case .card(let card): show(card)
    case .choices(let choices):
      for (index, choice) in choices.enumerated() { line(" \(index + 1). \(choice)") }
    case .save, .prompt, .debrief, .replay, .end: break
    }
  }

  private func show(_ card: CaseCard) {
    line()
    line(style(card.title, .bold))
    for row in card.rows { paragraph("  \(row.label): \(row.text)", hanging: 4) }
    if !card.history.isEmpty {
      line("  \(card.historyTitle)")
      for row in card.history { paragraph("    \(row.label)  \(row.text)", hanging: 6) }
    }
    line()
  }
}
