import Conduct
import Language
import Simulation

extension RuleSet {
  /// Reads a file of kind `rules`, in which names of groups may stand for the words they hold.
  init(_ file: Record, groups: [String: ConductVocabulary.Group]) {
    let id = file["id"].id()
    let usual = file.maybe("applies").map { Scope($0.record()) } ?? Scope()
    self.init(
      id: id, title: file["title"].wording(longest: 200).byTag,
      rules: file["rules"].list(1...500).map { Rule($0.record(), of: id, usual: usual, groups: groups) })
  }
}

extension Rule {
  fileprivate init(
    _ record: Record, of set: String, usual: Scope, groups: [String: ConductVocabulary.Group]
  ) {
    let force = record["force"].choice(Force.self, called: "force")
    let evidence = record["evidence"].choice(Evidence.self, called: "evidence")
    self.init(
      id: record["id"].id(), set: set, law: record["law"].wording(longest: 400).byTag,
      statement: record["statement"].wording().byTag, force: force,
      severity: record["severity"].choice(Severity.self, called: "severity"), evidence: evidence,
      since: record["since"].text(longest: 200), from: record.maybe("from").map { Int32($0.day().number) },
      source: record["source"].text(longest: 400), note: record.maybe("note")?.text(longest: 600) ?? "",
      scope: record.maybe("applies").map { Scope($0.record()) } ?? usual,
      condition: ConditionReader(groups: groups).condition(record["when"]),
      moves: record.maybe("moves")?.moves().map(\.id) ?? [],
      consequences: record.maybe("consequences")?.list(0...20).map { $0.reference(to: .consequences) } ?? [],
      isEnabled: record.maybe("enabled")?.bool() ?? true)
    if isEnabled, evidence == .recalled || force == .draft {
      record["evidence"].report(
        "rule \(quoted(id)) is \(force == .draft ? "a draft" : "only recalled"), and switched on",
        rule: "Nobody is judged by what no text was seen of.", remedy: "Write \"enabled: false\".")
    }
  }
}

extension Scope {
  /// Reads a map under `applies`.
  fileprivate init(_ record: Record) {
    var limits: [Limit] = []
    for (key, fact) in [
      ("roles", Fact.role), ("products", .product), ("lenders", .lender), ("debtKinds", .debtKind),
      ("regions", .region),
    ] {
      if let words = record.maybe(key) { limits.append(Limit(fact, words.mask(of: fact))) }
    }
    if let words = record.maybe("exceptProducts") {
      limits.append(Limit(.product, ~words.mask(of: .product)))
    }
    self.init(
      limits: limits, analogous: record.maybe("alsoProducts")?.mask(of: .product) ?? 0,
      isRegulatedCredit: record.maybe("regulatedCredit")?.bool() ?? false)
  }
}

extension Field {
  /// A list of words that a fact may have.
  fileprivate func mask(of fact: Fact) -> UInt64 {
    fact.mask(of: list(1...64).compactMap { $0.name(among: fact.values, called: fact.name) })
  }
}

extension Wording {
  /// Texts by language tag, for targets that know no tongues.
  var byTag: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
  }
}
