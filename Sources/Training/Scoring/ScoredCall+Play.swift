import Simulation

extension ScoredCall {
  /// A practice call as a scorer sees it: nothing hidden but type and situation, whose skills are scored too.
  public init(_ play: RolePlay) {
    let scenario = play.stage.scenario
    var turns: [ScoredTurn] = []
    for exchange in play.scene.exchanges {
      let before = exchange.plays.first?.before
      turns.append(
        ScoredTurn(
          number: exchange.number, speaker: .collector, text: exchange.line,
          moves: exchange.plays.map(\.move), asks: exchange.plays.compactMap(ScoredTurn.Ask.init),
          isAngry: before.map { $0.view.contains(.angry) }))
      turns.append(
        ScoredTurn(
          number: exchange.number, speaker: .borrower, text: exchange.answer.text, reply: exchange.reply))
    }
    self.init(
      turns: turns, due: scenario.loan.due, longestPlan: scenario.authority.longestPlan,
      largestWaiver: scenario.authority.largestWaiver, type: play.stage.profile.type.id,
      situation: scenario.situation)
  }
}

extension ScoredTurn.Ask {
  /// Sums and days that custom filled in were not said.
  fileprivate init?(_ play: Exchange.Play) {
    guard play.move.isAsk || play.move == .confirmAgreement else { return nil }
    let terms = play.terms
    self.init(
      play.move, amount: play.named.contains(.amount) ? terms?.amount : nil,
      day: play.named.contains(.day) ? terms?.day : nil, parts: terms?.parts, waived: play.offer.waived,
      isWritten: play.offer.isWritten)
    if amount != nil, let terms, !terms.later.isEmpty { whole = terms.total }
  }
}
