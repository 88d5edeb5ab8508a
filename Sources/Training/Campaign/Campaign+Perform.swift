import Lending
import Simulation

extension Campaign {
  /// Takes one event that came from outside and does what follows from it.
  ///
  /// The effects begin with that event saved, as this campaign makes it; live play and resumption both go through here.
  mutating func perform(_ event: Event) -> [Effect] {
    switch (mode, event) {
    case (.unstarted, .header):
      mode = .planning
      return [.save(event), .save(stateEvent)]
    case (.planning, .wait(let wait)): return pass(to: wait)
    case (.planning, .contact(let contact)): return meet(contact)
    case (.planning, .end(let end)):
      ending = end
      mode = .over
      return [.save(event)]
    case (.talking, _): return led { $0.perform(event) }
    case (.aside, .turn(let turn)): return hearAside(turn)
    case (.aside, .end): return [.save(event)] + closeAside()
    default: return [.save(event)]
    }
  }

  /// Whether an event from outside can happen now.
  func accepts(_ event: Event) -> Bool {
    switch (mode, event) {
    case (.unstarted, .header): true
    case (.planning, .wait(let wait)): wait.day > today && wait.day <= stage.date(stage.facts.days)
    case (.planning, .contact(let contact)):
      contact.day == today && CampaignStage.Way(rawValue: contact.channel) != nil
        && (0..<24 * 60).contains(contact.minute ?? minute)
    case (.planning, .end(let end)): end.why == .givenUp
    case (.talking, _): play?.accepts(event) ?? false
    case (.aside, .turn(let turn)): turn.speaker == .trainee
    case (.aside, .end): true
    default: false
    }
  }

  /// The borrower's feelings as they are now, for whoever replays.
  var stateEvent: Event {
    .state(
      Event.State(number: log.count, affect: life.affect, facts: [], agreed: life.arrangement == nil ? 0 : 1))
  }

  /// What follows from every change: the calendar looks again, feelings are kept, the end is noticed.
  mutating func settle() -> [Effect] {
    plan.look(at: life)
    var effects: [Effect] = tellNews() + [.save(stateEvent)]
    if let why = reasonToEnd {
      let end = Event.End(turn: log.count, why: why)
      ending = end
      mode = .over
      effects.append(.save(.end(end)))
    }
    return effects
  }

  private var reasonToEnd: Event.End.Why? {
    if life.isAtCourt { return .court }
    if !life.isOpen { return life.waived > .zero ? .settled : .paid }
    return life.today >= stage.facts.days ? .horizon : nil
  }
}
