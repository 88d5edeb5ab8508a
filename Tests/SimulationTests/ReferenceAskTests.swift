import TestSupport
import Testing

@testable import Simulation

/// What the reference collector asks for, of someone who has told what money there is and when it comes.
@Suite("A good collector asks for what can be paid")
struct ReferenceAskTests {
  static let large = Step(.askFullPayment, offer: Offer(share: 1, day: 2))
  static let small = Step(.askPartPayment, offer: Offer(share: 0.2, day: 10))

  /// The step that follows a borrower's explanation, by a script that asks for each of `asks` in turn.
  static func next(_ asks: [Step], told: Bool = true, cash: Float = 0.1) throws -> Step? {
    let type = Fixture.types[0]
    let subject = Case(
      type: type, table: Fixture.table, cause: Fixture.causes[0], desk: Fixture.desk,
      due: .init(minor: 100_000),
      instalment: .init(minor: 100_000), daysPastDue: 10, cash: cash, regime: 1, surplus: [0.1, 0.3, 0.5],
      nextIncome: 6)
    let script = Talk(id: "ask", steps: [Step(.greet), Step(.askReason)] + asks)
    let reference = ReferenceCollector(script: script, for: subject)
    var standing = Standing(subject, reference)
    standing.take([(Step(.greet), .heard)], of: subject.temperament)
    standing.take([(Step(.askReason), told ? .explains : .heard)], of: subject.temperament)
    return reference.next(at: standing)
  }

  @Test("not for more than they have said they will have")
  func told() throws {
    #expect(try Self.next([Self.large, Self.small]) == Self.small)
    #expect(try Self.next([Self.large, Self.small], cash: 1.5) == Self.large)
  }

  @Test("by the script while they have said nothing, and where nothing smaller is left")
  func untold() throws {
    #expect(try Self.next([Self.large, Self.small], told: false) == Self.large)
    #expect(try Self.next([Self.large]) == Self.large)
  }

  @Test("moves that a situation asks for come before the first ask, each once and in order")
  func preparing() {
    let talk = Talk(id: "t", steps: [Step(.greet), Step(.listen), Self.large, Step(.close)])
    let prepared = talk.preparing([.askReason, .listen, .recallPromise])
    #expect(
      prepared.steps.map(\.move) == [.greet, .listen, .askReason, .recallPromise, .askFullPayment, .close])
    #expect(talk.preparing([]) == talk)
    let silent = Talk(id: "s", steps: [Step(.greet)])
    #expect(silent.preparing([.referSupport]).steps.map(\.move) == [.greet, .referSupport])
  }
}
