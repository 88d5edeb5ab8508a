import Lending
import Simulation

extension CheckRule {
  /// The last ask that the borrower accepted: the collector's turn, what it asked, and the accepting turn's place.
  private static func agreed(in call: ScoredCall) -> (turn: ScoredTurn, ask: ScoredTurn.Ask, index: Int)? {
    var asking: ScoredTurn?
    var found: (ScoredTurn, ScoredTurn.Ask, Int)?
    for (index, turn) in call.turns.enumerated() {
      if turn.speaker == .collector {
        asking = turn
      } else if turn.reply == .accepts, let asking, let move = asking.moves.last(where: \.isAsk) {
        let ask = asking.asks.last { $0.move == move } ?? asking.asks.last ?? ScoredTurn.Ask(move)
        found = (asking, ask, index)
      }
    }
    return found
  }

  static func agreement(_ parts: [Part], _ call: ScoredCall) -> CheckFinding {
    guard let (turn, ask, index) = agreed(in: call) else {
      let isHandedOver = call.collector.contains { $0.moves.contains(.referSupport) }
      return CheckFinding(isHandedOver ? .notApplicable : .no)
    }
    // What is left open when they agree may be said when it is repeated.
    let recaps = call.turns[(index + 1)...].filter { $0.moves.contains(.confirmAgreement) }
    let said = [ask] + recaps.flatMap(\.asks).filter { $0.move == .confirmAgreement }
    var evidence = [turn.number, call.turns[index].number]
    var isComplete = true
    for part in parts {
      switch part {
      case .amount:
        isComplete = isComplete && (ask.move == .askFullPayment || said.contains { $0.amount != nil })
      case .day: isComplete = isComplete && said.contains { $0.day != nil }
      case .written: isComplete = isComplete && said.contains(where: \.isWritten)
      case .obstacle:
        let checks = call.collector.filter { $0.moves.contains(.checkObstacle) }
        isComplete = isComplete && !checks.isEmpty
        evidence += checks.map(\.number)
      case .confirmed:
        isComplete = isComplete && !recaps.isEmpty
        evidence += recaps.map(\.number)
      }
    }
    return CheckFinding(isComplete ? .yes : .no, evidence: unique(evidence))
  }

  static func stepDown(_ call: ScoredCall) -> CheckFinding {
    var amounts: [(turn: Int, amount: Money)] = []
    for turn in call.collector {
      for move in turn.moves where move.isAsk {
        let said = turn.asks.first { $0.move == move }?.total
        guard let amount = said ?? (move == .askFullPayment ? call.due : nil) else { continue }
        if amounts.last?.amount != amount { amounts.append((turn.number, amount)) }
      }
    }
    // A twentieth below is the same sum in round figures.
    if let due = call.due, let first = amounts.first, first.amount < due.scaled(by: 19, over: 20) {
      return CheckFinding(.no, evidence: [first.turn])
    }
    guard amounts.count > 1 else { return CheckFinding(.notApplicable) }
    let jumps = zip(amounts, amounts.dropFirst()).filter { before, after in
      after.amount > before.amount || after.amount.minor < before.amount.minor / 2
    }
    if jumps.isEmpty { return CheckFinding(.yes, evidence: unique(amounts.map(\.turn))) }
    return CheckFinding(.no, evidence: unique(jumps.map(\.1.turn)))
  }

  static func authority(_ call: ScoredCall) -> CheckFinding {
    var granted: [Int] = []
    var beyond: [Int] = []
    for turn in call.collector {
      for ask in turn.asks where (ask.parts ?? 1) > 1 || ask.waived > 0 {
        let isTooLong = call.longestPlan.map { (ask.parts ?? 1) > $0 } ?? false
        // A waiver typed as an amount becomes a share of what is due: allow for rounding.
        let isTooMuch = call.largestWaiver.map { ask.waived > $0 + 0.0005 } ?? false
        if isTooLong || isTooMuch { beyond.append(turn.number) } else { granted.append(turn.number) }
      }
    }
    if !beyond.isEmpty { return CheckFinding(.no, evidence: unique(beyond)) }
    let isKnown = call.longestPlan != nil || call.largestWaiver != nil
    guard isKnown, !granted.isEmpty else { return CheckFinding(.notApplicable) }
    return CheckFinding(.yes, evidence: unique(granted))
  }

  /// A longer time is no waiver; relief of which nothing is said but that it is given is one.
  static func waivers(_ call: ScoredCall) -> CheckFinding {
    let waiving = call.collector.filter { turn in
      turn.asks.contains { $0.waived > 0 || $0.move == .offerRelief && $0.day == nil && $0.parts == nil }
    }
    return waiving.isEmpty ? CheckFinding(.yes) : CheckFinding(.no, evidence: unique(waiving.map(\.number)))
  }

  static func concessions(_ call: ScoredCall) -> CheckFinding {
    var tied: [Int] = []
    var free: [Int] = []
    for turn in call.collector {
      let gives = turn.moves.contains(.offerRelief) || turn.asks.contains { $0.move.isAsk && $0.waived > 0 }
      guard gives else { continue }
      let asksToo = turn.moves.contains { $0.isAsk && $0 != .offerRelief }
      let isCondition = turn.asks.contains { $0.move == .offerRelief && ($0.amount != nil || $0.day != nil) }
      if asksToo || isCondition { tied.append(turn.number) } else { free.append(turn.number) }
    }
    if !free.isEmpty { return CheckFinding(.no, evidence: unique(free)) }
    return tied.isEmpty ? CheckFinding(.notApplicable) : CheckFinding(.yes, evidence: unique(tied))
  }
}
