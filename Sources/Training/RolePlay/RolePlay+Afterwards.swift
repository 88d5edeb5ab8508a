import Language
import Simulation

extension RolePlay {
  /// Whether the call can be gone back into: it is over and no exam.
  public var canGoBack: Bool { mode == .over && !stage.header.isExam && turns > 0 }

  /// What may be asked for after the debrief: back to a turn, or what another line would have been worth.
  mutating func obeyAfterwards(_ command: TypedLine.Command) -> [Effect] {
    guard canGoBack else { return [.info(text["review.no-way-back"])] }
    guard let known = PracticeCommand(name: command.name), known == .replay || known == .try else {
      return [.info(text["review.afterwards"])]
    }
    let words = command.rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard let turn = words.first.flatMap({ Int($0) }), (1...turns).contains(turn) else {
      return [.info(text["review.which-turn", ["name": command.name, "most": "\(turns)"]])]
    }
    if known == .replay { return [.replay(turn: turn)] }
    let line = (words.count > 1 ? words[1] : "").trimming("\"'“”‘’「」『』 ")
    guard !line.isEmpty, let whatIf = Reviewer(self).whatIf(turn: turn, line) else {
      return [.info(text["review.not-understood", ["turn": "\(turn)"]])]
    }
    return [.info(whatIf.text(line, text))]
  }

  /// A call of its own that begins as this one did and goes on from a turn, with the effects that begin it.
  ///
  /// - Parameters:
  ///   - turn: the first that is new, from 1 to `turns`.
  ///   - transcript: name of the file that this call stands in.
  ///   - when: ISO 8601 time of the new call.
  public func replay(
    from turn: Int, of transcript: String, when: String
  ) -> (play: RolePlay, effects: [Effect]) {
    var stage = stage
    stage.header.origin = Event.Header.Origin(transcript: transcript, turn: turn)
    stage.header.when = when
    var play = RolePlay(stage)
    var effects = play.perform(.header(stage.header))
    for exchange in scene.exchanges.prefix(turn - 1) { effects += play.perform(.turn(exchange.event)) }
    let saved = effects.filter { if case .save = $0 { true } else { false } }
    return (play, saved + play.reprise)
  }
}

extension String {
  /// Without any of some characters at either end.
  fileprivate func trimming(_ characters: String) -> String {
    var text = Substring(self)
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return String(text)
  }
}
