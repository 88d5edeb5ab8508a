import Chance
import Language
import Lending
import Library
import Simulation
import Testing

@testable import Training

/// What reviews must hold to with the shipped types: listeners find out whom they talk to, good lines are not blamed.
@Suite("Reviews judge shipped borrowers fairly")
struct ReviewBalanceTests {
  typealias Shipped = MatchedScriptTests

  static func reference() throws -> ReferenceCollector {
    ReferenceCollector(
      types: try Shipped.types.map { type in
        let script = try #require(Shipped.library.scripts["for-\(type)"])
        return (try #require(Shipped.library.types[type]).type, script.talk)
      }, table: try #require(Shipped.library.reactions), longestPlan: 3)
  }

  /// Chance that listeners give the true type before and after so many of the reference's lines, on average.
  static func belief(in type: String, calls: Int, after lines: Int) throws -> (before: Double, after: Double)
  {
    let subject = try Shipped.subject(type)
    let reference = try reference()
    var sums = (before: 0.0, after: 0.0)
    for call in 0..<calls {
      var standing = Standing(subject, reference)
      let dice = Dice(seed: 31, replication: UInt32(call))
      sums.before += standing.belief.probability(of: type) ?? 0
      while standing.lines < lines, let step = reference.next(at: standing) {
        let luck = dice.uniforms(channel: 30, event: UInt32(standing.lines)).x
        let reply = standing.encounter.reply(
          to: step.move, offer: step.offer, uniform: luck, of: subject.temperament)
        standing.take([(step, reply)], of: subject.temperament)
      }
      sums.after += standing.belief.probability(of: type) ?? 0
    }
    return (sums.before / Double(calls), sums.after / Double(calls))
  }

  @Test("belief gathers on the true type as a call goes on", arguments: Shipped.types)
  func concentrates(type: String) throws {
    let six = try Self.belief(in: type, calls: 60, after: 6)
    let twelve = try Self.belief(in: type, calls: 60, after: 12)
    print("belief in \(type): \(six.before) at first, \(six.after) after 6 lines, \(twelve.after) after 12")
    #expect(six.before < 0.45)
    #expect(twelve.after > six.before + 0.1)
    #expect(twelve.after >= six.after - 0.05)
  }

  @Test(
    "whoever infers the type comes close to whoever knows it, and beats whoever is wrong about it",
    arguments: Shipped.types)
  func infers(type: String) throws {
    let subject = try Shipped.subject(type)
    func worth(_ reference: ReferenceCollector) -> Sample {
      let rollout = Rollout(case: subject, reference: reference, seed: 5)
      return Sample(
        rollout.worths(of: [Plan()], at: Standing(subject, reference), copies: 0..<384)[0].shares)
    }
    func knowing(_ other: String) throws -> Sample {
      let script = try #require(Shipped.library.scripts["for-\(other)"])
      return worth(ReferenceCollector(script: script.talk, for: subject, longestPlan: 3))
    }
    let inferring = worth(try Self.reference())
    let gap = try knowing(type).minus(inferring).estimate
    // Asking at the wrong moment costs the next ask, so that finding out the type costs more than it did.
    #expect(gap.value < 0.13, "\(type): knowing the type is worth \(gap.value)")
    let wrong = try Shipped.types.filter { $0 != type }.map { try knowing($0).mean }
    #expect(inferring.mean > wrong.reduce(0, +) / Double(wrong.count))
  }

  /// A call in which the matched script is typed line by line, its moves forced.
  static func matchedCall(_ type: String, seed: UInt64) throws -> RolePlay {
    let scenario = try #require(
      Shipped.library.scenarios.values
        .filter { $0.type == type && $0.source.first?.hasPrefix("T") == true }.min { $0.id < $1.id })
    let profile = try #require(Shipped.library.types[type])
    let script = try #require(Shipped.library.scripts[profile.script])
    let subject = try Shipped.subject(type)
    let steps = script.lines.map(\.step)
    let header = Event.Header(
      scenario: scenario.id, hash: scenario.hash, seed: seed, language: .english, jurisdiction: "cn",
      who: "p1", when: "2026-11-24T10:00:00Z", version: "1")
    var stage = Stage(
      header: header, scenario: scenario, case: subject, profile: profile,
      lines: Lines(tongue: .english, acts: [:]), examples: [:], script: script,
      catalogue: Catalogue(tongue: .english, texts: [:]),
      hear: { line in
        // A line is the number of a step.
        guard let index = Int(line.dropFirst()), steps.indices.contains(index) else {
          return Heard(moves: [])
        }
        let step = steps[index]
        var heard = HeardMove(move: step.move, confidence: 1)
        if step.move.isAsk {
          heard.amounts = [
            scenario.loan.due.scaled(by: Int64((step.offer.share * 1000).rounded()), over: 1000)
          ]
          heard.dates = [scenario.today + Int(step.offer.day)]
          if step.offer.parts > 1 { heard.periods = Int(step.offer.parts) }
        }
        return Heard(moves: [heard])
      })
    stage.reference = try reference()
    var play = RolePlay(stage)
    _ = play.start()
    for index in steps.indices where play.mode == .talking { _ = play.receive("#\(index)") }
    return play
  }

  /// With 192 copies 9 of 60 over three seeds, six of them in front of the victim, with whom a plan may come sooner.
  @Test("lines of the matched script before its first ask are seldom called mistakes")
  func matchedLinesAreNotBlamed() throws {
    var judged = 0
    var blamed = 0
    for type in Shipped.types {
      for seed in [1, 2] as [UInt64] {
        let play = try Self.matchedCall(type, seed: seed)
        let reviewer = Reviewer(play, copies: 96)
        for turn in [4, 6, 8] where turn <= play.turns {
          let verdict = reviewer.review(turn: turn).verdict
          judged += 1
          if verdict == .mistake || verdict == .blunder { blamed += 1 }
        }
      }
    }
    print("matched script: \(blamed) of \(judged) lines called mistakes")
    #expect(judged >= 30 && Double(blamed) <= 0.2 * Double(judged), "\(blamed) of \(judged)")
  }

  @Test("other dice seldom turn the sign of a clear difference")
  func reseedingKeepsSigns() throws {
    var clear = 0
    var turned = 0
    for type in Shipped.types {
      let play = try Self.matchedCall(type, seed: 2)
      for turn in [4, 7] where turn <= play.turns {
        for other in ["#1", "#9"] {
          let leads = (0..<3 as Range<UInt64>).compactMap {
            Reviewer(play, seed: 100 + $0, copies: 384).whatIf(turn: turn, other)?.ahead
          }
          for (i, one) in leads.enumerated() {
            for again in leads[(i + 1)...] {
              guard abs(one.value) > 2 * one.standardError, abs(again.value) > 2 * again.standardError else {
                continue
              }
              clear += 1
              if (one.value > 0) != (again.value > 0) { turned += 1 }
            }
          }
        }
      }
    }
    print("re-seeding: \(turned) of \(clear) clear differences turned")
    #expect(clear >= 20 && Double(turned) < 0.05 * Double(clear), "\(turned) of \(clear)")
  }
}
