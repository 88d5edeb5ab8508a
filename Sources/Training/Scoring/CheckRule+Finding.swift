import Lending
import Simulation

extension CheckRule {
  /// What the rule says of a call.
  public func finding(in call: ScoredCall) -> CheckFinding {
    switch self {
    case .said(let moves):
      let turns = call.collector.filter { turn in turn.moves.contains(where: moves.contains) }
      return turns.isEmpty ? CheckFinding(.no) : CheckFinding(.yes, evidence: turns.map(\.number))
    case .saidAll(let moves):
      let turns = moves.map { move in call.collector.first { $0.moves.contains(move) }?.number }
      return CheckFinding(turns.contains(nil) ? .no : .yes, evidence: Set(turns.compactMap(\.self)).sorted())
    case .never(let moves):
      let turns = call.collector.filter { turn in turn.moves.contains(where: moves.contains) }
      return turns.isEmpty ? CheckFinding(.yes) : CheckFinding(.no, evidence: turns.map(\.number))
    case .before(let first, let then): return Self.before(first, then, call)
    case .afterReply(let replies, let next): return Self.after(replies, next, call)
    case .noAskWhileAngry: return Self.askWhileAngry(call)
    case .agreedWith(let parts): return Self.agreement(parts, call)
    case .stepDown: return Self.stepDown(call)
    case .withinAuthority: return Self.authority(call)
    case .noConcessionForNothing: return Self.concessions(call)
    case .noWaiver: return Self.waivers(call)
    case .talkShare(let most): return Self.talkShare(most, call)
    case .noRepeatedLine: return Self.repeatedLine(call)
    case .oneQuestionAtATime: return Self.questions(call)
    }
  }

  private static func before(_ first: [Move], _ then: [Move], _ call: ScoredCall) -> CheckFinding {
    var prepared: Int?
    for turn in call.collector {
      for move in turn.moves {
        if first.contains(move), prepared == nil { prepared = turn.number }
        guard then.contains(move), !first.contains(move) || prepared != turn.number else { continue }
        guard let prepared else { return CheckFinding(.no, evidence: [turn.number]) }
        return CheckFinding(.yes, evidence: Set([prepared, turn.number]).sorted())
      }
    }
    return CheckFinding(.notApplicable)
  }

  /// A fitting move after the ask does not count: the ask came unprepared.
  private static func after(_ replies: [Reply], _ next: [Move], _ call: ScoredCall) -> CheckFinding {
    var met: [Int] = []
    var missed: [Int] = []
    for (index, turn) in call.turns.enumerated() where turn.speaker == .borrower {
      guard let reply = turn.reply, replies.contains(reply) else { continue }
      guard let answer = call.turns[(index + 1)...].first(where: { $0.speaker == .collector }) else {
        continue
      }
      let decisive = answer.moves.first { next.contains($0) || $0.isAsk }
      if let decisive, next.contains(decisive) {
        met.append(answer.number)
      } else {
        missed.append(answer.number)
      }
    }
    if !missed.isEmpty { return CheckFinding(.no, evidence: unique(missed)) }
    return met.isEmpty ? CheckFinding(.notApplicable) : CheckFinding(.yes, evidence: unique(met))
  }

  /// Without a record of anger, a borrower who has just vented counts as angry.
  private static func askWhileAngry(_ call: ScoredCall) -> CheckFinding {
    var hasVented = false
    var angry: [ScoredTurn] = []
    for turn in call.turns {
      if turn.speaker == .borrower {
        hasVented = turn.reply == .vents
      } else if turn.isAngry ?? hasVented {
        angry.append(turn)
      }
    }
    guard !angry.isEmpty else { return CheckFinding(.notApplicable) }
    let asks = angry.filter { turn in turn.moves.contains(where: \.isAsk) }
    return CheckFinding(asks.isEmpty ? .yes : .no, evidence: (asks.isEmpty ? angry : asks).map(\.number))
  }

  static func unique(_ numbers: [Int]) -> [Int] { Set(numbers).sorted() }
}
