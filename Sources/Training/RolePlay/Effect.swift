import Language

/// What a role-play asks of whoever runs it, in order.
///
/// Every `save` is to be on disk before the effects after it are shown.
public enum Effect: Sendable {
  case say(speaker: String, text: String)
  /// How the line was heard, for one faint line.
  case dim(String)
  case info(String)
  case card(CaseCard)
  case save(Event)
  /// Moves to pick from by number, in order from 1.
  case choices([String])
  case prompt(Prompt, String)
  case debrief(Debrief)
  /// Asks for a new call that goes on from a turn of this one.
  case replay(turn: Int)
  case end

  /// What kind of line is wanted next.
  public enum Prompt: Hashable, Sendable {
    case line, choice, confirmEnd, callNote, guess
  }
}

extension [Effect] {
  /// The events that are to be on disk, in order.
  public var saved: [Event] { compactMap { if case .save(let event) = $0 { event } else { nil } } }
}
