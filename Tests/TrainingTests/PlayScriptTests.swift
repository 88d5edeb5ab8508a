import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite("plays: what should come of a call, written down")
struct PlayScriptTests {
  static func problems(_ text: String, seed: UInt64 = 7) throws -> [String] {
    let play = try PlayScript("scenario: test-shop\nseed: \(seed)\n" + text)
    return play.problems(on: try Fixture.stage(seed: seed)).map(\.description)
  }

  @Test("what is recorded of a call comes true again, on every seed", arguments: 1...12)
  func recorded(seed: Int) throws {
    var call = RolePlay(try Fixture.stage(seed: UInt64(seed)))
    _ = call.start()
    for line in Fixture.call where call.mode == .talking { _ = call.receive(line) }
    let text = PlayScript.recorded(from: call)
    let play = try PlayScript(text)
    #expect(play.beats.count == call.turns)
    #expect(play.problems(on: try Fixture.stage(seed: UInt64(seed))).map(\.description) == [])
  }

  @Test("each expectation can fail, and says what came instead, at its line")
  func failing() throws {
    let call = "> greet\n"
    let wrong = [
      "heard: listen": "4: it is heard as greet", "reply: accepts": "4: the borrower's reply is",
      "feels: trust down": "4: trust goes from", "feels: anger > 0.99": "4: anger goes from",
      "says: zebra": "4: the borrower says:", "tells: f2": "4: told so far:",
      "tells: nowhere": "4: the scenario has no fact", "finding: plan-too-long": "4: nothing is found",
      "agreed: yes": "4: nothing is agreed", "agreed: 500": "4: nothing is agreed",
      "ended: closed": "4: it goes on",
    ]
    for (expectation, start) in wrong {
      let problems = try Self.problems(call + expectation)
      #expect(problems.count == 1 && problems[0].hasPrefix(start), "\(expectation): \(problems)")
    }
    #expect(
      try Self.problems("> greet\nheard: greet\nfeels: trust up, binding same\nagreed: no\nended: no") == [])
  }

  @Test("moves in brackets are taken as they stand, with sums and days as heard")
  func brackets() throws {
    let problems = try Self.problems(
      "> [greet + ask-part-payment 500 d7]\nheard: greet + ask-part-payment\n> [other]\nheard: other")
    #expect(problems.filter { $0.hasPrefix("4") } == [])
  }

  @Test("a line after the end is a fault of the play")
  func over() throws {
    let problems = try Self.problems("> close\nended: closed\n> greet\nheard: greet")
    #expect(problems.contains { $0.contains("over before this") }, "\(problems)")
  }

  @Test(
    "a play that cannot be read says where and what to do",
    arguments: [
      ("> greet\nreply: heard", "1: the play names no scenario. Begin with \"scenario: ID\"."),
      (
        "scenario: a\nlanguage: fr\n> x\nreply: heard",
        "1: unknown language \"fr\". There are en, zh-Hans and zh-Hant."
      ),
      ("scenario: a\n> x", "1: the play expects nothing, so it cannot fail. Write under"),
      ("scenario: a\nreply: heard", "2: \"reply\" stands before anything was said. Put it"),
      ("scenario: a\n> x\nreplay: heard", "3: unknown name \"replay\". Did you mean \"reply\"?"),
      ("scenario: a\n> x\nreply: herd", "3: unknown reply \"herd\". Did you mean \"heard\"?"),
      ("scenario: a\n> x\nfeels: anger dwn", "3: \"anger dwn\" says no change. Write anger up"),
      ("scenario: a\n> x\nfeels: angr down", "3: unknown feeling \"angr\". Did you mean \"anger\"?"),
      ("scenario: a\n> x\nagreed: much", "3: \"much\" is no agreement. Write no, yes"),
      ("scenario: a\n> x\nagreed: 5 soon", "3: \"soon\" is neither a day nor a number of parts."),
      ("scenario: a\n>\nreply: heard", "2: nothing is said here. Write a sentence"),
      ("scenario: a\nhello", "2: this is neither a sentence nor an expectation."),
      ("scenario: a\nseed: x\n> x\nreply: heard", "1: \"seed\" is \"x\". Write a whole number."),
      ("scenario: a\nscenario: b", "2: \"scenario\" is given twice."),
    ])
  func unreadable(text: String, message: String) {
    do {
      _ = try PlayScript(text)
      Issue.record("it was read: \(text)")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error)")
    }
  }

  @Test("random bytes never crash the reader")
  func noise() {
    var state: UInt64 = 9
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<80 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        bytes.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      #expect(throws: PlayProblem.self) { try PlayScript(String(decoding: bytes, as: UTF8.self)) }
    }
  }
}
