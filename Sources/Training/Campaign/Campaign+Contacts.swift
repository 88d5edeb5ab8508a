import Conduct
import Language
import Lending
import Simulation

extension Campaign {
  /// Tries to reach somebody today, at a minute of the day or at the next one that is free.
  mutating func attempt(
    _ way: CampaignStage.Way, at minute: Int?, message: String? = nil
  ) -> [Effect] {
    let time = minute ?? self.minute
    guard time >= self.minute else {
      return [
        .info(
          text["campaign.too-early", ["time": ClockTime.text(time), "now": ClockTime.text(self.minute)]]),
        prompt,
      ]
    }
    guard time < 24 * 60 else { return [.info(text["campaign.day-is-over"]), prompt] }
    if way != .court, stage.treatment(way, plan.action) == nil {
      return [.info(text["campaign.no-such-way", ["way": text["campaign.way.\(way.rawValue)"]]]), prompt]
    }
    if way == .guarantor, life.guarantorsLeft == 0 {
      return [
        .info(text[stage.facts.guarantor == nil ? "campaign.no-guarantor" : "campaign.guarantor-asked"]),
        prompt,
      ]
    }
    var contact = Event.Contact(
      day: today, minute: time, channel: way.rawValue, reached: Answering.Party.nobody.rawValue, text: message
    )
    if let message {
      let heard = stage.hear(message, hearing)
      (contact.heard, contact.tags) = (heard.moves, heard.tags)
    }
    return go(.contact(contact))
  }

  var hearing: HearingContext { HearingContext(today: today, amountDue: life.owed) }

  /// One contact, from ringing to whoever answers.
  mutating func meet(_ planned: Event.Contact) -> [Effect] {
    guard let way = CampaignStage.Way(rawValue: planned.channel) else { return [.save(.contact(planned))] }
    var contact = planned
    let time = contact.minute ?? minute
    var entry = Entry(
      day: life.today, minute: time, way: way, reached: .nobody,
      treatment: way == .court ? nil : stage.treatment(way, plan.action), ease: 1, before: life.affect,
      after: life.affect)
    entry.ease = ease(of: way, at: time)
    minute = time + way.minutes
    follow(way)
    if let treatment = entry.treatment {
      switch life.attempt(treatment, ease: entry.ease) {
      case .borrower: entry.reached = .borrower
      case .other: entry.reached = way == .guarantor ? .guarantor : .family
      case .nobody:
        if way == .call || way == .visit {
          let band = stage.answering.band(at: time, isVisit: way == .visit)
          entry.reached = stage.answering.bystander(stage.facts, band, luck: life.bystanderLuck[0])
        }
      }
    } else {
      life.sue()
    }
    contact.reached = entry.reached.rawValue
    entry.findings = findings(of: entry, saying: contact.tags)
    log.append(entry)
    let warnings = entry.findings.map { Effect.info("⚖ " + text[$0.key, $0.values]) }
    let values = ["time": ClockTime.text(time), "way": text["campaign.way.\(way.rawValue)"]]
    return [.save(.contact(contact)), .dim(text["campaign.contact", values])] + warnings
      + outcome(of: entry, contact)
  }

  private mutating func outcome(of entry: Entry, _ contact: Event.Contact) -> [Effect] {
    let isMissed = entry.reached == .nobody && entry.way != .court
    let said = text["campaign.\(entry.way.rawValue)-\(isMissed ? "missed" : "done")"]
    switch entry.way {
    case .call, .visit:
      switch entry.reached {
      case .borrower: return beginCall(entry)
      case .family, .stranger, .guarantor: return life.isDead ? [.info(said)] + settle() : beginAside(entry)
      case .nobody: return [.info(said)] + settle()
      }
    case .sms, .letter:
      if entry.reached == .borrower, let treatment = entry.treatment {
        let steps = written(contact) ?? stage.strategy.treatments[treatment].talk.steps
        life.play(steps, treatment)
        log[log.count - 1].lines = steps.map { [$0] }
      } else if let steps = written(contact) {
        log[log.count - 1].lines = steps.map { [$0] }
      }
      log[log.count - 1].after = life.affect
      // Whether a message was read stays unknown.
      return [.info(entry.way == .sms ? text["campaign.sms-done"] : said)] + settle()
    case .guarantor, .court:
      log[log.count - 1].after = life.affect
      return [.info(said)] + settle()
    }
  }

  /// The moves of a message in the trainee's own words; nil where the treatment's are sent.
  private func written(_ contact: Event.Contact) -> [Step]? {
    guard let heard = contact.heard, let text = contact.text else { return nil }
    let reader = TermsReader(
      due: life.owed, penalties: .zero, authority: stage.base.scenario.authority, today: today,
      tongue: stage.tongue)
    return heard.prefix(3).map { heard in
      guard heard.move.isAsk else { return Step(heard.move) }
      let terms = reader.read(heard, table: nil, isWritten: true).terms.evened
      let share = max(0, min(1, Float(terms.amount.minor) / Float(max(1, life.owed.minor))))
      return Step(
        heard.move,
        offer: Offer(
          share: share, day: Int32(clamping: terms.day - today), parts: Int32(clamping: terms.parts),
          every: Int32(clamping: terms.every), isWritten: !text.isEmpty))
    }
  }

  /// How much easier or harder the hour makes it to reach the borrower, with what a message left behind does.
  private func ease(of way: CampaignStage.Way, at minute: Int) -> Float {
    guard way == .call || way == .visit else { return 1 }
    let isFresh = messageDay.map { life.today - $0 < stage.answering.messageDays } ?? false
    return stage.answering.band(at: minute, isVisit: way == .visit).ease
      * (isFresh ? stage.answering.messageEase : 1)
  }

  /// The calendar's attempt of the day is made where the trainee does as it says.
  private mutating func follow(_ way: CampaignStage.Way) {
    guard case .treat(let number)? = plan.due(on: life.today) else { return }
    let treatment = stage.strategy.treatments[number]
    if treatment.channel == way.channel, treatment.target == way.target { plan.tried(life) }
  }
}
