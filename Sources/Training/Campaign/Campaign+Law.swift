import Conduct
import Language
import Simulation

extension Campaign {
  /// Rules that a contact runs into by its hour, its number and whom it reaches, and by what is written in it.
  ///
  /// - Parameter tags: of a message; what is said in a call is judged when it is over.
  func findings(of entry: Entry, saying tags: [String]) -> [Finding] {
    guard let law = stage.law, entry.way != .court else { return [] }
    let event = event(of: entry, after: log)
    let written = law.findings(saying: Fact.tags.mask(of: tags), in: event)
    return told(law.findings(onceReached: event) + written, contact: log.count + 1)
  }

  /// What telling somebody else of the debt runs into.
  func disclosures(to party: Answering.Party) -> [Finding] {
    guard let law = stage.law, let entry = log.last else { return [] }
    var event = event(of: entry, after: log.dropLast())
    event.set(.party, code: Fact.party.code(of: party == .family ? "relative" : "stranger") ?? 0)
    let disclosure = Fact.tags.mask(of: ["disclosure-third-party"])
    return told(law.findings(saying: disclosure, in: event), contact: log.count)
  }

  private func told(_ findings: [Conduct.Finding], contact: Int) -> [Finding] {
    findings.filter(\.isFault).map {
      Finding(turn: contact, key: "campaign.limit", values: $0.rule.places(in: stage.tongue))
    }
  }

  /// A contact as rules see it, with what was counted up to it.
  func event(of entry: Entry, after earlier: some Sequence<Entry>) -> ConductEvent {
    var counter = Counter()
    var event = ConductEvent()
    let contacts = (Array(earlier) + [entry]).filter { $0.way != .court }
    for contact in contacts {
      event = facts(of: contact)
      counter.count(Contact(event, at: contact.minute), into: &event)
    }
    event.set(.contact, number: Double(contacts.count))
    return event
  }

  /// Whoever answers in the borrower's place is not whom the contact was meant for.
  private func facts(of entry: Entry) -> ConductEvent {
    let outcome =
      switch entry.reached {
      case .borrower, .guarantor: "connected"
      case .nobody: "no-answer"
      case .family, .stranger: "left-message"
      }
    var event = ConductEvent.contact(
      channel: entry.way.channelWord, with: entry.way == .guarantor ? "guarantor" : "debtor", outcome: outcome
    )
    let day = stage.date(entry.day)
    event.set(.day, code: Fact.day(weekday: day.weekday))
    event.set(.time, number: Double(entry.minute))
    event.day = Int32(clamping: day.number)
    return event
  }
}

extension CampaignStage.Way {
  /// The way as rules of conduct name its channel.
  fileprivate var channelWord: String {
    switch self {
    case .call: "call"
    case .visit, .guarantor: "visit-home"
    case .sms: "sms"
    case .letter, .court: "letter"
    }
  }
}
