import Language
import Simulation

/// What a trainee never sees, for an author who previews a scenario.
public struct HiddenState: Sendable {
  private let call: RolePlay

  public init(of call: RolePlay) { self.call = call }

  /// Feelings, what a collector could see, and what is left to tell.
  public var lines: [String] {
    let text = call.stage.catalogue
    let affect = call.scene.encounter.affect
    let feelings = PlayScript.Feeling.allCases.map {
      "\(text["feeling.\($0.rawValue)"]) \(Sparkline.hundredths(Double($0.level(in: affect))))"
    }
    let facts = zip(Facts.ids.indices, Facts.ids).filter {
      call.scene.encounter.view.contains(Facts(rawValue: 1 << UInt32($0.0)))
    }.map(\.1)
    let left = call.untold.map(\.id)
    return [
      feelings.joined(separator: " · "),
      text[
        "preview.seen",
        ["facts": facts.isEmpty ? "–" : facts.map { text["fact.\($0)"] }.joined(separator: ", ")]],
      text[
        "preview.facts",
        [
          "told": "\(call.scene.speaker.factsTold)", "all": "\(call.stage.scenario.facts.count)",
          "left": left.isEmpty ? "–" : left.joined(separator: ", "),
        ]],
    ]
  }

  /// How likely each answer to the last move was, from 3 % on, the likeliest first.
  public var chances: String? {
    guard let play = call.scene.exchanges.last?.plays.last else { return nil }
    let all = play.before.replies(to: play.move, offer: play.offer, of: call.stage.case.temperament)
    let likely = zip(Reply.allCases, all).filter { $0.1 >= 0.03 }.sorted {
      ($0.1, $1.0.rawValue) > ($1.1, $0.0.rawValue)
    }
    let text = call.stage.catalogue
    return likely.map { "\(text["reply.\($0.0.id)"]) \(Percent.text($0.1))" }.joined(separator: " · ")
  }
}
