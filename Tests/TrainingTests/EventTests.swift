import Chance
import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite struct EventTests {
  static let odd = [
    "", "plain", "\"quoted\" \\ slash/", "line\nfeed\r\n\ttab", "\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}",
    "五百元,周五", "👩‍👩‍👧‍👦 é e\u{301}",
    "\u{202E}reversed", "{\"event\":\"end\"}", "\u{10FFFF}\u{FEFF}", String(repeating: "长", count: 3_000),
  ]

  /// Events of every kind with everything varied by dice.
  static func events(_ n: UInt32) -> [Event] {
    let dice = Dice(seed: 99, replication: n)
    let a = dice.words(channel: 1, event: 0)
    let u = dice.uniforms(channel: 2, event: 0)
    let v = dice.uniforms(channel: 3, event: 0)
    func text(_ i: Int) -> String { odd[(Int(n) + i) % odd.count] }
    let heard = HeardMove(
      move: Move.allCases[Int(a[0] % 36)], confidence: u[0],
      amounts: [Money(minor: Int64(a[1])), Money(minor: -Int64(a[2] % 1_000))],
      dates: [Day(number: Int(a[3] % 60_000))],
      periods: n % 2 == 0 ? 3 : nil, shareOfDue: n % 3 == 0 ? [Share(1, over: 3)] : [],
      rest: n % 4 == 0 ? nil : Rest(day: n % 4 > 1 ? Day(number: 20_800) : nil, periods: n % 4 > 2 ? 3 : nil))
    return [
      .header(
        .init(
          scenario: text(0), hash: text(1), type: n % 2 == 0 ? text(2) : nil, seed: .max - UInt64(n),
          language: Tongue.allCases[Int(n % 3)], jurisdiction: text(3), who: text(4), when: text(5),
          version: text(6),
          isExam: n % 2 == 1, campaign: n % 3 == 0 ? 1 + Int(n % 60) : nil,
          exercise: [nil, .placement, .drill(.init(skill: .refusal, turn: 1 + Int(n)))][Int(n % 3)])),
      .turn(
        .init(
          number: Int(n), speaker: .trainee, text: text(2), heard: [heard],
          corrected: n % 2 == 0 ? [heard, heard] : nil, tags: n % 2 == 0 ? [text(3)] : [],
          isUnclear: n % 2 == 1)),
      .turn(
        .init(
          number: Int(n), speaker: .borrower, text: text(4), reply: Reply.allCases[Int(n % 10)], act: .puzzled
        )),
      .state(
        .init(
          number: Int(n),
          affect: Affect(
            willingness: u[0], trust: u[1] * 1e-6, anger: u[2], shame: u[3], seriousness: v[0], binding: 0),
          facts: Facts(rawValue: a[0] & 0xFFFF), agreed: Int(n % 5))),
      .undo(.init(turn: Int(n), why: n % 2 == 0 ? .trainee : .correction)),
      .hint(.init(turn: 1, level: Int(n % 5) + 1)),
      .contact(
        .init(day: Day(number: Int(n)), minute: n % 2 == 0 ? 600 : nil, channel: text(0), reached: text(1))),
      .contact(
        .init(
          day: Day(number: Int(n)), minute: 1_000, channel: "sms", reached: "borrower", text: text(2),
          heard: [heard])),
      .wait(.init(day: Day(number: 20_000 + Int(n)))),
      .news(
        .init(
          day: Day(number: Int(n)), what: Event.News.What.allCases[Int(n) % Event.News.What.allCases.count],
          amount: n % 2 == 0 ? Money(minor: Int64(a[1])) : nil)),
      .note(.init(kind: .call, text: text(7), amount: Money(minor: Int64(a[1])), date: Day(number: 20_000))),
      .note(.init(kind: .memo, text: text(8))),
      .score(
        .object([
          .init("rater", .string(text(1))), .init("deep", .array([.null, .bool(true), .number("1e-7")])),
        ])),
      .end(.init(turn: Int(n), why: Event.End.Why.allCases[Int(n) % 10])),
    ]
  }

  @Test func everyEventComesBack() throws {
    for n in 0..<200 as Range<UInt32> {
      for event in Self.events(n) {
        let line = event.line
        #expect(!line.utf8.contains { $0 < 0x20 })
        let back = try Event(line: line, number: 1)
        #expect(back == event)
        // Equal strings may differ in bytes; a transcript may not.
        #expect(back.line.utf8.elementsEqual(line.utf8))
      }
    }
  }

  @Test func aHashAtTheEndIsPassedOver() throws {
    for event in Self.events(1) {
      let line = event.line.dropLast() + ",\"prev\":\"0123abcd\"}"
      #expect(try Event(line: String(line), number: 1) == event)
    }
  }

  @Test func aTranscriptIsReadLineByLine() throws {
    let events = Self.events(4)
    let text = events.map(\.line).joined(separator: "\n") + "\n\n"
    #expect(try Event.read(text) == events)
    #expect(try Event.read(text.replacing("\n", with: "\r\n")) == events)
  }

  @Test(arguments: [
    (#"{"event":"dance"}"#, "unknown event \"dance\""), (#"{"event":"turn"}"#, "\"number\" is missing"),
    ("{", "no JSON"),
    ("", "empty"), (#"{"event":"undo","turn":1,"why":"spite"}"#, "unknown why \"spite\""),
    (#"{"event":"hint","turn":"one","level":1}"#, "does not fit"),
    (#"{"event":"hint","event":"end"}"#, "twice"),
    (#"{"event":"state","number":1,"willingness":1.5}"#, "between 0 and 1"),
  ])
  func whatIsWrongIsNamedWithItsLine(line: String, message: String) throws {
    let header = Self.events(1)[0].line
    let text = line.isEmpty ? "" : header + "\n" + line
    let error = #expect(throws: TranscriptError.self) { try Event.read(text) }
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    if !line.isEmpty { #expect(error?.description.hasPrefix("line 2: ") == true) }
  }

  @Test func aNewerFormatIsRefused() throws {
    let line = Self.events(1)[0].line.replacing("\"parley\":1", with: "\"parley\":2")
    let error = #expect(throws: TranscriptError.self) { try Event.read(line) }
    #expect(error?.message.contains("Update Parley") == true)
    let noHeader = #expect(throws: TranscriptError.self) { try Event.read(Self.events(1)[4].line) }
    #expect(noHeader?.message.contains("no header") == true)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "+1", "1.", "nul", "\"\\x\"", "\"\\ud800\"", "\"\\u+123\"", "\"a",
    "[1] 2", "\"\u{1}\"",
    String(repeating: "[", count: 100_000),
  ])
  func brokenJSONIsAnError(text: String) {
    #expect(throws: JSONError.self) { try JSON(text) }
  }

  @Test func escapesAreRead() throws {
    #expect(try JSON(#" "\u00e9\ud83d\ude00\/\b" "#) == .string("é😀/\u{8}"))
  }
}
