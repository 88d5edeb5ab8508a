/// Rules made ready for judging many events.
///
/// A rule is passed over at once where the event lacks a fact that the rule cannot be broken without, or has a channel
/// that it does not speak of: most events leave a handful of rules to be asked in full.
public struct Evaluator: Sendable {
  /// In the order in which findings come.
  public let rules: [Rule]
  private let profile: Profile?
  private let profileFacts: [Fact]
  private let entries: ContiguousArray<Entry>
  private let conditions: CompiledCondition
  /// Scopes of all rules one after the other.
  private let limits: ContiguousArray<Limit>

  private struct Entry {
    var start: Int
    var needs: FactSet
    var channels: UInt64
    var from: Int32
    var limits: Range<Int>
  }

  /// What a choice of the event may be, where it has one.
  private struct Limit {
    var slot: Int
    var mask: UInt64
  }

  /// - Parameters:
  ///   - rules: those to ask.
  ///   - profile: whose scope and facts hold; nil asks the rules' conditions alone.
  public init(_ rules: [Rule], as profile: Profile? = nil) {
    self.rules = rules
    self.profile = profile
    profileFacts = Profile.factsOfCase.filter { profile?.facts.has($0) ?? false }
    var conditions = CompiledCondition()
    var limits: ContiguousArray<Limit> = []
    entries = ContiguousArray(
      rules.map { rule in
        let first = limits.count
        if let profile {
          limits += rule.scope.limits(byAnalogy: profile.reachesByAnalogy).map {
            Limit(slot: $0.fact.slot, mask: $0.mask)
          }
        }
        return Entry(
          start: conditions.append(rule.condition), needs: rule.condition.needs,
          channels: rule.condition.channels, from: profile == nil ? .min : rule.from ?? .min,
          limits: first..<limits.count)
      })
    self.conditions = conditions
    self.limits = limits
  }

  /// The rules of a profile that are switched on.
  public init(_ profile: Profile, of ruleSets: [String: RuleSet]) {
    self.init(profile.rules(of: ruleSets).filter(\.isEnabled), as: profile)
  }

  /// Tells each rule that is broken or cannot be judged, by its number in `rules`, and what it cannot be judged without.
  public func judge(_ event: ConductEvent, _ tell: (Int, Truth, FactSet) -> Void) {
    let event = completed(event)
    let channelBit: UInt64 = event.unknown.contains(.channel) ? .max : 1 << UInt64(event.code(of: .channel))
    for index in entries.indices {
      let entry = entries[index]
      guard entry.channels & channelBit != 0, entry.needs.isSubset(of: event.given), binds(index, event)
      else { continue }
      let truth = conditions.truth(at: entry.start, event)
      if truth == .no { continue }
      tell(index, truth, truth == .yes ? FactSet() : conditions.missing(at: entry.start, event))
    }
  }

  /// Rules that are broken or cannot be judged.
  public func findings(_ event: ConductEvent) -> [Finding] {
    var findings: [Finding] = []
    judge(event) { index, truth, missing in
      findings.append(
        Finding(
          rule: rules[index], verdict: truth == .yes ? .broken : .cannotJudge(missing: missing.facts)))
    }
    return findings
  }

  /// What an event makes of one rule, by its number.
  public func verdict(of index: Int, _ event: ConductEvent) -> Verdict {
    let event = completed(event)
    guard binds(index, event) else { return .kept }
    switch conditions.truth(at: entries[index].start, event) {
    case .no: return .kept
    case .yes: return .broken
    case .unknown:
      return .cannotJudge(missing: conditions.missing(at: entries[index].start, event).facts)
    }
  }

  /// Whether the case is in the rule's scope and the day within its time.
  private func binds(_ index: Int, _ event: ConductEvent) -> Bool {
    let entry = entries[index]
    if let day = event.day, day < entry.from { return false }
    return limits[entry.limits].allSatisfy { limit in
      let code = event.code(at: limit.slot)
      return code == 0 || limit.mask >> UInt64(code) & 1 != 0
    }
  }

  private func completed(_ event: ConductEvent) -> ConductEvent {
    guard let profile else { return event }
    var event = event
    event.fill(from: profile.facts, profileFacts)
    return event
  }
}
