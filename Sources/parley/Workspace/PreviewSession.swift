import Archive
import Foundation
import Language
import Training

/// A call at this terminal with the borrower's hidden state in view; nothing is kept but a play, where one is asked for.
@MainActor
struct PreviewSession {
  let screen: Screen
  let catalogue: Catalogue
  let recording: String?

  func run(_ stage: Stage) throws {
    var call = RolePlay(stage)
    let editor = LineEditor()
    var effects = call.start()
    show(effects, call)
    while call.mode == .talking {
      let prompt = effects.compactMap { if case .prompt(_, let text) = $0 { text } else { nil } }.last ?? "> "
      guard case .line(let line) = editor.read(prompt: prompt) else { break }
      let turns = call.turns
      effects = call.receive(line)
      show(effects, call, chances: call.turns != turns)
    }
    guard let recording else { return }
    do {
      try AtomicFile.write(
        [UInt8](PlayScript.recorded(from: call).utf8), to: recording, mode: 0o644)
    } catch {
      throw Complaint(error)
    }
    screen.paragraph(catalogue["preview.saved", ["path": recording]], .dim)
  }

  private func show(_ effects: [Effect], _ call: RolePlay, chances: Bool = false) {
    for effect in effects {
      switch effect {
      case .say(let speaker, let text): screen.paragraph("\(speaker): \(text)", hanging: 2, .bold)
      case .dim(let text): screen.paragraph(text, hanging: 2, .dim)
      case .info(let text): screen.paragraph(text)
      case .choices(let choices):
        for (index, choice) in choices.enumerated() { screen.line(" \(index + 1). \(choice)") }
      case .card(let card): screen.line(screen.style(card.title, .bold))
      case .save, .prompt, .debrief, .replay, .end: continue
      }
    }
    let hidden = HiddenState(of: call)
    if chances, let likely = hidden.chances {
      screen.paragraph("  " + catalogue["preview.chances", ["chances": likely]], hanging: 4, .dim)
    }
    for line in hidden.lines { screen.paragraph("  " + line, hanging: 4, .dim) }
  }
}
