import Language
import Lending
import Simulation

extension Campaign {
  /// Does what was typed between contacts.
  mutating func decide(_ typed: TypedLine) -> [Effect] {
    let wasAskingForCourt = isAskingForCourt
    isAskingForCourt = false
    guard !typed.text.isEmpty else { return [prompt] }
    switch CampaignOrder(typed.text, text) {
    case .contact(.court, let minute):
      guard wasAskingForCourt else {
        isAskingForCourt = true
        return [.info(text["campaign.court-twice"]), prompt]
      }
      return attempt(.court, at: minute)
    case .contact(let way, let minute): return attempt(way, at: minute)
    case .visitTogether(let minute):
      let first = attempt(.guarantor, at: minute)
      guard mode == .planning, first.contains(where: { if case .save = $0 { true } else { false } }) else {
        return first
      }
      return ordered(first.filter { if case .prompt = $0 { false } else { true } } + attempt(.visit, at: nil))
    case .message(let words, let minute):
      guard !words.isEmpty else { return [.info(text["campaign.message-needs-words"]), prompt] }
      return attempt(.sms, at: minute, message: words)
    case .wait(let days?, _):
      guard days > 0 else { return [.info(text["campaign.wait-how"]), prompt] }
      return wait(until: life.today + min(days, CampaignFacts.longest))
    case .wait(nil, let words):
      let named = stage.hear(words, hearing).moves.flatMap(\.dates).first
      guard let named, named > today else { return [.info(text["campaign.wait-how"]), prompt] }
      return wait(until: named - stage.date(0))
    case .follow: return follow()
    case .ladder: return [.info(ladder), .info(advice), prompt]
    case .case: return [.card(card), .info(standing), prompt]
    case .history:
      let lines = history.filter { $0.day >= -life.today }.map {
        Effect.info(
          text["campaign.dated", ["date": spokenDate(life.today + $0.day), "text": $0.text[stage.tongue]]])
      }
      return (lines.isEmpty ? [.info(text["campaign.no-history"])] : lines) + [prompt]
    case .help: return help + [prompt]
    case .end: return interrupted()
    case .unknown(let near):
      return [
        .info(text["campaign.unknown", ["line": String(typed.text.prefix(40))]]),
        .info(near.map { text["campaign.nearest", ["nearest": $0]] } ?? text["campaign.see-help"]), prompt,
      ]
    }
  }

  /// Does what the default calendar would do today.
  private mutating func follow() -> [Effect] {
    switch plan.due(on: life.today) {
    case .sue: return attempt(.court, at: nil)
    case .treat(let number):
      let chosen = stage.strategy.treatments[number]
      let way = CampaignStage.Way.allCases.first {
        $0.channel == chosen.channel && $0.target == chosen.target
      }
      guard let way else { return wait(until: life.today + 1) }
      // A calendar means an ordinary hour.
      return attempt(way, at: max(minute, min(10 * 60, 24 * 60 - 1)))
    case .wait, .report, .sell, nil: return wait(until: life.today + 7, following: true)
    }
  }

  /// The default calendar in words, step by step.
  private var ladder: String {
    text["campaign.ladder", ["title": stage.strategyTitle, "essence": stage.strategyEssence]]
  }

  private var help: [Effect] {
    [.info(text["campaign.help"])]
      + CampaignOrder.listed.enumerated().map { number, name in
        .info("\(number + 1). " + text["campaign.help.\(name)"])
      }
  }

  /// The case card with what has happened since.
  var card: CaseCard {
    var scenario = stage.base.scenario
    scenario.today = today
    scenario.loan = loan
    scenario.history = history
    return CaseCard(scenario, text)
  }
}
