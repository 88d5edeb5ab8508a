import Conduct
import Language
import Library
import Training

/// A call that was practised, line by line and as a whole, held against the rules of a case.
struct JudgedCall {
  let path: String
  let law: ContactLaw
  /// What the trainee said and let stand, by turn.
  let lines: [(turn: Int, judged: JudgedSentence)]
  /// What no single line is to blame for.
  let left: [Conduct.Finding]

  /// - Parameters:
  ///   - facts: what is known of the contact.
  ///   - hear: the cues in a line.
  init(
    _ events: [Event], at path: String, under law: ContactLaw, facts: ConductEvent,
    hear: (String) -> [ConductEar.Cue]
  ) {
    self.path = path
    self.law = law
    let said = events.traineeTurns
    let cues = said.map { hear($0.text) }
    let judgement = law.judge(
      zip(said, cues).enumerated().map { place, line in
        // A sum that is named before it is known who is there tells of the debt.
        let details = place == 0 && line.0.moves.contains { !$0.amounts.isEmpty }
        return line.1.mask | (details ? Fact.tags.mask(of: ["debt-details"]) : 0)
      }, in: facts)
    lines = zip(zip(said, cues), judgement.lines).map { line, findings in
      (line.0.number, JudgedSentence(text: line.0.text, cues: line.1, findings: findings))
    }
    left = judgement.left
  }

  /// Whether a rule is broken that somebody is to blame for.
  var fallsShort: Bool { lines.contains { $0.judged.fallsShort } || left.contains(where: \.isFault) }

  /// The lines that do something.
  private var telling: [(turn: Int, judged: JudgedSentence)] {
    lines.filter { !$0.judged.cues.isEmpty || !$0.judged.findings.isEmpty }
  }

  func text(_ words: RuleWords) -> [(text: String, hanging: Int)] {
    let text = words.text
    let places = [
      "file": path, "lines": "\(lines.count)", "id": law.profile.id,
      "title": text.tongue.pick(law.profile.title),
    ]
    var told: [(text: String, hanging: Int)] = [(text["conduct.call-lines", places], 2), ("", 0)]
    for (turn, judged) in telling {
      told.append((text["conduct.call-turn", ["turn": "\(turn)", "text": judged.text]], 2))
      told += judged.lines(words)
    }
    if !lines.contains(where: { $0.judged.fallsShort }) { told.append((text["conduct.call-clean"], 0)) }
    let undone = left.filter { $0.verdict == .broken }
    if !undone.isEmpty { told += [("", 0), (text["conduct.call-left"], 0)] + undone.flatMap(words.told) }
    return told
      + words.undecided(
        left.compactMap { finding in
          finding.verdict.missing.map { (finding.rule.id, FactSet($0)) }
        })
  }

  func json(in tongue: Tongue) -> JSON {
    .object([
      "profile": .string(law.profile.id), "lines": .int(lines.count),
      "said": .array(
        telling.map { turn, judged in
          .object([.init("turn", .int(turn))] + judged.members(in: tongue))
        }),
      "left": .array(left.map { $0.json(in: tongue) }),
    ])
  }
}

extension [Event] {
  /// What the trainee said and did not take back.
  var traineeTurns: [Event.Turn] {
    reduce(into: []) { said, event in
      switch event {
      case .turn(let turn) where turn.speaker == .trainee: said.append(turn)
      case .undo(let undo): said.removeAll { $0.number >= undo.turn }
      default: break
      }
    }
  }
}
