import Chance
import Lending
import TestSupport
import Testing

@testable import Simulation

@Suite("One account led from outside is the engine's account")
struct LivingAccountTests {
  static let guarded = Strategy(
    id: "guarded",
    treatments: [
      Fixture.treatment(.sms, every: 4, reach: 0.9), Fixture.treatment(.call, every: 2),
      Treatment(
        id: "ask", channel: .visit, talk: Talk(id: "", steps: []), every: 5, reach: 0.6, lift: 0,
        target: .guarantor),
      Treatment(
        id: "fresh", channel: .visit, talk: Fixture.talk, every: 6, reach: 0.5, lift: 0.4,
        presence: .init(everyone: .init(anger: 0.02), able: .init(seriousness: 0.1)), servesNotice: true,
        isNewFace: true),
      Treatment(
        id: "payday", channel: .call, talk: Fixture.talk, every: 10, reach: 0.5, lift: 0.4, onPayday: true),
    ],
    rules: [
      .init(conditions: [.init(.contacts, 14...Int.max)], action: .sue),
      .init(conditions: [.init(.day, 0...5)], action: .treat(0)),
      .init(conditions: [.init(.guarantors, 1...9), .init(.day, 20...Int.max)], action: .treat(2)),
      .init(conditions: [.init(.brokenPromises, 1...Int.max), .init(.silence, 0...15)], action: .treat(3)),
      .init(conditions: [.init(.day, 60...90)], action: .treat(4)),
      .init(conditions: [], action: .treat(1)),
    ])
  static let strategies = [
    Fixture.nothing, Fixture.calling, Fixture.visiting, Fixture.suing, guarded,
    Strategy(
      id: "restless", treatments: guarded.treatments, rules: guarded.rules, restsWhileArranged: false),
  ]

  static func experiment(gain: Float = 1, guarantors: Int = 2) -> Experiment {
    var experiment = Fixture.experiment(accounts: 40, replications: 1, strategies: strategies, gain: gain)
    experiment.portfolio.mix.guarantors = guarantors
    experiment.portfolio.mix.rivals = 0.01
    for type in experiment.setting.types.indices { experiment.setting.types[type].life.complaint = 0.03 }
    experiment.portfolio.mix.moves = 0.3
    return experiment
  }

  /// Follows a strategy's calendar and scripts with nothing but what a person at the keyboard can do.
  static func lead(_ strategy: Strategy, _ experiment: Experiment, account: Int) -> LivingAccount {
    let dice = experiment.dice(account: account, replication: 0)
    var life = LivingAccount(
      experiment.setting, opening: experiment.portfolio.opening(account, dice, experiment.setting),
      treatments: strategy.treatments, dice: dice)
    let temperament = experiment.setting.temperaments[
      experiment.portfolio.opening(account, dice, experiment.setting).type]
    var plan = StandingPlan(strategy, at: experiment.setting.desk)
    func look() {
      plan.look(at: life)
      if case .treat(let number) = plan.action { life.turn(to: number) }
      if case .sue? = plan.due(on: life.today) { life.sue() }
    }
    look()
    while life.today < experiment.setting.days, life.isOpen {
      life.live(to: life.today + 1)
      // The engine books an attempt that the day's news has overtaken, and nobody is reached by it.
      let planned = plan.due(on: life.today)
      var decided = plan
      if case .treat(let number)? = planned, !life.isOpen || decided.look(at: life) {
        _ = life.attempt(number)
      }
      guard life.isOpen else { break }
      look()
      guard case .treat(let number)? = plan.due(on: life.today) else { continue }
      plan.tried(life)
      switch life.attempt(number) {
      case .nobody: continue
      case .other: break
      case .borrower where strategy.treatments[number].channel.isOneWay:
        life.play(strategy.treatments[number].talk.steps, number)
      case .borrower: converse(strategy.treatments[number].talk, number, temperament, &life)
      }
      look()
    }
    return life
  }

  /// Line by line, as role-play does, with each line's luck at its own address.
  static func converse(_ talk: Talk, _ number: Int, _ temperament: Temperament, _ life: inout LivingAccount) {
    var encounter = life.meet(number)
    for (line, step) in talk.steps.enumerated() {
      let seen = encounter.view
      guard !encounter.isOver, seen.isSuperset(of: step.needs), seen.isDisjoint(with: step.bars) else {
        continue
      }
      let reply = encounter.reply(
        to: step.move, offer: step.offer, uniform: life.luck(turn: line), of: temperament)
      encounter.apply(step.move, offer: step.offer, number: line + 1, reply, of: temperament)
    }
    life.take(encounter, offers: talk.steps.map(\.offer), number)
  }

  /// What is told of an account, without what a strategy decides and with attempts booked one by one.
  static func told(_ events: [TraceEvent]) -> [TraceEvent] {
    events.filter {
      switch $0.what {
      case .turnedTo, .attempts, .said: false
      default: true
      }
    }
  }

  @Test("a strategy's calendar and scripts by hand give what the experiment gives, to the last bit")
  func law() {
    let experiment = Self.experiment()
    var seen: Set<String> = []
    for (number, strategy) in Self.strategies.enumerated() {
      for account in 0..<40 {
        let trace = experiment.trace(account: account, replication: 0, strategy: number)
        let life = Self.lead(strategy, experiment, account: account)
        let place = "\(strategy.id), account \(account)"
        #expect(life.result == trace.result, "\(place)")
        #expect(Self.told(life.imagineToTheEnd) == Self.told(trace.events), "\(place)")
        seen.formUnion(trace.events.map { String("\($0.what)".prefix { $0 != "(" }) })
      }
    }
    for kind in [
      "promiseKept", "promiseBroken", "complained", "askedGuarantors", "sued", "movedAway", "closed",
    ] {
      #expect(seen.contains(kind), "no \(kind): the law would hold of nothing")
    }
  }

  @Test("the law holds at portfolio size too, since the gain belongs to the conversation's end")
  func lawAtSmallGain() {
    let experiment = Self.experiment(gain: 0.4)
    for account in 0..<20 {
      let life = Self.lead(Self.strategies[1], experiment, account: account)
      #expect(life.result == experiment.replay(account: account, replication: 0, strategy: 1))
    }
  }

  @Test("a talk that the account plays is the talk that a person leads")
  func playing() {
    let experiment = Self.experiment()
    for account in 0..<20 {
      let dice = experiment.dice(account: account, replication: 0)
      let opening = experiment.portfolio.opening(account, dice, experiment.setting)
      var one = LivingAccount(
        experiment.setting, opening: opening, treatments: [Fixture.treatment()], dice: dice)
      var other = one
      one.play(Fixture.talk.steps, 0)
      Self.converse(Fixture.talk, 0, experiment.setting.temperaments[opening.type], &other)
      #expect(one.result == other.result)
      #expect(one.affect == other.affect)
    }
  }

  @Test("a copy lives on by itself, and whoever only looks changes nothing")
  func copies() {
    let experiment = Self.experiment()
    let dice = experiment.dice(account: 3, replication: 0)
    let opening = experiment.portfolio.opening(3, dice, experiment.setting)
    func fresh() -> LivingAccount {
      LivingAccount(experiment.setting, opening: opening, treatments: [Fixture.treatment()], dice: dice)
    }
    var one = fresh()
    one.live(to: 9)
    let before = (one.result, one.affect, one.events.count)
    var other = one
    other.play(Fixture.talk.steps, 0)
    other.learnOfDisclosure()
    other.live(to: 60)
    _ = (one.owed, one.claim, one.luck(turn: 5), one.bystanderLuck, one.talks)
    #expect(one.result == before.0)
    #expect(one.affect == before.1)
    #expect(one.events.count == before.2)
    #expect(other.result != one.result)
    var unseen = fresh()
    for day in 1...9 {
      unseen.live(to: day)
      _ = (unseen.owed, unseen.affect, unseen.result)
    }
    #expect(unseen.result == one.result)
  }

  @Test("a rumour angers and costs trust, and moves no money")
  func rumour() {
    let experiment = Self.experiment()
    var table = Fixture.table
    table.rows[Int(Move.disclose.rawValue)].change = .init(trust: -0.18, anger: 0.22, shame: 0.18)
    let setting = Setting(
      types: Fixture.types, table: table, causes: Fixture.causes, desk: Fixture.desk, gain: 1, days: 90)
    let dice = experiment.dice(account: 0, replication: 0)
    var life = LivingAccount(
      setting, opening: experiment.portfolio.opening(0, dice, setting), treatments: [Fixture.treatment()],
      dice: dice)
    let before = life.affect
    let owed = life.owed
    life.learnOfDisclosure()
    #expect(life.affect.trust < before.trust)
    #expect(life.affect.anger > before.anger)
    #expect(life.owed == owed)
    #expect(life.contacts == 0)
  }
}

extension LivingAccount {
  /// All events until the run ends.
  fileprivate var imagineToTheEnd: [TraceEvent] {
    var alone = self
    alone.live(to: setting.days)
    let day = alone.today
    return alone.imagine { block in
      block.end(day: day)
      block.finishAll()
      return block.trace?.events ?? []
    }
  }
}
