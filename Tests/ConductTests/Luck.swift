import Conduct

/// Random numbers of a test, the same every time.
struct Luck {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func draw(_ below: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(below))
  }

  mutating func pick<T>(_ items: [T]) -> T { items[draw(items.count)] }

  /// A value of a fact, near the bounds that rules have.
  mutating func value(of fact: Fact) -> ConductEvent.Value {
    switch fact.sort {
    case .choice: .word(pick(fact.values))
    case .time: .word(pick(["06:59", "07:00", "08:00", "12:00", "18:00", "19:00", "21:00", "22:00"]))
    case .number: .number(Double(pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 30, 31, 60, 61, 91, 50000])))
    case .truth: .truth(draw(2) == 0)
    case .tags, .channels: .words((0..<draw(3)).map { _ in pick(fact.values) })
    }
  }

  /// An event with some facts given and some marked unknown, most often of those that a condition asks for.
  mutating func event(for condition: Condition, unknowns: Bool = true) -> ConductEvent {
    var event = ConductEvent()
    for fact in condition.facts.facts {
      switch draw(unknowns ? 5 : 4) {
      case 0: break
      case 4: event.mark(unknown: fact)
      default: try? event.set(fact, to: value(of: fact))
      }
    }
    return event
  }
}
