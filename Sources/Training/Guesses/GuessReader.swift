import Language

/// Reads what a trainee guesses, as `stubborn 70, part 60, C3`: what was chosen, and how sure they are in per cent.
struct GuessReader {
  let choices: GuessChoices
  let text: Catalogue

  /// The guess, or what is wrong with the line.
  enum Reading: Hashable, Sendable {
    case guess(Event.Guess)
    case complaint(String)
  }

  func read(_ line: String) -> Reading {
    var answers: [Event.Guess.Topic: Event.Guess.Answer] = [:]
    for part in line.split(whereSeparator: { ",，;；、+".contains($0) }) {
      let words = part.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" }).map(String.init)
      guard let last = words.last else { continue }
      let percent = words.count > 1 ? Self.percent(last) : nil
      let name = (percent == nil ? words[...] : words.dropLast()).joined(separator: " ")
      guard let (topic, choice) = find(name) else {
        return .complaint(text["guess.unknown", ["name": name, "nearest": suggestion(for: name)]])
      }
      if let percent, !(1...100).contains(percent) {
        return .complaint(text["guess.percent", ["percent": "\(percent)"]])
      }
      if answers[topic] != nil {
        return .complaint(text["guess.twice", ["topic": text["guess.topic.\(topic.rawValue)"]]])
      }
      answers[topic] = Event.Guess.Answer(choice: choice.id, percent: percent ?? 100)
    }
    return .guess(Event.Guess(answers: answers))
  }

  private static func percent(_ word: String) -> Int? {
    Int(word.hasSuffix("%") || word.hasSuffix("％") ? String(word.dropLast()) : word)
  }

  /// The one choice of that id or name, or the only one that begins so.
  private func find(_ name: String) -> (Event.Guess.Topic, GuessChoices.Choice)? {
    let wanted = name.lowercased()
    let all = Event.Guess.Topic.allCases.flatMap { topic in
      (choices[topic]?.choices ?? []).map { (topic, $0) }
    }
    if let exact = all.first(where: { $0.1.id.lowercased() == wanted || $0.1.name.lowercased() == wanted }) {
      return exact
    }
    let begun = all.filter {
      $0.1.id.lowercased().hasPrefix(wanted) || $0.1.name.lowercased().hasPrefix(wanted)
    }
    return begun.count == 1 ? begun[0] : nil
  }

  private func suggestion(for name: String) -> String {
    let names = Event.Guess.Topic.allCases.flatMap { choices[$0]?.choices ?? [] }.flatMap {
      [$0.name, $0.id]
    }
    return nearest(name, in: names) ?? names.first ?? ""
  }
}
