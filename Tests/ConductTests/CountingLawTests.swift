import Conduct
import Testing

@Suite("laws of counting, on random logs")
struct CountingLawTests {
  /// Rules that ask for a count, so that they may turn on contacts other than the one judged.
  static let counting = Shipped.library.rules.values.filter { rule in
    rule.condition.facts.facts.contains { Counter.facts.contains($0) }
  }.sorted { $0.id < $1.id }

  static let evaluator = Evaluator(counting)

  /// Lines that break a rule, by rule.
  static func broken(_ contacts: [Contact]) -> [String: Set<UInt32>] {
    var found: [String: Set<UInt32>] = [:]
    for (contact, event) in Calls.counted(contacts) {
      evaluator.judge(event) { index, truth, _ in
        if truth == .yes { found[evaluator.rules[index].id, default: []].insert(contact.line) }
      }
    }
    return found
  }

  @Test("a further contact never takes a finding away", arguments: 1...40)
  func further(seed: Int) {
    var luck = Luck(UInt64(seed))
    var contacts = Calls.random(40, &luck)
    var before = Self.broken(contacts)
    for line in 0..<12 {
      var contact = Calls.random(1, &luck)[0]
      contact.line = UInt32(1000 + line)
      contacts.append(contact)
      let after = Self.broken(contacts)
      for (rule, lines) in before { #expect(after[rule]?.isSuperset(of: lines) == true, "\(rule)") }
      before = after
    }
  }

  @Test("something is found at all, of every rule that counts")
  func found() {
    var luck = Luck(99)
    var ids: Set<String> = []
    for _ in 0..<30 { ids.formUnion(Self.broken(Calls.random(160, days: 2, &luck)).keys) }
    // New York's needs somebody who lives there.
    #expect(Set(Self.counting.map(\.id)).subtracting(ids) == ["us-nyc-3-in-7"])
  }

  @Test("the order of lines does not matter", arguments: 1...20)
  func order(seed: Int) {
    var luck = Luck(UInt64(seed) + 500)
    // Few minutes, so that many contacts share one.
    let contacts = Calls.random(80, &luck).map { contact in
      var contact = contact
      contact.minute = Int16(luck.draw(4))
      contact.second = Int64(contact.day) * 86_400 + Int64(contact.minute) * 60
      return contact
    }
    let expected = Self.broken(contacts)
    var shuffled = contacts
    for _ in 0..<4 {
      for index in shuffled.indices.reversed() { shuffled.swapAt(index, luck.draw(index + 1)) }
      #expect(Self.broken(shuffled) == expected)
    }
  }

  @Test("counts are what counting everything anew gives", arguments: 1...20)
  func plain(seed: Int) {
    var luck = Luck(UInt64(seed) + 900)
    let counted = Calls.counted(Calls.random(120, &luck))
    let calls = Fact.channel.mask(of: ["call", "ai-call", "voicemail"])
    for (place, (contact, event)) in counted.enumerated() where !contact.isExcluded && !contact.isInbound {
      let earlier = counted[...place].map(\.0).filter { !$0.isExcluded && !$0.isInbound }
      func count(_ days: Int32, _ isMeant: (Contact) -> Bool) -> Double {
        Double(earlier.filter { $0.day > contact.day - days && isMeant($0) }.count)
      }
      #expect(event.number(of: .attemptsIn7Days) == count(7) { $0.account == contact.account })
      #expect(event.number(of: .contactsIn7Days) == count(7) { $0.debt == contact.debt })
      guard calls >> UInt64(contact.channel) & 1 != 0 else { continue }
      func isSame(_ other: Contact) -> Bool {
        calls >> UInt64(other.channel) & 1 != 0 && other.person == contact.person
          && other.debt == contact.debt && other.agency == contact.agency
      }
      #expect(event.number(of: .callsIn7Days) == count(7, isSame))
      #expect(event.number(of: .callsToday) == count(1, isSame))
    }
  }

  @Test("what lies far back is let go of, and nothing that counts is")
  func farBack() {
    let contacts = (0..<400).map { Calls.contact(day: 100 + Int32($0) * 3, minute: 600) }
    let counts = Calls.counted(contacts).dropFirst(3).map { $0.1.number(of: .callsIn7Days) }
    #expect(counts.allSatisfy { $0 == 3 })
  }
}
