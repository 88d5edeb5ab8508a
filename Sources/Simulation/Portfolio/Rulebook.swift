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
    var missed = 0
    var silence = 0
    var refusals = 0
    var angry = 0
    var paid = 0
    var reason = 0
    var guarantors = 0
    var title = 0
    var disaster = 0
    var fraud = 0
    var limitation = 0

    @inline(__always)
    func value(of measure: Strategy.Measure) -> Int {
      switch measure {
      case .day: day
      case .daysPastDue: daysPastDue
      case .contacts: contacts
      case .promises: promises
      case .brokenPromises: brokenPromises
      case .amountDue: amountDue
      case .missed: missed
      case .silence: silence
      case .refusals: refusals
      case .angry: angry
      case .paid: paid
      case .reason: reason
      case .guarantors: guarantors
      case .title: title
      case .disaster: disaster
      case .fraud: fraud
      case .limitation: limitation
      }
    }
  }

  private struct Edge {
    var measure: Strategy.Measure
    var value: Int
  }

  private struct Condition {
    var measure: Strategy.Measure
    var least: Int
    var most: Int
  }

  /// Conditions of all rules one after the other, and where each rule's end.
  private let conditions: [Condition]
  private let ends: [Int]
  /// Values at which a condition on something that grows by one a day begins or ceases to hold, in rising order for
  /// each such measure.
  private let edges: [Edge]
  /// Whether a payment can change the decision, and whether a missed part can.
  let watchesMoney: Bool
  let countsMissed: Bool
  /// Whether any rule asks what share has been paid.
  let asksPaid: Bool
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
    self.edges = [.day, .daysPastDue, .silence, .limitation].flatMap { measure in
      edges[measure, default: []].sorted().map { Edge(measure: measure, value: $0) }
    }
    let asked = Set(strategy.rules.flatMap { $0.conditions.map(\.measure) })
    countsMissed = asked.contains(.missed)
    asksPaid = asked.contains(.paid)
    watchesMoney = [.daysPastDue, .amountDue, .missed, .paid].contains { edges[$0] != nil }
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
    for edge in edges {
      let now = view.value(of: edge.measure)
      if edge.measure == .limitation {
        // The one clock that runs down: a limit is crossed on the day on which the value falls below it.
        if edge.value <= now { next = min(next, view.day + now - edge.value + 1) }
      } else if edge.value > now {
        next = min(next, view.day + edge.value - now)
      }
    }
    return next
  }
}
