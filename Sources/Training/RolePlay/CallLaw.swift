import Conduct
import Language

extension RolePlay {
  /// What the rules of the jurisdiction make of the call: what was said first, then what was left undone.
  ///
  /// Without what they make of the contact as such, of its hour and number, which was told when it began.
  public var lawFindings: [Finding] {
    guard let law = stage.law else { return [] }
    let judgement = law.judge(
      scene.exchanges.map { Fact.tags.mask(of: $0.event.tags) }, in: stage.conduct)
    let known = Set(law.findings(onceReached: stage.conduct).filter(\.isFault).map(\.rule.id))
    var findings: [Finding] = []
    for (exchange, said) in zip(scene.exchanges, judgement.lines) {
      let rules = said.filter(\.isFault).map(\.rule) + law.rules(against: exchange.plays.map(\.move.id))
      var told: Set<String> = []
      for rule in rules where told.insert(rule.id).inserted {
        findings.append(
          Finding(
            turn: exchange.number, key: "practice.law-line",
            values: rule.places(in: stage.tongue, ["turn": "\(exchange.number)"])))
      }
    }
    // A call in which nothing was said leaves nothing undone.
    guard !scene.exchanges.isEmpty else { return [] }
    return findings
      + judgement.left.filter { $0.isFault && !known.contains($0.rule.id) }.map {
        Finding(turn: 0, key: "practice.law-left", values: $0.rule.places(in: stage.tongue))
      }
  }
}

extension Rule {
  /// What a text on it may name.
  func places(in tongue: Tongue, _ more: [String: String] = [:]) -> [String: String] {
    let own = ["statement": tongue.pick(statement), "law": tongue.pick(law), "id": id]
    return own.merging(more) { $1 }
  }
}

extension Tongue {
  /// The text of a tongue among texts by language tag; where there is none, in the tongue next to it.
  public func pick(_ texts: [String: String]) -> String {
    texts[rawValue] ?? texts[Tongue.simplified.rawValue] ?? texts[Tongue.english.rawValue] ?? ""
  }
}
