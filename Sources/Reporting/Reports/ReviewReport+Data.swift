import Chance
import Simulation
import Training

extension ReviewReport {
  /// Shares of what is due as fractions of one; `loss` is the best proper line's worth less that of the line said.
  public var json: JSON {
    .object([
      "scenario": .string(scenario.id), "seed": .int(review.seed), "copies": .int(review.copies),
      "complaintPrice": .double(review.complaintPrice), "expected": .estimate(review.end),
      "kept": review.kept.map { .double($0) }, "reference": .estimate(review.reference),
      "hindsight": .estimate(review.knowing), "withoutCall": .estimate(review.withoutCall),
      "luck": .double(review.turns.reduce(0) { $0 + $1.luck }),
      "turns": .array(review.turns.map(json)),
    ])
  }

  func json(_ turn: TurnReview) -> JSON {
    .object([
      "turn": .int(turn.number), "line": .string(turn.exchange.line),
      "moves": .strings(turn.moves.map(\.id)), "reply": .string(turn.exchange.reply.id),
      "verdict": .string(turn.verdict.rawValue), "mark": .string(turn.verdict.mark),
      "before": .estimate(turn.before), "chosen": .estimate(turn.chosen), "after": .estimate(turn.after),
      "loss": .estimate(turn.regret), "edge": .estimate(turn.edge),
      "reference": turn.reference.map { .string($0.id) },
      "alternatives": .array(turn.alternatives.map(json)),
      "hindsight": turn.hindsight.map {
        .object(["best": json($0.best), "loss": .estimate($0.regret)])
      },
      "belief": .object(
        zip(turn.belief.ids, turn.belief.probabilities).map { JSON.Member($0, .double($1)) }),
    ])
  }

  /// One alternative; `ahead` is its worth less that of the line said, on the same dice.
  public func json(_ alternative: Alternative) -> JSON {
    let terms = alternative.candidate.terms
    return .object([
      "move": .string(alternative.move.id), "amount": terms.map { .number($0.amount.description) },
      "day": terms.map { .string($0.day.description) }, "parts": terms.map { .int($0.parts) },
      "later": terms.flatMap { terms in
        terms.later.isEmpty ? nil : .array(terms.later.map { .number($0.description) })
      },
      "waived": terms.map { .number($0.waived.description) }, "written": terms.map { .bool($0.isWritten) },
      "sentence": alternative.sentence.map { .string($0) }, "expected": .estimate(alternative.value),
      "ahead": .estimate(alternative.ahead),
    ])
  }

  public func json(of alternatives: [Alternative], at turn: TurnReview) -> JSON {
    guard case .object(let members) = json(turn) else { return .null }
    return .object(
      members.map { member in
        member.key == "alternatives" ? .init(member.key, .array(alternatives.map(json))) : member
      })
  }

  public func json(of whatIf: WhatIf, said line: String) -> JSON {
    .object([
      "turn": .int(whatIf.exchange.number), "line": .string(line),
      "moves": .strings(whatIf.exchange.plays.map(\.move.id)),
      "reply": .string(whatIf.exchange.reply.id), "answer": .string(whatIf.exchange.answer.text),
      "expected": .estimate(whatIf.value), "ahead": .estimate(whatIf.ahead),
    ])
  }

  /// One line a turn.
  public var csv: String {
    CSV.line([
      "turn", "line", "moves", "reply", "verdict", "before", "chosen", "after", "loss", "lossStandardError",
      "best", "hindsightLoss", "hindsightBest",
    ])
      + review.turns.map { turn in
        CSV.line([
          "\(turn.number)", turn.exchange.line, turn.moves.map(\.id).joined(separator: "+"),
          turn.exchange.reply.id, turn.verdict.rawValue, "\(turn.before.value)", "\(turn.chosen.value)",
          "\(turn.after.value)", "\(turn.regret.value)", "\(turn.regret.standardError)",
          turn.alternatives.first?.move.id ?? "", turn.hindsight.map { "\($0.regret.value)" } ?? "",
          turn.hindsight?.best.move.id ?? "",
        ])
      }.joined()
  }

  /// The same for the alternatives of a turn.
  public func csv(of alternatives: [Alternative]) -> String {
    CSV.line([
      "move", "amount", "day", "parts", "waived", "written", "expected", "ahead", "aheadStandardError",
    ])
      + alternatives.map { one in
        let terms = one.candidate.terms
        return CSV.line([
          one.move.id, terms?.amount.description ?? "", terms?.day.description ?? "",
          terms.map { "\($0.parts)" } ?? "", terms?.waived.description ?? "",
          terms.map { "\($0.isWritten)" } ?? "", "\(one.value.value)", "\(one.ahead.value)",
          "\(one.ahead.standardError)",
        ])
      }.joined()
  }
}
