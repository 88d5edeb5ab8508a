import Archive
import Foundation
import Language
import Lending
import Library
import Simulation
import TestSupport
import Testing
import Training

/// The recommended conversations that ship, as lines that someone would type.
enum Talks {
  private static let library: Library = {
    let sources = (try? LibraryFolder(path: Trial.shipped))?.sources().sources ?? []
    let kinds: Set<Kind> = [.borrower, .talk, .type, .situation, .reactions, .cause]
    return Library.read(sources, .init(kinds: kinds, hash: { _ in "" })).library
  }()

  static let scenarios = library.scenarios.keys.sorted()

  /// The lines for the type of a scenario's borrower, each said in its first or second way.
  static func lines(for scenario: String, _ tongue: Tongue, way: Int) throws -> [String] {
    let subject = try #require(library.scenarios[scenario])
    let situation = subject.situation.flatMap { library.situations[$0] }
    let talk = try #require(situation?.script ?? library.types[subject.type]?.script)
    return try #require(library.scripts[talk]).lines.map { line in
      let ways = try #require(line.say[tongue])
      try #require(ways.count > 1, "\(talk) says \(line.step.move.id) in one way only")
      return fill(ways[way], line.step.offer, subject, tongue)
    }
  }

  /// The same sum and day in every language: whole units, and a day of the calendar.
  private static func fill(_ text: String, _ offer: Offer, _ subject: Scenario, _ tongue: Tongue) -> String {
    let units = (Double(offer.share) * Double(subject.loan.due.minor) / 100).rounded()
    let date = (subject.today + Int(offer.day)).civil
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let day = tongue == .english ? "\(months[date.month - 1]) \(date.day)" : "\(date.month)月\(date.day)日"
    let values = [
      "amount": "\(Int(units))", "date": day, "borrower": subject.borrower.address[tongue],
      "lender": subject.lender[tongue], "due": "\(subject.loan.due.minor / 100)",
      "overdue": "\(subject.loan.daysPastDue)",
    ]
    return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}

@Suite("the talks that ship, typed as text")
struct ScriptedSessionTests {
  @Test("there are seven scenarios")
  func count() { #expect(Talks.scenarios.count >= 7) }

  @Test(
    "each plays to its debrief, and says the same in other words to the same end", arguments: Talks.scenarios)
  func plays(scenario: String) throws {
    var first: Kept?
    for tongue in [Tongue.english, .simplified] {
      for way in 0...1 {
        let trial = try Trial()
        let lines = try Talks.lines(for: scenario, tongue, way: way)
        let place = "\(scenario) in \(tongue.rawValue), way \(way + 1)"
        #expect(!lines.contains { $0.contains("{") }, "\(place) leaves a slot open")
        let result = try trial.practise(scenario, language: tongue.rawValue, lines)
        #expect(result.status == .code(0), "\(place): \(result.error)")
        #expect(result.error == "", "\(place)")
        for part in tongue == .english ? ["How it came out", "Scorecard"] : ["结果", "评分"] {
          #expect(result.output.contains(part), "\(place) shows no \(part)")
        }
        let kept = try Kept(trial.transcript())
        #expect(kept.isWhole)
        #expect(kept.states.count > 1)
        #expect(trial.kept.contains { $0.hasSuffix(".debrief.txt") })
        guard let other = first else {
          first = kept
          continue
        }
        #expect(
          kept.states == other.states,
          "\(place) was heard as \(kept.heard), the first way in English as \(other.heard)")
      }
    }
  }
}
