import Training

extension LawReport {
  /// A report of another kind with what the law says at its end, where no figure of recovery stands beside it.
  public func adding(to report: Report) -> Report {
    Report(title: report.title, blocks: report.blocks + blocks { _ in "–" })
  }

  /// An object of another report with the member `law`.
  public func adding(to json: JSON) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(members + [.init("law", self.json)])
  }

  /// Counts, rules, what is not offered, and ceilings, by strategy.
  public var json: JSON {
    .object([
      .init("profile", .string(profile)), .init("title", .string(profileTitle)),
      .init("strategies", .array(rows.map(json))),
      .init(
        "ceilings",
        .array(
          ceilings.map { ceiling in
            .object([
              .init("code", .string(Self.code(ceiling.id))), .init("statement", .string(ceiling.statement)),
              .init("law", ceiling.law.isEmpty ? .null : .string(ceiling.law)),
              .init("source", ceiling.source.isEmpty ? .null : .string(ceiling.source)),
              .init("evidence", .string(ceiling.evidence)), .init("isExpectedCost", .bool(false)),
            ])
          })),
    ])
  }

  private func json(_ row: Row) -> JSON {
    .object(
      [
        .init("id", .string(row.id)), .init("title", .string(row.title)),
        .init("offered", .bool(row.number != nil)),
        .init("insteadOf", row.insteadOf.map(JSON.string) ?? .null),
        .init("removedBy", .strings(row.number == nil ? row.worst : [])),
      ] + Finding.Standing.allCases.map { .init($0.rawValue, .int(row.count($0))) } + [
        .init("worst", .strings(row.worst)), .init("ceilings", .strings(row.ceilings.map(Self.code))),
        .init("findings", .array(row.findings.map(Self.json))),
      ])
  }

  private static func json(_ finding: Finding) -> JSON {
    .object([
      .init("rule", .string(finding.rule)), .init("standing", .string(finding.standing.rawValue)),
      .init("force", .string(finding.force)), .init("law", .string(finding.law)),
      .init("statement", .string(finding.statement)), .init("steps", .strings(finding.steps)),
      .init("missing", .strings(finding.missing)),
    ])
  }

  /// Lines for the table of figures: what, strategy, profile or rule or ceiling, measure, count.
  var figures: [(kind: String, first: String, second: String, measure: String, count: Int)] {
    rows.flatMap { row -> [(String, String, String, String, Int)] in
      let counts = Finding.Standing.allCases.map { standing in
        ("law", row.id, profile, standing.rawValue, row.count(standing))
      }
      let rules = row.findings.map { ("rule", row.id, $0.rule, $0.standing.rawValue, $0.steps.count) }
      let ceilings = row.ceilings.map { ("ceiling", row.id, Self.code($0), "named", 1) }
      let removed = row.number == nil ? row.worst.map { ("removed", row.id, $0, "rule", 1) } : []
      return counts + rules + ceilings + removed
    }
  }
}
