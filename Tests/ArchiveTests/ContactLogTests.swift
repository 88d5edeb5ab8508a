import Archive
import Conduct
import Foundation
import Lending
import Testing

@Suite("contact logs")
struct ContactLogTests {
  static let head = "time,account,channel,party,purpose,outcome\n"

  private func read(_ text: String, zone: String? = nil, given: [String] = []) throws -> ContactLog {
    let scratch = try Scratch()
    let path = scratch.file("calls.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try ContactLog(path: path, zone: zone, given: given)
  }

  private func refusal(_ text: String, zone: String? = nil, given: [String] = []) -> String {
    do {
      _ = try read(text, zone: zone, given: given)
      return ""
    } catch { return "\(error)" }
  }

  private func word(_ fact: Fact, _ event: ConductEvent) -> String? {
    event.code(of: fact) == 0 ? nil : fact.values[Int(event.code(of: fact)) - 1]
  }

  @Test("each line is one contact, at its place in time and on the day and minute where the person is")
  func lines() throws {
    let log = try read(
      Self.head
        + """
        2026-11-24T21:30:00-05:00,A,call,debtor,demand,connected
        2026-11-24T09:15:00+08:00,B,sms,relative,locate,delivered

        """)
    #expect(log.contacts.map(\.line) == [3, 2], "by time, not by line")
    let late = try #require(log.contacts.last)
    #expect(late.minute == 21 * 60 + 30)
    #expect(Int(late.day) == Day(iso: "2026-11-24")?.number)
    let event = log.event(of: late)
    #expect(word(.channel, event) == "call")
    #expect(word(.outcome, event) == "connected")
    #expect(event.number(of: .time) == 1290)
    #expect(word(.day, event) == "weekday")
  }

  @Test("a zone moves a time with an offset to where the person is, and gives one without its moment")
  func zones() throws {
    let moved = try read(Self.head + "2026-11-24T02:30:00Z,A,call,debtor,,\n", zone: "America/New_York")
    #expect(moved.contacts[0].minute == 21 * 60 + 30)
    #expect(Int(moved.contacts[0].day) == Day(iso: "2026-11-23")?.number)
    let plain = try read(Self.head + "2026-07-01 10:00,A,call,debtor,,\n", zone: "Europe/London")
    #expect(plain.contacts[0].second % 86_400 == 9 * 3600)
    let own = try read(
      "time,zone,account,channel\n2026-07-01 10:00,Asia/Kolkata,A,call\n2026-07-01 10:00,,A,call\n",
      zone: "Europe/London")
    #expect(own.contacts.map { $0.second % 86_400 } == [16_200, 9 * 3600])
  }

  @Test("a log without offsets and without a zone is refused with what to do")
  func zoneless() {
    let told = refusal(Self.head + "2026-11-24 09:15,A,call,debtor,demand,connected\n")
    #expect(told.contains("calls.csv:2: the time has no offset from universal time"))
    #expect(told.contains("--time-zone America/New_York"))
    #expect(refusal(Self.head + "2026-11-24T09:15:00Z,A,call,debtor,,\n").contains("universal time"))
    #expect(refusal(Self.head, zone: "Mars").contains("--time-zone Mars"))
  }

  @Test("a wrong line is told with its number, and the others are read")
  func wrong() throws {
    let log = try read(
      Self.head
        + """
        2026-11-24T09:15:00+08:00,A,call,debtor,demand,connected
        yesterday,A,call,debtor,demand,connected
        2026-11-24T09:15:00+08:00,A,pigeon,debtor,demand,connected
        2026-11-24T09:15:00+08:00,,call,debtor,demand,connected
        2026-11-24T09:15:00+08:00,A,call,debtor,demand
        2026-11-24T09:15:00+08:00,A,call,debtor,demand,conected
        2026-11-24 09:15:00,A,call,debtor,demand,connected
        2026-11-24T09:15:00+08:00,"A,call,debtor,demand,connected

        2026-11-24T09:16:00+08:00,"A, B",call,debtor,demand,"connected"

        """)
    #expect(log.contacts.map(\.line) == [2, 11])
    #expect(log.unread == 7)
    #expect(log.problems.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
    #expect(log.problems[1].what == "unknown value of channel \"pigeon\"")
    #expect(log.problems[4].remedy == "Did you mean \"connected\"?")
  }

  @Test(
    "a header that cannot be used is refused with what to do",
    arguments: [
      ("time;account;channel\n", "not separated by commas"),
      ("time,account,chanel\n", "Did you mean \"channel\"?"),
      ("time,account\n", "column \"channel\" is missing"),
      ("time,account,channel,time\n", "occurs twice"),
      ("", "the file is empty"), ("time,\"account\n", "not closed"),
    ])
  func header(text: String, told: String) { #expect(refusal(text).contains(told)) }

  @Test("what no column says is unknown, what a column or --set says is known")
  func unknowns() throws {
    let bare = try read("time,account,channel\n2026-11-24T09:15:00+08:00,A,visit-home\n")
    let event = bare.event(of: bare.contacts[0])
    for name in ["party", "purpose", "outcome", "tags", "headcount", "recordRetentionYears"] {
      #expect(event.isUnknown(try #require(Fact(name))), "\(name)")
    }
    let told = try read(
      "time,account,channel,headcount,tags,state.unreachable\n2026-11-24T09:15:00+08:00,A,visit-home,2,,yes\n",
      given: ["party=debtor"])
    let known = told.event(of: told.contacts[0])
    #expect(word(.party, known) == "debtor")
    #expect(known.number(of: try #require(Fact("headcount"))) == 2)
    #expect(!known.isUnknown(.tags))
    #expect(known.isTrue(try #require(Fact("state.unreachable"))))
    #expect(refusal(Self.head, given: ["partie=debtor"]).contains("Did you mean \"party\"?"))
    #expect(refusal(Self.head, given: ["party=debter"]).contains("Did you mean \"debtor\"?"))
  }

  @Test("bytes that are no text, and lines without end, bring nothing down")
  func junk() throws {
    let scratch = try Scratch()
    let path = scratch.file("junk.csv")
    var luck: UInt64 = 3
    var bytes = Array(Self.head.utf8)
    for _ in 0..<60_000 {
      luck = luck &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(luck >> 56))
    }
    bytes += [0x0A] + [UInt8](repeating: 0x61, count: 100_000) + [0x0A]
    bytes += Array("2026-11-24T09:15:00+08:00,A,call,debtor,,".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    // The first line that is a contact at all decides whether the log has a zone, so one is given.
    let log = try ContactLog(path: path, zone: "Europe/London")
    #expect(log.contacts.count == 1)
    #expect(log.unread > 100)
    #expect(log.problems.count == ContactLog.most)
    for problem in log.problems {
      #expect(problem.text(in: "x").unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    }
  }

  @Test("a log larger than what is read at once keeps every line and its number")
  func large() throws {
    let name = String(repeating: "x", count: 2000)
    let lines = (0..<1200).map { "2026-11-24T09:\($0 % 50 + 10):00+08:00,\(name)\($0),call,debtor,," }
    let log = try read(Self.head + lines.joined(separator: "\r\n"))
    #expect(log.unread == 0)
    #expect(Set(log.contacts.map(\.line)) == Set(2...1201))
    #expect(Set(log.contacts.map(\.account)).count == 1200)
  }

  @Test("the template is a log that can be read")
  func template() throws {
    let log = try read(ContactLog.template)
    #expect(log.contacts.count == 2)
    #expect(log.unread == 0)
  }
}
