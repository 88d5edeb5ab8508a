import Simulation

extension Event {
  /// What a trainee took the borrower for when the call was over; no answers where it was passed over.
  public struct Guess: Hashable, Sendable {
    public var answers: [Topic: Answer]

    public init(answers: [Topic: Answer]) { self.answers = answers }

    public enum Topic: String, CaseIterable, Sendable {
      case type, ability, reason
    }

    public struct Answer: Hashable, Sendable {
      /// Id of the choice.
      public var choice: String
      /// How sure, 1…100.
      public var percent: Int

      public init(choice: String, percent: Int) {
        self.choice = choice
        self.percent = percent
      }
    }
  }
}

extension Event.Guess {
  var json: JSON {
    .object(
      [.init("event", .string("guess"))]
        + Topic.allCases.compactMap { topic in
          answers[topic].map { .init(topic.rawValue, .array([.string($0.choice), .int($0.percent)])) }
        })
  }
}

extension EventReader {
  /// Each topic as `["stubborn",70]`.
  func guess() throws(TranscriptError) -> Event.Guess {
    var guess = Event.Guess(answers: [:])
    for topic in Event.Guess.Topic.allCases {
      guess.answers[topic] = try optional(topic.rawValue) { value in
        guard let pair = value.array, pair.count == 2, let choice = pair[0].string, let percent = pair[1].int,
          (1...100).contains(percent)
        else { return nil }
        return Event.Guess.Answer(choice: choice, percent: percent)
      }
    }
    return guess
  }
}
