import Language
import Lending
import Simulation

extension Coach {
  var borrower: Debrief.Borrower {
    let stage = play.stage
    let tongue = stage.tongue
    return Debrief.Borrower(
      type: stage.profile.name[tongue], shows: stage.profile.shows[tongue],
      works: stage.profile.works[tongue],
      situation: stage.situation.map {
        Debrief.Circumstance(name: $0.name[tongue], shows: $0.shows[tongue], works: $0.works[tongue])
      },
      reason: stage.scenario.reason[tongue],
      untold: play.untold.compactMap { $0.say[tongue].first }
    )
  }

  var commitment: Debrief.Commitment {
    let view = play.scene.encounter.view
    let isAgreed = play.scene.agreed != nil
    let lines = play.scene.exchanges.map { $0.line.lowercased() }
    let words = (play.text.text("debrief.channel-words") ?? "").split(separator: " ").map { $0.lowercased() }
    return Debrief.Commitment(
      hasAmount: isAgreed, hasDay: isAgreed,
      hasChannel: lines.contains { line in words.contains { line.contains($0) } },
      obstacleChecked: view.contains(.obstacleChecked), confirmed: isAgreed && view.contains(.confirmed),
      written: view.contains(.written))
  }

  var conceded: Debrief.Conceded {
    let today = play.stage.scenario.today
    guard let agreed = play.scene.agreed else { return Debrief.Conceded(waived: .zero, parts: 1, days: 0) }
    var conceded = Debrief.Conceded(waived: agreed.waived, parts: agreed.parts, days: agreed.day - today)
    let plays = play.scene.exchanges.flatMap(\.plays)
    if agreed.waived > .zero, let yes = plays.last(where: { $0.reply == .accepts }) {
      let temperament = play.stage.case.temperament
      var bare = yes.offer
      bare.waived = 0
      let accepts = Int(Reply.accepts.rawValue)
      conceded.chances = (
        yes.before.replies(to: yes.move, offer: yes.offer, of: temperament)[accepts],
        yes.before.replies(to: yes.move, offer: bare, of: temperament)[accepts]
      )
    }
    return conceded
  }

  /// Keeps what helped most, stops what cost most, starts what was never tried and its moment asked for.
  var advice: Debrief.Advice {
    var sums: [Move: Double] = [:]
    for turn in review.turns {
      for move in turn.moves { sums[move, default: 0] += turn.choice / Double(turn.moves.count) }
    }
    let ranked = sums.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
    let keep = ranked.first { $0.value > 0 && !$0.key.isMisconduct && !$0.key.isDuty }?.key
    let misconduct = ranked.last { $0.key.isMisconduct }?.key
    let costly = ranked.last { !$0.key.isDuty }.flatMap { $0.value < -0.01 ? $0.key : nil }
    let used = Set(sums.keys)
    let start = play.stage.script.lines.map(\.step.move).first { !used.contains($0) }
    return Debrief.Advice(keep: keep, stop: misconduct ?? costly, start: start)
  }
}
