import Language
import Lending
import Simulation

/// One line that could have been said: a single move, and what it asks for.
public struct Candidate: Hashable, Sendable {
  public var move: Move
  /// Nil for moves that ask nothing.
  public var terms: Terms?

  /// The order in which candidates are tried and equals ranked, whatever order they come in.
  fileprivate var key: [Int64] {
    guard let terms else { return [Int64(move.rawValue)] }
    return [
      Int64(move.rawValue), Int64(terms.day.number), Int64(terms.parts), Int64(terms.every),
      terms.amount.minor, terms.waived.minor, terms.isWritten ? 1 : 0,
    ] + terms.later.map(\.minor)
  }

  /// Each once, in the order of their keys.
  static func sorted(_ candidates: some Sequence<Candidate>) -> [Candidate] {
    Set(candidates).sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}

extension Scenario {
  /// Parts of the longest plan that a collector may put forward; nil where a plan would fail the call.
  public func longestPlan(in situation: SituationProfile?) -> Int? {
    situation?.failing.contains(.proposePlan) == true ? nil : authority.longestPlan
  }
}

extension Stage {
  /// Every proper line of one move: asks on a small grid of sums, days and parts within the mandate, and as the table has it.
  ///
  /// - Parameter table: what was last asked, put forward, or named by the borrower.
  func candidates(table: Terms?, hasAgreed: Bool) -> [Candidate] {
    // Confirming what only the borrower has named is heard as an ask for it, which the grid has.
    let isTakenUp = !hasAgreed && table?.isCounter == true
    let plain = Move.allCases.filter { move in
      !move.isMisconduct && move != .other && !move.isAsk && !(move == .confirmAgreement && isTakenUp)
    }
    let failing = situation?.failing ?? []
    let all = plain.map { Candidate(move: $0) } + asks(table: table)
    return Candidate.sorted(all.filter { !failing.contains($0.move) })
  }

  private func asks(table: Terms?) -> [Candidate] {
    let due = scenario.loan.due
    let today = scenario.today
    let days = [3, 7, 14]
    var asks: [Candidate] = []
    func add(_ move: Move, _ terms: Terms) { asks.append(Candidate(move: move, terms: terms)) }
    add(.askFullPayment, Terms(amount: due, day: today))
    add(.askFullPayment, Terms(amount: due, day: today + 7))
    for day in days {
      for quarters in 1...3 as ClosedRange<Int64> {
        add(.askPartPayment, Terms(amount: due.scaled(by: quarters, over: 4), day: today + day))
      }
      for isWritten in [false, true] {
        add(
          .askCommitment,
          Terms(amount: due.scaled(by: 1, over: 2), day: today + day, isWritten: isWritten))
      }
      for parts in [2, 3, 4, 6] where parts <= scenario.authority.longestPlan {
        add(
          .proposePlan,
          Terms(amount: due.scaled(by: 1, over: Int64(parts)), day: today + day, parts: parts))
      }
    }
    for day in [7, 14] where waivable > .zero {
      add(.offerRelief, Terms(amount: due - waivable, day: today + day, waived: waivable))
    }
    if let table {
      var terms = table
      terms.isCounter = false
      terms.day = max(today, terms.day)
      if isWithinMandate(terms) {
        for move in terms.parts > 1 ? [Move.proposePlan, .askCommitment] : [.askPartPayment, .askCommitment] {
          add(move, terms)
        }
        terms.isWritten = true
        add(.askCommitment, terms)
      }
    }
    return asks
  }

  /// Penalties, as far as they may be given up without asking anyone.
  private var waivable: Money {
    let most = Int64((scenario.authority.largestWaiver * 1000).rounded(.down))
    return min(scenario.loan.penalties, scenario.loan.due.scaled(by: most, over: 1000))
  }

  private func isWithinMandate(_ terms: Terms) -> Bool {
    terms.parts <= scenario.authority.longestPlan
      && `case`.share(of: terms.waived) <= scenario.authority.largestWaiver + 0.001
  }
}
