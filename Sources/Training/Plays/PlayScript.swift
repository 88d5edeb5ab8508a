import Language
import Lending
import Simulation

/// A conversation written down with what should come of it: an author's test of a scenario.
///
/// Sentences are heard as a trainee's are, moves in square brackets are taken as they stand.
public struct PlayScript: Hashable, Sendable {
  public var scenario: String
  public var language: Tongue
  /// Of the borrower's luck.
  public var seed: UInt64
  public var beats: [Beat]

  /// What is typed, and what should hold after it.
  public struct Beat: Hashable, Sendable {
    /// Counted from 1.
    public var line: Int
    public var text: String
    public var expected: [Expectation]
  }

  public struct Expectation: Hashable, Sendable {
    public var line: Int
    public var what: What

    public enum What: Hashable, Sendable {
      /// Heard as these moves, in order.
      case heard([Move])
      /// The engine's reply is one of these.
      case reply([Reply])
      case feels(Feeling, Change)
      /// The borrower's words hold this text, whatever its capitals.
      case says(String)
      /// The fact of this id has been told by now.
      case tells(String)
      /// A finding of this name has been made by now; nil for none at all.
      case finding(String?)
      case agreed(Agreement)
      /// The call is over for this reason; nil for not over.
      case ended(Event.End.Why?)
    }
  }

  /// The six feelings by their names in files.
  public enum Feeling: String, CaseIterable, Sendable {
    case willingness, trust, anger, shame, seriousness, binding

    func level(in affect: Affect) -> Float {
      switch self {
      case .willingness: affect.willingness
      case .trust: affect.trust
      case .anger: affect.anger
      case .shame: affect.shame
      case .seriousness: affect.seriousness
      case .binding: affect.binding
      }
    }
  }

  public enum Change: Hashable, Sendable {
    /// Against the level before the line.
    case up, down, same
    case above(Float)
    case below(Float)
  }

  public enum Agreement: Hashable, Sendable {
    case nothing, something
    case terms(amount: Money, day: Day?, parts: Int?)
  }

  public init(scenario: String, language: Tongue, seed: UInt64, beats: [Beat]) {
    self.scenario = scenario
    self.language = language
    self.seed = seed
    self.beats = beats
  }
}

/// What is wrong with a play, or did not come true in it, and where.
public struct PlayProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  public var what: String
  public var remedy: String

  public init(line: Int, what: String, remedy: String) {
    self.line = line
    self.what = what
    self.remedy = remedy
  }

  public var description: String { "\(line): \(what). \(remedy)" }
}
