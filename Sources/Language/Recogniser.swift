import Lending
import Simulation

/// Hears moves in what a collector types, as learnt from a phrase bank; the same bank gives the same bits.
public struct Recogniser: Hashable, Sendable {
  let model: LinearModel
  let rarity: Rarity
  let vocabulary: Vocabulary
  var tuning = Tuning()

  /// Where hearing draws its lines; measured by cross-validation on the phrase bank, and for cuts
  /// on lines of several moves too.
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
    var reassured: Float = 0.5
    /// What a promise not to call or come again takes from the score of harassment.
    var desisted: Float = 1.5
    /// What the word of others takes from the scores of misconduct.
    var hearsay: Float = 0.8
    /// What saying that somebody is not so bad takes from the score of insults.
    var comforted: Float = 2
    /// What a stretch that ends nothing takes from the score of closing.
    var parting: Float = 1
    /// What a word list adds to the score of its move.
    var listed: Float = 0.35
    /// What each further move must gain over hearing the line as a whole, in a line of one token.
    var split: Float = 2.83
    /// What it need not gain: for a line e times as long,
    var length: Float = 0.79
    /// for the score of the less clear of two neighbours,
    var clear: Float = 0.62
    /// for what each of them says more clearly than the other,
    var contrast: Float = 0.25
    /// for beginning a sentence,
    var sentence: Float = 0.53
    /// for going over to what the borrower is to do,
    var ask: Float = 0.41
    /// for following a greeting or closing the call.
    var frame: Float = 0.27
    /// What going over to misconduct or from it costs: lawful words are seldom mixed with it, and often look like it.
    var accuse: Float = 0.5
    /// What each word costs that it or its neighbour lacks to `brief`.
    var short: Float = 0.21
    /// English words, or pairs of ideographs, that a passage of usual length has.
    var brief: Float = 6.4
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
    let passages = utterance.hasWords ? cut(Reading(utterance, by: self)) : []
    let moves = passages.map { passage in
      HeardMove(
        move: passage.guess.move, confidence: passage.guess.confidence,
        slots: utterance.slots(in: passage.range), rest: utterance.rest(in: passage.range),
        amountDue: context.amountDue
      ).measured(against: context.amountDue, in: utterance.tokens[passage.range])
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
