import Chance
import Language
import Lending
import Simulation

/// Reviews a call by playing on from its turns with the script that fits the borrower.
struct Coach {
  let play: RolePlay
  let rollout: Rollout
  /// Cheaper, to find candidates before they are judged.
  let scout: Rollout

  init(_ play: RolePlay) {
    self.play = play
    let stage = play.stage
    let seed = stage.header.seed
    rollout = Rollout(case: stage.case, reference: stage.script.talk, seed: seed, borrowers: stage.copies)
    scout = Rollout(
      case: stage.case, reference: stage.script.talk, seed: seed, borrowers: max(8, stage.copies / 4))
  }

  /// What a turn was worth before it, as chosen, and as answered.
  struct Verdict {
    var exchange: Exchange
    var before: Estimate
    var chosen: Estimate
    var after: Estimate
    /// The best other move where it clearly beats what was chosen.
    var better: Debrief.Better?
    /// What that would have added.
    var regret: Double { better.map { max(0, $0.value.value - chosen.value) } ?? 0 }
    var choice: Double { chosen.value - before.value }
    var luck: Double { after.value - chosen.value }
    var change: Double { after.value - before.value }
  }

  func debrief() -> Debrief {
    let scene = play.scene
    let start = rollout.worth(of: play.stage.case.begin(), offers: [], continuing: true)
    let silent = rollout.worthOfSilence()
    let end = rollout.worth(of: scene.encounter, offers: scene.offers, continuing: false)
    let verdicts = verdicts(from: start.recovery)
    let outcome = Debrief.Outcome(
      agreed: scene.agreed, end: play.ending?.why, kept: scene.agreed == nil ? nil : end.kept,
      expected: end.recovery, reference: start.recovery, withoutCall: silent.recovery,
      luck: verdicts.reduce(0) { $0 + $1.luck },
      choices: end.recovery.value - start.recovery.value - verdicts.reduce(0) { $0 + $1.luck })
    return Debrief(
      outcome: outcome, curves: curves(verdicts, start.recovery, end.recovery),
      moments: keyVerdicts(verdicts).compactMap(moment), borrower: borrower, commitment: commitment,
      conceded: conceded, advice: advice(verdicts), findings: scene.findings, undone: play.undone,
      hints: Dictionary(grouping: play.hints, by: \.turn).values.reduce(0) {
        $0 + ($1.map(\.level).max() ?? 0)
      },
      note: play.noteVerdict)
  }

  private func verdicts(from start: Estimate) -> [Verdict] {
    var verdicts: [Verdict] = []
    var before = start
    var offers: [Offer] = []
    for exchange in play.scene.exchanges {
      guard let last = exchange.plays.last else { continue }
      let earlier = exchange.plays.dropLast().filter { $0.move.isAsk }.map(\.offer)
      let chosen = rollout.worth(
        of: last.before, offers: exchange.offersBefore + earlier, playing: last.move, offer: last.offer)
      offers = exchange.offersBefore + earlier + (last.move.isAsk ? [last.offer] : [])
      let after = rollout.worth(of: last.after, offers: offers, continuing: !last.after.isOver)
      verdicts.append(
        Verdict(
          exchange: exchange, before: before, chosen: chosen.recovery, after: after.recovery,
          better: better(than: chosen, at: exchange)))
      before = after.recovery
    }
    return verdicts
  }

  private func curves(_ verdicts: [Verdict], _ start: Estimate, _ end: Estimate) -> Debrief.Curves {
    let feelings =
      [play.stage.case.begin().affect] + verdicts.compactMap { $0.exchange.plays.last?.after.affect }
    var expected = [start.value] + verdicts.map(\.after.value)
    // After the last turn nobody plays on: the call is worth what it ended with.
    if play.mode != .talking, !verdicts.isEmpty { expected[expected.count - 1] = end.value }
    return Debrief.Curves(
      expected: expected, willingness: feelings.map { Double($0.willingness) },
      trust: feelings.map { Double($0.trust) }, anger: feelings.map { Double($0.anger) },
      binding: feelings.map { Double($0.binding) })
  }

  /// The best move in a turn's place, where it is clearly worth more on the same dice.
  private func better(than chosen: Worth, at exchange: Exchange) -> Debrief.Better? {
    guard let first = exchange.plays.first, let last = exchange.plays.last, !exchange.isDuty else {
      return nil
    }
    let best = best(at: first.before, offers: exchange.offersBefore, table: table(before: exchange), few: 5)
      .first
    guard let best, best.move != last.move, best.shares.count == chosen.shares.count else { return nil }
    let difference = Sample(best.shares).minus(Sample(chosen.shares)).estimate
    return difference.value > 0.005 && difference.isClear ? best : nil
  }

  /// The three turns that mattered most: by what a better move would have added, by what the choice did, and by
  /// what it did to feelings.
  private func keyVerdicts(_ verdicts: [Verdict]) -> [Verdict] {
    func weight(_ verdict: Verdict) -> Double {
      guard let first = verdict.exchange.plays.first, let last = verdict.exchange.plays.last else { return 0 }
      let anger = Double(last.after.affect.anger - first.before.affect.anger)
      let trust = Double(last.after.affect.trust - first.before.affect.trust)
      let feelings = 0.1 * (abs(anger) + abs(trust))
      return verdict.regret + abs(verdict.choice) + feelings + 0.2 * abs(verdict.change)
    }
    // Nobody is told to leave out what every proper call owes.
    let chosen = verdicts.filter { !$0.exchange.isDuty }
    let ranked = (chosen.count >= 3 ? chosen : verdicts).sorted {
      (weight($0), $1.exchange.number) > (weight($1), $0.exchange.number)
    }
    return ranked.prefix(3).sorted { $0.exchange.number < $1.exchange.number }
  }

  private func moment(_ verdict: Verdict) -> Debrief.Moment? {
    let exchange = verdict.exchange
    guard let first = exchange.plays.first, let last = exchange.plays.last else { return nil }
    return Debrief.Moment(
      turn: exchange.number, line: exchange.line, moves: exchange.plays.map(\.move), reply: last.reply,
      before: verdict.before.value, after: verdict.after.value, feelingsBefore: first.before.affect,
      feelingsAfter: last.after.affect, chosen: verdict.chosen, better: verdict.better)
  }

  /// What lay on the table before a turn.
  private func table(before exchange: Exchange) -> Terms? {
    let index = exchange.number - 1
    return play.past.indices.contains(index) ? play.past[index].table : play.scene.table
  }

  /// Moves by their worth, the best first, each as it would be said without naming sums or days.
  func best(at encounter: Encounter, offers: [Offer], table: Terms?, few: Int) -> [Debrief.Better] {
    let stage = play.stage
    let today = stage.scenario.today
    let candidates = Move.allCases.filter { !$0.isMisconduct && $0 != .other }.map { move in
      let terms =
        move.isAsk
        ? play.reader.read(HeardMove(move: move, confidence: 1), table: table, isWritten: false).terms : nil
      return (move: move, terms: terms, offer: terms?.offer(in: stage.case, today: today) ?? Offer(share: 0))
    }
    let scouted = candidates.map { candidate in
      (candidate, scout.worth(of: encounter, offers: offers, playing: candidate.move, offer: candidate.offer))
    }.sorted { ($0.1.recovery.value, $1.0.move.rawValue) > ($1.1.recovery.value, $0.0.move.rawValue) }
    return scouted.prefix(few).map { candidate, _ in
      let worth = rollout.worth(
        of: encounter, offers: offers, playing: candidate.move, offer: candidate.offer)
      return Debrief.Better(
        move: candidate.move, terms: candidate.terms, sentence: sentence(candidate.move, candidate.terms),
        why: stage.examples[candidate.move]?.why[stage.tongue] ?? "", value: worth.recovery,
        shares: worth.shares)
    }.sorted { ($0.value.value, $1.move.rawValue) > ($1.value.value, $0.move.rawValue) }
  }

  /// The script's own sentence for a move before the general one, with sums and days put in.
  func sentence(_ move: Move, _ terms: Terms?) -> String? {
    let stage = play.stage
    func said(_ texts: [Tongue: [String]]) -> String? {
      texts[stage.tongue]?.first ?? (stage.tongue == .traditional ? texts[.simplified]?.first : nil)
    }
    let scripted = stage.script.lines.first { $0.step.move == move }.flatMap { said($0.say) }
    let general = stage.examples[move].flatMap { said($0.say) }
    guard let line = scripted.flatMap({ $0.isEmpty ? nil : $0 }) ?? general, !line.isEmpty else { return nil }
    let scenario = stage.scenario
    let places = Spoken.Places(
      amounts: ["amount": terms?.amount ?? scenario.loan.due, "due": scenario.loan.due],
      date: terms?.day ?? scenario.today + 7,
      words: [
        "borrower": scenario.borrower.address[stage.tongue], "lender": scenario.lender[stage.tongue],
        "overdue": "\(scenario.loan.daysPastDue)", "parts": "\(terms?.parts ?? 2)",
      ])
    return Spoken.fill(line, places, today: scenario.today, stage.tongue)
  }
}
