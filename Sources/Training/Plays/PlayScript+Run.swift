import Language
import Lending
import Simulation

extension PlayScript {
  /// Plays the call and says what did not come true; none where all did.
  ///
  /// - Parameter stage: of the play's scenario, language and seed.
  public func problems(on stage: Stage) -> [PlayProblem] {
    var stage = stage
    let hear = stage.hear
    stage.hear = { text in Self.moves(text, hear) ?? hear(text) }
    var call = RolePlay(stage)
    _ = call.start()
    var problems: [PlayProblem] = []
    for beat in beats {
      let before = call.scene.encounter.affect
      let turns = call.turns
      let wasOver = call.mode != .talking
      _ = call.receive(beat.text)
      if wasOver {
        problems.append(
          PlayProblem(line: beat.line, what: "the call is over before this", remedy: "End the play earlier."))
        break
      }
      if call.turns == turns, !beat.text.hasPrefix("/") {
        problems.append(
          PlayProblem(
            line: beat.line, what: "this is not understood as any move",
            remedy: "Word it otherwise, or name the move in square brackets."))
        continue
      }
      problems += beat.expected.compactMap { Self.problem($0, call, before: before) }
    }
    return problems
  }

  /// Reads `[listen + ask-part-payment 500 Friday]`: names of moves, sums and days heard as anywhere else.
  private static func moves(_ text: String, _ hear: (String) -> Heard) -> Heard? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    var moves: [HeardMove] = []
    for part in text.dropFirst().dropLast().split(separator: "+") {
      let words = part.split(separator: " ").map(String.init)
      guard let first = words.first, let move = Move(id: first) else { return nil }
      let said = words.count > 1 ? hear(words.dropFirst().joined(separator: " ")).moves : []
      moves.append(HeardMove(move: move, confidence: 1, sameSlotsAs: said))
    }
    return moves.isEmpty ? nil : Heard(moves: moves)
  }

  private static func problem(
    _ expectation: Expectation, _ call: RolePlay, before: Affect
  ) -> PlayProblem? {
    let scene = call.scene
    let exchange = scene.exchanges.last
    func off(_ what: String, _ remedy: String = "Mend the scenario, or expect this.") -> PlayProblem {
      PlayProblem(line: expectation.line, what: what, remedy: remedy)
    }
    switch expectation.what {
    case .heard(let moves):
      let heard = (exchange?.plays ?? []).map(\.move)
      return heard == moves ? nil : off("it is heard as \(heard.map(\.id).joined(separator: " + "))")
    case .reply(let replies):
      guard let reply = exchange?.reply, !replies.contains(reply) else { return nil }
      return off("the borrower's reply is \(reply.id): \(exchange?.answer.text ?? "")")
    case .feels(let feeling, let change):
      let (was, level) = (feeling.level(in: before), feeling.level(in: scene.encounter.affect))
      return change.holds(from: was, to: level)
        ? nil
        : off(
          "\(feeling.rawValue) goes from \(Sparkline.hundredths(Double(was))) to \(Sparkline.hundredths(Double(level)))"
        )
    case .says(let text):
      let answer = exchange?.answer.text ?? ""
      return answer.lowercased().contains(text.lowercased()) ? nil : off("the borrower says: \(answer)")
    case .tells(let id): return untold(id, call).map { off($0) }
    case .finding(let name):
      let keys = scene.findings.map { String($0.key.dropFirst("finding.".count)) }
      if let name {
        return keys.contains(name) ? nil : off(keys.isEmpty ? "nothing is found" : "found: \(keys)")
      }
      return keys.isEmpty ? nil : off("found: \(keys.joined(separator: ", "))")
    case .agreed(let agreement): return agreement.holds(scene.agreed) ? nil : off(Self.told(scene.agreed))
    case .ended(let why):
      return call.ending?.why == why
        ? nil : off(call.ending.map { "it ends: \($0.why.rawValue)" } ?? "it goes on")
    }
  }

  private static func untold(_ id: String, _ call: RolePlay) -> String? {
    let facts = call.stage.scenario.facts.map(\.id)
    guard let index = facts.firstIndex(of: id) else {
      return "the scenario has no fact \"\(id)\" among \(facts.joined(separator: ", "))"
    }
    let told = call.scene.speaker.told
    return told.contains(index)
      ? nil : "told so far: \(told.isEmpty ? "nothing" : told.map { facts[$0] }.joined(separator: ", "))"
  }

  private static func told(_ terms: Terms?) -> String {
    guard let terms else { return "nothing is agreed" }
    return "agreed: \(terms.amount) \(terms.day) x\(terms.parts)"
  }
}

extension PlayScript.Change {
  /// A thousandth is no change.
  func holds(from before: Float, to after: Float) -> Bool {
    switch self {
    case .up: after > before + 0.001
    case .down: after < before - 0.001
    case .same: abs(after - before) <= 0.001
    case .above(let level): after > level
    case .below(let level): after < level
    }
  }
}

extension PlayScript.Agreement {
  func holds(_ agreed: Terms?) -> Bool {
    switch self {
    case .nothing: agreed == nil
    case .something: agreed != nil
    case .terms(let amount, let day, let parts):
      agreed.map { $0.amount == amount && (day ?? $0.day) == $0.day && (parts ?? $0.parts) == $0.parts }
        ?? false
    }
  }
}
