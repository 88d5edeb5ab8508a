/// What the rules of a profile make of everything that a method does, each rule once.
public struct Assessment: Hashable, Sendable {
  /// Rules that were run into, the gravest first and then in the order of the profile's sets.
  public var entries: [Entry] = []

  /// One rule and what of the method runs into it.
  public struct Entry: Hashable, Sendable {
    public var rule: Rule
    public var standing: Standing
    /// Numbers of the events that weigh as much, in their order.
    public var events: [Int]
    /// Facts of the case that would decide it; empty unless it is open.
    public var missing: [Fact]
  }

  /// How a rule stands to a method, the gravest last.
  public enum Standing: Int, Comparable, Sendable {
    /// Not to be judged, or broken only as long as a circumstance does not lift it, such as a consent.
    case open
    /// Broken, and no more than a warning.
    case warned
    /// Broken without remedy, by a code, a standard, a directive, a presumption or guidance.
    case barred
    /// Broken without remedy, by hard law.
    case forbidden

    public static func < (a: Standing, b: Standing) -> Bool { a.rawValue < b.rawValue }
  }

  /// What becomes of the method as a whole.
  public enum Verdict: String, CaseIterable, Comparable, Sendable {
    case allowed = "ok"
    case conditional = "cond"
    case forbidden = "no"

    /// The graver is the greater.
    public static func < (a: Verdict, b: Verdict) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// Judges events, each on its own; rules that only change the state of a case are no concern of a method.
  public init(_ events: [ConductEvent], by evaluator: Evaluator) {
    var found: [Int: Entry] = [:]
    for (number, event) in events.enumerated() {
      evaluator.judge(event) { index, truth, missing in
        let rule = evaluator.rules[index]
        guard rule.isFault else { return }
        let (standing, missing) = Self.standing(of: index, event, truth, missing, evaluator)
        if let known = found[index], known.standing >= standing {
          if known.standing == standing { found[index]?.add(number, missing) }
        } else {
          found[index] = Entry(rule: rule, standing: standing, events: [number], missing: missing)
        }
      }
    }
    entries = found.sorted { a, b in
      a.value.standing != b.value.standing ? a.value.standing > b.value.standing : a.key < b.key
    }.map(\.value)
  }

  private static func standing(
    of index: Int, _ event: ConductEvent, _ truth: Truth, _ missing: FactSet, _ evaluator: Evaluator
  ) -> (Standing, [Fact]) {
    guard truth == .yes else { return (.open, missing.facts) }
    if case .cannotJudge(let missing) = evaluator.verdict(of: index, event.withOpenCircumstances) {
      return (.open, missing)
    }
    let rule = evaluator.rules[index]
    return (rule.severity == .warn ? .warned : rule.isHard ? .forbidden : .barred, [])
  }

  /// Rules of one standing.
  public func entries(_ standing: Standing) -> [Entry] { entries.filter { $0.standing == standing } }

  public var verdict: Verdict {
    guard let worst = entries.first?.standing else { return .allowed }
    return worst >= .barred ? .forbidden : .conditional
  }
}

extension Assessment.Entry {
  fileprivate mutating func add(_ event: Int, _ more: [Fact]) {
    events.append(event)
    missing = FactSet(missing + more).facts
  }
}

extension Rule {
  /// Whether it is law proper, and breaking it puts a step out of the question rather than at a price.
  public var isHard: Bool {
    guard severity == .autoFail else { return false }
    return switch force {
    case .criminal, .law, .regulation, .rule, .interpretation: true
    case .directive, .presumption, .guidance, .standard, .code, .draft: false
    }
  }
}
