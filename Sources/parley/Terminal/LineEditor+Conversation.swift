import Language
import Training

extension LineEditor {
  /// Reads one line, or its end, and hands it to whom it is said to.
  func answer(
    _ conversation: inout some Conversation, prompt: String, _ text: Catalogue, on screen: Screen
  ) -> [Effect] {
    switch read(prompt: prompt) {
    case .line(let line):
      remember(line)
      return conversation.receive(line)
    case .unreadable(let reason):
      screen.paragraph(text[reason == .tooLong ? "practice.too-long" : "practice.unreadable"])
      return []
    case .interrupted: return conversation.interrupted()
    case .end: return conversation.ended()
    }
  }
}
