import Language
import Simulation

/// A recommended conversation with the sentences that a good collector would say.
public struct Script: Sendable {
  public var id: String
  public var title: Wording
  public var lines: [Line]

  public init(id: String, title: Wording, lines: [Line]) {
    self.id = id
    self.title = title
    self.lines = lines
  }

  public struct Line: Sendable {
    public var step: Step
    /// Ways of saying it in each tongue; slots such as {amount} are open.
    public var say: [Tongue: [String]]

    public init(step: Step, say: [Tongue: [String]]) {
      self.step = step
      self.say = say
    }
  }

  public var talk: Talk { Talk(id: id, steps: lines.map(\.step)) }
}

/// Model sentences for one move and when the move helps.
public struct MoveExamples: Sendable {
  public var say: [Tongue: [String]]
  public var why: Wording

  public init(say: [Tongue: [String]], why: Wording) {
    self.say = say
    self.why = why
  }
}

/// A borrower type as people read of it, beside its parameters.
public struct TypeProfile: Sendable {
  public var type: BorrowerType
  public var name: Wording
  /// How it shows.
  public var shows: Wording
  /// What works, in order.
  public var works: Wording
  /// Id of the script that fits it.
  public var script: String

  public init(type: BorrowerType, name: Wording, shows: Wording, works: Wording, script: String) {
    self.type = type
    self.name = name
    self.shows = shows
    self.works = works
    self.script = script
  }
}
