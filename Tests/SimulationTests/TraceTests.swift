import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("The trace of an account tells what its figures are made of")
struct TraceTests {
  /// Every kind of event adds up to the figure of the account's result that counts it.
  private func check(_ trace: AccountTrace, _ place: String) {
    let result = trace.result
    var sum = AccountResult()
    var left = result.opening
    for event in trace.events {
      switch event.what {
      case .received(let amount, let now):
        sum.received += amount.minor
        sum.payments += 1
        left -= amount.minor
        #expect(left == now.minor, "\(place), day \(event.day)")
      case .penalties(let amount):
        sum.penalties += amount.minor
        left += amount.minor
      case .fee(let amount):
        sum.fees += amount.minor
        left += amount.minor
      case .waived(let amount):
        sum.waived += amount.minor
        left -= amount.minor
      case .attempts(let count): sum.attempts += Int64(count)
      case .contact(let turns):
        sum.contacts += 1
        sum.turns += Int64(turns)
      case .promised: sum.promisesMade += 1
      case .promiseKept: sum.promisesKept += 1
      case .promiseBroken: sum.promisesBroken += 1
      case .partMet: sum.partsKept += 1
      case .complained: sum.complaints += 1
      case .sued: sum.lawsuits += 1
      case .judgedUnheard: sum.defaultJudgments += 1
      case .settledAtCourt: sum.settledAtCourt += 1
      case .missed: sum.partsMissed += 1
      case .found: sum.found += 1
      case .died: sum.deaths += 1
      case .lent(let amount): sum.lent += amount.minor
      default: break
      }
    }
    #expect(left == result.closing, "\(place)")
    for figure in [
      \AccountResult.received, \.payments, \.penalties, \.fees, \.waived, \.attempts, \.contacts, \.turns,
      \.promisesMade, \.promisesKept, \.promisesBroken, \.partsKept, \.complaints, \.lawsuits,
      \.defaultJudgments, \.settledAtCourt, \.partsMissed, \.found, \.deaths, \.lent,
    ] {
      #expect(sum[keyPath: figure] == result[keyPath: figure], "\(place), \(figure)")
    }
    #expect(trace.events.map(\.day) == trace.events.map(\.day).sorted(), "\(place)")
  }

  @Test("its sums are the account's figures, and listening changes none of them")
  func sums() async {
    let experiment = Fixture.experiment(accounts: 24, replications: 2)
    let runs = await experiment.run(threads: 2, keepsAccounts: true)
    var kinds: Set<String> = []
    for (strategy, run) in runs.enumerated() {
      for single in run.single {
        let trace = experiment.trace(
          account: single.account, replication: single.replication, strategy: strategy)
        #expect(trace.result == single.result)
        check(trace, "strategy \(strategy), account \(single.account), replication \(single.replication)")
        kinds.formUnion(trace.events.map { String("\($0.what)".prefix { $0 != "(" }) })
      }
    }
    // Else the sums would hold of nothing.
    for kind in [
      "received", "attempts", "contact", "said", "promised", "promiseBroken", "partMet", "sued", "filed",
      "fee",
      "regime", "paysUnasked",
    ] { #expect(kinds.contains(kind), "no \(kind)") }
  }

  @Test("a contact is told line by line: as many moves as turns, each with the reply that it got")
  func conversations() {
    let experiment = Fixture.experiment(accounts: 24, replications: 1)
    var conversations = 0
    for account in 0..<24 {
      var said: [(move: Move, reply: Reply?)] = []
      var promises = 0
      for event in experiment.trace(account: account, replication: 0, strategy: 1).events {
        switch event.what {
        case .reached:
          said = []
          promises = 0
        case .said(let move, let reply): said.append((move, reply))
        case .promised: promises += 1
        case .contact(let turns):
          conversations += 1
          #expect(said.count == turns)
          #expect(said.allSatisfy { $0.reply != nil })
          #expect(said.first?.move == .greet)
          // Whoever leaves says nothing after it.
          if let left = said.firstIndex(where: { $0.reply == .hangsUp }) { #expect(left == said.count - 1) }
        default: break
        }
      }
    }
    #expect(conversations > 20)
  }

  @Test("where hours are short, the trace is that of the account among the others")
  func capacity() async {
    var experiment = Fixture.experiment(accounts: 24, replications: 1)
    experiment.setting.capacity = Capacity(collectorHours: 0.1, fieldHours: 0.1, courtSlots: 0.4)
    let runs = await experiment.run(threads: 1, keepsAccounts: true)
    var postponed = 0
    for (strategy, run) in runs.enumerated() {
      for single in run.single {
        let trace = experiment.trace(account: single.account, replication: 0, strategy: strategy)
        #expect(trace.result == single.result)
        check(trace, "strategy \(strategy), account \(single.account)")
        postponed += trace.events.count { $0.what == .postponed }
      }
    }
    #expect(postponed > 0)
  }
}
