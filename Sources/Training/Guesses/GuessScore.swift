/// How good a guess was that says how sure it is.
public struct GuessScore: Hashable, Sendable {
  public var topic: Event.Guess.Topic
  /// Names of what was guessed and of what was true.
  public var guessed: String
  public var truth: String
  public var isRight: Bool
  /// In per cent, as it was said.
  public var percent: Int
  /// Brier's score over all choices, 0 (sure and right) to 2 (sure and wrong): the squares of what each choice was
  /// given beside what it deserved, added up. What the chosen one was not given is shared by the others evenly.
  ///
  /// Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
  public var brier: Double
  /// The same for somebody who knows nothing and gives each choice alike.
  public var ignorance: Double

  /// - Returns: nil where the topic was not asked or not answered.
  init?(_ guess: Event.Guess, _ topic: Event.Guess.Topic, among choices: GuessChoices) {
    guard let answer = guess.answers[topic], let question = choices[topic], question.choices.count > 1,
      let chosen = question.choices.first(where: { $0.id == answer.choice }),
      let fact = question.choices.first(where: { $0.id == question.truth })
    else { return nil }
    self.topic = topic
    guessed = chosen.name
    truth = fact.name
    isRight = chosen.id == fact.id
    percent = answer.percent
    let others = Double(question.choices.count - 1)
    let given = Double(answer.percent) / 100
    let rest = (1 - given) / others
    let missed = isRight ? 1 - given : given
    brier =
      isRight
      ? missed * missed + others * rest * rest
      : missed * missed + (1 - rest) * (1 - rest) + (others - 1) * rest * rest
    ignorance = others / (others + 1)
  }
}

extension RolePlay {
  /// The guesses that were made, scored; empty where none was.
  var guessScores: [GuessScore] {
    guard let guess else { return [] }
    return Event.Guess.Topic.allCases.compactMap { GuessScore(guess, $0, among: stage.guesses) }
  }
}
