import Language

/// What a trainee may guess of a borrower after a call: each choice by its id, and the truth.
///
/// Names are in the language of the call.
public struct GuessChoices: Hashable, Sendable {
  public struct Choice: Hashable, Sendable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public struct Question: Hashable, Sendable {
    public var choices: [Choice]
    /// Id of the choice that is true.
    public var truth: String

    public init(choices: [Choice], truth: String) {
      self.choices = choices
      self.truth = truth
    }
  }

  /// Type, ability and reason, as `Event.Guess.Topic` lists them.
  public var questions: [Event.Guess.Topic: Question]

  public init(_ questions: [Event.Guess.Topic: Question]) { self.questions = questions }

  /// Nothing is asked.
  public static let none = GuessChoices([:])

  public subscript(topic: Event.Guess.Topic) -> Question? { questions[topic] }

  /// How much of what is due somebody has within a month after necessities, in words of three steps.
  ///
  /// - Parameter share: of what is due; the steps begin at nine tenths and at a seventh. Assumption.
  public static func ability(_ share: Float) -> String {
    share >= 0.9 ? "all" : share >= 1 / 7 ? "part" : "nothing"
  }

  public static let abilities = ["all", "part", "nothing"]
}
