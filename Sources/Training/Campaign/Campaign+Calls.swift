import Chance
import Language
import Lending
import Simulation

extension Campaign {
  /// The borrower answers: a role-play begins at their feelings and means of the day.
  mutating func beginCall(_ entry: Entry) -> [Effect] {
    guard let treatment = entry.treatment else { return [] }
    var call = RolePlay(callStage(entry, meeting: life.meet(treatment)))
    let effects = call.perform(.header(stage.header)).dropFirst()
    play = call
    mode = .talking
    return Array(effects)
  }

  /// Copies of the borrower behind what is said after a call: fewer than for a call by itself, since a campaign has many
  /// and each is reviewed only in short.
  static let copies = 96

  /// The first day's stage as it is today.
  private func callStage(_ entry: Entry, meeting encounter: Encounter) -> Stage {
    var today = stage.base
    let date = stage.date(entry.day)
    let context = HearingContext(today: date, amountDue: life.owed)
    let hear = stage.hear
    today.hear = { hear($0, context) }
    // One borrower, many calls: who it was is told at the end of all.
    today.guesses = .none
    today.case = life.case(meeting: encounter)
    today.contact = UInt32(life.talks)
    today.spoken = spoken
    today.conduct = event(of: entry, after: log.dropLast())
    today.copies = min(today.copies, Self.copies)
    today.scenario.today = date
    today.scenario.channel = entry.way == .visit ? .visit : .phone
    today.scenario.loan = loan
    today.scenario.cashFlow.nextIncome = life.daysToPayday
    today.scenario.history = history
    if log.contains(where: \.isTalk) {
      let said = greeting(encounter, today, &today.spoken)
      today.scenario.opening = Wording([stage.tongue: said])
    }
    return today
  }

  /// First words of a borrower who has been called before.
  private func greeting(_ encounter: Encounter, _ call: Stage, _ spoken: inout SpeakerState) -> String {
    let occasion = SpeechOccasion(
      move: .greet, reply: .heard, affect: encounter.affect, view: .identified, hasFacts: false)
    let speaker = Speaker(
      lines: call.lines, type: call.profile.type.id, facts: [], today: call.scenario.today,
      dice: Dice(seed: call.header.seed, replication: call.contact))
    return speaker.say(occasion, turn: 0, &spoken).text
  }

  /// The file's history with what has happened since.
  var history: [Scenario.Note] {
    let since = log.map { entry -> Scenario.Note in
      Scenario.Note(
        day: entry.day - life.today, text: Wording([stage.tongue: line(of: entry, showsFeelings: false)]))
    }
    let told = news.map { item -> Scenario.Note in
      Scenario.Note(day: item.day - today, text: Wording([stage.tongue: words(of: item)]))
    }
    let before = stage.base.scenario.history.map { Scenario.Note(day: $0.day - life.today, text: $0.text) }
    return before
      + (since + told).enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// Lets the conversation do something, and ends the contact where that ends it.
  mutating func led(_ lead: (inout RolePlay) -> [Effect]) -> [Effect] {
    guard var call = play else { return [prompt] }
    let effects = lead(&call)
    play = call
    let shown = effects.flatMap { effect -> [Effect] in
      switch effect {
      case .debrief(let debrief): brief(debrief)
      case .end: []
      default: [effect]
      }
    }
    guard call.mode == .over else { return shown }
    // In play the way on is asked for, in a replay only what is saved.
    let isLive = effects.contains { if case .end = $0 { true } else { false } }
    let after = endCall(call)
    return ordered(shown + after + (isLive ? (mode == .over ? wayOn : morning() + [prompt]) : []))
  }

  private mutating func endCall(_ call: RolePlay) -> [Effect] {
    let index = log.count - 1
    guard let treatment = log[index].treatment else { return [] }
    life.take(call.scene.encounter, offers: call.scene.offers, treatment)
    spoken = call.scene.speaker
    log[index].lines = call.scene.exchanges.map { $0.plays.map { Step($0.move, offer: $0.offer) } }
    log[index].agreed = call.scene.agreed
    log[index].findings += call.scene.findings + misconduct(in: call) + call.lawFindings
    log[index].after = life.affect
    play = nil
    mode = .planning
    return settle()
  }

  private func misconduct(in call: RolePlay) -> [Finding] {
    call.scene.exchanges.flatMap { exchange in
      exchange.plays.filter(\.move.isMisconduct).map {
        Finding(
          turn: exchange.number, key: "campaign.misconduct",
          values: ["move": text["move.\($0.move.id)"], "turn": "\(exchange.number)"])
      }
    }
  }

  /// What a contact taught, without what the borrower feels: that stays hidden until the end.
  private func brief(_ debrief: Debrief) -> [Effect] {
    var lines: [String] = []
    if let agreed = debrief.outcome.agreed {
      let values = [
        "amount": spoken(agreed.amount), "day": Spoken.day(agreed.day, today: today, stage.tongue),
        "parts": "\(agreed.parts)",
      ]
      lines.append(text[agreed.parts > 1 ? "debrief.agreed-plan" : "debrief.agreed", values])
    } else {
      lines.append(text["debrief.nothing-agreed"])
    }
    let costly = debrief.moments.max {
      ($0.better?.value.value ?? $0.chosen.value) - $0.chosen.value
        < ($1.better?.value.value ?? $1.chosen.value) - $1.chosen.value
    }
    if let costly, let better = costly.better {
      let values = [
        "turn": "\(costly.turn)", "line": costly.line, "move": text["move.\(better.move.id)"],
        "sentence": better.sentence ?? "",
      ]
      lines.append(text[better.sentence == nil ? "campaign.brief-better" : "campaign.brief-sentence", values])
    } else {
      lines.append(text["campaign.brief-good"])
    }
    return lines.map { .info($0) }
  }
}
