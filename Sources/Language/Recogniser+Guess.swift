import Simulation

// What one stretch of a line says.

extension Recogniser {
  /// A move that a stretch seems to make, and how clearly.
  struct Guess {
    var move: Move
    /// Lead over the second best, or zero where it was not accepted.
    var lead: Float
    var score: Float
    /// Of every move, by its raw value.
    var scores: [Float]

    /// Rises with the lead, 0…1; one half at a lead of 0.3.
    var confidence: Float { lead / (lead + 0.3) }

    /// By how much this move is likelier here than the other stretch's.
    func lead(over other: Guess) -> Float {
      scores[Int(move.rawValue)] - scores[Int(other.move.rawValue)]
    }
  }

  /// The move of one stretch; accepted by its lead and an absolute floor, not by a probability.
  func guess(_ utterance: Utterance, _ range: Range<Int>) -> Guess {
    var scores = model.scores(of: rarity.weighing(utterance.vector(of: range)))
    scores[Int(Move.other.rawValue)] -= tuning.reserve
    let tags = utterance.tags(in: range)
    for tag in tags {
      if let move = tag.move { scores[Int(move.rawValue)] += tuning.listed }
    }
    let said = utterance.tokens[Clauses.withSubject(range, of: utterance.tokens)]
    if Reassurance.stands(in: said) || Reassurance.asksLeave(in: said) {
      for k in Move.misconduct { scores[k] -= tuning.reassured }
    }
    if Hearsay.stands(in: said) {
      for k in Move.misconduct { scores[k] -= tuning.hearsay }
    }
    if !tags.contains(.threatHarassment), Reassurance.desists(in: said) {
      scores[Int(Move.harass.rawValue)] -= tuning.desisted
    }
    if !Parting.stands(in: utterance.tokens[range]) { scores[Int(Move.close.rawValue)] -= tuning.parting }
    if Reassurance.comforts(in: said) { scores[Int(Move.insult.rawValue)] -= tuning.comforted }
    var best = 0
    for k in scores.indices where scores[k] > scores[best] { best = k }
    var second = -Float.infinity
    for k in scores.indices where k != best { second = max(second, scores[k]) }
    let lead = scores[best] - second
    let isHeard =
      scores[best] >= tuning.floor && lead >= tuning.margin
      && vocabulary.coverage(of: utterance.pieces(in: range)) >= tuning.coverage
    guard isHeard, let move = Move(rawValue: UInt8(best)) else {
      return Guess(move: .other, lead: 0, score: min(0, scores[best]), scores: scores)
    }
    return Guess(move: move, lead: lead, score: scores[best], scores: scores)
  }
}

extension Move {
  /// Raw values of misconduct.
  fileprivate static let misconduct = allCases.filter(\.isMisconduct).map { Int($0.rawValue) }
}
