import Conduct
import Language

extension Field {
  /// A map of facts to their values; `unknown` marks a fact that nobody can know beforehand.
  func givenFacts() -> [GivenFact] {
    record().entries(called: "fact").compactMap { key, value in
      guard let name = key.name(among: Fact.all.map(\.name), called: "fact"), let fact = Fact(name) else {
        return nil
      }
      if value.scalar.map({ $0.isPlain && $0.text == "unknown" }) ?? false {
        return GivenFact(fact, .unknown)
      }
      return value.given(fact).map { GivenFact(fact, $0) }
    }
  }

  private func given(_ fact: Fact) -> ConductEvent.Value? {
    switch fact.sort {
    case .choice: return word(of: fact).map { .word($0) }
    case .tags, .channels: return .words((isList ? list(1...64) : [self]).compactMap { $0.word(of: fact) })
    case .truth: return .truth(bool())
    case .number: return .number(number(-1e12...1e12))
    case .time:
      let text = text(longest: 5)
      if ConductEvent.minute(of: text) == nil {
        report("\(quoted(text)) is no time of day", remedy: "Write it as \"07:59\".")
      }
      return .word(text)
    }
  }

  private func word(of fact: Fact) -> String? {
    name(among: fact.values, called: "value of \(fact.name)")
  }
}
