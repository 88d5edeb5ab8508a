/// The rules of a strategy laid out flat, for asking many times: no allocation, no reference counts.
struct Rulebook: Sendable {
  /// What the lender sees of an account, in the order of `Strategy.Measure`.
  struct View: BitwiseCopyable {
    var day: Int
    var daysPastDue: Int
    var contacts: Int
    var promises: Int
    var brokenPromises: Int
    var amountDue: Int

    @inline(__always)
    func value(of measure: Strategy.Measure) -> Int {
      switch measure {
      case .day: day
      case .daysPastDue: daysPastDue
      case .contacts: contacts
      case .promises: promises
      case .brokenPromises: brokenPromises
      case .amountDue: amountDue
      }
    }
  }

  private struct Condition {
    var measure: Strategy.Measure
    var least: Int
    var most: Int
  }

  /// Conditions of all rules one after the other, and where each rule's end.
  private let conditions: [Condition]
  private let ends: [Int]
  /// Days at which a condition on time begins or ceases to hold: days of the run, and days past due.
  private let runEdges: [Int]
  private let dueEdges: [Int]
  let actions: [Strategy.Action]

  init(_ strategy: Strategy) {
    var conditions: [Condition] = []
    var ends: [Int] = []
    var edges: [Strategy.Measure: Set<Int>] = [:]
    for rule in strategy.rules {
      for condition in rule.conditions {
        let range = condition.range
        conditions.append(
          Condition(measure: condition.measure, least: range.lowerBound, most: range.upperBound))
        if range.lowerBound != .min { edges[condition.measure, default: []].insert(range.lowerBound) }
        if range.upperBound != .max { edges[condition.measure, default: []].insert(range.upperBound + 1) }
      }
      ends.append(conditions.count)
    }
    self.conditions = conditions
    self.ends = ends
    runEdges = edges[.day, default: []].sorted()
    dueEdges = edges[.daysPastDue, default: []].sorted()
    actions = strategy.rules.map(\.action)
  }

  /// Index of the first rule whose conditions all hold, or −1.
  func rule(for view: View) -> Int {
    var next = 0
    for rule in ends.indices {
      var holds = true
      while next < ends[rule] {
        let condition = conditions[next]
        let value = view.value(of: condition.measure)
        holds = holds && value >= condition.least && value <= condition.most
        next += 1
      }
      if holds { return rule }
    }
    return -1
  }

  /// The first day after the view's on which time alone could change the decision; `.max` where none could.
  func nextDecision(after view: View) -> Int {
    var next = Int.max
    for edge in runEdges where edge > view.day {
      next = edge
      break
    }
    let offset = view.daysPastDue - view.day
    for edge in dueEdges where edge - offset > view.day { return min(next, edge - offset) }
    return next
  }
}
