import Simulation

extension AccountStory {
  /// An event in words; nil where another event says it, or where it is told in the sums at the end.
  func words(_ what: TraceEvent.What) -> String? {
    switch what {
    case .regime(let regime): text("regime", ["regime": name(ofRegime: regime)])
    case .disaster: text("disaster")
    case .movedAway: text("movedAway")
    case .died: text("died")
    case .gaveUp: text("gaveUp")
    case .paidOff: text("paidOff")
    case .chargedOff: text("chargedOff")
    case .turnedTo(let action): words(action)
    case .attempts(let count): text(count == 1 ? "attempt" : "attempts", ["count": "\(count)"])
    case .postponed: text("postponed")
    case .found: text("found")
    case .askedGuarantors: text("askedGuarantors")
    case .askedEstate: text("askedEstate")
    case .reported: text("reported")
    case .sold: text("sold")
    case .reached(let number): text("reached", ["channel": channel(number)])
    case .said(let move, let reply?):
      text("said", ["move": catalogue["move.\(move.id)"], "reply": catalogue["reply.\(reply.id)"]])
    case .said(let move, nil): text("told", ["move": catalogue["move.\(move.id)"]])
    case .complained: text("complained")
    case .helped: text("helped")
    case .lent(let amount): text("lent", ["amount": "\(amount)"])
    case .contact, .penalties: nil
    case .promised(let part, let parts, let due):
      text(
        parts == 1 ? "promised" : "promisedPlan",
        ["part": "\(part)", "parts": "\(parts)", "due": "\(due)"])
    case .partMet(let left): text("partMet", ["left": "\(left)"])
    case .promiseKept: text("promiseKept")
    case .promiseBroken: text("promiseBroken")
    case .missed(let parts): text("missed", ["parts": "\(parts)"])
    case .sued: text("sued")
    case .filed: text("filed")
    case .judgedUnheard: text("judgedUnheard")
    case .settledAtCourt: text("settledAtCourt")
    case .judged: text("judged")
    case .planEnforceable: text("planEnforceable")
    case .enforced: text("enforced")
    case .paysUnasked: text("paysUnasked")
    case .guarantorPays: text("guarantorPays")
    case .received(let amount, let left): text("received", ["amount": "\(amount)", "left": "\(left)"])
    case .fee(let amount): text("fee", ["amount": "\(amount)"])
    case .waived(let amount): text("waived", ["amount": "\(amount)"])
    case .closed: text("closed")
    }
  }

  private func words(_ action: Strategy.Action) -> String? {
    switch action {
    case .wait: text("waits")
    case .treat(let number):
      text("treats", ["channel": channel(number), "every": "\(strategy.treatments[number].every)"])
    // Each of these is an event of its own.
    case .sue, .report, .sell: nil
    }
  }

  private func channel(_ number: Int) -> String {
    catalogue["channel.\(strategy.treatments[number].channel.rawValue)"]
  }
}
