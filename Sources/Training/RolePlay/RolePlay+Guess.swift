import Language

extension RolePlay {
  /// Whether there is something to guess: a call of its own, and no single line of one, in which something was said.
  var asksForGuess: Bool {
    let isWhole = stage.header.origin == nil && stage.header.exercise?.drill == nil
    return isWhole && !stage.guesses.questions.isEmpty && turns > 0
  }

  /// Asks who it was, before it is told.
  var guessQuestion: [Effect] {
    let lists = Event.Guess.Topic.allCases.compactMap { topic in
      stage.guesses[topic].map { question in
        // Reasons are long: their ids are what one would type.
        let names = question.choices.map { topic == .reason ? "\($0.id) \($0.name)" : $0.name }
        return text["guess.choices.\(topic.rawValue)", ["choices": names.joined(separator: " · ")]]
      }
    }
    return [.info(text["guess.ask"])] + lists.map { .info($0) }
  }

  /// Takes the guess, or what is wrong with it, and closes; an empty line or another command passes it over.
  mutating func takeGuess(_ typed: TypedLine) -> [Effect] {
    if let command = typed.command {
      if PracticeCommand(name: command.name) == .case {
        return [.card(CaseCard(stage.scenario, text)), prompt]
      }
      let closed = passOverGuess()
      return closed + (canGoBack ? obeyAfterwards(command) : [])
    }
    switch GuessReader(choices: stage.guesses, text: text).read(typed.text) {
    case .guess(let guess): return perform(.guess(guess)) + closing
    case .complaint(let complaint): return [.info(complaint), prompt]
    }
  }

  mutating func passOverGuess() -> [Effect] { perform(.guess(Event.Guess(answers: [:]))) + closing }
}
