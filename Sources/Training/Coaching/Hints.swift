import Language
import Simulation

/// Help with the next line, each level telling more than the one before.
struct Hints {
  let play: RolePlay

  static let dearest = 5

  init(_ play: RolePlay) { self.play = play }

  func lines(level: Int) -> [String] {
    let text = play.text
    switch level {
    case ...1: return [text["hint.before-asking"]]
    case 2: return [text["hint.missing.\(missing)"]]
    case 3:
      // In the order of the table of moves, so that the order does not give the better one away.
      let two = best(2).map(\.move).sorted { $0.rawValue < $1.rawValue }.map { text["move.\($0.id)"] }
      return two.count == 2 ? [text["hint.two-moves", ["first": two[0], "second": two[1]]]] : []
    case 4:
      guard let best = best(1).first else { return [] }
      let name = text["move.\(best.move.id)"]
      var lines = [text["hint.best", ["move": name, "why": best.why]]]
      if let sentence = best.sentence { lines.append(text["hint.sentence", ["sentence": sentence]]) }
      return lines
    default:
      let (now, lines) = Reviewer(play).best(few: 3)
      let figures = lines.map { line in
        text[
          "hint.figure",
          ["move": text["move.\(line.move.id)"], "percent": Percent.text(line.value.value)]]
      }
      return [text["hint.now", ["percent": Percent.text(now.value)]]] + figures
    }
  }

  private func best(_ count: Int) -> [Alternative] {
    var seen: Set<Move> = []
    let lines = Reviewer(play).best(few: 6).lines.filter { seen.insert($0.move).inserted }
    return Array(lines.prefix(count))
  }

  /// The first thing a call needs that has not happened, as the last part of a key.
  var missing: String {
    let facts = play.scene.encounter.view
    if !facts.contains(.identified) { return "identity" }
    if !facts.contains(.disclosed) { return "purpose" }
    if facts.contains(.angry) { return "calm" }
    if !facts.contains(.explained) { return "reason" }
    if !facts.contains(.heardOut) { return "reflection" }
    if play.scene.offers.isEmpty { return "ask" }
    if !facts.contains(.promised) { return "agreement" }
    if !facts.contains(.obstacleChecked) { return "obstacle" }
    if !facts.contains(.confirmed) { return "confirmation" }
    return "close"
  }

  static let missingKeys = [
    "identity", "purpose", "calm", "reason", "reflection", "ask", "agreement", "obstacle", "confirmation",
    "close",
  ]
}

/// Shares as people read them.
enum Percent {
  /// One decimal, as `44.0 %`.
  static func text(_ share: Double) -> String {
    guard share.isFinite, abs(share) < 1e6 else { return "–" }
    let tenths = Int((abs(share) * 1000).rounded())
    return (share < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10).\(tenths % 10) %"
  }

  /// Without decimals, as `44 %`.
  static func whole(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Points with their sign, as `+2.8`.
  static func points(_ share: Double) -> String {
    let text = String(text(share).dropLast(2))
    return share > 0 && text != "0.0" ? "+" + text : text
  }
}
