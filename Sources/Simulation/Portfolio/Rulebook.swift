/// The rules of a strategy laid out flat, for asking many times: no allocation, no reference counts.
struct Rulebook: Sendable {
  /// What the lender sees of an account: one number for each of `Strategy.Measure`, in its order, in memory that a block
  /// uses again for each decision.
  struct View {
    private let values = PlainStorage<Int>(count: Strategy.Measure.allCases.count, filledWith: 0)

    @inline(__always)
    subscript(measure: Strategy.Measure) -> Int {
      get { values.base[measure.index] }
      nonmutating set { values.base[measure.index] = newValue }
    }

    @inline(__always)
    fileprivate subscript(place: Int) -> Int { values.base[place] }
  }

  private struct Edge: BitwiseCopyable {
    var place: Int
    var value: Int
    /// Whether it runs down by one a day, and not up.
    var falls: Bool
  }

  private struct Condition: BitwiseCopyable {
    var place: Int
    var least: Int
    var most: Int
  }

  /// Conditions of all rules one after the other, and where each rule's end.
  private let conditions: PlainStorage<Condition>
  private let ends: PlainStorage<Int>
  private let rules: Int
  /// Values at which a condition on something that grows by one a day begins or ceases to hold, in rising order for
  /// each such measure.
  private let edges: PlainStorage<Edge>
  private let edgeCount: Int
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
          Condition(place: condition.measure.index, least: range.lowerBound, most: range.upperBound))
        if range.lowerBound != .min { edges[condition.measure, default: []].insert(range.lowerBound) }
        if range.upperBound != .max { edges[condition.measure, default: []].insert(range.upperBound + 1) }
      }
      ends.append(conditions.count)
    }
    self.conditions = PlainStorage(conditions)
    self.ends = PlainStorage(ends)
    rules = ends.count
    let clocks: [Strategy.Measure] = [.day, .daysPastDue, .silence, .limitation]
    let dated = clocks.flatMap { measure in
      edges[measure, default: []].sorted().map {
        Edge(place: measure.index, value: $0, falls: measure == .limitation)
      }
    }
    self.edges = PlainStorage(dated)
    edgeCount = dated.count
    let asked = Set(strategy.rules.flatMap { $0.conditions.map(\.measure) })
    countsMissed = asked.contains(.missed)
    asksPaid = asked.contains(.paid)
    watchesMoney = [.daysPastDue, .amountDue, .missed, .paid].contains { edges[$0] != nil }
    actions = strategy.rules.map(\.action)
  }

  /// Index of the first rule whose conditions all hold, or −1.
  @inline(__always)
  func rule(for view: View) -> Int {
    var next = 0
    for rule in 0..<rules {
      var holds = true
      while next < ends.base[rule] {
        let condition = conditions.base[next]
        let value = view[condition.place]
        holds = holds && value >= condition.least && value <= condition.most
        next += 1
      }
      if holds { return rule }
    }
    return -1
  }

  /// The first day after the view's on which time alone could change the decision; `.max` where none could.
  @inline(__always)
  func nextDecision(after view: View) -> Int {
    var next = Int.max
    for index in 0..<edgeCount {
      let edge = edges.base[index]
      let now = view[edge.place]
      if edge.falls {
        // A limit is crossed on the day on which the value falls below it.
        if edge.value <= now { next = min(next, view[.day] + now - edge.value + 1) }
      } else if edge.value > now {
        next = min(next, view[.day] + edge.value - now)
      }
    }
    return next
  }
}
