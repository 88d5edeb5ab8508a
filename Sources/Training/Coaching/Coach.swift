import Chance
import Language
import Lending
import Simulation

/// Tells a trainee what a call came to, from the review of its lines.
struct Coach {
  let play: RolePlay
  let review: Review

  init(_ play: RolePlay) {
    self.play = play
    review = Reviewer(play).review()
  }

  func debrief() -> Debrief {
    let scene = play.scene
    let luck = review.turns.reduce(0) { $0 + $1.luck }
    let outcome = Debrief.Outcome(
      agreed: scene.agreed, end: play.ending?.why, kept: review.kept, expected: review.end,
      reference: review.reference, knowing: review.knowing, withoutCall: review.withoutCall, luck: luck,
      choices: review.end.value - review.reference.value - luck)
    return Debrief(
      outcome: outcome, curves: curves, moments: keyTurns.compactMap(moment), belief: belief,
      borrower: borrower,
      commitment: commitment, conceded: conceded, advice: advice, findings: scene.findings,
      undone: play.undone,
      hints: Dictionary(grouping: play.hints, by: \.turn).values.reduce(0) {
        $0 + ($1.map(\.level).max() ?? 0)
      },
      note: play.noteVerdict, guesses: play.guessScores)
  }

  private var curves: Debrief.Curves {
    let feelings =
      [play.stage.case.begin().affect] + review.turns.compactMap { $0.exchange.plays.last?.after.affect }
    return Debrief.Curves(
      expected: review.curve(isOver: play.mode != .talking),
      willingness: feelings.map { Double($0.willingness) }, trust: feelings.map { Double($0.trust) },
      anger: feelings.map { Double($0.anger) }, binding: feelings.map { Double($0.binding) })
  }

  /// The turn at which a good listener would have been surest of the true type, where they ever believed it most.
  private var belief: Debrief.Listener? {
    let type = play.stage.profile.type.id
    let told = review.turns.filter { $0.belief.likeliest.id == type && $0.belief.probabilities.count > 1 }
    return told.max { $0.belief.likeliest.probability < $1.belief.likeliest.probability }.map {
      Debrief.Listener(turn: $0.number, probability: $0.belief.likeliest.probability)
    }
  }

  /// The three turns that mattered most: by what a better line would have added, by what the choice did, and by what
  /// it did to feelings.
  private var keyTurns: [TurnReview] {
    func weight(_ turn: TurnReview) -> Double {
      guard let first = turn.exchange.plays.first, let last = turn.exchange.plays.last else { return 0 }
      let anger = Double(last.after.affect.anger - first.before.affect.anger)
      let trust = Double(last.after.affect.trust - first.before.affect.trust)
      let feelings = 0.1 * (abs(anger) + abs(trust))
      let regret = turn.verdict.isError ? max(0, turn.regret.value) : 0
      return regret + abs(turn.choice) + feelings + 0.2 * abs(turn.change)
    }
    // Nobody is told to leave out what every proper call owes.
    let chosen = review.turns.filter { $0.verdict != .duty }
    let ranked = (chosen.count >= 3 ? chosen : review.turns).sorted {
      (weight($0), $1.number) > (weight($1), $0.number)
    }
    return ranked.prefix(3).sorted { $0.number < $1.number }
  }

  private func moment(_ turn: TurnReview) -> Debrief.Moment? {
    let exchange = turn.exchange
    guard let first = exchange.plays.first, let last = exchange.plays.last else { return nil }
    return Debrief.Moment(
      turn: turn.number, line: exchange.line, moves: turn.moves, reply: last.reply,
      before: turn.before.value, after: turn.after.value, feelingsBefore: first.before.affect,
      feelingsAfter: last.after.affect, chosen: turn.chosen, verdict: turn.verdict, regret: turn.regret,
      better: turn.better)
  }
}

extension Review {
  /// Recovered share expected before the first line and after each answer.
  ///
  /// - Parameter isOver: then nobody plays on after the last, and the call is worth what it ended with.
  public func curve(isOver: Bool) -> [Double] {
    var expected = [reference.value] + turns.map(\.after.value)
    if isOver, !turns.isEmpty { expected[expected.count - 1] = end.value }
    return expected
  }
}
