import Archive
import Chance
import Foundation
import Library
import Simulation
import Testing
import Training

/// What the shipped types must hold to: coping skills that fit beat those that do not, and politeness alone wins little.
@Suite("Shipped borrowers react as their type")
struct MatchedScriptTests {
  static let library: Library = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("scenarios").path
    do {
      let sources = try LibraryFolder(path: root).sources().sources
      let kinds: Set<Kind> = [.borrower, .talk, .type, .reactions, .situation, .cause, .desk]
      return try Library.load(sources, .init(kinds: kinds, hash: { _ in "" }))
    } catch {
      fatalError("the shipped library does not load: \(error)")
    }
  }()

  static let types = [
    "provocative", "evasive", "victim", "confident", "stubborn", "sophisticated", "promise-maker",
  ]

  static func subject(_ type: String) throws -> Case {
    let scenario = try #require(
      library.scenarios.values.filter { $0.type == type && $0.source.first?.hasPrefix("T") == true }
        .min { $0.id < $1.id })
    return Case(
      type: try #require(library.types[type]).type, table: try #require(library.reactions),
      cause: try #require(library.causes[scenario.cause]), desk: try #require(library.desks["county-desk"]),
      due: scenario.loan.due, instalment: scenario.loan.instalment, daysPastDue: scenario.loan.daysPastDue,
      cash: scenario.cashFlow.cash, regime: scenario.cashFlow.regime, surplus: scenario.cashFlow.surplus,
      nextIncome: scenario.cashFlow.nextIncome)
  }

  /// Every line is said, as a person at the keyboard would say it.
  static func talk(_ type: String) throws -> Talk {
    let script = try #require(library.scripts["for-\(type)"])
    return Talk(id: script.id, steps: script.lines.map { Step($0.step.move, offer: $0.step.offer) })
  }

  @Test("the script that fits a type beats every other by five points of recovered share", arguments: types)
  func matched(type: String) throws {
    let subject = try Self.subject(type)
    func shares(_ talk: Talk) -> Sample {
      let reference = ReferenceCollector(script: talk, for: subject)
      let rollout = Rollout(case: subject, reference: reference, seed: 11)
      return Sample(
        rollout.worths(of: [Plan()], at: Standing(subject, reference), copies: 0..<768)[0].shares)
    }
    let own = shares(try Self.talk(type))
    for other in Self.types where other != type {
      let lead = own.minus(shares(try Self.talk(other))).estimate
      // Fewer borrowers than `--thorough` runs take: the estimate itself must stand at five points.
      #expect(lead.value >= 0.05, "\(type) against the script for \(other): \(lead.value)")
      #expect(lead.interval.lowerBound > 0.015, "\(type) against the script for \(other): \(lead.interval)")
    }
  }

  @Test("scripts are as long, ask as often, and for the same sums and days")
  func alike() throws {
    for type in Self.types {
      let steps = try Self.talk(type).steps
      #expect(steps.count == 12)
      #expect(!steps.contains { $0.move.isMisconduct })
      let asks = steps.filter { $0.move.isAsk }
      #expect(asks.map(\.offer.share) == [0.5, 0.5])
      #expect(asks.map(\.offer.day) == [5, 5])
    }
  }

  @Test(
    "twelve random polite lines win agreement from few of the stubborn and the sophisticated",
    arguments: ["stubborn", "sophisticated"])
  func polite(type: String) throws {
    let subject = try Self.subject(type)
    let proper = Move.allCases.filter { !$0.isMisconduct && $0 != .other }
    var agreed = 0
    for call in 0..<200 {
      let dice = Dice(seed: 77, replication: UInt32(call))
      var talk = subject.begin()
      for line in 0..<12 where !talk.isOver {
        let luck = dice.uniforms(channel: 30, event: UInt32(line))
        let move = proper[Int(luck.x * Float(proper.count))]
        let offer = Offer(share: move == .askFullPayment ? 1 : 0.5, day: 5)
        let reply = talk.reply(to: move, offer: offer, uniform: luck.y, of: subject.temperament)
        talk.apply(move, offer: offer, number: line + 1, reply, of: subject.temperament)
      }
      if talk.agreed > 0 { agreed += 1 }
    }
    #expect(Double(agreed) / 200 < 0.25, "\(agreed) of 200")
  }

  @Test(
    "insults raise neither willingness nor trust, and asking for obstacles never loosens a commitment",
    arguments: types)
  func laws(type: String) throws {
    let subject = try Self.subject(type)
    for reply in Reply.allCases where reply != .accepts {
      let start = subject.begin()
      var insulted = start
      insulted.apply(.insult, offer: Offer(share: 0), number: 1, reply, of: subject.temperament)
      #expect(insulted.affect.willingness <= start.affect.willingness)
      #expect(insulted.affect.trust <= start.affect.trust)
      var asked = start
      asked.apply(.checkObstacle, offer: Offer(share: 0), number: 1, reply, of: subject.temperament)
      #expect(asked.affect.binding >= start.affect.binding)
    }
  }
}
