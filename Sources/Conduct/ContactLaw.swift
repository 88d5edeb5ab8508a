/// What the rules of a profile make of a contact while it goes on: sentence by sentence, and as a whole.
public struct ContactLaw: Sendable {
  public let profile: Profile
  private let evaluator: Evaluator

  public init(_ profile: Profile, of ruleSets: [String: RuleSet]) {
    self.profile = profile
    evaluator = Evaluator(profile, of: ruleSets)
  }

  /// Rules that a contact runs into whatever is said in it: hours, counts, whom it reaches; the gravest first.
  public func findings(onceReached event: ConductEvent) -> [Finding] {
    var event = event
    event.mark(unknown: .tags)
    return sorted(evaluator.findings(event))
  }

  /// Rules that moves break whenever they are made.
  ///
  /// - Parameter moves: their names.
  public func rules(against moves: [String]) -> [Rule] {
    evaluator.rules.filter { rule in moves.contains { rule.moves.contains($0) } }
  }

  /// Rules that are run into, or can no longer be judged, because of what a sentence does; the gravest first.
  ///
  /// - Parameters:
  ///   - tags: what it does, as a mask of the words of `Fact.tags`.
  ///   - event: the contact, with what was said in it before.
  public func findings(saying tags: UInt64, in event: ConductEvent) -> [Finding] {
    let before = Set(evaluator.findings(event))
    return sorted(evaluator.findings(event.saying(tags)).filter { !before.contains($0) })
  }

  /// What came of a call line by line, and what was left undone.
  public struct Judgement: Hashable, Sendable {
    /// Of each line, the gravest first.
    public var lines: [[Finding]]
    /// Duties that the first line or the whole call leaves open, and what else no single line is to blame for.
    public var left: [Finding]
  }

  /// Judges a call, line by line and then as a whole.
  ///
  /// - Parameters:
  ///   - lines: what each of them does, as masks of the words of `Fact.tags`.
  ///   - event: what is known of the contact besides.
  public func judge(_ lines: [UInt64], in event: ConductEvent) -> Judgement {
    var event = event
    var findings: [[Finding]] = []
    var opening: [Finding] = []
    for (place, line) in lines.enumerated() {
      var turn = event
      turn.set(.turn, number: Double(place + 1))
      findings.append(self.findings(saying: line, in: turn))
      if place == 0 { opening = evaluator.findings(turn.saying(line)) }
      // A duty stays done for the lines after it; a wrong is told where it was done.
      event = event.saying(line & Fact.duties)
    }
    let told = Set(findings.joined().map(\.rule.id))
    var left: [Finding] = []
    for finding in evaluator.findings(event) + opening
    where !told.contains(finding.rule.id) && !left.contains(where: { $0.rule.id == finding.rule.id }) {
      left.append(finding)
    }
    return Judgement(lines: findings, left: sorted(left))
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted {
      ($0.element.rule.gravity, $0.offset) < ($1.element.rule.gravity, $1.offset)
    }.map(\.element)
  }
}

extension ConductEvent {
  /// A contact that asks for payment.
  ///
  /// - Parameters: words of the facts channel, party and outcome; an unknown word leaves its fact out.
  public static func contact(channel: String, with party: String, outcome: String) -> ConductEvent {
    var event = ConductEvent()
    for (fact, word) in [
      (Fact.channel, channel), (.party, party), (.purpose, "demand"), (.outcome, outcome),
    ] {
      if let code = fact.code(of: word) { event.set(fact, code: code) }
    }
    return event
  }

  /// The same with more said in it.
  public func saying(_ tags: UInt64) -> ConductEvent {
    var event = self
    event.set(.tags, mask: self.tags | tags)
    return event
  }
}

extension Fact {
  /// What somebody does who fulfils a duty, as a mask of the words of `tags`.
  static let duties = tags.mask(of: [
    "debt-disclosure-full", "debt-disclosure-short", "dispute-rights-given", "free-advice-signpost",
    "hardship-probe", "identified-self", "identified-self-firm", "letter-complete", "opt-out-notice",
    "plan-offered", "recording-notice", "right-party-check", "vulnerability-routing",
  ])
}

extension Rule {
  /// 0 for the gravest.
  public var gravity: Int { Severity.allCases.firstIndex(of: severity) ?? 0 }
}
