import Chance
import Language
import Lending
import Simulation

/// Judges the lines of a call by playing on from each of them, and from what could have been said, on the same dice.
///
/// Whoever plays on is the reference collector, who has to find out the type as the trainee has. The best of many
/// lines is picked on some dice and its lead measured on others, as the best of many looks better than it is.
public struct Reviewer: Sendable {
  public let play: RolePlay
  public let seed: UInt64
  /// Copies of the borrower in which worths are measured.
  public let copies: Int
  /// Where the call stood before each line, and last where it stands now.
  let standings: [Standing]
  /// The same for a collector who knows the type.
  private let knowingStandings: [Standing]
  let inferring: Rollout
  let knowing: Rollout
  let race: Race

  /// - Parameters:
  ///   - seed: of the rollouts; the call's own where none is given.
  ///   - copies: as the stage says where none are given, rounded up to eights.
  public init(_ play: RolePlay, seed: UInt64? = nil, copies: Int? = nil) {
    let stage = play.stage
    self.play = play
    self.seed = seed ?? stage.header.seed
    self.copies = (max(8, copies ?? stage.copies) + 7) / 8 * 8
    race = Race(first: min(64, self.copies / 8), most: self.copies / 4)
    inferring = Rollout(case: stage.case, reference: stage.reference, seed: self.seed)
    knowing = Rollout(
      case: stage.case,
      reference: ReferenceCollector(
        script: stage.script.talk(in: stage.situation), for: stage.case,
        longestPlan: stage.scenario.longestPlan(in: stage.situation)),
      seed: self.seed)
    standings = Self.standings(play, inferring.reference)
    knowingStandings = Self.standings(play, knowing.reference)
  }

  /// Copies that measure, apart from those in which the best line was looked for.
  var measured: Range<Int> { 1 << 20..<1 << 20 + copies }

  private static func standings(_ play: RolePlay, _ reference: ReferenceCollector) -> [Standing] {
    var standing = Standing(play.stage.case, reference)
    var standings = [standing]
    for exchange in play.scene.exchanges {
      standing.take(
        exchange.plays.map { (Step($0.move, offer: $0.offer), $0.reply) }, of: play.stage.case.temperament)
      standings.append(standing)
    }
    return standings
  }

  public var turns: Int { play.turns }

  /// The whole call, line by line.
  public func review() -> Review { review((1..<turns + 1).map { review(turn: $0) }) }

  /// The same with the lines shared out among threads; the result does not depend on how many.
  ///
  /// - Parameter progress: called with the share done, 0…1, after each line.
  public func review(threads: Int, progress: (Double) -> Void = { _ in }) async -> Review {
    review(await review(turns: 1..<turns + 1, threads: threads, progress: progress))
  }

  /// Some lines of the call, in order, shared out in the same way.
  ///
  /// - Parameter numbers: of turns, from 1 to `turns`.
  public func review(
    turns numbers: Range<Int>, threads: Int, progress: (Double) -> Void = { _ in }
  ) async -> [TurnReview] {
    var reviews: [Int: TurnReview] = [:]
    await withTaskGroup(of: TurnReview.self) { group in
      // The first lines have the longest calls ahead of them.
      var waiting = numbers[...]
      for turn in waiting.prefix(max(1, threads)) { group.addTask { review(turn: turn) } }
      waiting = waiting.dropFirst(max(1, threads))
      while let done = await group.next() {
        reviews[done.number] = done
        progress(Double(reviews.count) / Double(numbers.count))
        if let turn = waiting.popFirst() { group.addTask { review(turn: turn) } }
      }
    }
    return numbers.compactMap { reviews[$0] }
  }

  /// What the call came to, without its lines.
  public var outline: Review { review([]) }

  private func review(_ turns: [TurnReview]) -> Review {
    let start = standings[0]
    let end = worth(Plan(goesOn: false), at: standings[standings.count - 1])
    return Review(
      turns: turns, reference: worth(Plan(), at: start).recovery,
      knowing: knowing.worths(of: [Plan()], at: knowingStandings[0], copies: measured)[0].recovery,
      withoutCall: inferring.worthOfSilence(copies: measured).recovery, end: end.recovery,
      kept: play.scene.agreed == nil ? nil : end.keptShare, complaintPrice: inferring.complaintPrice,
      copies: copies, seed: seed)
  }

  func worth(_ plan: Plan, at standing: Standing) -> Worth {
    inferring.worths(of: [plan], at: standing, copies: measured)[0]
  }

  /// One line of the call.
  public func review(turn number: Int) -> TurnReview {
    let exchange = play.scene.exchanges[number - 1]
    let standing = standings[number - 1]
    let said = Self.plan(exchange)
    let others = candidates(besides: exchange)
    let ranked = race.run(others.map(plan), at: standing, inferring).prefix(4).map { others[$0.plan] }
    let worths = inferring.worths(
      of: [said, Plan()] + ranked.map(plan), at: standing, copies: measured)
    let own = Sample(worths[0].net)
    let alternatives = zip(ranked, worths.dropFirst(2)).map { alternative($0, $1, beside: own) }
    let regret = alternatives.first?.ahead ?? own.minus(own).estimate
    let edge = own.minus(Sample(worths[1].net)).estimate
    let hindsight = hindsight(exchange, others)
    return TurnReview(
      exchange: exchange, before: worths[1].recovery, chosen: worths[0].recovery,
      after: worth(Plan(), at: standings[number]).recovery,
      verdict: verdict(exchange, at: standing)
        ?? Verdict(regret: regret, edge: edge, hindsight: hindsight?.regret),
      regret: regret, edge: edge,
      alternatives: alternatives, reference: inferring.reference.next(at: standing)?.move,
      hindsight: hindsight, belief: standings[number].belief)
  }

  /// All alternatives of a turn, measured on the same dice, the best first; without a choice among them their leads are honest.
  public func alternatives(turn number: Int) -> [Alternative] {
    let exchange = play.scene.exchanges[number - 1]
    let others = candidates(besides: exchange)
    let worths = inferring.worths(
      of: [Self.plan(exchange)] + others.map(plan), at: standings[number - 1], copies: measured)
    let own = Sample(worths[0].net)
    return Self.ranked(zip(others, worths.dropFirst()).map { alternative($0, $1, beside: own) })
  }

  /// The best lines to say next, the best first, and what the call is worth as it stands.
  public func best(few: Int) -> (now: Estimate, lines: [Alternative]) {
    let standing = standings[standings.count - 1]
    let stage = play.stage
    let candidates = stage.candidates(table: play.scene.table, hasAgreed: play.scene.agreed != nil)
    let ranked = race.run(candidates.map(plan), at: standing, inferring).prefix(few).map {
      candidates[$0.plan]
    }
    let worths = inferring.worths(of: [Plan()] + ranked.map(plan), at: standing, copies: measured)
    let now = Sample(worths[0].net)
    return (
      worths[0].recovery,
      Self.ranked(zip(ranked, worths.dropFirst()).map { alternative($0, $1, beside: now) })
    )
  }

  private static func ranked(_ alternatives: [Alternative]) -> [Alternative] {
    alternatives.enumerated().sorted {
      ($0.element.ahead.value, $1.offset) > ($1.element.ahead.value, $0.offset)
    }
    .map(\.element)
  }

  private func hindsight(_ exchange: Exchange, _ others: [Candidate]) -> TurnReview.Hindsight? {
    let standing = knowingStandings[exchange.number - 1]
    guard let first = race.run(others.map(plan), at: standing, knowing).first else { return nil }
    let best = others[first.plan]
    let worths = knowing.worths(of: [Self.plan(exchange), plan(best)], at: standing, copies: measured)
    let alternative = alternative(best, worths[1], beside: Sample(worths[0].net))
    return TurnReview.Hindsight(best: alternative, regret: alternative.ahead)
  }

  /// The verdict on lines whose worth does not decide it; nil for all others.
  private func verdict(_ exchange: Exchange, at standing: Standing) -> Verdict? {
    // What decency and law forbid, and what fails a call with someone in this situation, is the worst that can be said, whatever it brought.
    let failing = play.stage.situation?.failing ?? []
    if exchange.plays.contains(where: { $0.move.isMisconduct || failing.contains($0.move) || $0.isIndiscreet }
    ) {
      return .blunder
    }
    return isDutiful(exchange, at: standing) ? .duty : nil
  }

  /// Whether a line did nothing but what was still owed: a duty done twice, or a goodbye before anything was agreed
  /// while the reference collector would have gone on, is weighed like any other line.
  private func isDutiful(_ exchange: Exchange, at standing: Standing) -> Bool {
    exchange.plays.allSatisfy { play in
      switch play.move {
      case .close: play.before.agreed > 0 || inferring.reference.next(at: standing) == nil
      case .referSupport: true
      default: play.move.isDuty && standing.count(of: play.move) == 0
      }
    }
  }

  /// Every proper line but the one that was said.
  private func candidates(besides exchange: Exchange) -> [Candidate] {
    let index = exchange.number - 1
    let before = play.past.indices.contains(index) ? play.past[index] : play.scene
    let own = exchange.plays.count == 1 ? exchange.plays.first : nil
    return play.stage.candidates(table: before.table, hasAgreed: before.agreed != nil).filter { candidate in
      guard let own, own.move == candidate.move else { return true }
      return own.move.isAsk && step(candidate).offer != own.offer
    }
  }

  static func plan(_ exchange: Exchange) -> Plan {
    Plan([exchange.plays.map { Step($0.move, offer: $0.offer) }])
  }

  private func plan(_ candidate: Candidate) -> Plan { Plan([[step(candidate)]]) }

  private func step(_ candidate: Candidate) -> Step {
    let stage = play.stage
    return Step(
      candidate.move,
      offer: candidate.terms?.offer(in: stage.case, today: stage.scenario.today) ?? Offer(share: 0))
  }

  private func alternative(_ candidate: Candidate, _ worth: Worth, beside own: Sample) -> Alternative {
    let stage = play.stage
    return Alternative(
      candidate: candidate, sentence: stage.sentence(candidate),
      why: stage.examples[candidate.move]?.why[stage.tongue] ?? "", value: worth.recovery,
      ahead: Sample(worth.net).minus(own).estimate)
  }
}
