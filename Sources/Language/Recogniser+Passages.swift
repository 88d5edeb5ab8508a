import Chance
import Simulation

// Where a line is cut into moves.

extension Recogniser {
  /// A stretch of a line and the move it seems to make.
  struct Passage {
    var range: Range<Int>
    var guess: Guess
  }

  /// A line's clauses and the guess at each run of them: all that the choice of a cut depends on.
  struct Reading {
    let tokens: [Token]
    let clauses: [Range<Int>]
    /// One a run, those from the first clause first, shorter ones before longer.
    private let guesses: [[Guess]]

    init(_ utterance: Utterance, by recogniser: Recogniser) {
      let clauses = Clauses.ranges(of: utterance.tokens, slots: utterance.slots)
      tokens = utterance.tokens
      self.clauses = clauses
      guesses = clauses.indices.map { start in
        (start..<clauses.count).map {
          recogniser.guess(utterance, clauses[start].lowerBound..<clauses[$0].upperBound)
        }
      }
    }

    func passage(_ run: Range<Int>) -> Passage {
      Passage(
        range: clauses[run.lowerBound].lowerBound..<clauses[run.upperBound - 1].upperBound,
        guess: guesses[run.lowerBound][run.count - 1])
    }
  }

  /// The best cut of a line into at most three passages, all of them different.
  func cut(_ reading: Reading) -> [Passage] {
    let count = reading.clauses.count
    guard count > 0 else { return [] }
    // best[n][end]: the worthiest cut of the first `end` clauses into n passages.
    typealias Cut = (worth: Float, passages: [Passage])
    var best: [[Cut?]] = Array(repeating: Array(repeating: nil, count: count + 1), count: 4)
    best[0][0] = (0, [])
    for start in 0..<count {
      for end in start + 1...count {
        let passage = reading.passage(start..<end)
        let share = Float(passage.range.count) / Float(reading.tokens.count)
        for number in 0..<3 {
          guard let before = best[number][start] else { continue }
          // Nobody goes back to a move within a line: what seems so is one move.
          if before.passages.contains(where: { $0.guess.move == passage.guess.move }) { continue }
          let worth =
            before.worth + weigh(passage.guess, share: share)
            - (before.passages.last.map { price(of: passage, after: $0, in: reading.tokens) } ?? 0)
          if best[number + 1][end].map({ worth > $0.worth }) ?? true {
            best[number + 1][end] = (worth, before.passages + [passage])
          }
        }
      }
    }
    var chosen: Cut = (-.infinity, [])
    for number in 1...3 {
      if let cut = best[number][count], cut.worth > chosen.worth { chosen = cut }
    }
    return merged(chosen.passages.filter { $0.guess.move != .other }, in: reading.tokens)
  }

  /// Long passages count more, but a clear short one is worth hearing too.
  private func weigh(_ guess: Guess, share: Float) -> Float {
    max(-1, min(guess.score, 1)) * share.squareRoot()
  }

  /// What a passage must gain to begin where it does: less in a long line, where both it and the one before are clear
  /// and differ, where a sentence begins, and where talk usually turns.
  private func price(of passage: Passage, after before: Passage, in tokens: [Token]) -> Float {
    let (last, next) = (before.guess, passage.guess)
    let length = Float(Elementary.log(Double(min(max(tokens.count, 6), 80))))
    var price = tuning.split - tuning.length * length - tuning.clear * max(-1, min(last.score, next.score, 1))
    price -= tuning.contrast * min(next.lead(over: last), last.lead(over: next), 2)
    if Clauses.endsSentence(tokens[passage.range.lowerBound - 1]) { price -= tuning.sentence }
    if next.move.isRequest, !last.move.isRequest { price -= tuning.ask }
    if next.move.isMisconduct != last.move.isMisconduct { price += tuning.accuse }
    if last.move == .greet || next.move == .close { price -= tuning.frame }
    let words = min(Clauses.words(in: tokens[before.range]), Clauses.words(in: tokens[passage.range]))
    return price + tuning.short * max(0, tuning.brief - words)
  }

  private func merged(_ passages: [Passage], in tokens: [Token]) -> [Passage] {
    var merged: [Passage] = []
    for passage in passages {
      if let last = merged.last,
        last.guess.move == passage.guess.move || isOfPlan(passage, after: last, in: tokens)
      {
        merged[merged.count - 1].range = last.range.lowerBound..<passage.range.upperBound
      } else {
        merged.append(passage)
      }
    }
    return merged
  }

  /// Whether a passage goes on with the plan that its sentence began: "in four parts, the first on Saturday, all right?"
  private func isOfPlan(_ passage: Passage, after last: Passage, in tokens: [Token]) -> Bool {
    last.guess.move == .proposePlan && passage.guess.move == .askPartPayment
      && !tokens[last.range].dropFirst().contains(where: Clauses.endsSentence)
  }
}

extension Move {
  /// Whether it leaves the next word to the borrower, as a question or a proposal does.
  fileprivate var isRequest: Bool {
    switch self {
    case .askReason, .askAbility, .askPartPayment, .askFullPayment, .askCommitment, .proposePlan,
      .checkObstacle,
      .verifyIdentity:
      true
    default: false
    }
  }
}
