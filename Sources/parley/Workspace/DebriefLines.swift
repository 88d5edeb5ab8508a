import Archive
import Foundation
import Language
import Reporting
import Training

/// What is said after a call, as lines for screen and file.
enum DebriefLines {
  /// Headings, each with its lines a little in.
  static func of(_ sections: [Debrief.Section]) -> [String] {
    sections.flatMap { ["", $0.title] + $0.lines.map { "  " + $0 } }
  }

  /// The debrief, and the scorecard that the program proposes; between them what the law says, if anything.
  static func of(_ play: RolePlay, _ debrief: Debrief, _ rubric: Rubric?, _ text: Catalogue) -> [String] {
    var lines = of(debrief.sections(text, today: play.stage.scenario.today))
    let law = play.lawFindings.map { "⚖ " + text[$0.key, $0.values] }
    if !law.isEmpty { lines += ["", text["practice.law"]] + law.map { "  " + $0 } }
    guard let rubric else { return lines }
    let call = ScoredCall(play)
    let card = Scorer(rubric: rubric).scorecard(of: call)
    return lines + [""] + ScorecardText(card, rubric.fitted(to: call), text).lines
  }

  /// Shows them, and keeps them in a file beside the transcript; what cannot be kept is told and stops nothing.
  ///
  /// - Parameter what: what messages call it.
  static func show(
    _ lines: [String], called what: String, beside transcript: String, _ text: Catalogue, on screen: Screen
  ) {
    for line in lines { screen.paragraph(line, hanging: 4) }
    screen.line()
    let path = (transcript as NSString).deletingPathExtension + ".debrief.txt"
    do {
      try AtomicFile.write([UInt8](lines.joined(separator: "\n").utf8) + [0x0A], to: path)
    } catch {
      screen.note("parley: the \(what) was not saved: \(error)")
    }
    screen.paragraph(text["practice.saved", ["path": transcript]], .dim)
  }
}
