/// What borrowers say: speech act → type, `any` or the voice of someone else → lines, in one tongue.
public struct Lines: Sendable {
  public var tongue: Tongue
  public var acts: [String: [String: [Line]]]

  /// Lines that any borrower may say.
  public static let anyone = "any"
  /// Voices of people who are not the borrower.
  public static let others = ["relative"]

  public init(tongue: Tongue, acts: [String: [String: [Line]]]) {
    self.tongue = tongue
    self.acts = acts
  }

  public struct Line: Hashable, Sendable {
    public var say: String
    /// The feeling it fits; nil fits any.
    public var feels: Feeling?

    public init(say: String, feels: Feeling?) {
      self.say = say
      self.feels = feels
    }
  }

  public enum Feeling: String, CaseIterable, Sendable {
    case angry, sad, warm, plain
  }
}
