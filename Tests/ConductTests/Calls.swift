import Conduct

/// Contacts as tests write them.
enum Calls {
  static func contact(
    day: Int32 = 100, minute: Int16 = 600, _ channel: String = "call", _ outcome: String = "no-answer",
    purpose: String = "demand", party: String = "debtor", person: UInt64 = 1, number: UInt64 = 1,
    debt: UInt64 = 1, account: UInt64 = 1, agency: UInt64 = 0, isExcluded: Bool = false,
    isInbound: Bool = false, line: UInt32 = 0
  ) -> Contact {
    Contact(
      second: Int64(day) * 86_400 + Int64(minute) * 60, day: day, minute: minute,
      channel: Fact.channel.code(of: channel) ?? 0, party: Fact.party.code(of: party) ?? 0,
      purpose: Fact.purpose.code(of: purpose) ?? 0, outcome: Fact.outcome.code(of: outcome) ?? 0,
      isExcluded: isExcluded, isInbound: isInbound, person: person, number: number, debt: debt,
      account: account, agency: agency, line: line)
  }

  /// The event of each contact, with its counts, in the order of time.
  static func counted(_ contacts: [Contact], _ counter: Counter = Counter()) -> [(Contact, ConductEvent)] {
    var counter = counter
    return contacts.sorted().map { contact in
      var event = ConductEvent()
      event.set(.channel, code: contact.channel)
      event.set(.party, code: contact.party)
      event.set(.purpose, code: contact.purpose)
      event.set(.outcome, code: contact.outcome)
      event.set(.time, number: Double(contact.minute))
      counter.count(contact, into: &event)
      return (contact, event)
    }
  }

  /// One count of the last contact.
  static func last(_ fact: Fact, _ contacts: [Contact]) -> Double? {
    counted(contacts).last?.1.number(of: fact)
  }

  /// Contacts drawn at random over few people, numbers, debts and days, so that windows overlap.
  static func random(_ count: Int, days: Int = 20, _ luck: inout Luck) -> [Contact] {
    (0..<count).map { line in
      contact(
        day: 100 + Int32(luck.draw(days)), minute: Int16(luck.draw(1440)),
        luck.pick(["call", "call", "call", "ai-call", "voicemail", "sms", "visit-home", "letter"]),
        luck.pick(["no-answer", "connected", "left-message", "refused"]),
        purpose: luck.pick(["demand", "plan", "inform", "locate"]),
        party: luck.pick(["debtor", "debtor", "relative"]), person: UInt64(luck.draw(3)),
        number: UInt64(luck.draw(3)), debt: UInt64(luck.draw(2)), account: UInt64(luck.draw(2)),
        agency: UInt64(luck.draw(2)), isExcluded: luck.draw(8) == 0, isInbound: luck.draw(10) == 0,
        line: UInt32(line + 2))
    }
  }
}
