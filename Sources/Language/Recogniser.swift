import Chance
import Lending
import Simulation

/// Hears moves in what a collector types, as learnt from a phrase bank; the same bank gives the same bits.
public struct Recogniser: Hashable, Sendable {
  let model: LinearModel
  let rarity: Rarity
  let vocabulary: Vocabulary
  var tuning = Tuning()

  /// Where hearing draws its lines; all measured by cross-validation on the phrase bank.
  struct Tuning: Hashable, Sendable {
    /// Least score that a move needs.
    var floor: Float = -1.2
    /// Least lead over the second best.
    var margin: Float = 0.005
    /// Least share of the words, or ideographs, that occur in the phrase bank.
    var coverage: Float = 0.3
    /// What speaks against `other`: a guess at a move costs less than asking again.
    var reserve: Float = 0.1
    /// What a promise not to do it takes from the scores of misconduct.
    var reassured: Float = 0.3
    /// What a word list adds to the score of its move.
    var listed: Float = 0.35
    /// What each further move must gain over hearing the line as a whole, in a line of one token.
    var split: Float = 3.05
    /// What it need not gain: for a line e times as long, for the score of the less clear of two neighbours, for
    /// beginning a sentence, and for asking where the sentence before told.
    var length: Float = 0.84
    var clear: Float = 0.63
    var sentence: Float = 0.36
    var question: Float = 0.21
    /// Least lead of two neighbours.
    var faint: Float = 0.1
  }

  /// Learns from a phrase bank; takes well under a second for some thousand phrases.
  ///
  /// - Parameter simplify: turns Traditional Chinese into Simplified; the same one must serve hearing.
  public static func train(on book: Phrasebook, simplify: (String) -> String) -> Recogniser {
    // Days in the bank become marks, so any day will do to read them.
    let today = Day(number: 20_000)
    var texts: [SparseVector] = []
    var vocabulary = Vocabulary()
    var labels: [Int] = []
    for phrase in book.phrases {
      let utterance = Utterance(phrase.text, today: today, simplify: simplify)
      let everything = 0..<utterance.tokens.count
      texts.append(utterance.vector(of: everything))
      labels.append(Int(phrase.move.rawValue))
      vocabulary.insert(utterance.pieces(in: everything))
    }
    let rarity = Rarity(of: texts)
    return Recogniser(
      model: LinearTrainer.standard.train(
        texts.map(rarity.weighing), labels: labels, classes: Move.allCases.count),
      rarity: rarity, vocabulary: vocabulary)
  }

  /// The moves in a line, one to three in the order said; `other` alone where none is recognised.
  ///
  /// - Parameter simplify: as in `train(on:simplify:)`; asked only where there is Chinese text.
  public func hear(
    _ line: String, in context: HearingContext, simplify: (String) -> String
  ) -> Heard {
    let utterance = Utterance(line, today: context.today, simplify: simplify)
    let everything = 0..<utterance.tokens.count
    let passages = utterance.hasWords ? passages(of: utterance) : []
    let moves = passages.map { passage in
      HeardMove(
        move: passage.guess.move, confidence: passage.guess.confidence,
        slots: utterance.slots(in: passage.range), rest: utterance.rest(in: passage.range),
        amountDue: context.amountDue)
    }
    return Heard(
      moves: moves.isEmpty
        ? [
          HeardMove(
            move: .other, confidence: 0, slots: utterance.slots, rest: utterance.rest(in: everything),
            amountDue: context.amountDue)
        ]
        : moves,
      tags: utterance.tags(in: everything).filter { $0 != .instruction }.map(\.rawValue).sorted(),
      ambiguities: utterance.slots.compactMap(\.reading))
  }
}

// MARK: - Passages

extension Recogniser {
  /// A stretch of a line and the move it seems to make.
  struct Passage {
    var range: Range<Int>
    var guess: Guess
  }

  struct Guess {
    var move: Move
    /// Lead over the second best, or zero where it was not accepted.
    var lead: Float
    var score: Float

    /// Rises with the lead, 0…1; one half at a lead of 0.3.
    var confidence: Float { lead / (lead + 0.3) }
  }

  /// The best cut of the line into at most three passages, all of them different.
  private func passages(of utterance: Utterance) -> [Passage] {
    let clauses = Clauses.ranges(of: utterance.tokens, slots: utterance.slots)
    guard let last = clauses.last else { return [] }
    let whole = Passage(
      range: 0..<last.upperBound, guess: guess(utterance, 0..<last.upperBound))
    guard clauses.count > 1 else { return whole.guess.move == .other ? [] : [whole] }

    // best[n][end]: the worthiest cut of the first `end` clauses into n passages.
    typealias Cut = (worth: Float, passages: [Passage])
    var best: [[Cut?]] = Array(repeating: Array(repeating: nil, count: clauses.count + 1), count: 4)
    best[0][0] = (0, [])
    for start in clauses.indices {
      for end in start + 1...clauses.count {
        let range = clauses[start].lowerBound..<clauses[end - 1].upperBound
        let isWhole = start == 0 && end == clauses.count
        let passage = isWhole ? whole : Passage(range: range, guess: guess(utterance, range))
        let share = Float(range.count) / Float(last.upperBound)
        for count in 0..<3 {
          guard let before = best[count][start] else { continue }
          // Nobody goes back to a move within a line: what seems so is one move.
          if before.passages.contains(where: { $0.guess.move == passage.guess.move }) { continue }
          let worth =
            before.worth + weigh(passage.guess, share: share)
            - (before.passages.last.map { price(of: passage, after: $0, in: utterance) } ?? 0)
          if best[count + 1][end].map({ worth > $0.worth }) ?? true {
            best[count + 1][end] = (worth, before.passages + [passage])
          }
        }
      }
    }
    var chosen: Cut = (-.infinity, [])
    for count in 1...3 {
      guard let cut = best[count][clauses.count] else { continue }
      if cut.worth > chosen.worth { chosen = cut }
    }
    return merged(chosen.passages.filter { $0.guess.move != .other })
  }

  /// Long passages count more, but a clear short one is worth hearing too.
  private func weigh(_ guess: Guess, share: Float) -> Float {
    max(-1, min(guess.score, 1)) * share.squareRoot()
  }

  /// What a passage must gain to begin where it does: less in a long line, where both it and the one before are clear,
  /// and where a sentence begins.
  private func price(of passage: Passage, after before: Passage, in utterance: Utterance) -> Float {
    let tokens = utterance.tokens
    let start = passage.range.lowerBound
    // Where it is a toss-up what is said, it is not worth a move.
    guard min(passage.guess.lead, before.guess.lead) >= tuning.faint else { return .infinity }
    let least = max(-1, min(passage.guess.score, before.guess.score, 1))
    let length = Float(Elementary.log(Double(min(max(tokens.count, 6), 80))))
    var price = tuning.split - tuning.length * length - tuning.clear * least
    if Clauses.endsSentence(tokens[start - 1]) {
      price -= tuning.sentence
      if Clauses.asks(tokens[passage.range]) { price -= tuning.question }
    }
    return price
  }

  private func merged(_ passages: [Passage]) -> [Passage] {
    var merged: [Passage] = []
    for passage in passages {
      if let last = merged.last, last.guess.move == passage.guess.move {
        merged[merged.count - 1].range = last.range.lowerBound..<passage.range.upperBound
      } else {
        merged.append(passage)
      }
    }
    return merged
  }

  /// The move of one stretch; accepted by its lead and an absolute floor, not by a probability.
  func guess(_ utterance: Utterance, _ range: Range<Int>) -> Guess {
    var scores = model.scores(of: rarity.weighing(utterance.vector(of: range)))
    scores[Int(Move.other.rawValue)] -= tuning.reserve
    for tag in utterance.tags(in: range) {
      if let move = tag.move { scores[Int(move.rawValue)] += tuning.listed }
    }
    if Reassurance.stands(in: utterance.tokens[range]) {
      for k in Move.misconduct { scores[k] -= tuning.reassured }
    }
    var best = 0
    for k in scores.indices where scores[k] > scores[best] { best = k }
    var second = -Float.infinity
    for k in scores.indices where k != best { second = max(second, scores[k]) }
    let lead = scores[best] - second
    let isHeard =
      scores[best] >= tuning.floor && lead >= tuning.margin
      && vocabulary.coverage(of: utterance.pieces(in: range)) >= tuning.coverage
    guard isHeard, let move = Move(rawValue: UInt8(best)) else {
      return Guess(move: .other, lead: 0, score: min(0, scores[best]))
    }
    return Guess(move: move, lead: lead, score: scores[best])
  }
}

extension Move {
  /// Raw values of misconduct.
  fileprivate static let misconduct = allCases.filter(\.isMisconduct).map { Int($0.rawValue) }
}
