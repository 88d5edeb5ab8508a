import Conduct
import Testing

@Suite("three values")
struct KleeneTests {
  static let values: [Truth] = [.no, .unknown, .yes]
  static let rules = Shipped.library.rules.values.sorted { $0.id < $1.id }

  @Test("and, or and not keep the laws of Kleene for every three of them")
  func laws() {
    for a in Self.values {
      #expect(!(!a) == a)
      #expect(min(a, .yes) == a)
      #expect(max(a, .no) == a)
      for b in Self.values {
        #expect(!min(a, b) == max(!a, !b))
        #expect(!max(a, b) == min(!a, !b))
        for c in Self.values { #expect(min(a, max(b, c)) == max(min(a, b), min(a, c))) }
      }
    }
  }

  /// The condition asked part by part, without shortcuts.
  static func plain(_ condition: Condition, _ event: ConductEvent) -> Truth {
    switch condition {
    case .all(let parts): return parts.map { plain($0, event) }.min() ?? .yes
    case .any(let parts): return parts.map { plain($0, event) }.max() ?? .no
    case .not(let part): return !plain(part, event)
    default:
      switch Evaluator([rule(condition)]).verdict(of: 0, event) {
      case .broken: return .yes
      case .kept: return .no
      case .cannotJudge: return .unknown
      }
    }
  }

  static func rule(_ condition: Condition) -> Rule {
    Rule(
      id: "r", set: "s", law: [:], statement: [:], force: .law, severity: .warn, evidence: .primary,
      since: "", source: "", condition: condition)
  }

  @Test("a rule says what its parts say")
  func parts() {
    var luck = Luck(1)
    for rule in Self.rules {
      let evaluator = Evaluator([rule])
      for _ in 0..<12 {
        let event = luck.event(for: rule.condition)
        let expected = Self.plain(rule.condition, event)
        let isBroken = evaluator.verdict(of: 0, event).isBroken
        #expect(isBroken == (expected == .unknown ? nil : expected == .yes), "\(rule.id)")
      }
    }
  }

  @Test("what is decided stays decided whatever the unknown facts turn out to be")
  func monotone() {
    var luck = Luck(2)
    var decided = 0
    for rule in Self.rules {
      let evaluator = Evaluator([rule])
      for _ in 0..<10 {
        let event = luck.event(for: rule.condition)
        let verdict = evaluator.verdict(of: 0, event)
        if case .cannotJudge = verdict { continue }
        decided += 1
        for _ in 0..<6 {
          var known = event
          for fact in rule.condition.facts.facts where event.isUnknown(fact) {
            try? known.set(fact, to: luck.value(of: fact))
          }
          #expect(evaluator.verdict(of: 0, known) == verdict, "\(rule.id)")
        }
      }
    }
    #expect(decided > 500)
  }

  @Test("the facts named as missing are unknown, and giving them decides")
  func missing() {
    var luck = Luck(3)
    var asked = 0
    for rule in Self.rules {
      let evaluator = Evaluator([rule])
      for _ in 0..<10 {
        let event = luck.event(for: rule.condition)
        guard case .cannotJudge(let missing) = evaluator.verdict(of: 0, event) else { continue }
        asked += 1
        #expect(!missing.isEmpty)
        #expect(missing.allSatisfy(event.isUnknown))
        var known = event
        for fact in missing { try? known.set(fact, to: luck.value(of: fact)) }
        #expect(evaluator.verdict(of: 0, known).isBroken != nil, "\(rule.id)")
      }
    }
    #expect(asked > 200)
  }

  @Test("many rules at once say what each says alone")
  func shortcuts() {
    var luck = Luck(4)
    let evaluator = Evaluator(Self.rules)
    for rule in Self.rules {
      for _ in 0..<4 {
        let event = luck.event(for: rule.condition)
        let together = Dictionary(
          uniqueKeysWithValues: evaluator.findings(event).map { ($0.rule.id, $0.verdict) })
        for (index, other) in Self.rules.enumerated() {
          #expect(together[other.id] ?? .kept == evaluator.verdict(of: index, event), "\(other.id)")
        }
      }
    }
  }

  @Test("an empty event breaks nothing that asks for something to be there")
  func empty() {
    let event = ConductEvent()
    for rule in Self.rules {
      let isBroken = Evaluator([rule]).verdict(of: 0, event) == .broken
      #expect(isBroken == (Self.plain(rule.condition, event) == .yes), "\(rule.id)")
    }
  }
}
