import Lending
import Simulation

extension Campaign {
  /// Days pass until a day, or until the lender hears something.
  ///
  /// - Parameter following: whether to stop as well where the default calendar has something to do.
  mutating func wait(until day: Int, following: Bool = false) -> [Effect] {
    var ahead = self
    let last = min(day, stage.facts.days)
    while ahead.life.today < last, ahead.life.isOpen {
      ahead.life.live(to: ahead.life.today + 1)
      ahead.plan.look(at: ahead.life)
      if !ahead.unread().isEmpty || following && ahead.plan.due(on: ahead.life.today) != nil { break }
    }
    let effects = go(.wait(Event.Wait(day: ahead.today)))
    return mode == .over ? effects : Array(effects.dropLast()) + morning() + [prompt]
  }

  mutating func pass(to wait: Event.Wait) -> [Effect] {
    let day = wait.day - stage.date(0)
    while life.today < day, life.isOpen {
      life.live(to: life.today + 1)
      plan.look(at: life)
    }
    minute = CampaignStage.dayBegins
    return [.save(.wait(Event.Wait(day: today)))] + settle()
  }

  /// What the lender has not heard yet of the account's history.
  func unread() -> [Event.News] {
    var news: [Event.News] = []
    var isFromGuarantor = false
    for event in life.events.dropFirst(eventsTold) {
      func told(_ what: Event.News.What, _ amount: Money? = nil) {
        news.append(Event.News(day: stage.date(event.day), what: what, amount: amount))
      }
      switch event.what {
      case .guarantorPays: isFromGuarantor = true
      case .received(let amount, _):
        told(isFromGuarantor ? .fromGuarantor : .payment, amount)
        isFromGuarantor = false
      case .partMet(let left) where left > 0: told(.partKept)
      case .promiseKept: told(.promiseKept)
      case .promiseBroken: told(.promiseBroken)
      case .complained: told(.complaint)
      case .died: told(.death)
      default: break
      }
    }
    return news
  }

  mutating func tellNews() -> [Effect] {
    let fresh = unread()
    eventsTold = life.events.count
    news += fresh
    return fresh.flatMap { item -> [Effect] in
      let values = ["date": spokenDate(item.day - stage.date(0)), "text": words(of: item)]
      return [.save(.news(item)), .info(text["campaign.dated", values])]
    }
  }

  func words(of item: Event.News) -> String {
    text["campaign.news.\(item.what.rawValue)", ["amount": item.amount.map { spoken($0) } ?? ""]]
  }

  /// How things stand at the beginning of a day, and what the calendar would do.
  func morning() -> [Effect] { [.info(standing), .info(advice)] }

  var standing: String {
    var parts = [
      text["campaign.owed", ["amount": spoken(life.owed), "overdue": "\(max(0, life.daysPastDue))"]]
    ]
    if let agreed = life.arrangement {
      let values = [
        "amount": spoken(agreed.open), "date": spokenDate(agreed.due), "parts": "\(agreed.partsLeft)",
      ]
      parts.append(text[agreed.partsLeft > 1 ? "campaign.plan-runs" : "campaign.promise-runs", values])
    }
    return parts.joined(separator: " ")
  }

  /// The loan as it stands today.
  var loan: Scenario.CaseLoan {
    var loan = stage.base.scenario.loan
    let charged = life.owed + life.received + life.waived - loan.due
    loan.due = life.owed
    loan.penalties = min(loan.penalties + charged, loan.due)
    loan.daysPastDue = max(0, life.daysPastDue)
    return loan
  }

  /// What the default calendar would do today.
  var advice: String {
    switch plan.due(on: life.today) {
    case .treat(let number): return text["campaign.ladder-today", ["what": name(of: number)]]
    case .sue: return text["campaign.ladder-today", ["what": text["campaign.way.court"]]]
    case .wait, .report, .sell, nil: break
    }
    guard case .treat(let number) = plan.action, plan.next < stage.facts.days else {
      return text["campaign.ladder-waits"]
    }
    return text["campaign.ladder-next", ["what": name(of: number), "date": spokenDate(plan.next)]]
  }

  /// A way of contact in words.
  func name(of treatment: Int) -> String {
    let chosen = stage.strategy.treatments[treatment]
    let way = CampaignStage.Way.allCases.first { $0.channel == chosen.channel && $0.target == chosen.target }
    return way.map { text["campaign.way.\($0.rawValue)"] } ?? chosen.id
  }
}
