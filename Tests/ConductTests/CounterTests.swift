import Conduct
import Testing

@Suite("counting contacts")
struct CounterTests {
  @Test("seven days are the contact's own and the six before it", arguments: [(6, 2), (7, 1), (20, 1)])
  func week(daysLater: Int, counted: Int) {
    let contacts = [Calls.contact(day: 100), Calls.contact(day: 100 + Int32(daysLater))]
    #expect(Calls.last(.callsIn7Days, contacts) == Double(counted))
    #expect(Calls.last(.attemptsIn7Days, contacts) == Double(counted))
    #expect(Calls.last(.contactsIn7Days, contacts) == Double(counted))
  }

  @Test("a day ends at midnight where the person is, not a day later by the clock")
  func midnight() {
    let contacts = [Calls.contact(day: 100, minute: 1439), Calls.contact(day: 101, minute: 0)]
    #expect(Calls.last(.callsToday, contacts) == 1)
    #expect(Calls.last(.dialsToday, contacts) == 1)
    #expect(Calls.last(.callsIn7Days, contacts) == 2)
  }

  @Test("the eighth call in seven days is the first too many")
  func eighth() {
    let calls = (0..<9).map { Calls.contact(day: 100 + Int32($0 % 7), minute: Int16(600 + $0)) }
    let broken = Calls.counted(calls).filter { Shipped.verdict("us-calls-7-in-7", $0.1) == .broken }
    #expect(broken.count == 2)
  }

  @Test("messages and visits are attempts on an account, and no calls")
  func media() {
    let contacts = [
      Calls.contact(minute: 600, "sms"), Calls.contact(minute: 601, "visit-home"),
      Calls.contact(minute: 602, "letter"), Calls.contact(minute: 603),
    ]
    #expect(Calls.last(.attemptsIn7Days, contacts) == 4)
    #expect(Calls.last(.contactsIn7Days, contacts) == 4)
    #expect(Calls.last(.callsIn7Days, contacts) == 1)
  }

  @Test("calls are counted for each agency, person and debt; attempts over all agencies")
  func keys() {
    let others = [
      Calls.contact(minute: 1, agency: 9), Calls.contact(minute: 2, person: 9),
      Calls.contact(minute: 3, debt: 9),
    ]
    let contacts = others + [Calls.contact(minute: 4)]
    #expect(Calls.last(.callsIn7Days, contacts) == 1)
    #expect(Calls.last(.attemptsIn7Days, contacts) == 4)
  }

  @Test("an excluded contact and an inbound one neither count nor are held against a count")
  func exclusions() {
    let base = (0..<7).map { Calls.contact(minute: Int16($0)) }
    for odd in [
      Calls.contact(minute: 50, isExcluded: true), Calls.contact(minute: 50, isInbound: true),
    ] {
      #expect(Calls.last(.callsIn7Days, base + [odd]) == nil)
      #expect(Calls.last(.callsIn7Days, base + [odd, Calls.contact(minute: 60)]) == 8)
    }
  }

  @Test(
    "after a conversation the day itself is day one of seven",
    arguments: [(0, true), (1, true), (6, true), (7, false), (30, false)])
  func peace(daysLater: Int, isBroken: Bool) throws {
    let contacts = [
      Calls.contact(day: 100, minute: 600, "call", "connected"),
      Calls.contact(day: 100 + Int32(daysLater), minute: 700),
    ]
    #expect(Calls.last(.daysSinceConversation, contacts) == Double(daysLater))
    let event = try #require(Calls.counted(contacts).last).1
    #expect(Shipped.verdict("us-call-after-talk-7d", event)?.isBroken == isBroken)
  }

  @Test("a conversation is no reproach to itself; one that the person began counts, one excluded does not")
  func conversations() {
    #expect(Calls.last(.daysSinceConversation, [Calls.contact("call", "connected")]) == nil)
    let inbound = [Calls.contact(day: 100, "call", "connected", isInbound: true), Calls.contact(day: 102)]
    #expect(Calls.last(.daysSinceConversation, inbound) == 2)
    let excluded = [Calls.contact(day: 100, "call", "connected", isExcluded: true), Calls.contact(day: 102)]
    #expect(Calls.last(.daysSinceConversation, excluded) == nil)
    let visit = [Calls.contact(day: 100, "visit-home", "connected"), Calls.contact(day: 102)]
    #expect(Calls.last(.daysSinceConversation, visit) == nil)
  }

  @Test("the gap runs from the last unanswered call to the same number", arguments: [(5, true), (6, false)])
  func gap(minutes: Int, isBroken: Bool) throws {
    let contacts = [
      Calls.contact(minute: 600, number: 7), Calls.contact(minute: 602, number: 8),
      Calls.contact(minute: Int16(600 + minutes), number: 7),
    ]
    #expect(Calls.last(.minutesSinceUnanswered, contacts) == Double(minutes))
    let event = try #require(Calls.counted(contacts).last).1
    #expect(Shipped.verdict("us-call-pattern", event)?.isBroken == isBroken)
  }

  @Test("conversations and informing calls of a day are counted over all agencies, dials by number")
  func day() {
    let talks = (0..<4).map {
      Calls.contact(minute: Int16(600 + $0), "call", "connected", debt: UInt64($0), agency: UInt64($0))
    }
    #expect(Calls.last(.talksToday, talks) == 4)
    let inform = (0..<4).map {
      Calls.contact(minute: Int16($0), "ai-call", "connected", purpose: "inform", agency: UInt64($0))
    }
    #expect(Calls.last(.informingCallsToday, inform) == 4)
    #expect(Calls.last(.talksToday, inform) == nil)
    let dials = (0..<7).map { Calls.contact(minute: Int16($0), number: 5) }
    #expect(Calls.last(.dialsToday, dials) == 7)
    #expect(
      Calls.last(.dialsToday, dials + [Calls.contact(minute: 9, "call", "connected", number: 5)]) == nil)
  }

  @Test("asking a third person a second time is counted however long ago the first was")
  func locating() {
    let contacts = [
      Calls.contact(day: 100, purpose: "locate", party: "relative"),
      Calls.contact(day: 900, purpose: "locate", party: "relative"),
    ]
    #expect(Calls.last(.locatings, contacts) == 2)
  }

  @Test("a contact takes 72 bytes, so that a million fit anywhere")
  func size() { #expect(MemoryLayout<Contact>.stride == 72) }

  @Test("where a log cannot say what came of contacts, counts of it are unknown and not nothing")
  func unknown() throws {
    var call = Calls.contact()
    call.outcome = 0
    let silent = try #require(Calls.counted([call], Counter(knowsOutcomes: false)).last).1
    for fact in [Fact.daysSinceConversation, .minutesSinceUnanswered, .dialsToday, .talksToday] {
      #expect(silent.isUnknown(fact), "\(fact.name)")
    }
    #expect(silent.number(of: .callsIn7Days) == 1)
    call.outcome = Fact.outcome.code(of: "connected") ?? 0
    call.purpose = 0
    let purposeless = try #require(Calls.counted([call], Counter(knowsPurposes: false)).last).1
    #expect(purposeless.isUnknown(.talksToday))
    #expect(purposeless.isUnknown(.informingCallsToday))
  }
}
