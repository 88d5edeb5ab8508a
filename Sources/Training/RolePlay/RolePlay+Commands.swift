import Language
import Simulation

/// What a trainee can ask the program for, after a slash.
enum PracticeCommand: String, CaseIterable {
  case help, `case`, hint, heard, undo, note, end
  // After the debrief.
  case replay, `try`

  /// The name in Chinese.
  var chinese: String {
    switch self {
    case .help: "帮助"
    case .case: "案情"
    case .hint: "提示"
    case .heard: "听成"
    case .undo: "撤回"
    case .note: "记录"
    case .end: "结束"
    case .replay: "重来"
    case .try: "试试"
    }
  }

  /// The same in Traditional characters.
  var traditional: String {
    switch self {
    case .help: "幫助"
    case .heard: "聽成"
    case .note: "記錄"
    case .end: "結束"
    case .try: "試試"
    case .case, .hint, .undo, .replay: chinese
    }
  }

  init?(name: String) {
    guard
      let command = Self.allCases.first(where: { [$0.rawValue, $0.chinese, $0.traditional].contains(name) })
    else {
      return nil
    }
    self = command
  }
}

extension RolePlay {
  mutating func obey(_ command: TypedLine.Command) -> [Effect] {
    guard let known = PracticeCommand(name: command.name) else {
      let name = nearest(command.name, in: PracticeCommand.allCases.map(\.rawValue)) ?? "help"
      return [.info(text["practice.unknown-command", ["name": command.name, "nearest": name]]), prompt]
    }
    switch known {
    case .help:
      let help = PracticeCommand.allCases.map { Effect.info(text["practice.help.\($0.rawValue)"]) }
      return [.info(text["practice.help"])] + help + [prompt]
    case .case: return [.card(CaseCard(stage.scenario, text)), prompt]
    case .hint: return hint()
    case .heard: return command.rest.isEmpty ? showHeard() : correct(command.rest)
    case .undo: return undo()
    case .note: return jot(command.rest)
    case .replay, .try: return [.info(text["review.only-afterwards", ["name": command.name]]), prompt]
    case .end:
      guard mode == .talking else { return takeCallNote("") }
      return go(.end(Event.End(turn: turns, why: .trainee)))
    }
  }

  private mutating func hint() -> [Effect] {
    guard !stage.header.isExam else { return [.info(text["practice.no-hints-in-exam"]), prompt] }
    guard mode == .talking else { return [.info(text["practice.call-is-over"]), prompt] }
    let taken = hints.filter { $0.turn == turns + 1 }.map(\.level).max() ?? 0
    let hint = Event.Hint(turn: turns + 1, level: min(taken + 1, Hints.dearest))
    let lines = Hints(self).lines(level: hint.level)
    return perform(.hint(hint)) + lines.map { .info($0) } + [prompt]
  }

  private mutating func undo() -> [Effect] {
    guard !stage.header.isExam else { return [.info(text["practice.no-undo-in-exam"]), prompt] }
    guard let last = scene.exchanges.last else { return [.info(text["practice.nothing-to-undo"]), prompt] }
    let saved = perform(.undo(Event.Undo(turn: last.number, why: .trainee)))
    return saved + [.info(text["practice.undone", ["line": last.line]]), prompt]
  }

  private mutating func jot(_ memo: String) -> [Effect] {
    if mode == .noting { return takeCallNote(memo) }
    guard !memo.isEmpty else { return [.info(text["practice.help.note"]), prompt] }
    return perform(.note(Event.Note(kind: .memo, text: memo))) + [.info(text["practice.noted"]), prompt]
  }

  private func showHeard() -> [Effect] {
    let list = Move.allCases.filter { !$0.isMisconduct }.map { text["move.\($0.id)"] }
    let help = Effect.info(text["practice.heard-list", ["moves": list.joined(separator: ", ")]])
    guard scene.unclearTurn == nil, let last = scene.exchanges.last else {
      return [.info(text["practice.not-heard"]), help, prompt]
    }
    return [
      .info(text["practice.heard", ["moves": heardText(last.plays, last.heard)]]), help, prompt,
    ]
  }

  /// Hears the last line as the moves named, and plays the turn again on the same dice.
  private mutating func correct(_ rest: String) -> [Effect] {
    let reading = moves(in: rest)
    guard let named = reading.moves else { return [.info(reading.complaint), prompt] }
    let slots = stage.hear(reading.slots).moves
    var turn: Event.Turn
    var effects: [Effect] = []
    if let unclear = scene.unclearTurn {
      turn = unclear
    } else if let last = scene.exchanges.last {
      turn = Event.Turn(number: last.number, speaker: .trainee, text: last.line, heard: last.heard)
      turn.tags = tags(stage.hear(last.line), last.line)
      effects = perform(.undo(Event.Undo(turn: last.number, why: .correction)))
    } else {
      return [.info(text["practice.nothing-to-correct"]), prompt]
    }
    let said =
      slots.contains { !$0.amounts.isEmpty || !$0.dates.isEmpty || $0.periods != nil } ? slots : turn.heard
    let ask = named.lastIndex(where: \.isAsk) ?? named.count - 1
    turn.corrected = named.enumerated().map { i, move in
      i == ask
        ? HeardMove(move: move, confidence: 1, sameSlotsAs: said) : HeardMove(move: move, confidence: 1)
    }
    turn.isUnclear = false
    // Both lines are on disk before the new answer is shown.
    return effects + go(.turn(turn))
  }

  /// Reads `empathise + ask-part-payment 500 Friday`: names by id or in the language of the call, then the sums.
  private func moves(in rest: String) -> (moves: [Move]?, slots: String, complaint: String) {
    var names: [String: Move] = [:]
    for move in Move.allCases {
      names[Self.plain(text["move.\(move.id)"])] = move
      names[Self.plain(move.id)] = move
    }
    let parts = rest.split { "+＋,，、".contains($0) }.map { $0.split(separator: " ").map(String.init) }
    var moves: [Move] = []
    var slots: [String] = []
    for (i, words) in parts.enumerated() where !words.isEmpty {
      // The longest run of words that names a move; what follows the last name are sums and days.
      let length = (1...words.count).reversed().first { names[Self.plain(words[..<$0].joined())] != nil }
      guard let length, let move = names[Self.plain(words[..<length].joined())] else {
        if i > 0 && !moves.isEmpty {
          slots += words
          continue
        }
        let proper = Move.allCases.filter { !$0.isMisconduct }.map(\.id)
        let near = nearest(words[0], in: proper)
        return (
          nil, "",
          near.map { text["practice.unknown-move", ["name": words[0], "nearest": $0]] }
            ?? text["practice.no-such-move", ["name": words[0]]]
        )
      }
      moves.append(move)
      slots += words[length...]
    }
    guard !moves.isEmpty, moves.count <= 3 else { return (nil, "", text["practice.too-many-moves"]) }
    return (moves, slots.joined(separator: " "), "")
  }

  private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "-" && $0 != " " } }
}
