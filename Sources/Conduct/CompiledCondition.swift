/// Conditions laid out flat, so that judging allocates nothing and counts no references.
struct CompiledCondition {
  enum Operation: UInt8 {
    case all, any, not, among, above, atLeast, below, atMost, equals, exceeds, outside, isTrue, isFalse, says
    case channelStopped
  }

  /// A condition before the conditions that it is made of.
  struct Node {
    var operation: Operation
    var fact: Fact
    /// Where the fact is kept, looked up beforehand.
    var slot: UInt8
    /// A second fact, of `exceeds`.
    var other: Fact
    /// The node after this one and its parts.
    var end: Int32
    var mask: UInt64 = 0
    var number: Double = 0
    var second: Double = 0
  }

  private(set) var nodes: ContiguousArray<Node> = []

  /// Appends a condition and says where it begins.
  mutating func append(_ condition: Condition) -> Int {
    let start = nodes.count
    switch condition {
    case .all(let parts): appendParts(.all, parts)
    case .any(let parts): appendParts(.any, parts)
    case .not(let part): appendParts(.not, [part])
    case .among(let fact, let mask): leaf(.among, fact, mask: mask)
    case .compares(let fact, let comparison, let number):
      leaf(Self.operation(comparison), fact, number: number)
    case .exceeds(let fact, let times, let other):
      leaf(.exceeds, fact, number: times)
      nodes[start].other = other
    case .outside(let from, let to): leaf(.outside, .time, number: Double(from), second: Double(to))
    case .isTrue(let fact): leaf(.isTrue, fact)
    case .isFalse(let fact): leaf(.isFalse, fact)
    case .says(let mask): leaf(.says, .tags, mask: mask)
    case .channelStopped: leaf(.channelStopped, .stopMedium)
    }
    return start
  }

  private static func operation(_ comparison: Condition.Comparison) -> Operation {
    switch comparison {
    case .above: .above
    case .atLeast: .atLeast
    case .below: .below
    case .atMost: .atMost
    case .equals: .equals
    }
  }

  private mutating func appendParts(_ operation: Operation, _ parts: [Condition]) {
    let start = nodes.count
    leaf(operation, .channel)
    for part in parts { _ = append(part) }
    nodes[start].end = Int32(nodes.count)
  }

  private mutating func leaf(
    _ operation: Operation, _ fact: Fact, mask: UInt64 = 0, number: Double = 0, second: Double = 0
  ) {
    nodes.append(
      Node(
        operation: operation, fact: fact, slot: UInt8(fact.slot), other: fact, end: Int32(nodes.count + 1),
        mask: mask, number: number, second: second))
  }

  /// What an event makes of the condition that begins at a node.
  func truth(at start: Int, _ event: ConductEvent) -> Truth {
    nodes.withUnsafeBufferPointer { Self.truth($0, start, event) }
  }

  private static func truth(
    _ nodes: UnsafeBufferPointer<Node>, _ start: Int, _ event: ConductEvent
  ) -> Truth {
    let node = nodes[start]
    switch node.operation {
    case .all:
      var truth = Truth.yes
      var at = start + 1
      while at < node.end {
        let part = Self.truth(nodes, at, event)
        if part == .no { return .no }
        truth = min(truth, part)
        at = Int(nodes[at].end)
      }
      return truth
    case .any:
      var truth = Truth.no
      var at = start + 1
      while at < node.end {
        let part = Self.truth(nodes, at, event)
        if part == .yes { return .yes }
        truth = max(truth, part)
        at = Int(nodes[at].end)
      }
      return truth
    case .not: return !Self.truth(nodes, start + 1, event)
    default: return leaf(node, event)
    }
  }

  private static func leaf(_ node: Node, _ event: ConductEvent) -> Truth {
    if node.operation == .says {
      if event.tags & node.mask != 0 { return .yes }
      return event.unknown.contains(node.fact) ? .unknown : .no
    }
    if event.unknown.contains(node.fact) { return .unknown }
    let slot = Int(node.slot)
    switch node.operation {
    case .among: return Truth(node.mask >> UInt64(event.code(at: slot)) & 1 != 0)
    case .isTrue: return Truth(event.truth(at: slot))
    case .isFalse: return Truth(!event.truth(at: slot))
    case .channelStopped:
      if event.stopped == 0 { return .no }
      if event.unknown.contains(.channel) { return .unknown }
      return Truth(event.stopped >> UInt64(event.code(of: .channel)) & 1 != 0)
    default: break
    }
    guard event.given.contains(node.fact) else { return .no }
    let value = event.number(at: slot)
    switch node.operation {
    case .above: return Truth(value > node.number)
    case .atLeast: return Truth(value >= node.number)
    case .below: return Truth(value < node.number)
    case .atMost: return Truth(value <= node.number)
    case .equals: return Truth(value == node.number)
    case .outside: return Truth(value < node.number || value >= node.second)
    default:
      if event.unknown.contains(node.other) { return .unknown }
      return Truth(value > node.number * event.number(at: node.other.slot))
    }
  }

  /// Facts for want of which the condition is unknown: those of its parts that are unknown themselves.
  func missing(at start: Int, _ event: ConductEvent) -> FactSet {
    nodes.withUnsafeBufferPointer { Self.missing($0, start, event) }
  }

  private static func missing(
    _ nodes: UnsafeBufferPointer<Node>, _ start: Int, _ event: ConductEvent
  ) -> FactSet {
    guard truth(nodes, start, event) == .unknown else { return FactSet() }
    let node = nodes[start]
    var facts = FactSet()
    switch node.operation {
    case .all, .any, .not:
      var at = start + 1
      while at < node.end {
        facts.formUnion(missing(nodes, at, event))
        at = Int(nodes[at].end)
      }
    case .exceeds, .channelStopped:
      if event.unknown.contains(node.fact) { facts.insert(node.fact) }
      let other = node.operation == .exceeds ? node.other : .channel
      if event.unknown.contains(other) { facts.insert(other) }
    default: facts.insert(node.fact)
    }
    return facts
  }
}
